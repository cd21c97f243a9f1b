import type { FeeStatement } from '../../model/edition-data.js';
import type { Prose } from '../../model/prose.js';

/** What the built-in template says of 信息处理费, and reports that keep to its wording. */
const statement =
  /发出收费通知(?:的件数为)?(\d{1,9})件[，,]总金额(?:为)?(\d+(?:\.\d+)?)元[，,]实际收取(?:的)?(?:总金额)?(?:为)?(\d+(?:\.\d+)?)元[。.]?$/;

/** The fee statement where a whole paragraph is one, and the prose without it; any other stays text. */
export function feesIn(prose: Prose): { readonly fees: FeeStatement | undefined; readonly rest: Prose } {
  const at = prose.findIndex(
    (item) => typeof item === 'string' && item.startsWith('信息处理费收取情况') && statement.test(item),
  );
  const [, notices, charged, collected] = at < 0 ? [] : (statement.exec(prose[at] as string) ?? []);
  if (notices === undefined) return { fees: undefined, rest: prose };
  return {
    fees: { notices: Number(notices), charged: decimal(charged!), collected: decimal(collected!) },
    rest: prose.filter((_, index) => index !== at),
  };
}

const decimal = (text: string): number | string => (String(Number(text)) === text ? Number(text) : text);

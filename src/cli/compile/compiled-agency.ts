/** Whose report `nianbao compile` makes. */
import { say } from '../../model/finding/bilingual.js';
import { agencyKinds, agencyLevels, type Agency } from '../../model/report.js';
import type { Options } from '../arguments/option.js';
import { UsageError } from '../arguments/usage-error.js';

const noAgency = say(
  '请用 --agency 给出汇总报告的机关名称，如 --agency 青禾县人民政府',
  'Give the name of the compiled report’s agency with --agency, such as --agency “青禾县人民政府”',
);

export const compiledAgencyOptions = {
  agency: {
    type: 'string',
    value: say('机关名称', 'name'),
    required: noAgency,
    summary: say('汇总报告的机关', 'The agency of the compiled report'),
  },
  kind: {
    type: 'string',
    value: say('类别', 'kind'),
    default: 'government',
    summary: say(
      `机关类别：${Object.keys(agencyKinds).join('、')}`,
      `Its kind: ${Object.keys(agencyKinds).join(', ')}`,
    ),
  },
  level: {
    type: 'string',
    value: say('级别', 'level'),
    summary: say(
      `机关级别：${Object.keys(agencyLevels).join('、')}`,
      `Its level: ${Object.keys(agencyLevels).join(', ')}`,
    ),
  },
} as const satisfies Options;

/**
 * The agency that the options name.
 *
 * @throws {UsageError} for an empty name, and for a kind or a level that there is not.
 */
export function compiledAgency({
  agency,
  kind,
  level,
}: {
  readonly agency: string;
  readonly kind: string;
  readonly level: string | undefined;
}): Agency {
  if (agency.trim() === '') throw new UsageError(noAgency);
  return {
    name: agency,
    kind: oneOf(agencyKinds, kind, '--kind'),
    ...(level === undefined ? {} : { level: oneOf(agencyLevels, level, '--level') }),
  };
}

function oneOf<Choices extends Readonly<Record<string, string>>>(
  choices: Choices,
  value: string,
  option: string,
): keyof Choices {
  if (Object.hasOwn(choices, value)) return value;
  const entries = Object.entries(choices);
  throw new UsageError(
    say(
      `${option} 不能是 ${value}；可用：${entries.map(([key, label]) => `${key}（${label}）`).join('、')}`,
      `${option} cannot be ${value}; use one of: ${entries.map(([key, label]) => `${key} (“${label}”)`).join(', ')}`,
    ),
  );
}

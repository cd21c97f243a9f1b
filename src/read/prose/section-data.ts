/** The data of a section's prose, in the shape that its kind has. */
import type { AspectSection, Section } from '../../model/edition.js';
import type { Prose, ProseSection } from '../../model/prose.js';
import { feesIn } from './fee-statement.js';

/** The data of a section that has no table; `undefined` where there is none to give. */
export function sectionData(section: Section, prose: Prose): unknown {
  switch (section.kind) {
    case 'aspects':
      return aspectData(section, prose);
    case 'other': {
      const { fees, rest } = section.fees ? feesIn(prose) : { fees: undefined, rest: prose };
      return { ...(fees ? { fees } : {}), ...(rest.length > 0 ? { text: rest } : {}) };
    }
    case 'table':
    case 'free':
      return prose;
  }
}

/**
 * By aspect where the headings are those of the form, word for word and in its order, with others only after them;
 * else as it stands, so that no heading changes its wording or its place.
 */
function aspectData(section: AspectSection, prose: Prose): unknown {
  const headed = prose.filter((item): item is ProseSection => typeof item !== 'string');
  const introduction = prose.slice(
    0,
    prose.findIndex((item) => typeof item !== 'string'),
  );
  const isDivided =
    headed.length > 0 &&
    headed.length + introduction.length === prose.length &&
    (introduction.length === 0 || section.introduction === true);
  if (!isDivided) return prose;
  const keys = Object.keys(section.aspects);
  const data: Record<string, unknown> = introduction.length > 0 ? { introduction } : {};
  const more: ProseSection[] = [];
  let reached = -1;
  for (const item of headed) {
    const at = keys.findIndex((key) => section.aspects[key] === item.heading);
    if (at < 0) more.push(item);
    else if (more.length > 0 || at <= reached || item.body.length === 0) return prose;
    else {
      data[keys[at]!] = item.body;
      reached = at;
    }
  }
  if (reached < 0) return prose;
  return more.length > 0 ? { ...data, more } : data;
}

import { compact } from './compact.js';
import { items, type Measure } from './measures/measure.js';

/** Words that say that something did not happen, where they stand and which cells should then be 0. */
export interface ZeroStatement extends Measure {
  readonly from: number;
  readonly to: number;
}

const denial = /未曾|未|没有|没|无/g;
/** Longest first: each is one letter of what remains of the clause. */
const nouns: readonly (readonly [RegExp, string])[] = [
  [/(?:行政)?复议(?:案件)?/g, 'R'],
  [/行政诉讼(?:案件)?|行政应诉|诉讼(?:案件)?/g, 'L'],
  [/举报|投诉|申诉/g, 'T'],
  [/(?:行政)?规范性文件/g, 'D'],
  [/结转(?:至|到)?(?:下年|下一年|次年|\d{4}年)度?(?:继续办理|办理)?/g, 'F'],
  [/申请/g, 'A'],
];
const connecting =
  /收到|接到|受理|接收|发生|产生|存在|出现|引发|引起|导致|涉及|有关|提起|工作|问题|答复|办理|而|被|因|由|与|和|及|或者|或|以及|、|过|任何|新|相关|案件|情况|情形|事项|现象|件|等|本机关|我[局委办厅]|本[局委办厅]|[的，。；！？：]/g;
const issuing = /制定|制发|出台|印发|发布|新/g;

const requests = [
  'applications.received',
  'applications.received + applications.carriedOver',
  'statistics.requests.received.total',
];
const reviews = ['disputes.reconsideration.total', 'statistics.reconsideration.total'];
const suits = [
  'disputes.litigation.direct.total + disputes.litigation.afterReconsideration.total',
  'statistics.litigation.total',
];
const complaints = ['statistics.complaints'];
const documents = [
  'proactive.normativeDocuments.issued',
  'proactive.normativeDocuments.made',
  'statistics.proactive.normativeDocumentsIssued',
];

/** How long a clause may be for its denial to be read. */
const longest = 60;

/**
 * What a sentence says did not happen: 未收到政府信息公开申请, 没有发生行政复议和行政诉讼, 未制定规范性文件. A clause counts
 * only where nothing but known words stands in it, so 没有因超期答复引发行政复议 says nothing of all reviews.
 */
export function* zeroStatementsIn(sentence: string): Generator<ZeroStatement> {
  for (const { index: clauseFrom, 0: clause } of sentence.matchAll(/[^，,；;。！？!?（()）]+/g)) {
    if (clause.length > longest || !/复议|诉讼|申请|规范性文件|结转/.test(clause)) continue;
    const found = clause.matchAll(denial).next().value;
    if (!found) continue;
    const rest = compact(clause.slice(found.index + found[0].length));
    for (const readings of readingsOf(rest)) {
      yield {
        from: clauseFrom + found.index,
        to: clauseFrom + clause.length,
        units: items,
        readings,
      };
    }
  }
}

function readingsOf(rest: string): readonly (readonly string[])[] {
  const letters = nouns.reduce((text, [pattern, letter]) => text.replace(pattern, letter), rest);
  const residue = letters.replace(connecting, '');
  if (residue !== 'D' && residue.replace(issuing, '') === 'D') return [documents];
  if (residue === 'F') return [['applications.carriedForward']];
  if (residue === 'A') return [requests];
  if (!/^[ARLT]+$/.test(residue)) return [];
  // 因申请引发的投诉 is of some complaints only.
  return [
    ...(residue.includes('R') ? [reviews] : []),
    ...(residue.includes('L') ? [suits] : []),
    ...(residue.includes('T') && !residue.includes('A') ? [complaints] : []),
  ];
}

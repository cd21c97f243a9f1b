import { rowLabels } from '../../model/editions/shared.js';
import type { Topic } from './measures/measure.js';
import type { Paragraph } from './paragraphs.js';

const words: readonly (readonly [Topic, string])[] = [
  [
    'disputes',
    '(?:行政)?复议(?:案件|申请)?(?:、|，|和|及|与|或者?|以及)(?:被)?(?:提起|引发)?(?:行政)?(?:诉讼|应诉)',
  ],
  ['reconsideration', '行政复议(?!后)|复议(?=案件|申请)'],
  ['litigation', '行政诉讼|行政应诉|诉讼案件|直接起诉|复议后(?:起诉|提起)'],
  ['applications', '信息公开申请|依申请公开|公开申请|申请公开|收到申请|受理申请|新收'],
  ['normativeDocuments', rowLabels.normativeDocuments],
  ['rules', `${rowLabels.rules}(?!制度)`],
  [
    'foreign',
    '建议|提案|热线|信箱|留言|来电|咨询|工单|诉求|信访(?!、?举报)|行政许可|行政处罚|行政强制|网民|问政|舆情|政策文件|解读|督办|投诉件',
  ],
];
const pattern = new RegExp(words.map(([, phrase]) => `(${phrase})`).join('|'), 'g');

/** Says what a place in a paragraph speaks of: what was named last before it, else what its heading names. */
export function topicsOf({ text, headings, path }: Paragraph): (at: number) => Topic | undefined {
  const named = Array.from(text.matchAll(pattern), (match) => ({
    at: match.index,
    topic: words[match.slice(1).findIndex((group) => group !== undefined)]![0],
  }));
  const inHeading =
    topicOfHeadings(headings) ?? (path.startsWith('applications.') ? 'applications' : undefined);
  return (at) => {
    const last = lastBefore(named, at);
    return last ?? inHeading;
  };
}

function topicOfHeadings(headings: readonly string[]): Topic | undefined {
  const heading = headings.findLast((text) => /申请|复议|诉讼/.test(text));
  if (heading === undefined) return undefined;
  if (/复议/.test(heading)) return /诉讼/.test(heading) ? 'disputes' : 'reconsideration';
  return /诉讼/.test(heading) ? 'litigation' : 'applications';
}

/** By halving, since a paragraph may be long and hold thousands of them. */
function lastBefore(
  named: readonly { readonly at: number; readonly topic: Topic }[],
  at: number,
): Topic | undefined {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return named[low - 1]?.topic;
}

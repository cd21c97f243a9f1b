import { disputes } from '../../../model/editions/shared.js';
import { cases, type Measure, type Topic } from './measure.js';

const labels = disputes.columns.reconsideration.parts;

const review = 'disputes.reconsideration';
const direct = 'disputes.litigation.direct';
const after = 'disputes.litigation.afterReconsideration';
const both = ['disputes', 'reconsideration', 'litigation', 'applications'] as const;

const sum = (lines: readonly string[], key: string): string =>
  lines.map((line) => `${line}.${key}`).join(' + ');
const trials = [direct, after];
/** In the old statistics a suit is one line, and nothing is pending. */
const old = (line: string, key: string): string => `statistics.${line}.${key}`;

const conjunction = '(?:、|，|和|及|与|或者?|以及)';
const caseWords = '(?:案件|案|申请|类)*';
const introduced = '(?:被)?(?:申请|提起|引发|引起|发生)?';

/** All cases, or those decided: some reports count only the latter. */
const totals = (lines: readonly string[]): readonly string[] => [
  sum(lines, 'total'),
  `${sum(lines, 'total')} ${lines.map((line) => `- ${line}.pending`).join(' ')}`,
];

const counts: readonly Measure[] = [
  {
    before: new RegExp(`行政复议${caseWords}${conjunction}${introduced}(?:行政)?(?:诉讼|应诉)${caseWords}$`),
    units: cases,
    anyPrefix: true,
    readings: [
      ...totals([review, ...trials]),
      `${old('reconsideration', 'total')} + ${old('litigation', 'total')}`,
    ],
  },
  {
    after: new RegExp(`^[^，。；]{0,16}?行政复议${caseWords}${conjunction}${introduced}(?:行政)?诉讼`),
    units: cases,
    readings: [
      ...totals([review, ...trials]),
      `${old('reconsideration', 'total')} + ${old('litigation', 'total')}`,
    ],
  },
  {
    before: /(?<!行政)复议后(?:提起|再?起)?(?:行政)?(?:起诉|诉讼|诉)(?:案件|案)?$/,
    units: cases,
    topics: both,
    readings: totals([after]),
  },
  {
    before: /(?:未经(?:行政)?复议)?直接(?:提起|起诉|提出)(?:行政)?(?:诉讼)?(?:案件|案)?$/,
    units: cases,
    topics: both,
    readings: totals([direct]),
  },
  {
    before: new RegExp(`(?<!经|收到|办理|受理|审结|结案|维持|纠正|撤销|驳回)行政复议${caseWords}$`),
    units: cases,
    anyPrefix: true,
    readings: [...totals([review]), old('reconsideration', 'total')],
  },
  {
    before: new RegExp(
      `(?<!经|复议后|审结|结案|维持|纠正|撤销|驳回|胜诉|败诉)行政(?:诉讼|应诉)${caseWords}$`,
    ),
    units: cases,
    anyPrefix: true,
    readings: [...totals(trials), ...totals([direct]), ...totals([after]), old('litigation', 'total')],
  },
  {
    before: /(?:发生|引发|引起|收到|被提起)$/,
    after: /^(?:因|由|涉及|关于)?(?:申请)?(?:引发|引起|产生|导致)?行政复议(?!.{0,4}诉讼)/,
    units: cases,
    anyPrefix: true,
    readings: [...totals([review]), old('reconsideration', 'total')],
  },
  {
    before: /(?:发生|引发|引起|收到|被提起)$/,
    after: /^(?:因|由|涉及|关于)?(?:申请)?(?:引发|引起|产生|导致)?行政诉讼/,
    units: cases,
    anyPrefix: true,
    readings: [...totals(trials), ...totals([direct]), ...totals([after]), old('litigation', 'total')],
  },
];

const outcomes = [
  [`${labels.upheld}|维持(?:原[^，。、]{0,8})?`, 'upheld'],
  [`${labels.corrected}|(?:予以|依法)?纠(?:正|错)`, 'corrected'],
  [labels.other, 'other'],
  [`${labels.pending}|未审结|尚未结案|未结案|正在审理|审理中|尚未办结|正在办理`, 'pending'],
] as const;

function outcomeMeasures(topic: Topic, readings: (key: string) => readonly string[]): readonly Measure[] {
  return [
    ...outcomes.flatMap(([phrase, key]) => [
      { before: new RegExp(`(?:${phrase})$`), units: cases, topics: [topic], readings: readings(key) },
      {
        after: new RegExp(`^(?:案件)?(?:被)?(?:${phrase})`),
        units: cases,
        topics: [topic],
        readings: readings(key),
      },
    ]),
    {
      before: /(?<!未)(?:已审结|审结|已结案|结案|办结)$/,
      units: cases,
      topics: [topic],
      readings: [
        `${readings('total')[0]!} ${subtractPending(readings('pending')[0]!)}`,
        ...readings('total'),
      ],
    },
  ];
}

const subtractPending = (pending: string): string =>
  pending
    .split(' + ')
    .map((term) => `- ${term}`)
    .join(' ');

const ofReview = (key: string): readonly string[] => [`${review}.${key}`, old('reconsideration', key)];
/** A suit's outcome may be told of all suits or of either kind. */
const ofTrials = (key: string): readonly string[] => [
  sum(trials, key),
  `${direct}.${key}`,
  `${after}.${key}`,
  old('litigation', key),
];

/** Section 四 of the forms since 2019, and 四 and 五 of the statistics before. */
export const disputeMeasures: readonly Measure[] = [
  {
    before: /(?:行政)?复议(?:案件)?(?:被|结果)?纠正$/,
    units: cases,
    anyPrefix: true,
    readings: ofReview('corrected'),
  },
  {
    before: /(?:行政)?诉讼(?:案件)?(?:被|结果)?纠正$/,
    units: cases,
    anyPrefix: true,
    readings: ofTrials('corrected'),
  },
  {
    before: /(?:尚未审结|未审结|尚未结案|正在审理)行政复议(?:案件)?$/,
    units: cases,
    readings: ofReview('pending'),
  },
  {
    before: /(?:尚未审结|未审结|尚未结案|正在审理)行政诉讼(?:案件)?$/,
    units: cases,
    readings: ofTrials('pending'),
  },
  ...counts,
  ...outcomeMeasures('reconsideration', ofReview),
  ...outcomeMeasures('litigation', ofTrials),
  ...outcomeMeasures('disputes', (key) => [
    sum([review, ...trials], key),
    ...ofReview(key),
    ...ofTrials(key),
  ]),
];

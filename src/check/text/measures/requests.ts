import { isGroup, isTotal, namesInProse, tablesOf, type Tree } from '../../../model/edition.js';
import { editionIds, editionOf } from '../../../model/editions/index.js';
import { items, type Measure } from './measure.js';

const notAll =
  '(?<!不予|未予|未|没有|没|不|应当?|可以|拒绝|无法|按时|按期|限时|延期|逾期|超期|当场|口头|分类|主动)';
const together = '(?:(?:并|和|及|、)?(?:受理|办理|处理|答复|登记))?';
const applications = ['applications'] as const;
const [received, carriedOver, forward, total, leaves] = [
  'applications.received',
  'applications.carriedOver',
  'applications.carriedForward',
  'applications.results.total',
  'applications.results',
];
const all = [received, `${received} + ${carriedOver}`, `${total} + ${forward}`, `${leaves} + ${forward}`];
const completed = [total, leaves, `${total} - ${carriedOver}`, `${leaves} - ${carriedOver}`];
/** Requests that were closed without an answer may be left out of the answers. */
const unanswered = ['applications.results.other', 'applications.results.declined'];

const oldReceived = 'statistics.requests.received.total';
/** What was accepted may leave out what was not dealt with. */
const accepted = [received, `${received} + ${carriedOver}`].map(
  (sum) => `${sum} - applications.results.declined`,
);
const handled = [total, leaves, 'statistics.requests.completed.total', 'statistics.requests.answered.total'];

/** With the number behind the noun (收到申请81件) and before it (收到81件申请). */
function bothOrders(verbs: string, readings: readonly string[]): readonly Measure[] {
  return [
    { before: new RegExp(`${notAll}${verbs}${together}申请$`), units: items, anyPrefix: true, readings },
    {
      before: new RegExp(`${notAll}${verbs}${together}$`),
      after: /^申请(?!人|复议|行政|引)/,
      units: items,
      anyPrefix: true,
      readings,
    },
  ];
}

const receivedOf: readonly Measure[] = [
  ...bothOrders('(?:新收到?|新增|新接收)', [received, oldReceived]),
  ...bothOrders('(?:收到|收取|收悉|接收|接到|接受)', [...all, oldReceived]),
  ...bothOrders('(?:受理)', [...all, ...accepted, oldReceived]),
  ...bothOrders('(?:收办|承办|办理|处理)', [...all, ...handled, oldReceived]),
  {
    before: /新收到?$/,
    units: items,
    topics: applications,
    anyPrefix: true,
    readings: [received, oldReceived],
  },
];

/** 政府信息公开申请总数85件, without a verb. */
const counted: readonly Measure[] = [
  { before: /申请$/, units: items, topics: applications, readings: [...all, ...handled, oldReceived] },
];

const carried: readonly Measure[] = [
  {
    before:
      /(?:上年|去年|往年|以前年|\d{4}年)度?(?:尚?未办结|未答复|遗留)?(?:并|而)?(?:结转|转结|转入|转接|延续)(?:至本年度?|到本年度?|至今年|而来|过来|来|继续)?(?:办理|处理)?(?:申请)?$/,
    units: items,
    readings: [carriedOver],
  },
  {
    before: /(?:结转|转结)(?:自)?(?:上一?年|去年)度?(?:办理|处理)?(?:申请)?$/,
    units: items,
    readings: [carriedOver],
  },
  { after: /^(?:申请)?(?:为|系|是|属)?(?:上一?年|去年)度?结转/, units: items, readings: [carriedOver] },
  {
    before:
      /(?:结转|转|顺延|延续|跨)(?:至|到|入)?(?:下一?年|次年|明年|\d{4}年)度?(?:继续)?(?:办理|处理|答复)?(?:申请)?$/,
    units: items,
    readings: [forward],
  },
  {
    after:
      /^(?:申请)?(?:将|需|须|依法|按规定|按程序|正常)?(?:结转|转|顺延|延续|跨)(?:至|到|入)?(?:下一?年|次年|明年|\d{4}年)/,
    units: items,
    readings: [forward],
  },
  {
    before: /(?:尚未办结|未办结|尚在办理|正在办理|在办)(?:申请)?$/,
    units: items,
    topics: applications,
    readings: [forward],
  },
  {
    after: /^(?:申请)?(?:尚未办结|未办结|尚在办理|正在办理)/,
    units: items,
    topics: applications,
    readings: [forward],
  },
  { before: /结转(?:申请)?$/, units: items, topics: applications, readings: [forward, carriedOver] },
];

const ended: readonly Measure[] = [
  {
    before: new RegExp(`${notAll}(?:办结|办理完毕|办理完成|办理办结)(?:申请)?$`),
    units: items,
    topics: applications,
    readings: [...completed, 'statistics.requests.completed.total', 'statistics.requests.answered.total'],
  },
  {
    before: new RegExp(`${notAll}(?:答复|回复|作出答复|答复办结|办结答复)(?:申请)?$`),
    units: items,
    topics: applications,
    readings: [
      ...completed,
      ...[total, leaves].flatMap((sum) => [
        `${sum} - ${unanswered[0]}`,
        `${sum} - ${unanswered[0]} - ${unanswered[1]}`,
      ]),
      'statistics.requests.answered.total',
      'statistics.requests.completed.total',
    ],
  },
];

/** The applicants of every edition's table of requests, a group before those in it, with all names that one has. */
const applicantNames: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  for (const { id, table } of editionIds.flatMap((edition) => tablesOf(editionOf(edition)))) {
    if (id !== 'applications' || table.kind !== 'matrix') continue;
    for (const [key, names] of applicantsIn(table.columns.parts))
      found.set(key, new Set([...(found.get(key) ?? []), ...names]));
  }
  return found;
})();

function* applicantsIn(columns: Tree): Generator<readonly [key: string, names: readonly string[]]> {
  for (const [key, node] of Object.entries(columns)) {
    // 总计 is no applicant, and 其他组织 stands in prose for what 法人 are not.
    const names = isTotal(node) ? [] : namesInProse(node).filter((name) => !name.startsWith('其他'));
    if (names.length > 0) yield [key, names];
    if (isGroup(node)) yield* applicantsIn(node.parts);
  }
}

/** 企业 is often said of all that are no persons. */
const alsoMeant: Readonly<Record<string, string>> = { enterprise: 'organizations' };

const phraseOf = (name: string): string => name.replace('或', '(?:和|或者?|及|与|以及|、)');

const applicants: readonly Measure[] = [...applicantNames].flatMap(([key, names]) => {
  const phrase = [...names].map(phraseOf).join('|');
  const columns = [key, alsoMeant[key]].filter((column) => column !== undefined);
  const readings = [received, `${received} + ${carriedOver}`, total, `${total} + ${forward}`].flatMap((sum) =>
    columns.map((column) =>
      sum
        .split(' ')
        .map((token) => (token === '+' ? token : `${token}@${column}`))
        .join(' '),
    ),
  );
  return [
    { before: new RegExp(`(?:${phrase})(?:申请|方面)*$`), units: items, topics: applications, readings },
    {
      after: new RegExp(`^(?:申请)?(?:均)?(?:来自|由|为|是|属于|系)?(?:${phrase})(?:申请|，|。|$)`),
      units: items,
      topics: applications,
      readings,
    },
  ];
});

const channels: readonly Measure[] = (
  [
    ['当面|现场|窗口', 'inPerson'],
    ['传真', 'fax'],
    ['网络|网上|在线|互联网', 'online'],
    ['信函|邮寄|来信', 'letter'],
  ] as const
).map(([phrase, key]) => ({
  before: new RegExp(`(?:${phrase})(?:方式|渠道)?(?:收到|受理)?申请$`),
  units: items,
  ofChannel: true,
  readings: [`statistics.requests.received.${key}`],
}));

const timely: readonly Measure[] = [
  {
    before: /(?:按时|按期)(?:办结|答复)(?:申请)?$/,
    units: items,
    topics: applications,
    readings: ['statistics.requests.completed.onTime'],
  },
  {
    before: /(?:延期)(?:办结|答复)(?:申请)?$/,
    units: items,
    topics: applications,
    readings: ['statistics.requests.completed.extended'],
  },
];

/** Requests received, carried over, closed, and by whom: section 三 since 2019, and 三 of the statistics before. */
export const requestMeasures: readonly Measure[] = [
  ...channels,
  ...carried,
  ...timely,
  ...receivedOf,
  ...ended,
  ...applicants,
  ...counted,
];

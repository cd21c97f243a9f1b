import { applicants as applicantColumns } from '../../../editions/shared.js';
import { items, type Measure } from './measure.js';

const { naturalPerson, organizations } = applicantColumns.parts;

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

interface Result {
  readonly phrase: string;
  readonly readings: readonly string[];
}

const results: readonly Result[] = [
  {
    phrase:
      '(?:予以)?公开(?:和|及|或者?|、|以及|与)(?:予以)?部分公开|全部(?:和|及|或|、)部分公开|部分公开(?:和|及|或)(?:予以)?公开',
    readings: ['applications.results.granted + applications.results.partiallyGranted'],
  },
  {
    phrase: '(?:同意)?部分公开|部分予以公开|予以部分公开',
    readings: ['applications.results.partiallyGranted', 'statistics.requests.answered.partiallyGranted'],
  },
  {
    phrase: '不予公开|不同意公开|不公开',
    readings: ['applications.results.refused', 'statistics.requests.answered.refused.total'],
  },
  {
    phrase: '予以公开|同意公开|全部公开|准予公开|答复公开',
    readings: [
      'applications.results.granted',
      'applications.results.granted + applications.results.partiallyGranted',
      'statistics.requests.answered.granted',
      'statistics.requests.answered.granted + statistics.requests.answered.alreadyPublic',
    ],
  },
  { phrase: '无法提供', readings: ['applications.results.unavailable'] },
  { phrase: '不予处理', readings: ['applications.results.declined'] },
  { phrase: '其他处理|作?其他方式处理', readings: ['applications.results.other'] },
];

/** Reasons come before results: 属于国家秘密不予公开 counts the first. */
const reasons: readonly Result[] = [
  ...(
    [
      ['国家秘密', 'refused.stateSecret'],
      ['(?:其他)?法律、?行政法规禁止公开', 'refused.prohibitedByLaw'],
      ['三安全一稳定', 'refused.publicSafety'],
      ['(?:保护)?第三方合法权益', 'refused.thirdPartyRights'],
      ['(?:三类)?内部事务信息', 'refused.internalAffairs'],
      ['(?:四类)?过程性信息', 'refused.processInformation'],
      ['行政执法案卷(?:信息)?', 'refused.enforcementFile'],
      ['行政查询事项', 'refused.inquiryMatter'],
      ['(?:本(?:行政)?机关|我[局委办厅]|本[局委办厅])不掌握(?:相关)?(?:信息)?', 'unavailable.notHeld'],
      ['没有现成信息(?:需要?另行制作)?|需要?另行制作', 'unavailable.needsCreation'],
      ['补正后(?:申请)?(?:内容)?仍不明确', 'unavailable.unclearAfterCorrection'],
      ['信访、?举报、?投诉类?(?:申请)?', 'declined.petition'],
      ['重复申请', 'declined.repeated'],
      ['(?:要求)?提供公开出版物', 'declined.publication'],
      ['(?:无正当理由)?大量反复申请', 'declined.excessive'],
      ['(?:要求)?(?:行政机关)?确认或重新出具已获取信息', 'declined.confirmation'],
      ['(?:无正当理由)?逾期不补正', 'other.notCorrected'],
      ['逾期未(?:按收费通知要求)?缴(?:纳费用|纳|费)', 'other.feeUnpaid'],
    ] as const
  ).map(([phrase, path]) => ({ phrase, readings: [`applications.results.${path}`] })),
  ...(
    [
      ['属于已主动公开(?:范围|信息)?|已主动公开(?:范围)?', 'alreadyPublic'],
      ['涉及国家秘密|国家秘密', 'refused.stateSecret'],
      ['涉及商业秘密|商业秘密', 'refused.tradeSecret'],
      ['涉及个人隐私|个人隐私', 'refused.privacy'],
      ['不属于?(?:所指)?(?:的)?政府信息', 'refused.notGovernmentInformation'],
      ['不属于?本(?:行政)?机关(?:公开)?(?:范围|职责范围|职权范围)?', 'notOurs'],
      ['申请信息不存在|信息不存在', 'notExisting'],
      ['告知作出更改、?补充|作出更改、?补充', 'toAmend'],
      ['告知通过其他途径办理|通过其他途径办理', 'otherChannels'],
    ] as const
  ).map(([phrase, path]) => ({ phrase, readings: [`statistics.requests.answered.${path}`] })),
];

const outcome = '(?:决定|答复|类|情形|信息|申请|处理)*';
const resultMeasures: readonly Measure[] = [...reasons, ...results].flatMap(({ phrase, readings }) => [
  { before: new RegExp(`(?:${phrase})${outcome}$`), units: items, readings },
  {
    after: new RegExp(`^(?:申请)?(?:作出|告知|依法|属于|属|系|因|为|给予|被|均|答复)?(?:${phrase})`),
    units: items,
    topics: applications,
    readings,
  },
]);

const applicants: readonly Measure[] = (
  [
    [`${naturalPerson}|公民|个人`, ['naturalPerson']],
    ['法人(?:和|或者?|及|与|以及|、)其他组织|法人组织|法人', ['organizations']],
    [`${organizations.parts.enterprise}|企业`, ['enterprise', 'organizations']],
    [organizations.parts.researchInstitute, ['researchInstitute']],
    [`${organizations.parts.publicWelfare}|公益组织`, ['publicWelfare']],
    [organizations.parts.legalService, ['legalService']],
  ] as const
).flatMap(([phrase, columns]) => {
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

/** Section 三 of the forms since 2019, and 三、依申请公开情况 of the statistics before. */
export const applicationMeasures: readonly Measure[] = [
  ...channels,
  ...carried,
  ...resultMeasures,
  ...timely,
  ...receivedOf,
  ...ended,
  ...applicants,
  ...counted,
];

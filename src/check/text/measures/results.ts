import { items, type Measure } from './measure.js';

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
/** How requests were decided: results and their reasons, the same part of the forms. */
export const resultMeasures: readonly Measure[] = [...reasons, ...results].flatMap(({ phrase, readings }) => [
  { before: new RegExp(`(?:${phrase})${outcome}$`), units: items, readings },
  {
    after: new RegExp(`^(?:申请)?(?:作出|告知|依法|属于|属|系|因|为|给予|被|均|答复)?(?:${phrase})`),
    units: items,
    topics: ['applications'],
    readings,
  },
]);

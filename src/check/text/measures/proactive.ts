import { rowLabels } from '../../../model/editions/shared.js';
import { items, type Measure } from './measure.js';

const documents = /^(?:件|份|个|部|项)$/;
const money = /^元$/;
const decisions = /^(?:件|宗|起|例|份)$/;

const kinds = [
  [`(?:行政)?${rowLabels.normativeDocuments}`, 'normativeDocuments'],
  [`(?:政府|部门)?${rowLabels.rules}`, 'rules'],
] as const;

/** Issued, repealed and in force (2021); made, disclosed and public in all (2019). */
const documentMeasures: readonly Measure[] = kinds.flatMap(([kind, row]) => {
  const issue = '(?:制发|制定|新制定|制订|出台|新出台|制定出台|印发|制定印发|制定发布)';
  return [
    {
      before: new RegExp(`(?<!未|没有|参与|起草)${issue}${kind}$`),
      units: documents,
      anyPrefix: true,
      readings: [
        `proactive.${row}.issued`,
        `proactive.${row}.made`,
        ...(row === 'normativeDocuments' ? ['statistics.proactive.normativeDocumentsIssued'] : []),
      ],
    },
    {
      before: new RegExp(`(?:废止|废止(?:和|、|及|或)(?:宣布)?失效|宣布失效)${kind}$`),
      units: documents,
      anyPrefix: true,
      readings: [`proactive.${row}.repealed`],
    },
    {
      before: new RegExp(`(?:现行有效|继续有效)${kind}$|${kind}(?:中)?现行有效$`),
      units: documents,
      anyPrefix: true,
      readings: [`proactive.${row}.inForce`, `proactive.${row}.totalPublic`],
    },
    {
      before: new RegExp(`(?:主动|新|对外|累计)?(?:公开|公布)${kind}$`),
      units: documents,
      anyPrefix: true,
      readings: [
        `proactive.${row}.disclosed`,
        `proactive.${row}.totalPublic`,
        `proactive.${row}.made`,
        ...(row === 'normativeDocuments' ? ['statistics.proactive.normativeDocuments'] : []),
      ],
    },
  ];
});

/** 废止31件，现行有效418件 further on in what is said of 规范性文件: the kind is named once. */
const listed: readonly Measure[] = kinds.flatMap(([, row]) =>
  (
    [
      ['(?:新?制发|新?制定|新?出台|印发)', ['issued', 'made']],
      ['废止(?:和|、|及|或)?(?:宣布)?(?:失效)?', ['repealed']],
      ['(?:年末|年底|目前)?现行有效', ['inForce', 'totalPublic']],
    ] as const
  ).map(([phrase, keys]) => ({
    before: new RegExp(`(?<!未|没有)${phrase}$`),
    units: documents,
    topics: [row],
    readings: keys.map((key) => `proactive.${row}.${key}`),
  })),
);

const powers = [
  [rowLabels.licensing, 'licensing'],
  [rowLabels.penalties, 'penalties'],
  [`${rowLabels.compulsoryMeasures}(?:措施)?`, 'compulsoryMeasures'],
] as const;
const act = '(?:作出|做出|实施|下达|办结|核发|依法)?';
const decision = '(?:处理)?(?:决定)?(?:书)?';
const joined = '(?:、|和|及|与|以及)';

const combinations = [
  [0, 1, 2],
  [0, 1],
  [1, 2],
] as const;

const decisionMeasures: readonly Measure[] = [
  ...combinations.map((chosen) => ({
    before: new RegExp(`${act}${chosen.map((index) => `${powers[index][0]}${decision}`).join(joined)}$`),
    units: decisions,
    readings: [chosen.map((index) => `proactive.${powers[index][1]}.decisions`).join(' + ')],
  })),
  ...powers.map(([phrase, row]) => ({
    before: new RegExp(`${act}${phrase}${decision}$`),
    units: decisions,
    readings: [`proactive.${row}.decisions`],
  })),
];

const moneyMeasures: readonly Measure[] = [
  {
    before: new RegExp(`${rowLabels.fees}(?:收入|金额|总额|总金额)?$`),
    units: money,
    anyPrefix: true,
    readings: ['proactive.fees.amount'],
  },
  {
    before: /(?<!未|没有)(?:实际)?收取信息处理费(?:用)?$/,
    units: money,
    anyPrefix: true,
    readings: ['other.fees.collected', 'other.fees.charged'],
  },
  {
    before: /(?:信息处理费)?收费通知书?$/,
    units: items,
    anyPrefix: true,
    readings: ['other.fees.notices'],
  },
  {
    before: /政府集中采购(?:项目)?$/,
    units: /^(?:个|项|件|宗|批)$/,
    anyPrefix: true,
    readings: ['proactive.procurement.items'],
  },
  {
    before: /政府集中采购(?:项目)?(?:采购)?(?:总)?(?:金额|额)$|采购总金额$/,
    units: money,
    anyPrefix: true,
    readings: ['proactive.procurement.amount'],
  },
];

/** Section 二 of the forms since 2019, and 信息处理费 of section 六. */
export const proactiveMeasures: readonly Measure[] = [
  ...listed,
  ...documentMeasures,
  ...decisionMeasures,
  ...moneyMeasures,
];

import { outcomes, put } from './form-2021.js';

/**
 * The figures of examples/reports/busy-city-2024.yaml with every total stated: each row's seven figures in
 * printed order. They were summed by hand, not by the library.
 */
export const applications: Readonly<Record<string, readonly number[]>> = {
  received: [4876, 1583, 64, 37, 1129, 1042, 8731],
  carriedOver: [231, 58, 2, 1, 47, 39, 378],
  'results.granted': [1747, 687, 32, 20, 429, 389, 3304],
  'results.partiallyGranted': [412, 186, 9, 4, 153, 121, 885],
  'results.refused.stateSecret': [6, 1, 0, 0, 1, 0, 8],
  'results.refused.prohibitedByLaw': [38, 9, 0, 0, 7, 5, 59],
  'results.refused.publicSafety': [4, 2, 0, 0, 1, 1, 8],
  'results.refused.thirdPartyRights': [176, 63, 1, 0, 58, 37, 335],
  'results.refused.internalAffairs': [49, 12, 0, 1, 11, 8, 81],
  'results.refused.processInformation': [87, 24, 1, 0, 29, 16, 157],
  'results.refused.enforcementFile': [143, 51, 0, 0, 46, 28, 268],
  'results.refused.inquiryMatter': [118, 37, 1, 1, 15, 22, 194],
  'results.unavailable.notHeld': [1209, 318, 11, 8, 247, 269, 2062],
  'results.unavailable.needsCreation': [203, 74, 5, 2, 61, 48, 393],
  'results.unavailable.unclearAfterCorrection': [31, 7, 0, 0, 4, 6, 48],
  'results.declined.petition': [164, 9, 0, 0, 3, 27, 203],
  'results.declined.repeated': [187, 21, 0, 1, 14, 19, 242],
  'results.declined.publication': [12, 3, 1, 0, 2, 1, 19],
  'results.declined.excessive': [26, 0, 0, 0, 0, 0, 26],
  'results.declined.confirmation': [33, 8, 0, 0, 5, 4, 50],
  'results.other.notCorrected': [61, 17, 1, 0, 9, 12, 100],
  'results.other.feeUnpaid': [5, 0, 0, 0, 1, 0, 6],
  'results.other.other': [132, 41, 1, 1, 28, 24, 227],
  'results.total': [4843, 1570, 63, 38, 1124, 1037, 8675],
  carriedForward: [264, 71, 3, 0, 52, 44, 434],
};

/** Each line's five figures: 维持、纠正、其他、未结、总计. */
export const disputes: Readonly<Record<string, readonly number[]>> = {
  reconsideration: [61, 14, 37, 22, 134],
  'litigation.direct': [18, 3, 9, 7, 37],
  'litigation.afterReconsideration': [29, 4, 11, 16, 60],
};

type Data = Record<string, unknown>;

const nested = (rows: Readonly<Record<string, readonly number[]>>, columns?: readonly string[]): Data =>
  Object.entries(rows).reduce<Data>((data, [row, figures]) => {
    const value = columns ? Object.fromEntries(columns.map((key, index) => [key, figures[index]])) : figures;
    return put(data, row, value);
  }, {});

/** The report with other figures in some rows. */
export function busyCity(
  changed: {
    readonly applications?: Readonly<Record<string, readonly number[]>>;
    readonly disputes?: Readonly<Record<string, readonly number[]>>;
  } = {},
): Data {
  return {
    year: 2024,
    agency: { name: '沧宁市云汀新区管理委员会', kind: 'government' },
    proactive: {},
    applications: nested({ ...applications, ...changed.applications }),
    disputes: nested({ ...disputes, ...changed.disputes }, [...outcomes, 'total']),
    overview:
      '主动公开、依申请公开、信息管理、平台建设平稳有序；监督保障方面，开展工作考核和社会评议，没有发生责任追究。',
    problems: '主动公开的精准度还不够。',
    other: { fees: { notices: 41, charged: 18640, collected: 15980 } },
  };
}

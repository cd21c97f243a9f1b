/** The closing section of a report, as the rules about 信息处理费 see it. */
import type { FeeStatement } from '../../model/edition-data.js';
import type { Report } from '../../model/report.js';
import { reportTexts, type ReportText } from '../../model/report-prose.js';
import { reportSections } from '../../model/report-sections.js';
import { editionsWith, hasSection } from './editions.js';

export const feeEditions = editionsWith(
  hasSection((section) => section.kind === 'other' && section.fees === true),
);
export const feeBasis = '国办公开办函〔2021〕30号所附格式：收取信息处理费情况在“其他需要报告的事项”报告';

/** The fees as data, where they are given, and the section's paragraphs. */
export interface FeeSection {
  readonly id: string;
  readonly heading: string;
  readonly fees: FeeStatement | undefined;
  readonly texts: readonly ReportText[];
}

/** Every form with a statement on fees has the section. */
export function feeSection(report: Report): FeeSection {
  const { id, section, data } = reportSections(report).find((one) => one.kind === 'other')!;
  return { id, heading: section.heading, fees: data?.fees, texts: reportTexts(report, id) };
}

import { renderDocx, renderPdf } from '../../src/render/renderer.js';
import type { StyleOptions } from '../../src/render/style/options.js';
import { readDocx, type ReadDocx, type ReadParagraph } from '../readers/docx.js';
import { readPdf, type ReadPdf, type ReadText } from '../readers/pdf.js';

/** A report with every kind of text that the edition of 2021 has. */
export const report = {
  year: 2024,
  agency: { name: '青禾县人民政府', kind: 'government', level: 'county' },
  scope: 'own',
  overview: {
    introduction:
      '本年度，青禾县人民政府按照条例的要求，把公开贯穿于决策、执行、管理、服务和结果的全过程。'.repeat(3),
    proactive: '全年主动公开信息1024条。',
    onRequest: '全年办理申请7件。',
    management: '目录按月更新。',
    platform: '网站设有公开专栏。',
    supervision: '全年培训2次。',
  },
  proactive: { normativeDocuments: { issued: 2, repealed: 1, inForce: 11 } },
  applications: {
    received: [6, 1, 0, 0, 0, 0],
    results: { granted: [5, 1, 0, 0, 0, 0] },
    carriedForward: [1, 0, 0, 0, 0, 0],
  },
  disputes: {},
  problems: { existing: '公开目录更新不够及时。', improvements: '按月核对目录，逾期未更新的予以提醒。' },
  other: { fees: { notices: 0, charged: 0, collected: 0 } },
  signature: { date: '2025-01-20' },
};

/** The report in this style as Word, read back. */
export const wordIn = async (style: StyleOptions = {}): Promise<ReadDocx> =>
  readDocx(await renderDocx(report, { style, allowErrors: true }));

/** The report in this style as PDF, read back. */
export const pdfIn = async (style: StyleOptions = {}): Promise<ReadPdf> =>
  readPdf(await renderPdf(report, { style, allowErrors: true }));

/** The first paragraph of the Word file that begins so. */
export function paragraphOf(word: ReadDocx, start: string): ReadParagraph {
  const found = word.paragraphs.find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`No paragraph begins with ${start}.`);
  return found;
}

/** The first piece of text of the PDF that begins so. */
export function textOf(pdf: ReadPdf, start: string): ReadText {
  const found = pdf.pages.flatMap(({ texts }) => texts).find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`No text begins with ${start}.`);
  return found;
}

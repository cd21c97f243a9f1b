/**
 * Everything that the library offers: reading, checking, rendering, batches, compiling, the Excel form, and
 * reading reports back. It loads docx and pdfmake when they are first needed.
 *
 * @module nianbao
 */
export * from './model.js';
export { compileReports } from './templates/compile/compile-reports.js';
export type { CompiledReports, CompileOptions } from './templates/compile/compile-reports.js';
export type { Templates } from './templates/templates.js';
export type { CellPart, CellProvenance } from './model/compile/sum-reports.js';
export { composeReport } from './render/document/compose.js';
export { createRenderer, renderDocx, renderHtml, renderPdf } from './render/renderer.js';
export type { Renderer, RenderOptions } from './render/renderer.js';
export type {
  Length,
  PageNumberOptions,
  PageOptions,
  SignatureOptions,
  StyleOptions,
  TableOptions,
  TextOptions,
  TypeSize,
  WordFontOptions,
} from './render/style/options.js';
export type { StylePreset, WordFontPreset } from './render/style/presets.js';
export type { Face, TextRole } from './render/style/style.js';
export type { Block, Document, HeadingLevel, Inline, ListItem } from './render/document/document.js';
export type { CellRole, CellText, Grid, GridCell } from './render/document/grid.js';
export { readReport } from './read/read-report.js';
export type { ReadOptions, ReadReportResult } from './read/read-report.js';
export { reportWorkbook } from './form/report-workbook.js';
export type { FormHead } from './form/report-workbook.js';
export { parseWorkbook } from './form/read-workbook.js';
export { renderBatch } from './batch/render-batch.js';
export type { BatchOptions, BatchResult } from './batch/render-batch.js';
export { InputError } from './batch/input-error.js';
export { OutputError } from './batch/output/output-folder.js';
export type { BatchInput, BatchSource, NamedReport } from './batch/batch-items.js';
export type { BatchFile } from './batch/output/store.js';
export type { Format, RenderOutcome } from './batch/render-job.js';

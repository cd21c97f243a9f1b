import { checkReport } from '../model/check-report.js';
import { hasErrors, ReportError, type Finding } from '../model/finding.js';
import { parseReport } from '../model/parse-report.js';
import type { Report } from '../model/report.js';
import { composeReport } from './compose.js';
import type { Document } from './document.js';
import { nationalStyle } from './style.js';

/** Options of a renderer and of the functions that render one report. */
export interface RenderOptions {
  /** Templates of the office's own by name, such as `2021/overview.hbs`; others are the built-in ones. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Lets findings of `checkReport` pass: figures print as stated. What cannot be parsed never passes. */
  readonly allowErrors?: boolean;
}

/** Renders reports; what it needs is loaded once. Reports may be plain data, which is parsed first. */
export interface Renderer {
  docx(report: unknown): Promise<Uint8Array>;
  pdf(report: unknown): Promise<Uint8Array>;
  /** What `checkReport` finds. */
  check(report: unknown): readonly Finding[];
}

/**
 * Makes a renderer for many reports.
 *
 * @throws {ReportError} from its methods, with code `report.invalid` where a report does not parse and
 *   `report.unsound` where `checkReport` finds an error and `allowErrors` is not set.
 */
export async function createRenderer(options: RenderOptions = {}): Promise<Renderer> {
  const compose = (input: unknown): Document => {
    const report = soundReport(input, options.allowErrors ?? false);
    return composeReport(report, options.templates ? { templates: options.templates } : {});
  };
  return {
    docx: async (report) => {
      const document = compose(report);
      const { documentToDocx } = await import('./docx/render-docx.js');
      return documentToDocx(document, nationalStyle);
    },
    pdf: async (report) => {
      const document = compose(report);
      const { documentToPdf } = await import('./pdf/render-pdf.js');
      const { fontsFor } = await import('./fonts/document-fonts.js');
      return documentToPdf(document, { fonts: await fontsFor(document), style: nationalStyle });
    },
    check: (report) => checkReport(report),
  };
}

function soundReport(input: unknown, allowErrors: boolean): Report {
  const report = parseReport(input);
  if (allowErrors) return report;
  const findings = checkReport(report);
  if (hasErrors(findings)) throw new ReportError('report.unsound', findings);
  return report;
}

/** Renders one report as Word; for many, make a renderer with {@link createRenderer}. */
export async function renderDocx(report: unknown, options?: RenderOptions): Promise<Uint8Array> {
  return (await createRenderer(options)).docx(report);
}

/** Renders one report as PDF; for many, make a renderer with {@link createRenderer}. */
export async function renderPdf(report: unknown, options?: RenderOptions): Promise<Uint8Array> {
  return (await createRenderer(options)).pdf(report);
}

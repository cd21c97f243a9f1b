import { hasErrors, ReportError, type Finding } from '../model/finding/finding.js';
import type { Renderer } from '../render/renderer.js';
import { readReport } from './sources/read-reports.js';
import type { ReportSource } from './sources/report-source.js';

/** The kinds of files that a report is rendered to. */
export const formats = ['docx', 'pdf', 'html'] as const;
/**
 * A kind of file: Word, PDF, or a page of HTML.
 *
 * @useDeclaredType
 */
export type Format = (typeof formats)[number];

/** One report to render; plain data, which a worker can be sent. */
export interface RenderJob {
  readonly source: ReportSource;
  readonly formats: readonly Format[];
  readonly allowErrors: boolean;
}

/**
 * How it ended: with all its files; with data that cannot be read (`invalid`); with errors in its figures,
 * which `allowErrors` would let pass (`unsound`); or with a fault in rendering (`failed`).
 */
export type RenderOutcome = 'rendered' | 'invalid' | 'unsound' | 'failed';

/** What became of it: all its files, or none. */
export interface RenderedJob {
  readonly outcome: RenderOutcome;
  readonly findings: readonly Finding[];
  readonly files: readonly { readonly format: Format; readonly bytes: Uint8Array }[];
}

/** Reads, checks and renders one report. Problems of the data or a template are findings. */
export async function renderJob(
  { source, formats, allowErrors }: RenderJob,
  renderer: Renderer,
): Promise<RenderedJob> {
  const { report, findings } = await readReport(source, renderer.check);
  if (report === undefined) return { outcome: 'invalid', findings, files: [] };
  if (hasErrors(findings) && !allowErrors) return { outcome: 'unsound', findings, files: [] };
  const files: { format: Format; bytes: Uint8Array }[] = [];
  try {
    for (const format of formats) files.push({ format, bytes: bytesOf(await renderer[format](report)) });
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return { outcome: 'failed', findings: [...findings, ...error.findings], files: [] };
  }
  return { outcome: 'rendered', findings, files };
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

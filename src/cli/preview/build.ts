/** One preview out of the sources: the page, and everything that is to be said of them. */
import { checkOpened } from '../../batch/sources/read-reports.js';
import { editionOf, type EditionId } from '../../model/editions/index.js';
import { ReportError, type Finding } from '../../model/finding/finding.js';
import { titleOf } from '../../model/report.js';
import type { OfficeFonts } from '../../render/fonts/office-fonts.js';
import { rendererOf } from '../../render/renderer.js';
import { templateEngine } from '../../templates/engine.js';
import { builtInTemplates } from '../../templates/load-templates.js';
import { shownFindings, type ShownFinding } from './shown-finding.js';
import type { Sources } from './sources.js';

/** A report as it can be shown. */
export interface Page {
  readonly title: string;
  readonly edition: EditionId;
  readonly html: string;
  /** Drawn when it is first asked for, and kept: the HTML is not to wait for it. */
  readonly pdf: () => Promise<Uint8Array>;
}

export interface Build {
  /** Absent where the data, a template or the style cannot be used. */
  readonly page?: Page;
  readonly findings: readonly ShownFinding[];
}

/** Builds the preview. `edition` is the one to check templates for where the data does not say. */
export async function buildPreview(
  sources: Sources,
  office: OfficeFonts,
  edition: EditionId | undefined,
): Promise<Build> {
  const { data, templates, style } = sources;
  const findings: Finding[] = [...templates.findings, ...style.findings];
  const end = (page?: Page): Build => ({
    ...(page ? { page } : {}),
    findings: shownFindings([...findings, ...office.findings], (file) => textOf(file, sources)),
  });
  const unlessRefused = async <Value>(work: () => Value | Promise<Value>): Promise<Value | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      findings.push(...error.findings);
      return undefined;
    }
  };

  const renderer = await unlessRefused(() =>
    rendererOf({ allowErrors: true, templates: templates.value ?? {}, style: style.value ?? {} }, office),
  );
  const { report, findings: ofData } = checkOpened(data, renderer?.check);
  const checked = report?.edition ?? edition;
  if (!report && templates.value && checked)
    findings.push(...templateEngine(templates.value).check(editionOf(checked)));
  const html = report && renderer && templates.value && (await unlessRefused(() => renderer.html(report)));
  findings.push(...ofData);
  if (!report || !renderer || html === undefined || !style.value) return end();

  let pdf: Promise<Uint8Array> | undefined;
  return end({
    title: titleOf(report).replaceAll('\n', ''),
    edition: report.edition,
    html,
    pdf: () => (pdf ??= renderer.pdf(report)),
  });
}

function textOf(file: string, { data, templates, style }: Sources): string | undefined {
  if (file === data.file) return data.text;
  const texts = { ...builtInTemplates(), ...templates.texts, ...style.texts };
  return Object.hasOwn(texts, file) ? texts[file] : undefined;
}

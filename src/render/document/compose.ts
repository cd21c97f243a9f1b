/** Composes a report and its templates into the document that every renderer draws. */
import { type LocaleOption, inLocale } from '../../model/finding/localized.js';
import { chineseDate } from '../../model/values/date.js';
import type { Edition } from '../../model/edition.js';
import { editionOf } from '../../model/editions/index.js';
import { ReportError, type Finding } from '../../model/finding/finding.js';
import { embeddedText } from '../../model/embedded-report.js';
import { parseReport } from '../../model/parse-report.js';
import { documentDate, titleOf, type Report } from '../../model/report.js';
import { reportTable } from '../../model/report-tables.js';
import type { Element } from '../../templates/elements/element.js';
import { templateEngine } from '../../templates/engine.js';
import { numberHeadings } from '../../model/numbering.js';
import type { Templates } from '../../templates/templates.js';
import { templateView, type ViewRecord } from '../../templates/view/view.js';
import { attachmentBlocks, attachmentNote, givenAttachments } from './attachment.js';
import { elementBlocks } from './elements.js';
import type { Block, Document, Inline } from './document.js';
import { tableBlock, type TableBlock } from './table-block.js';

/** A default title of more characters than this breaks after the agency's name. */
const longestTitleLine = 20;

/**
 * The document of a report: title, opening paragraphs, the numbered sections that its templates write, the
 * signature and what is attached. Templates override the built-in ones file by file.
 *
 * @throws {@link ReportError} with every problem of the report or of the templates, each at its place.
 */
export function composeReport(
  report: Report,
  options: { readonly templates?: Templates } & LocaleOption = {},
): Document {
  return inLocale(options.locale, () => documentOf(report, options.templates));
}

function documentOf(report: Report, templates: Templates | undefined): Document {
  const parsed = parseReport(report);
  const edition = editionOf(parsed.edition);
  const title = titleContent(parsed);
  return {
    language: 'zh-CN',
    title: title.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''),
    agency: parsed.agency.name,
    date: documentDate(parsed),
    blocks: [{ type: 'title', content: title }, ...bodyBlocks(parsed, edition, templates)],
    data: embeddedText(parsed),
  };
}

function bodyBlocks(report: Report, edition: Edition, templates: Templates | undefined): readonly Block[] {
  const written = runTemplates(report, edition, templates);
  const attachments = givenAttachments(report);
  const table = (id: string): TableBlock | undefined => {
    const given = reportTable(report, id);
    return given && tableBlock(edition, given);
  };
  const headings = written.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  const numbers = numberHeadings(headings.map((text) => ({ level: 1, text }))).values();
  const text = written
    .filter(({ name }) => !attachments.some(({ id }) => id === name))
    .flatMap(({ name, heading, elements }): readonly Block[] => {
      const below = elementBlocks(elements, table(name));
      if (heading === undefined) return below;
      const numbered = numbers.next().value! + heading;
      return [{ type: 'heading', level: 1, content: [{ type: 'text', text: numbered }] }, ...below];
    });
  const attached = attachments.flatMap((attachment) => {
    const { elements } = written.find(({ name }) => name === attachment.id)!;
    return attachmentBlocks(attachment, report, elementBlocks(elements, table(attachment.id)));
  });
  return [...text, ...attachments.map(attachmentNote), ...signatureBlocks(report), ...attached];
}

/** What one run of a template wrote; the opening paragraphs and attachments have no numbered heading. */
interface Written {
  readonly name: string;
  readonly heading?: string;
  readonly elements: readonly Element[];
}

/** Runs each template of the edition for the report; all their problems are thrown at once. */
function runTemplates(
  report: Report,
  edition: Edition,
  templates: Templates | undefined,
): readonly Written[] {
  const engine = templateEngine(templates);
  const unsound = engine.check(edition);
  if (unsound.length > 0) throw new ReportError('template.invalid', unsound);
  const view = templateView(report);
  const findings: Finding[] = [];
  const run = (name: string, section?: ViewRecord): Written => {
    try {
      const elements = engine.render(edition, name, view, section);
      const heading = section?.['heading'] as string | undefined;
      return heading === undefined ? { name, elements } : { name, heading, elements };
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      findings.push(...error.findings);
      return { name, elements: [] };
    }
  };
  const written = [
    run('preface'),
    ...Object.keys(edition.sections).flatMap((name) =>
      [view[name] as ViewRecord | readonly ViewRecord[]].flat().map((section) => run(name, section)),
    ),
    ...givenAttachments(report).map(({ id }) => run(id)),
  ];
  if (findings.length > 0) throw new ReportError('template.invalid', findings);
  return written;
}

/** The title: a line break that is given stays; a long default title breaks after the agency's name. */
function titleContent(report: Report): readonly Inline[] {
  const title = titleOf(report);
  const { name } = report.agency;
  const isLong = [...title].length > longestTitleLine;
  const broken = report.title === undefined && isLong ? `${name}\n${title.slice(name.length)}` : title;
  const lines = broken
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((text, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', text },
  ]);
}

function signatureBlocks({ signature }: Report): readonly Block[] {
  if (!signature) return [];
  const { name, date } = signature;
  return [{ type: 'signature', name, ...(date ? { date: chineseDate(date) } : {}) }];
}

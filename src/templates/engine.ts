/** Sets of templates, checked and run. Handlebars is used for its syntax alone; see run/template.ts. */
import { say, type Bilingual } from '../model/finding/bilingual.js';
import type { Edition } from '../model/edition.js';
import { ReportError, told, type Finding } from '../model/finding/finding.js';
import { checkTemplates } from './lint/templates.js';
import type { Element } from './elements/element.js';
import { parseElements } from './elements/elements.js';
import { runTemplate } from './run/template.js';
import { templateFinding } from './syntax/syntax.js';
import { partialSources, templateSource } from './template-source.js';
import { sectionOf, templateNames, type Templates, type TemplateSource } from './templates.js';
import type { TemplateView, ViewValue } from './view/view.js';
import { record } from './view/record.js';

/** A set of templates, ready to run. */
export interface TemplateEngine {
  /**
   * Everything that is wrong with the templates that serve an edition, or with those named; no report is needed
   * for it.
   */
  check(edition: Edition, names?: readonly string[]): readonly Finding[];
  /**
   * What a template writes for the view, and for `section` where it is run for one of several.
   *
   * @throws {ReportError} where it fails, goes past a limit, or its output is not of the elements.
   */
  render(edition: Edition, name: string, view: TemplateView, section?: ViewValue): readonly Element[];
}

const engines = new WeakMap<Templates, TemplateEngine>();
const noTemplates: Templates = {};

/** The engine of an office's templates over the built-in ones; a set is compiled and checked once. */
export function templateEngine(templates: Templates = noTemplates): TemplateEngine {
  refuseNonRecord(templates);
  let engine = engines.get(templates);
  if (!engine) engines.set(templates, (engine = createEngine(templates)));
  return engine;
}

function createEngine(templates: Templates): TemplateEngine {
  refuseNonTexts(templates);
  const partials = partialSources(templates);
  const sources = new Map<string, TemplateSource>();
  const findings = new Map<string, readonly Finding[]>();
  return {
    check(edition, names = templateNames(edition)) {
      const key = [edition.id, ...names].join(' ');
      const known = findings.get(key) ?? checkTemplates(edition, templates, names);
      findings.set(key, known);
      return known;
    },
    render(edition, name, view, section = view[sectionOf(name)]) {
      const found = templateSource(edition, name, templates);
      // The same source is parsed once, however many reports it is run for.
      const source = sources.get(found.file) ?? found;
      sources.set(source.file, source);
      const isSection = name !== 'preface' && section !== undefined && !Array.isArray(section);
      const context = isSection ? record({ ...view, section }) : view;
      return readOutput(source, runTemplate(source, partials, context));
    },
  };
}

/** A folder's name, say: the library takes the texts themselves. */
function refuseNonRecord(templates: unknown): void {
  if (typeof templates === 'object' && templates !== null && !Array.isArray(templates)) return;
  const telling = {
    message: say(
      'templates 应为模板的文件名和文本：{ "2021/other.hbs": "…" }',
      'templates takes the file names and texts of templates: { "2021/other.hbs": "…" }',
    ),
    hint: say(
      '模板在文件夹里的，先读出各文件的文本；命令行的 --templates 可以直接给出文件夹',
      'Read the texts of a folder’s files first; --templates of the command line takes the folder itself',
    ),
  };
  throw new ReportError('template.invalid', [
    { code: 'template.not-text', severity: 'error', path: 'templates', ...told(telling) },
  ]);
}

/** Handlebars' parser would take a syntax tree for a template: only texts are read. */
function refuseNonTexts(templates: Templates): void {
  const findings = Object.entries(templates)
    .filter(([, text]) => typeof (text as unknown) !== 'string')
    .map(([file]) => ({
      ...templateFinding({ file, text: '' }, 0, {
        code: 'template.not-text',
        message: say(`模板 ${file} 不是文本`, `The template ${file} is not text`),
        hint: say(
          "先读出文件的文本再给，如 await readFile(文件, 'utf8')；不给这一项则用内置的模板",
          "Give the text of the file, as await readFile(file, 'utf8') reads it; left out, the built-in template is used",
        ),
      }),
      path: `templates[${JSON.stringify(file)}]`,
    }));
  if (findings.length > 0) throw new ReportError('template.invalid', findings);
}

const atOutput = ({ zh, en }: Bilingual, words: string): Bilingual =>
  say(`${zh}（在输出的“${words}”处）`, `${en} (at “${words}” of its output)`);

/** Reads what a template wrote: its text alone does not tell where a partial's paragraphs come to stand. */
function readOutput(source: TemplateSource, markup: string): readonly Element[] {
  const { elements, problems } = parseElements(markup);
  if (problems.length === 0) return elements;
  const findings = problems.map(({ offset, ...problem }) =>
    templateFinding(source, 0, {
      ...problem,
      message: atOutput(problem.message, markup.slice(offset, offset + 30).replace(/\s+/g, ' ')),
    }),
  );
  throw new ReportError('template.invalid', findings);
}

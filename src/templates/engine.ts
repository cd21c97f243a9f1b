/** Runs templates: Handlebars is called here, with every freedom that this library does not need taken away. */
import Handlebars from 'handlebars';
import type { Edition } from '../model/edition.js';
import { ReportError, type Finding } from '../model/finding.js';
import { checkTemplates } from './check-templates.js';
import { parseElements, type Element } from './elements.js';
import { FunctionError, isPresent, templateFunctions } from './functions.js';
import { templateFinding, offsetAt } from './syntax.js';
import { partialSources, templateSource } from './template-source.js';
import { sectionOf, templateNames, type Templates, type TemplateSource } from './templates.js';
import type { TemplateView, ViewValue } from './view.js';
import { record } from './view-record.js';

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
   * @throws {ReportError} where its output is not of the elements.
   */
  render(edition: Edition, name: string, view: TemplateView, section?: ViewValue): readonly Element[];
}

const engines = new WeakMap<Templates, TemplateEngine>();
const noTemplates: Templates = {};

/** The engine of an office's templates over the built-in ones; a set is compiled and checked once. */
export function templateEngine(templates: Templates = noTemplates): TemplateEngine {
  let engine = engines.get(templates);
  if (!engine) engines.set(templates, (engine = createEngine(templates)));
  return engine;
}

type Run = (context: unknown, options: Handlebars.RuntimeOptions) => string;

function createEngine(templates: Templates): TemplateEngine {
  refuseNonTexts(templates);
  const handlebars = createHandlebars();
  const runs = new Map<string, Run>();
  const runOf = (source: TemplateSource): Run => {
    let run = runs.get(source.file);
    if (!run) runs.set(source.file, (run = compile(handlebars, source)));
    return run;
  };
  const partials = Object.create(null) as Record<string, Handlebars.Template>;
  for (const [name, source] of partialSources(templates)) {
    partials[name] = runOf(source) as Handlebars.TemplateDelegate;
  }
  const findings = new Map<string, readonly Finding[]>();
  return {
    check(edition, names = templateNames(edition)) {
      const key = [edition.id, ...names].join(' ');
      const known = findings.get(key) ?? checkTemplates(edition, templates, names);
      findings.set(key, known);
      return known;
    },
    render(edition, name, view, section = view[sectionOf(name)]) {
      const source = templateSource(edition, name, templates);
      const isSection = name !== 'preface' && section !== undefined && !Array.isArray(section);
      const context = isSection ? record({ ...view, section }) : view;
      const markup = runOf(source)(context, { partials, ...closed });
      return readOutput(source, markup);
    },
  };
}

/** Handlebars would take a syntax tree for a template and run what it says: only texts are compiled. */
function refuseNonTexts(templates: Templates): void {
  const findings = Object.entries(templates)
    .filter(([, text]) => typeof (text as unknown) !== 'string')
    .map(([file]) =>
      templateFinding({ file, text: '' }, 0, { code: 'template.not-text', message: `模板 ${file} 不是文本` }),
    );
  if (findings.length > 0) throw new ReportError('template.invalid', findings);
}

/** No prototype is reachable, whatever the view holds. */
const closed = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** Handlebars with this library's blocks and functions for its own. */
function createHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(name);
  handlebars.registerHelper(blocks);
  for (const [name, { run, result }] of Object.entries(templateFunctions)) {
    handlebars.registerHelper(name, (...all: unknown[]) => {
      const { hash, loc } = all.pop() as Handlebars.HelperOptions & { readonly loc: hbs.AST.SourceLocation };
      try {
        const value = run(all, hash as Readonly<Record<string, unknown>>);
        return result === 'blocks' ? new Handlebars.SafeString(value as string) : value;
      } catch (error) {
        const { line: lineNumber, column } = loc.start;
        throw error instanceof FunctionError ? Object.assign(error, { lineNumber, column }) : error;
      }
    });
  }
  return handlebars;
}

/** `if`, `unless`, `each` and `with`, for which zero is a value like any other. */
const blocks: Handlebars.HelperDeclareSpec = {
  if(this: unknown, value: unknown, { fn, inverse }: Handlebars.HelperOptions) {
    return isPresent(value) ? fn(this) : inverse(this);
  },
  unless(this: unknown, value: unknown, { fn, inverse }: Handlebars.HelperOptions) {
    return isPresent(value) ? inverse(this) : fn(this);
  },
  with(this: unknown, value: unknown, { fn, inverse, data }: Handlebars.HelperOptions) {
    return isPresent(value) ? fn(value, { data, blockParams: [value] }) : inverse(this);
  },
  each(this: unknown, value: unknown, { fn, inverse, data }: Handlebars.HelperOptions) {
    const items = (value ?? []) as readonly unknown[];
    if (items.length === 0) return inverse(this);
    return items
      .map((item, index) => {
        const frame = Handlebars.createFrame(data) as Record<string, unknown>;
        Object.assign(frame, { index, first: index === 0, last: index === items.length - 1 });
        return fn(item, { data: frame, blockParams: [item, index] });
      })
      .join('');
  },
};

function compile(handlebars: typeof Handlebars, source: TemplateSource): Run {
  const names = [...Object.keys(blocks), ...Object.keys(templateFunctions)];
  const template = handlebars.compile<unknown>(source.text, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])) as KnownHelpers,
    preventIndent: true,
  });
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      throw error instanceof ReportError ? error : runtimeError(source, error as RuntimeError);
    }
  };
}

interface RuntimeError extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
}

function runtimeError(source: TemplateSource, error: RuntimeError): ReportError {
  const line = error.lineNumber ?? 1;
  const offset = offsetAt(source.text, { line, column: error.column ?? 0 });
  const message = error instanceof FunctionError ? error.message : `模板运行出错：${error.message}`;
  const finding = templateFinding(source, offset, { code: 'template.failed', message });
  return new ReportError('template.invalid', [finding], { cause: error });
}

/** Reads what a template wrote: its text alone does not tell where a partial's paragraphs come to stand. */
function readOutput(source: TemplateSource, markup: string): readonly Element[] {
  const { elements, problems } = parseElements(markup);
  if (problems.length === 0) return elements;
  const findings = problems.map(({ offset, ...problem }) =>
    templateFinding(source, 0, {
      ...problem,
      message: `${problem.message}（在输出的“${markup.slice(offset, offset + 30).replace(/\s+/g, ' ')}”处）`,
    }),
  );
  throw new ReportError('template.invalid', findings);
}

import { type LocaleOption, inLocale, localized } from '../../model/finding/localized.js';
import { say } from '../../model/finding/bilingual.js';
import { checkReport, type RuleSeverities } from '../../check/check-report.js';
import { selectParts } from '../../model/compile/select-parts.js';
import { sumReports, summedData, type CellProvenance } from '../../model/compile/sum-reports.js';
import type { Edition } from '../../model/edition.js';
import { editionOf, type EditionId } from '../../model/editions/index.js';
import { ReportError, type Finding, told, type Telling, tellingOf } from '../../model/finding/finding.js';
import { parseReport } from '../../model/parse-report.js';
import type { Agency, Report } from '../../model/report.js';
import { aspectsData, proseOf } from './compiled-prose.js';
import { templateEngine } from '../engine.js';
import { sectionOf, skeletonNames, type Templates } from '../templates.js';
import { templateView, type ViewRecord } from '../view/view.js';

/** What {@link compileReports} may be told beside the reports. */
export interface CompileOptions extends LocaleOption {
  /** The year to compile; by default the one that most of the reports are of. */
  readonly year?: number;
  /** The office's own templates; `2021/compiled/overview.hbs` writes what the section's prose begins with. */
  readonly templates?: Templates;
  /** Severities that differ from the library's. */
  readonly rules?: RuleSeverities;
}

/** What {@link compileReports} gives. */
export interface CompiledReports {
  /** The jurisdiction's report, `scope: compiled`; it renders as it is, and its prose waits at every 〔请补充：…〕. */
  readonly report: Report;
  /**
   * What is wrong or doubtful in the parts, codes `parts.…`: each names its part, and its paths are of that
   * part's data. Parts with `parts.year`, `parts.edition`, `parts.repeated` and `parts.nested` do not count.
   */
  readonly findings: readonly Finding[];
  /** For each cell which agencies gave how much. */
  readonly provenance: readonly CellProvenance[];
}

/**
 * A jurisdiction's report as the sum of its agencies' reports, cell by cell and exactly: counts, signed changes
 * (`+451`), decimals with the digits that were given, amounts in the smallest unit that occurs. Totals are left
 * to be computed. Reports may be plain data, which is parsed first. The prose is a skeleton with the summed
 * figures, from the templates `<edition>/compiled/<section>.hbs`.
 *
 * @throws {@link ReportError} `report.invalid` with every problem of every report that does not parse, where there are
 *   no reports, or where a sum is larger than the form can hold; `template.invalid` where a template has problems.
 */
export function compileReports(
  reports: readonly unknown[],
  agency: Agency,
  options: CompileOptions = {},
): CompiledReports {
  return inLocale(options.locale, () => {
    const compiled = compile(reports, agency, options);
    return { ...compiled, findings: localized(compiled.findings, options.locale) };
  });
}

function compile(reports: readonly unknown[], agency: Agency, options: CompileOptions): CompiledReports {
  const parts = parseParts(reports);
  const { year, edition: id } = formOf(parts, options.year);
  const edition = editionOf(id);
  const { counted } = selectParts(parts, { year, edition: id, agency });
  const cells = sumReports(edition, counted);
  const head = { edition: id, year, agency, scope: 'compiled' };
  const figures = summedData(cells);
  const prose = skeleton(edition, { ...head, ...figures }, options.templates);
  const report = parseReport({ ...head, ...figures, ...prose });
  const findings = checkReport(report, { parts, ...(options.rules ? { rules: options.rules } : {}) });
  return {
    report,
    findings: findings.filter(({ code }) => code.startsWith('parts.')),
    provenance: cells.map(({ provenance }) => provenance),
  };
}

/** Parses all parts; the problems of all that do not parse are thrown at once, each with its part. */
function parseParts(reports: readonly unknown[]): readonly Report[] {
  const findings: Finding[] = [];
  const parts = reports.flatMap((input, index) => {
    try {
      return [parseReport(input)];
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      const part = { index, agency: `第 ${index + 1} 份` };
      findings.push(
        ...error.findings.map((finding) => ({ ...finding, ...told(ofPart(finding, index)), part })),
      );
      return [];
    }
  });
  if (reports.length === 0)
    findings.push({
      code: 'parts.none',
      severity: 'error',
      path: '',
      ...told({ message: say('没有给出要汇总的报告', 'No reports were given to compile') }),
    });
  if (findings.length > 0) throw new ReportError('report.invalid', findings);
  return parts;
}

/** What the finding tells, and of which of the reports given. */
function ofPart(finding: Finding, index: number): Telling {
  const { message, ...rest } = tellingOf(finding);
  return {
    ...rest,
    message: say(`第 ${index + 1} 份报告：${message.zh}`, `Report ${index + 1}: ${message.en}`),
  };
}

/** The year and the edition that most reports have; of equals, the newer. */
function formOf(
  parts: readonly Report[],
  wanted: number | undefined,
): { readonly year: number; readonly edition: EditionId } {
  const year = wanted ?? mostFrequent(parts.map((part) => part.year));
  const ofYear = parts.filter((part) => part.year === year);
  return { year, edition: mostFrequent((ofYear.length > 0 ? ofYear : parts).map((part) => part.edition)) };
}

function mostFrequent<Value extends string | number>(values: readonly Value[]): Value {
  const times = (value: Value): number => values.filter((other) => other === value).length;
  return [...new Set(values)].reduce((best, value) => {
    const difference = times(value) - times(best);
    return difference > 0 || (difference === 0 && value > best) ? value : best;
  });
}

/** The sections of prose that the skeleton templates write for the summed figures. */
function skeleton(
  edition: Edition,
  data: Readonly<Record<string, unknown>>,
  templates: Templates | undefined,
): Readonly<Record<string, unknown>> {
  const engine = templateEngine(templates);
  const names = skeletonNames(edition);
  const unfit = engine.check(edition, names);
  if (unfit.length > 0) throw new ReportError('template.invalid', unfit);
  const view = templateView(parseReport({ ...data, ...placeholders(edition) }));
  return Object.fromEntries(
    names.map((name) => {
      const id = sectionOf(name);
      const section = edition.sections[id]!;
      const written = proseOf(engine.render(edition, name, view, view[id] as ViewRecord));
      if (section.kind === 'aspects') return [id, aspectsData(section, written)];
      if (written.some((item) => typeof item === 'string')) throw textBeforeHeading(edition, name);
      return [id, written];
    }),
  );
}

/** Sections that an office heads itself have no place for what stands before the first heading. */
function textBeforeHeading({ id }: Edition, name: string): ReportError {
  return new ReportError('template.invalid', [
    {
      code: 'template.stray-text',
      severity: 'error',
      path: '',
      place: { file: `${id}/${name}.hbs`, line: 1, column: 1 },
      ...told({
        message: say('第一个 <h3> 之前不能有文字', 'There can be no text before the first <h3>'),
        hint: say('每一部分以 <h3>标题</h3> 开头', 'Begin each section with <h3>heading</h3>'),
      }),
    },
  ]);
}

/** Sections that are not written yet, so that a template can go through the aspects that the form names. */
function placeholders(edition: Edition): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    skeletonNames(edition)
      .map(sectionOf)
      .map((id) => {
        const section = edition.sections[id]!;
        const aspects = section.kind === 'aspects' ? Object.keys(section.aspects) : undefined;
        return [id, aspects ? Object.fromEntries(aspects.map((key) => [key, '〔请补充〕'])) : []];
      }),
  );
}

/** Moves a report's data to another year or another edition of the form. */
import { say, type Bilingual } from './finding/bilingual.js';
import { valueAt } from './data-path.js';
import { tablesOf, type Edition, type Section } from './edition.js';
import { editionForYear, editionOf, type EditionId } from './editions/index.js';
import { figureText, type Figure } from './values/figure.js';
import { told, type Finding, type FindingCode } from './finding/finding.js';
import { inLocale, localized, type LocaleOption } from './finding/localized.js';
import { parseReport } from './parse-report.js';
import { reportParts } from './report-prose.js';
import type { Report } from './report.js';
import { successionsOf, wholeNumber } from './successions.js';
import { figuresOf, headingsOf, resolveFigures, type FigurePath } from './table-figures.js';

/** What {@link convertReport} moves a report to. */
export interface ConvertOptions extends LocaleOption {
  /** The year to move to; the report's own where left out. */
  readonly year?: number;
  /** The edition to move to; where left out, the one for the year. */
  readonly edition?: EditionId;
}

/** What {@link convertReport} gives. */
export interface ConvertedReport {
  /** A whole report; what has to be filled in is 0 or 〔请补充：…〕. */
  readonly report: Report;
  /** What has no counterpart and was left behind (info, with its old path and value), and what has to be filled in. */
  readonly findings: readonly Finding[];
}

type Data = { readonly [key: string]: unknown };

/**
 * The report for another year or in another edition.
 *
 * For the same year, every figure goes to the cell of the same meaning, and the prose with it. For the next year the
 * result is a skeleton: the agency with its contacts, the figures that follow from this year's (结转, 现行有效件数,
 * 上一年项目数量), and places to fill in. Prose is not carried into another year: text like last year's is what
 * 国办公开办函〔2021〕30号 part one (四) warns of.
 *
 * @throws {@link ReportError} if plain data does not parse.
 */
export function convertReport(input: unknown, options: ConvertOptions = {}): ConvertedReport {
  return inLocale(options.locale, () => {
    const { report, findings } = converted(parseReport(input), options);
    return { report, findings: localized(findings, options.locale) };
  });
}

function converted(report: Report, options: ConvertOptions): ConvertedReport {
  const year = options.year ?? report.year;
  const target = editionOf(options.edition ?? editionForYear(year));
  const { data, findings } =
    year === report.year ? otherEdition(report, target) : otherYear(report, year, target);
  return { report: parseReport({ ...data, edition: target.id, year }), findings };
}

interface Converted {
  readonly data: Data;
  readonly findings: readonly Finding[];
}

/** The same report in another form: what both have stays, everything else is told. */
function otherEdition(report: Report, target: Edition): Converted {
  const source = editionOf(report.edition);
  const findings: Finding[] = [];
  const head = { ...report } as Record<string, unknown>;
  for (const key of [...Object.keys(source.sections), ...Object.keys(source.attachments ?? {})])
    delete head[key];
  let data: Data = withEmptySections(head, target);
  for (const { id, table } of tablesOf(source)) {
    const given = report[id as keyof Report] as Data | undefined;
    if (given === undefined) continue;
    const counterpart = tablesOf(target).find((other) => other.id === id)?.table;
    const kinds = new Map(
      (counterpart ? figuresOf(counterpart) : []).map(({ path, kind }) => [path.join('.'), kind]),
    );
    for (const heading of counterpart ? headingsOf(counterpart) : [])
      kinds.set(heading.path.join('.'), 'count');
    const cells = [
      ...figuresOf(table),
      ...headingsOf(table).map((one) => ({ ...one, kind: 'count' as const })),
    ];
    for (const { path, kind, name } of cells) {
      const figure = valueAt(given, path) as Figure | undefined;
      if (figure === undefined) continue;
      if (kinds.get(path.join('.')) === kind) data = put(data, [id, ...path], figure);
      else if (!isNothing(figure)) findings.push(leftBehind([id, ...path], name, figure, target));
    }
    for (const key of ['note', 'signOff'])
      if (counterpart && given[key] !== undefined) data = put(data, [id, key], given[key]);
  }
  for (const [id, section] of Object.entries(source.sections)) {
    if (section.kind === 'table') continue;
    const given = report[id as keyof Report] as unknown;
    if (given === undefined) continue;
    if (target.sections[id]?.kind === section.kind)
      data = { ...data, [id]: sectionFor(target.sections[id], given, id, findings) };
    else {
      const reason = say(
        `${target.name}没有这一部分，文字未移`,
        `The ${target.id} edition has no such section; the text was not moved`,
      );
      findings.push(...proseLeft(report, source, id, reason));
    }
  }
  return { data, findings };
}

/** A section's data without what the target's section of the same kind has not. */
function sectionFor(section: Section, given: unknown, id: string, findings: Finding[]): unknown {
  if (section.kind !== 'other' || section.fees) return given;
  const { fees, ...rest } = given as { readonly fees?: Readonly<Record<string, Figure>> } & Data;
  for (const [key, figure] of Object.entries(fees ?? {}))
    if (!isNothing(figure))
      findings.push(
        info(
          'convert.no-counterpart',
          `${id}.fees.${key}`,
          say('所转到的格式没有这一项，未移', 'The form converted to has no such item; it was not moved'),
          String(figure),
        ),
      );
  return rest;
}

/** A new year's report to be filled in. */
function otherYear(report: Report, year: number, target: Edition): Converted {
  const source = editionOf(report.edition);
  const { agency, scope, title, signature } = report;
  const findings: Finding[] = [];
  let data: Data = withEmptySections(
    {
      agency,
      scope,
      ...(title === undefined ? {} : { title: title.replaceAll(String(report.year), String(year)) }),
      ...(signature ? { signature: { name: signature.name } } : {}),
    },
    target,
  );
  for (const [id, section] of Object.entries(target.sections)) {
    const waiting = toFillIn(section);
    if (waiting !== undefined) data = { ...data, [id]: waiting };
  }
  const used = new Set<string>();
  for (const { id, table } of tablesOf(target)) {
    const before = tablesOf(source).find((other) => other.id === id);
    const given = report[id as keyof Report];
    for (const { figure, lastYear } of successionsOf(table)) {
      const path = [id, ...figure].join('.');
      const numbers =
        before && given !== undefined && year === report.year + 1
          ? lastYear.map((one) => wholeNumber(before.table, resolveFigures(before.table, given), one))
          : [undefined];
      if (numbers.includes(undefined)) {
        const reason =
          year === report.year + 1
            ? say('上年度的数据没有这一数字', 'Last year’s data does not have this figure')
            : say(
                `数据是 ${report.year} 年度的，推不出 ${year} 年度的数字`,
                `The data is of ${report.year}; the figure for ${year} does not follow from it`,
              );
        const message = say(`${reason.zh}，请填写`, `${reason.en}; fill it in`);
        findings.push(info('convert.to-fill-in', path, message));
        continue;
      }
      lastYear.forEach((one) => used.add([id, ...one].join('.')));
      const sum = numbers.reduce<number>((total, number) => total + number!, 0);
      if (sum < 0)
        findings.push({
          ...info(
            'convert.to-fill-in',
            path,
            say(
              `按上年度推算为 ${sum}，请核对后填写`,
              `Reckoned from last year it would be ${sum}; check, and fill it in`,
            ),
          ),
          severity: 'warning',
        });
      else data = put(data, [id, ...figure], sum);
    }
  }
  // What the old form would hand on to its next year, and the new one does not ask for.
  for (const { id, table } of tablesOf(source)) {
    const given = report[id as keyof Report] as Data | undefined;
    if (given === undefined) continue;
    for (const { lastYear } of successionsOf(table)) {
      for (const path of lastYear) {
        const figure = valueAt(given, path) as Figure | undefined;
        if (used.has([id, ...path].join('.')) || figure === undefined || isNothing(figure)) continue;
        const name = figuresOf(table).find((one) => one.path.join() === path.join())?.name ?? '';
        findings.push(leftBehind([id, ...path], name, figure, target));
      }
    }
  }
  for (const id of ['preface', ...Object.keys(source.sections)])
    findings.push(
      ...proseLeft(
        report,
        source,
        id,
        say('文字不沿用到别的年度，请重新撰写', 'Text is not carried into another year; write it anew'),
      ),
    );
  return { data, findings };
}

/** The sections that every report of the form has to have, with nothing in them. */
function withEmptySections(head: Data, { sections }: Edition): Data {
  return Object.entries(sections).reduce<Data>((data, [id, section]) => {
    if (section.kind === 'table') return { ...data, [id]: {} };
    return section.kind === 'free' || (section.kind === 'aspects' && section.required)
      ? { ...data, [id]: [] }
      : data;
  }, head);
}

/** What a clerk has to write, marked so that nobody takes it for text. */
function toFillIn(section: Section): unknown {
  const place = (label: string): string => `〔请补充：${label}〕`;
  if (section.kind === 'other')
    return { text: place(section.fees ? '信息处理费收取情况及其他事项' : section.heading) };
  if (section.kind !== 'aspects') return undefined;
  return Object.fromEntries(Object.entries(section.aspects).map(([key, label]) => [key, place(label)]));
}

function* proseLeft(report: Report, source: Edition, id: string, reason: Bilingual): Generator<Finding> {
  const paths = reportParts(report, source)
    .filter((part) => (part.section ?? 'preface') === id)
    .map(({ path }) => path);
  for (const path of paths) yield info('convert.prose-left', path, reason);
}

function leftBehind(path: FigurePath, name: string, figure: Figure, target: Edition): Finding {
  const text = figureText(figure);
  return info(
    'convert.no-counterpart',
    path.join('.'),
    say(
      `${name} ${text}：${target.name}没有这一格，未移`,
      `“${name}” ${text}: the ${target.id} edition has no such cell; it was not moved`,
    ),
    text,
  );
}

const info = (code: FindingCode, path: string, message: Bilingual, actual?: string): Finding => ({
  code,
  severity: 'info',
  path,
  ...told({ message, ...(actual === undefined ? {} : { actual }) }),
});

/** A zero loses nothing when its cell goes. */
const isNothing = (figure: Figure): boolean => /^[+\-−]?0*(\.0+)?$/.test(figureText(figure));

function put(data: Data, [key, ...rest]: FigurePath, value: unknown): Data {
  if (rest.length === 0) return { ...data, [key!]: value };
  return { ...data, [key!]: put((data[key!] ?? {}) as Data, rest, value) };
}

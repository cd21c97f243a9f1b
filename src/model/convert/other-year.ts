import { tablesOf, type Edition, type Section } from '../edition.js';
import { withValueAt } from '../data-path.js';
import { say } from '../finding/bilingual.js';
import type { Finding } from '../finding/finding.js';
import type { Report } from '../report.js';
import { reportSections } from '../report-sections.js';
import { reportTable, reportTables } from '../report-tables.js';
import { successionsOf, wholeNumber, type FigureSuccession } from '../successions.js';
import { definitionOf, type FigurePath } from '../table-figures.js';
import {
  info,
  isNothing,
  leftBehind,
  proseLeft,
  withEmptySections,
  type Converted,
  type Data,
} from './conversion.js';

/** A new year's report to be filled in, with the figures that follow from the report's. */
export function otherYear(report: Report, year: number, target: Edition): Converted {
  const { data, findings, used } = followingFigures(report, year, target);
  const notCarried = say(
    '文字不沿用到别的年度，请重新撰写',
    'Text is not carried into another year; write it anew',
  );
  const sections = ['preface', ...reportSections(report).map(({ id }) => id)];
  return {
    data,
    findings: [
      ...findings,
      ...figuresLeft(report, target, used),
      ...sections.flatMap((id) => proseLeft(report, id, notCarried)),
    ],
  };
}

/** The agency with its contacts, and where a clerk has something to write. */
function skeleton(
  { agency, scope, title, signature, year: before }: Report,
  year: number,
  target: Edition,
): Data {
  const head = {
    agency,
    scope,
    ...(title === undefined ? {} : { title: title.replaceAll(String(before), String(year)) }),
    ...(signature ? { signature: { name: signature.name } } : {}),
  };
  const waiting = Object.entries(target.sections).flatMap(([id, section]) => {
    const place = toFillIn(section);
    return place === undefined ? [] : [[id, place] as const];
  });
  return { ...withEmptySections(head, target), ...Object.fromEntries(waiting) };
}

/** What a clerk has to write, marked so that nobody takes it for text. */
function toFillIn(section: Section): unknown {
  const place = (label: string): string => `〔请补充：${label}〕`;
  if (section.kind === 'other')
    return { text: place(section.fees ? '信息处理费收取情况及其他事项' : section.heading) };
  if (section.kind !== 'aspects') return undefined;
  return Object.fromEntries(Object.entries(section.aspects).map(([key, label]) => [key, place(label)]));
}

/** 结转, 现行有效件数, 上一年项目数量: what the new form begins with, and what of the report it was taken from. */
function followingFigures(
  report: Report,
  year: number,
  target: Edition,
): Converted & { readonly used: ReadonlySet<string> } {
  let data = skeleton(report, year, target);
  const findings: Finding[] = [];
  const used = new Set<string>();
  for (const { id, table } of tablesOf(target)) {
    for (const succession of successionsOf(table)) {
      const { figure, lastYear } = succession;
      const path = [id, ...figure].join('.');
      const numbers = lastYearsNumbers(report, year, id, succession);
      if (!numbers) {
        findings.push(info('convert.to-fill-in', path, unknownReason(report, year)));
        continue;
      }
      lastYear.forEach((one) => used.add([id, ...one].join('.')));
      const sum = numbers.reduce((total, number) => total + number, 0);
      if (sum >= 0) data = withValueAt(data, [id, ...figure], sum) as Data;
      else findings.push({ ...info('convert.to-fill-in', path, belowZero(sum)), severity: 'warning' });
    }
  }
  return { data, findings, used };
}

/** The numbers of the year before that a figure follows from; undefined where one of them is not known. */
function lastYearsNumbers(
  report: Report,
  year: number,
  id: string,
  { lastYear }: FigureSuccession,
): readonly number[] | undefined {
  const before = year === report.year + 1 ? reportTable(report, id) : undefined;
  const numbers = lastYear.flatMap((path) => (before ? (wholeNumber(before, path) ?? []) : []));
  return numbers.length === lastYear.length ? numbers : undefined;
}

function unknownReason(report: Report, year: number) {
  const reason =
    year === report.year + 1
      ? say('上年度的数据没有这一数字', 'Last year’s data does not have this figure')
      : say(
          `数据是 ${report.year} 年度的，推不出 ${year} 年度的数字`,
          `The data is of ${report.year}; the figure for ${year} does not follow from it`,
        );
  return say(`${reason.zh}，请填写`, `${reason.en}; fill it in`);
}

const belowZero = (sum: number) =>
  say(
    `按上年度推算为 ${sum}，请核对后填写`,
    `Reckoned from last year it would be ${sum}; check, and fill it in`,
  );

/** What the old form would hand on to its next year, and the new one does not ask for. */
function* figuresLeft(report: Report, target: Edition, used: ReadonlySet<string>): Generator<Finding> {
  const isLeft = (id: string, path: FigurePath): boolean => !used.has([id, ...path].join('.'));
  for (const { id, table, figures } of reportTables(report)) {
    for (const path of successionsOf(table).flatMap(({ lastYear }) => lastYear)) {
      const figure = figures.stated(path);
      if (!isLeft(id, path) || figure === undefined || isNothing(figure)) continue;
      yield leftBehind([id, ...path], definitionOf(table, path)?.name ?? '', figure, target);
    }
  }
}

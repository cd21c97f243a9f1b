import { worded } from '../locale.js';
import type { Finding } from '../../model/finding/finding.js';
import type { Report } from '../../model/report.js';
import { element, escapeHtml, openTag } from '../../render/html/escape.js';
import { columnRules } from '../../render/html/stylesheet.js';
import { tableElement } from '../../render/html/table.js';
import type { ReadFile } from '../../batch/sources/read-reports.js';
import { printable } from '../terminal.js';
import { faultyTables, type FaultyTable } from './faulty-tables.js';
import { findingElements, severityHeading } from './html-findings.js';
import { figureMarks, firstFigure } from './html-marks.js';
import { pageStylesheet } from './html-stylesheet.js';
import { countsOf, severityLabel, summaryText, type Listing, type Tally } from './listing.js';
import { severities } from '../../check/catalogue.js';

/** Text made fit for the page: nothing in the data is markup, and no control character gets through. */
const escaped = (text: string): string => escapeHtml(printable(text));

const title = (): string =>
  worded(
    '政府信息公开工作年度报告核对结果',
    'Check of annual reports on the disclosure of government information',
  );

/**
 * One self-contained page, without script and without anything to fetch: all reports with their counts, then
 * for each its findings by severity and the tables that they are about, marked, with links both ways.
 */
export function htmlListing(): Listing {
  const rows: string[] = [];
  const sections: string[] = [];
  const tableRules = new Map<string, string>();
  return {
    file: (checked) => {
      const id = `report-${rows.length + 1}`;
      rows.push(overviewRow(checked, id));
      if (checked.findings.length === 0) return '';
      const tables = checked.report ? faultyTables(checked.report, checked.findings) : [];
      sections.push(reportSection(checked, tables, id));
      for (const { block } of tables) {
        const name = tableClass(checked.report!, block.id);
        tableRules.set(name, columnRules(`.${name} .nianbao-table`, block.grid));
      }
      return '';
    },
    end: (tally) => page(tally, rows, sections, [...tableRules.values()]),
  };
}

function page(
  tally: Tally,
  rows: readonly string[],
  sections: readonly string[],
  tableRules: readonly string[],
): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${worded('zh-CN', 'en')}">`,
    '<head>',
    '<meta charset="utf-8">',
    element('title', {}, title()),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>\n${[pageStylesheet, ...tableRules].join('\n\n')}\n</style>`,
    '</head>',
    '<body>',
    '<header>',
    element('h1', {}, title()),
    element('p', { class: 'summary' }, summaryText(tally)),
    '</header>',
    '<main>',
    ...(sections.length > 0 ? [filter()] : []),
    '<section aria-labelledby="reports">',
    `<h2 id="reports">${worded('各份报告', 'Reports')}</h2>`,
    '<table class="overview">',
    `<thead><tr>${[worded('报告', 'Report'), ...severities.map(severityLabel)]
      .map((label) => `<th scope="col">${label}</th>`)
      .join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '</section>',
    ...sections,
    '</main>',
    '</body>',
    '</html>',
  ].join('\n');
}

/** Shows or hides findings by severity; the stylesheet does it, and a browser too old for it shows all. */
const filter = (): string =>
  [
    '<fieldset class="filter">',
    `<legend>${worded('显示', 'Show')}</legend>`,
    ...severities.map(
      (severity) =>
        `<label><input type="checkbox" id="show-${severity}" checked> ${severityLabel(severity)}</label>`,
    ),
    '</fieldset>',
  ].join('\n');

function overviewRow({ file, report, findings }: ReadFile, id: string): string {
  const counts = countsOf(findings);
  const name = report ? nameOf(report) : worded('未能读取', 'could not be read');
  const cells = [
    element(
      'th',
      { scope: 'row' },
      [
        findings.length > 0 ? element('a', { href: `#${id}` }, name) : name,
        element('span', { class: 'file' }, escaped(file)),
      ].join(' '),
    ),
    ...severities.map((severity) =>
      element(
        'td',
        { class: counts[severity] > 0 ? `count ${severity}` : 'count' },
        String(counts[severity]),
      ),
    ),
  ];
  return element('tr', {}, cells.join(''));
}

function reportSection(
  { file, report, findings }: ReadFile,
  tables: readonly FaultyTable[],
  id: string,
): string {
  // Numbered from the gravest down, as they are shown.
  const ordered = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const numbers = new Map(ordered.map((finding, index) => [finding, index + 1]));
  return [
    openTag('section', { class: 'report', id }),
    element('h2', { id: `${id}-title` }, report ? nameOf(report) : escaped(file)),
    ...(report ? [element('p', { class: 'file' }, escaped(file))] : []),
    ...severities.flatMap((severity) => {
      const own = ordered.filter((finding) => finding.severity === severity);
      return own.length === 0 ? [] : [severityHeading(severity, own.length), ...findingList(own)];
    }),
    ...tables.flatMap((table) => tableFigure(table, report!, id, numbers)),
    '</section>',
  ].join('\n');

  function findingList(own: readonly Finding[]): readonly string[] {
    return [
      openTag('ol', { class: 'findings' }),
      ...own.map((finding) =>
        findingElements(finding, {
          reportId: id,
          number: numbers.get(finding)!,
          ...firstFigure(finding, tables, id),
        }),
      ),
      '</ol>',
    ];
  }
}

const legend = (): string =>
  worded(
    '“问题”标在所指的数下面（粗框）；“见”标在与它比较的数旁边（虚线框）。',
    '“finding” marks the figure meant (bold frame); “see” marks those it is compared with (dashed frame).',
  );

function tableFigure(
  table: FaultyTable,
  report: Report,
  reportId: string,
  numbers: ReadonlyMap<Finding, number>,
): readonly string[] {
  const { block } = table;
  const { name } = report.agency;
  const number = reportId.split('-')[1];
  const caption = worded(
    `${name} ${report.year} 年：${block.caption}（第 ${number} 份报告）`,
    `${name} ${report.year}: ${block.caption} (report ${number})`,
  );
  return [
    openTag('div', { class: `table ${tableClass(report, block.id)}` }),
    element('h3', {}, escaped(block.caption)),
    element('p', { class: 'legend' }, legend()),
    tableElement(
      { ...block, caption: printable(caption) },
      { idPrefix: `${reportId}-`, marks: figureMarks(table, reportId, numbers) },
    ),
    '</div>',
  ];
}

const nameOf = ({ agency, year }: Report): string => `${escaped(agency.name)} ${year}${worded(' 年', '')}`;

/** By it the columns of the tables of one edition get their widths. */
const tableClass = ({ edition }: Report, tableId: string): string => `form-${edition}-${tableId}`;

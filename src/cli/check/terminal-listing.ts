import { inLanguage, worded } from '../locale.js';
import type { Finding } from '../../model/finding/finding.js';
import { severities } from '../../check/catalogue.js';
import { clipped, wrapped } from '../../model/values/text-width.js';
import type { ReadFile } from '../../batch/sources/read-reports.js';
import { printable, type Terminal, type Tone } from '../terminal.js';
import { faultyTables, type FaultyTable } from './faulty-tables.js';
import { severityCount, summaryText, type Listing } from './listing.js';
import { sourceFrame } from '../finding-frame.js';
import { drawingLegend, tableDrawing } from './table-drawing.js';

const indent = '  ';
const longestDrawing = 100;

/**
 * For a person at a terminal: by file, then by severity; findings of one rule in one table together, with that
 * part of the table drawn, others with their lines of the data file.
 */
export function terminalListing(terminal: Terminal): Listing {
  const { paint } = terminal;
  let drawn = false;
  return {
    file: (checked) => {
      const { findings } = checked;
      const heading = fileHeading(checked, terminal);
      if (findings.length === 0) return `${heading}  ${worded('未发现问题', 'nothing found')}\n`;
      const groups = severities.flatMap((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        if (own.length === 0) return [];
        const label = paint([severity, 'strong'], severityCount(severity, own.length));
        const groups = groupsOf(own).map((group) => shownGroup(group, checked, terminal));
        drawn ||= groups.some(({ isDrawn }) => isDrawn);
        return ['', `${indent}${label}`, ...groups.flatMap(({ lines }) => ['', ...lines])];
      });
      return [heading, ...groups, ''].join('\n');
    },
    end: (tally) => {
      const tone: Tone[] = tally.failed > 0 ? ['error', 'strong'] : ['strong'];
      const legend = drawn ? [paint(['faint'], inLanguage(drawingLegend))] : [];
      return [...legend, paint(tone, summaryText(tally))].join('\n');
    },
  };
}

function fileHeading({ file, report }: ReadFile, { paint }: Terminal): string {
  const title = report ? paint(['faint'], `  ${report.agency.name} ${report.year}${worded(' 年', '')}`) : '';
  return `${paint(['strong'], printable(file))}${title}`;
}

/** Findings of one rule about one part of the report, in a row. */
function groupsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.path.split('.')[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

interface ShownGroup {
  readonly lines: readonly string[];
  /** Whether a part of a table is drawn among them. */
  readonly isDrawn: boolean;
}

function shownGroup(group: readonly Finding[], { report }: ReadFile, terminal: Terminal): ShownGroup {
  const { code, severity, basis } = group[0]!;
  const tables = report ? faultyTables(report, group) : [];
  const drawings = tables.flatMap((table) => drawingLines(table, severity, terminal));
  return {
    lines: [
      `${indent}${terminal.paint([severity], code)}`,
      ...group.flatMap((finding) => [
        ...textLines(finding, terminal),
        ...frameLines(finding, tables, terminal),
      ]),
      ...drawings,
      ...(basis ? text(worded(`依据：${basis}`, `Basis: ${basis}`), ['faint'], terminal) : []),
    ],
    isDrawn: drawings.length > 0,
  };
}

function textLines({ place, path, message, hint }: Finding, terminal: Terminal): readonly string[] {
  const where = place ? `${place.file}:${place.line}:${place.column}` : path;
  return [
    ...text(message, [], terminal),
    ...(hint ? text(worded(`改法：${hint}`, `To mend it: ${hint}`), [], terminal) : []),
    ...(where ? [`${indent}${indent}${terminal.paint(['faint'], printable(where))}`] : []),
  ];
}

function text(content: string, tones: readonly Tone[], { columns, paint }: Terminal): readonly string[] {
  const width = Math.max(20, columns - 2 * indent.length);
  return wrapped(printable(content), width).map((line) => `${indent}${indent}${paint(tones, line)}`);
}

function drawingLines(table: FaultyTable, tone: Tone, { columns, paint }: Terminal): readonly string[] {
  const width = Math.min(columns, longestDrawing) - 2 * indent.length;
  return tableDrawing(table, { width, tone, paint }).map((line) => `${indent}${indent}${line}`);
}

/** The lines of the data file about a finding that no drawing shows. */
function frameLines(
  finding: Finding,
  tables: readonly FaultyTable[],
  { columns, paint }: Terminal,
): readonly string[] {
  const isDrawn = tables.some(({ faults }) =>
    faults.some((fault) => fault.finding === finding && fault.targets.length > 0),
  );
  const width = columns - 2 * indent.length;
  return (isDrawn ? [] : sourceFrame(finding)).map(
    (line) => `${indent}${indent}${paint(['faint'], clipped(line, width))}`,
  );
}

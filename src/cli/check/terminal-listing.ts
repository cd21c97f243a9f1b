import { inLanguage, worded } from '../locale.js';
import type { Finding } from '../../model/finding/finding.js';
import { severities } from '../../check/catalogue.js';
import { clipped, wrapped } from '../../model/values/text-width.js';
import type { ReadFile } from '../../batch/read-reports.js';
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
export function terminalListing({ columns, paint }: Terminal): Listing {
  let drawn = false;
  return {
    file: (checked) => {
      const { file, report, findings } = checked;
      const title = report
        ? paint(['faint'], `  ${report.agency.name} ${report.year}${worded(' 年', '')}`)
        : '';
      const heading = `${paint(['strong'], printable(file))}${title}`;
      if (findings.length === 0) return `${heading}  ${worded('未发现问题', 'nothing found')}\n`;
      const groups = severities.flatMap((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        if (own.length === 0) return [];
        const label = paint([severity, 'strong'], severityCount(severity, own.length));
        return [
          '',
          `${indent}${label}`,
          ...groupsOf(own).flatMap((group) => ['', ...groupLines(group, checked)]),
        ];
      });
      return [heading, ...groups, ''].join('\n');
    },
    end: (tally) => {
      const tone: Tone[] = tally.failed > 0 ? ['error', 'strong'] : ['strong'];
      const legend = drawn ? [paint(['faint'], inLanguage(drawingLegend))] : [];
      return [...legend, paint(tone, summaryText(tally))].join('\n');
    },
  };

  function groupLines(group: readonly Finding[], checked: ReadFile): readonly string[] {
    const { code, severity, basis } = group[0]!;
    const tables = checked.report ? faultyTables(checked.report, group) : [];
    return [
      `${indent}${paint([severity], code)}`,
      ...group.flatMap((finding) => [...textLines(finding), ...frameLines(finding, tables)]),
      ...tables.flatMap((table) => drawingLines(table, severity)),
      ...(basis ? text(worded(`依据：${basis}`, `Basis: ${basis}`), ['faint']) : []),
    ];
  }

  function textLines({ place, path, message, hint }: Finding): readonly string[] {
    const where = place ? `${place.file}:${place.line}:${place.column}` : path;
    return [
      ...text(message, []),
      ...(hint ? text(worded(`改法：${hint}`, `To mend it: ${hint}`), []) : []),
      ...(where ? [`${indent}${indent}${paint(['faint'], printable(where))}`] : []),
    ];
  }

  function text(content: string, tones: readonly Tone[]): readonly string[] {
    const width = Math.max(20, columns - 2 * indent.length);
    return wrapped(printable(content), width).map((line) => `${indent}${indent}${paint(tones, line)}`);
  }

  function drawingLines(table: FaultyTable, tone: Tone): readonly string[] {
    const width = Math.min(columns, longestDrawing) - 2 * indent.length;
    const lines = tableDrawing(table, { width, tone, paint });
    drawn ||= lines.length > 0;
    return lines.map((line) => `${indent}${indent}${line}`);
  }

  /** The lines of the data file about a finding that no drawing shows. */
  function frameLines(finding: Finding, tables: readonly FaultyTable[]): readonly string[] {
    const isDrawn = tables.some(({ faults }) =>
      faults.some((fault) => fault.finding === finding && fault.targets.length > 0),
    );
    const width = columns - 2 * indent.length;
    return (isDrawn ? [] : sourceFrame(finding)).map(
      (line) => `${indent}${indent}${paint(['faint'], clipped(line, width))}`,
    );
  }
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

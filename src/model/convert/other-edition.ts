import type { Edition, OtherSection } from '../edition.js';
import { withValueAt } from '../data-path.js';
import { say } from '../finding/bilingual.js';
import type { Finding } from '../finding/finding.js';
import type { Report } from '../report.js';
import { reportAttachments, reportSections } from '../report-sections.js';
import { reportTables, type ReportTable } from '../report-tables.js';
import { figuresOf, headingsOf, type FigurePath } from '../table-figures.js';
import type { FigureKind } from '../values/figure.js';
import {
  info,
  isNothing,
  leftBehind,
  proseLeft,
  tableAt,
  withEmptySections,
  type Converted,
  type Data,
} from './conversion.js';

/** The same report in another form: what both have stays, everything else is told. */
export function otherEdition(report: Report, target: Edition): Converted {
  const sections = reportSections(report);
  const attachments = reportAttachments(report);
  const keys = [...sections, ...attachments].map(({ id }) => id);
  const head = Object.fromEntries(Object.entries(report).filter(([key]) => !keys.includes(key)));
  const findings: Finding[] = [];
  let data: Data = withEmptySections(head, target);
  for (const table of reportTables(report)) {
    const moved = movedFigures(table, target);
    findings.push(...moved.findings);
    for (const [path, figure] of moved.figures) data = withValueAt(data, [table.id, ...path], figure) as Data;
  }
  for (const { id, data: beside } of [...sections.filter(({ kind }) => kind === 'table'), ...attachments]) {
    if (!beside || !tableAt(target, id)) continue;
    for (const [key, value] of Object.entries(beside))
      if (key === 'note' || key === 'signOff') data = withValueAt(data, [id, key], value) as Data;
  }
  for (const section of sections) {
    if (section.kind === 'table' || section.data === undefined) continue;
    const { id, kind } = section;
    const counterpart = target.sections[id];
    if (counterpart?.kind !== kind) {
      const reason = say(
        `${target.name}没有这一部分，文字未移`,
        `The ${target.id} edition has no such section; the text was not moved`,
      );
      findings.push(...proseLeft(report, id, reason));
    } else if (section.kind === 'other' && !(counterpart as OtherSection).fees) {
      const { fees, ...rest } = section.data;
      findings.push(...feesLeft(id, fees ?? {}));
      data = { ...data, [id]: rest };
    } else data = { ...data, [id]: section.data };
  }
  return { data, findings };
}

/** The figures of a table, those of headings too, that have a cell of their kind in the other form. */
function movedFigures(
  { id, table, figures }: ReportTable,
  target: Edition,
): { readonly figures: readonly (readonly [FigurePath, unknown])[]; readonly findings: readonly Finding[] } {
  const counterpart = tableAt(target, id);
  const kinds = new Map(
    counterpart ? cellsOf(counterpart).map(({ path, kind }) => [path.join('.'), kind]) : [],
  );
  const moved: (readonly [FigurePath, unknown])[] = [];
  const findings: Finding[] = [];
  for (const { path, kind, name } of cellsOf(table)) {
    const figure = figures.stated(path);
    if (figure === undefined) continue;
    if (kinds.get(path.join('.')) === kind) moved.push([path, figure]);
    else if (!isNothing(figure)) findings.push(leftBehind([id, ...path], name, figure, target));
  }
  return { figures: moved, findings };
}

const cellsOf = (
  table: ReportTable['table'],
): readonly { readonly path: FigurePath; readonly kind: FigureKind; readonly name: string }[] => [
  ...figuresOf(table),
  ...headingsOf(table).map((heading) => ({ ...heading, kind: 'count' as const })),
];

/** The statement on fees, for a form that does not ask for it. */
const feesLeft = (id: string, fees: object): readonly Finding[] =>
  Object.entries(fees)
    .filter(([, figure]) => !isNothing(figure))
    .map(([key, figure]) =>
      info(
        'convert.no-counterpart',
        `${id}.fees.${key}`,
        say('所转到的格式没有这一项，未移', 'The form converted to has no such item; it was not moved'),
        String(figure),
      ),
    );

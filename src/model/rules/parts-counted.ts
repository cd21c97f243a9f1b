/** Rules about the parts that are summed: what is wrong or doubtful in them. */
import { figuresText, type Part } from '../compile/select-parts.js';
import { editionIds, editionOf } from '../editions/index.js';
import { isStatedBlank, type Figure } from '../figure.js';
import { figuresOf } from '../table-figures.js';
import { countedParts, partName, partRule } from './parts.js';
import type { CheckedPart, Fault, Rule } from './rule.js';

const unsound = partRule({
  code: 'parts.unsound',
  severity: 'error',
  title: '各机关的报告自身没有错误',
  *faults(context, selection) {
    for (const { part, checked } of countedParts(context, selection)) {
      for (const { code, severity, basis: _, place: __, message, ...fault } of checked.findings) {
        if (severity !== 'error') continue;
        yield {
          ...fault,
          message: `${part.report.agency.name}的报告有错误（${code}）：${message}`,
          part: partName(part),
        };
      }
    }
  },
});

/** A rule that gathers a part's cells with figures of one sort into a fault. */
const gathering = (
  code: Rule['code'],
  severity: Rule['severity'],
  title: string,
  isMeant: (figure: Figure) => boolean,
  explain: (names: string, agency: string) => Pick<Fault, 'message' | 'hint'>,
): Rule =>
  partRule({
    code,
    severity,
    title,
    *faults(context, selection) {
      for (const { part, checked } of countedParts(context, selection)) {
        const cells = checked.tables.flatMap(({ id, table, figures }) =>
          figuresOf(table)
            .filter(({ path }) => isMeant(figures.figure(path)))
            .map(({ path, name }) => ({ path: [id, ...path].join('.'), name })),
        );
        if (cells.length === 0) continue;
        const shown = cells.slice(0, 3).map(({ name }) => `“${name}”`);
        const names = `${shown.join('、')}${cells.length > shown.length ? `等 ${cells.length} 格` : ''}`;
        yield {
          path: cells[0]!.path,
          ...explain(names, part.report.agency.name),
          cells: cells.map(({ path }) => path),
          part: partName(part),
        };
      }
    },
  });

const blank = gathering(
  'parts.blank',
  'warning',
  '各机关的报告没有空着不填的格',
  isStatedBlank,
  (names, agency) => ({
    message: `${agency}的${names}没有填数，汇总时按 0 计`,
    hint: '向该机关核实；没有发生的填 0',
  }),
);

const note = gathering(
  'parts.note',
  'info',
  '件数后的说明不带入汇总，只加件数',
  (figure) => typeof figure === 'object' && figure !== null,
  (names, agency) => ({
    message: `${agency}的${names}带有说明，汇总时只加件数`,
    hint: '需要在汇总报告中说明的，写在该数之后或者表下附注',
  }),
);

/** Tables that follow the signature may be left out of a report, and then the sum lacks that agency's figures. */
const noTable = partRule({
  code: 'parts.no-table',
  severity: 'warning',
  title: '各机关的报告都附有统计表',
  editions: editionIds.filter((id) => editionOf(id).attachments !== undefined),
  *faults(context, selection) {
    const parts = countedParts(context, selection);
    for (const [id, { heading }] of Object.entries(context.edition.attachments ?? {})) {
      const lacks = ({ checked }: { readonly checked: CheckedPart }): boolean =>
        checked.tables.every((table) => table.id !== id);
      if (parts.every(lacks)) continue;
      for (const { part } of parts.filter(lacks)) {
        yield {
          path: id,
          message: `${part.report.agency.name}的报告没有附${heading}，汇总时按 0 计`,
          hint: '请该机关补报',
          part: partName(part),
        };
      }
    }
  },
});

const identical = partRule({
  code: 'parts.identical',
  severity: 'info',
  title: '不同机关的数字不完全相同',
  *faults(_, { counted }) {
    const byFigures = new Map<string, Part>();
    for (const part of counted) {
      const text = figuresText(part.report);
      if (text === undefined) continue;
      const first = byFigures.get(text);
      byFigures.set(text, first ?? part);
      if (!first) continue;
      yield {
        path: 'agency.name',
        message: `${part.report.agency.name}与${first.report.agency.name}的数字完全相同，两份都已计入`,
        hint: '核对是不是同一份数据报了两次',
        part: partName(part),
      };
    }
  },
});

export const countedRules: readonly Rule[] = [unsound, noTable, blank, identical, note];

/** Rules about the parts that are summed: what is wrong or doubtful in them. */
import { tellingOf } from '../../model/finding/finding.js';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { figuresText, type Part } from '../../model/compile/select-parts.js';
import { editionIds, editionOf } from '../../model/editions/index.js';
import { isStatedBlank, type Figure } from '../../model/values/figure.js';
import { figuresOf } from '../../model/table-figures.js';
import { countedParts, partName, partRule } from './parts.js';
import type { CheckedPart, Fault, Rule } from '../rule.js';

const unsound = partRule({
  code: 'parts.unsound',
  severity: 'error',
  title: say('各机关的报告自身没有错误', 'The agencies’ reports have no errors of their own'),
  *faults(context, selection) {
    for (const { part, checked } of countedParts(context, selection)) {
      for (const finding of checked.findings) {
        const { code, severity, path, cells } = finding;
        if (severity !== 'error') continue;
        const { name } = part.report.agency;
        const { message, ...telling } = tellingOf(finding);
        yield {
          path,
          ...telling,
          message: say(
            `${name}的报告有错误（${code}）：${message.zh}`,
            `The report of “${name}” has an error (${code}): ${message.en}`,
          ),
          ...(cells ? { cells } : {}),
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
  title: Bilingual,
  isMeant: (figure: Figure) => boolean,
  explain: (names: Bilingual, agency: string) => Pick<Fault, 'message' | 'hint'>,
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
        const more = cells.length > shown.length;
        const names = say(
          `${shown.join('、')}${more ? `等 ${cells.length} 格` : ''}`,
          `${shown.join(', ')}${more ? ` and others, ${cells.length} cells in all` : ''}`,
        );
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
  say('各机关的报告没有空着不填的格', 'The agencies’ reports have no blank cells'),
  isStatedBlank,
  (names, agency) => ({
    message: say(
      `${agency}的${names.zh}没有填数，汇总时按 0 计`,
      `“${agency}” has left blank ${names.en}; the sum counts 0`,
    ),
    hint: say('向该机关核实；没有发生的填 0', 'Ask the agency; where nothing occurred, give 0'),
  }),
);

const note = gathering(
  'parts.note',
  'info',
  say(
    '件数后的说明不带入汇总，只加件数',
    'A remark after a number is not carried into the sum, only the number is',
  ),
  (figure) => typeof figure === 'object' && figure !== null,
  (names, agency) => ({
    message: say(
      `${agency}的${names.zh}带有说明，汇总时只加件数`,
      `“${agency}” has remarks after ${names.en}; the sum takes the numbers alone`,
    ),
    hint: say(
      '需要在汇总报告中说明的，写在该数之后或者表下附注',
      'What the compiled report should say of it goes after its own number or into the note below the table',
    ),
  }),
);

/** Tables that follow the signature may be left out of a report, and then the sum lacks that agency's figures. */
const noTable = partRule({
  code: 'parts.no-table',
  severity: 'warning',
  title: say('各机关的报告都附有统计表', 'Every agency’s report has the table of statistics'),
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
          message: say(
            `${part.report.agency.name}的报告没有附${heading}，汇总时按 0 计`,
            `The report of “${part.report.agency.name}” has no “${heading}”; the sum counts 0`,
          ),
          hint: say('请该机关补报', 'Ask the agency to send it'),
          part: partName(part),
        };
      }
    }
  },
});

const identical = partRule({
  code: 'parts.identical',
  severity: 'info',
  title: say('不同机关的数字不完全相同', 'The figures of different agencies are not all the same'),
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
        message: say(
          `${part.report.agency.name}与${first.report.agency.name}的数字完全相同，两份都已计入`,
          `“${part.report.agency.name}” and “${first.report.agency.name}” have the same figures throughout; both are counted`,
        ),
        hint: say('核对是不是同一份数据报了两次', 'Check whether one report was sent twice'),
        part: partName(part),
      };
    }
  },
});

export const countedRules: readonly Rule[] = [unsound, noTable, blank, identical, note];

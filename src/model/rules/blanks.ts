import { isStatedBlank } from '../figure.js';
import { figuresOf } from '../table-figures.js';
import type { Rule } from './rule.js';

/** `data.blank`: a cell left blank or struck through; the form wants the zero (rule 10). */
export const blanks: Rule = {
  code: 'data.blank',
  severity: 'warning',
  title: '没有发生的填 0，不留空白，也不用“/”“-”“—”代替',
  basis: '国办公开办函〔2021〕30号所附格式：没有发生的填 0，不留空白',
  *faults({ tables }) {
    for (const { id, table, figures } of tables) {
      for (const { path, name } of figuresOf(table)) {
        const figure = figures.figure(path);
        if (!isStatedBlank(figure)) continue;
        const given = figure === null || figure === '' ? '空白' : `“${figure}”`;
        yield {
          path: [id, ...path].join('.'),
          message: `“${name}”是${given}，按 0 印出`,
          hint: '没有发生的填 0',
          expected: '0',
          actual: figure ?? '',
          cells: [[id, ...path].join('.')],
        };
      }
    }
  },
};

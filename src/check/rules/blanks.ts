import { say } from '../../model/finding/bilingual.js';
import { isStatedBlank } from '../../model/values/figure.js';
import { figuresOf } from '../../model/table-figures.js';
import type { Rule } from '../rule.js';

/** `data.blank`: a cell left blank or struck through; the form wants the zero (rule 10). */
export const blanks: Rule = {
  code: 'data.blank',
  severity: 'warning',
  title: say(
    '没有发生的填 0，不留空白，也不用“/”“-”“—”代替',
    'What did not occur is given as 0, neither left blank nor struck through with “/”, “-” or “—”',
  ),
  basis: '国办公开办函〔2021〕30号所附格式：没有发生的填 0，不留空白',
  *faults({ tables }) {
    for (const { id, table, figures } of tables) {
      for (const { path, name } of figuresOf(table)) {
        const figure = figures.figure(path);
        if (!isStatedBlank(figure)) continue;
        const given =
          figure === null || figure === '' ? say('空白', 'blank') : say(`“${figure}”`, `“${figure}”`);
        yield {
          path: [id, ...path].join('.'),
          message: say(`“${name}”是${given.zh}，按 0 印出`, `“${name}” is ${given.en}; it is printed as 0`),
          hint: say('没有发生的填 0', 'Where nothing occurred, give 0'),
          expected: '0',
          actual: figure ?? '',
          cells: [[id, ...path].join('.')],
        };
      }
    }
  },
};

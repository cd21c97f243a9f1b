import { figuresOf, headingsOf } from '../table-figures.js';
import type { Rule } from './rule.js';
import { indicatorBasis } from './totals.js';

/** `statistics.sum`, as a warning: a figure after 其中 cannot exceed what it is part of. */
export const partsWithin: Rule = {
  code: 'statistics.sum',
  severity: 'warning',
  title: '“其中”项不大于它所属的合计数',
  basis: indicatorBasis,
  editions: ['2014'],
  *faults({ tables }) {
    for (const { id, table, figures } of tables) {
      const definitions = figuresOf(table);
      for (const { path, leaf, name } of definitions) {
        if (typeof leaf === 'string' || leaf.partOf === undefined) continue;
        const wholePath = [...path.slice(0, -1), leaf.partOf];
        const [part, whole] = [figures.value(path), figures.value(wholePath)];
        if (part <= whole) continue;
        const wholeName = definitions.find((other) => other.path.join() === wholePath.join())!.name;
        yield {
          path: [id, ...path].join('.'),
          message: `“${name}”${part} 大于“${wholeName}”${whole}`,
          expected: `不大于 ${whole}`,
          actual: String(part),
          cells: [path, wholePath].map((cell) => [id, ...cell].join('.')),
        };
      }
    }
  },
};

/** `statistics.heading-value`: a heading row, whose unit is ——, was given a figure. */
export const headingValues: Rule = {
  code: 'statistics.heading-value',
  severity: 'warning',
  title: '标题行不填数',
  basis: indicatorBasis,
  editions: ['2014'],
  *faults({ tables }) {
    for (const { id, table, figures } of tables) {
      for (const { path, name } of headingsOf(table)) {
        if (!figures.isStated(path)) continue;
        const actual = String(figures.value(path));
        const cell = [id, ...path].join('.');
        yield {
          path: cell,
          message: `“${name}”是标题行，统计数应留空，这里填了 ${actual}`,
          hint: '删去这个数',
          actual,
          cells: [cell],
        };
      }
    }
  },
};

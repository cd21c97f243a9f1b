import { figuresOf, balancesOf, sumsOf, type FigurePath } from '../table-figures.js';
import type { CheckedTable, Fault, Rule } from './rule.js';

const names = ({ table }: CheckedTable): ReadonlyMap<string, string> =>
  new Map(figuresOf(table).map(({ path, name }) => [path.join('.'), name]));

const list = (parts: readonly string[]): string => parts.join('、');

/** `applications.row-total`, `applications.result-total`, `disputes.total`: a stated total is its parts' sum. */
export const totals: Rule = {
  severity: 'error',
  basis: '国办公开办函〔2021〕30号所附格式的表内关系：总计为各项之和',
  *faults({ tables }) {
    for (const checked of tables) {
      const { id, table, figures } = checked;
      const nameOf = names(checked);
      for (const { kind, target, parts } of sumsOf(table)) {
        if (!figures.isStated(target)) continue;
        const expected = parts.reduce((sum, part) => sum + figures.value(part), 0);
        const actual = figures.value(target);
        if (expected === actual) continue;
        yield {
          code: `${id}.${kind}`,
          path: [id, ...target].join('.'),
          message: `“${nameOf.get(target.join('.'))}”填的是 ${actual}，各项之和是 ${expected}`,
          hint: sumHint(parts, figures.value, nameOf),
          expected: String(expected),
          actual: String(actual),
        };
      }
    }
  },
};

/** Names the parts that are not zero, or, where all are, says so. */
function sumHint(
  parts: readonly FigurePath[],
  value: (path: FigurePath) => number,
  nameOf: ReadonlyMap<string, string>,
): string {
  const counted = parts.filter((part) => value(part) !== 0);
  if (counted.length === 0) return '各项均为 0；核对各项，或删去总计由程序计算';
  return `${list(counted.map((part) => `${nameOf.get(part.join('.'))} ${value(part)}`))}；核对各项，或删去总计由程序计算`;
}

/** `applications.balance`: 第一项加第二项之和，等于第三项加第四项之和, in every column. */
export const balance: Rule = {
  severity: 'error',
  basis: '国办公开办函〔2021〕30号所附格式：第一项加第二项之和，等于第三项加第四项之和',
  *faults({ tables }) {
    for (const checked of tables) {
      const { id, table, figures } = checked;
      const nameOf = names(checked);
      for (const { left, right } of balancesOf(table)) {
        const sum = (paths: readonly FigurePath[]): number =>
          paths.reduce((total, path) => total + figures.value(path), 0);
        const [expected, actual] = [sum(left), sum(right)];
        if (expected === actual) continue;
        const side = (paths: readonly FigurePath[]): string =>
          paths.map((path) => `${nameOf.get(path.join('.'))} ${figures.value(path)}`).join(' + ');
        yield {
          code: `${id}.balance`,
          path: [id, ...right.at(-1)!].join('.'),
          message: `勾稽关系不成立：${side(left)} = ${expected}，${side(right)} = ${actual}`,
          expected: String(expected),
          actual: String(actual),
        } satisfies Fault;
      }
    }
  },
};

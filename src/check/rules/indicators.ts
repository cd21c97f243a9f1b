import { say } from '../../model/finding/bilingual.js';
import { isGroup, leavesOf, type Leaf, type Tree } from '../../model/edition.js';
import { figuresOf, headingsOf, nameOf, type FigurePath } from '../../model/table-figures.js';
import type { ReportTable } from '../../model/report-tables.js';
import type { Fault, Rule } from '../rule.js';
import { indicatorBasis } from './totals.js';

/** `statistics.sum`, as a warning: a figure after 其中 cannot exceed what it is part of. */
export const partsWithin: Rule = {
  code: 'statistics.sum',
  severity: 'warning',
  title: say(
    '“其中”项不大于它所属的合计数',
    'A figure after “其中” is not greater than the one it is part of',
  ),
  basis: indicatorBasis,
  editions: ['2014'],
  *faults({ tables }) {
    for (const checked of tables) yield* excessiveParts(checked);
  },
};

/** Figures that are greater than the sibling that they are part of. */
export function* excessiveParts({ id, table, figures }: ReportTable): Generator<Fault> {
  for (const { path, leaf, name } of figuresOf(table)) {
    if (typeof leaf === 'string' || leaf.partOf === undefined) continue;
    const wholePath = [...path.slice(0, -1), leaf.partOf];
    const [part, whole] = [figures.value(path), figures.value(wholePath)];
    if (part <= whole) continue;
    const wholeName = nameOf(table, wholePath);
    yield {
      path: [id, ...path].join('.'),
      message: say(
        `“${name}”${part} 大于“${wholeName}”${whole}`,
        `“${name}” ${part} is greater than “${wholeName}” ${whole}, which it is part of`,
      ),
      hint: say('前者是后者的一部分；核对两个数', 'Check both figures: the one is part of the other'),
      expected: say(`不大于 ${whole}`, `at most ${whole}`),
      actual: String(part),
      cells: [path, wholePath].map((cell) => [id, ...cell].join('.')),
    };
  }
}

/**
 * `statistics.sum`, as a warning: what is counted once went out by at least one channel, so the channels
 * together are not fewer. They may be more.
 */
export const countedInChannels: Rule = {
  code: 'statistics.sum',
  severity: 'warning',
  title: say(
    '各种渠道和方式之和不小于只计一次的总数',
    'The channels together are not fewer than the total that counts each thing once',
  ),
  basis: indicatorBasis,
  editions: ['2014'],
  *faults({ tables }) {
    for (const { id, table, figures } of tables) {
      if (table.kind !== 'indicators') continue;
      for (const { path, leaf, name } of figuresOf(table)) {
        if (typeof leaf === 'string' || leaf.countedIn === undefined) continue;
        const group = [...path.slice(0, -1), leaf.countedIn];
        const channels = leavesOf(treeAt(table.rows, group))
          .filter((channel) => !isPart(channel.leaf))
          .map((channel) => [...group, ...channel.path]);
        const sum = channels.reduce((total, channel) => total + figures.value(channel), 0);
        const whole = figures.value(path);
        if (sum >= whole) continue;
        yield {
          path: [id, ...path].join('.'),
          message: say(
            `“${name}”${whole} 大于各种渠道和方式之和 ${sum}，每一项至少经一种渠道`,
            `“${name}” ${whole} is greater than all its channels together, ${sum}; each thing goes out by at least one`,
          ),
          hint: say(
            '补填各种渠道和方式的数，没有列出的渠道填在“其他方式”',
            'Fill in the channels that are missing; those that the form does not list go under “其他方式”',
          ),
          expected: say(`不大于 ${sum}`, `at most ${sum}`),
          actual: String(whole),
          cells: [path, ...channels].map((cell) => [id, ...cell].join('.')),
        };
      }
    }
  },
};

const isPart = (leaf: Leaf): boolean => typeof leaf === 'object' && leaf.partOf !== undefined;

function treeAt(tree: Tree, path: FigurePath): Tree {
  return path.reduce((parts, key) => {
    const node = parts[key]!;
    return isGroup(node) ? node.parts : {};
  }, tree);
}

/** `statistics.heading-value`: a heading row, whose unit is ——, was given a figure. */
export const headingValues: Rule = {
  code: 'statistics.heading-value',
  severity: 'warning',
  title: say('标题行不填数', 'Heading rows have no figure'),
  basis: indicatorBasis,
  editions: ['2014'],
  *faults({ tables }) {
    for (const { id, table, figures } of tables) {
      for (const { path, name } of headingsOf(table)) {
        if (figures.stated(path) === undefined) continue;
        const actual = String(figures.value(path));
        const cell = [id, ...path].join('.');
        yield {
          path: cell,
          message: say(
            `“${name}”是标题行，统计数应留空，这里填了 ${actual}`,
            `“${name}” is a heading row, whose figure stays blank; here it is ${actual}`,
          ),
          hint: say('删去这个数', 'Delete the figure'),
          actual,
          cells: [cell],
        };
      }
    }
  },
};

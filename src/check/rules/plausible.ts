import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { inYuan } from '../../model/values/amount.js';
import { clauseRows, type ClauseRow } from './clause-rows.js';
import { editionsWith, hasTable } from './editions.js';
import { excessiveParts } from './indicators.js';
import type { Fault, Rule } from '../rule.js';

/** Below this, a sum that equals the number of decisions may be chance. */
const leastConfusedDecisions = 10;
/** Beyond these averages a procurement project in 元 suggests that 元 and 万元 were mistaken for each other. */
const leastProjectCost = 100;
const mostProjectCost = 100_000_000;

/** `proactive.plausible` (rule 8 and what published reports got wrong): figures of table 二 that cannot well be. */
export const plausible: Rule = {
  code: 'proactive.plausible',
  severity: 'warning',
  title: say(
    '主动公开表同一行各数之间说得通',
    'The figures in a row of the table on proactive disclosure go together',
  ),
  basis: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式的各栏定义',
  editions: editionsWith(hasTable(({ kind }) => kind === 'clauses')),
  *faults({ tables }) {
    for (const checked of tables) {
      const rows = clauseRows(checked);
      if (rows.length > 0) yield* excessiveParts(checked);
      for (const row of rows) {
        yield* withdrawnItems(row);
        yield* confusedDecisions(row);
        yield* missingStock(row);
        yield* procurement(row);
      }
    }
  },
};

/** 上一年项目数量 + 本年增/减 ≥ 0. */
function* withdrawnItems(row: ClauseRow): Generator<Fault> {
  const [previous, change] = [row.number('previousItems'), row.number('change')];
  if (previous === undefined || change === undefined || previous + change >= 0) return;
  yield {
    path: row.cell('change'),
    message: say(
      `“${row.label}”上一年项目数量 ${previous}，本年减 ${-change}，减后不足 0`,
      `“${row.label}”: ${previous} items last year less ${-change} this year leaves fewer than 0`,
    ),
    hint: say(
      '核对两个数；本年增/减是与上一年相比的差额',
      'Check both figures; “本年增/减” is the difference from the year before',
    ),
    expected: say(`不小于 -${previous}`, `at least -${previous}`),
    actual: row.text('change'),
    cells: [row.cell('previousItems'), row.cell('change')],
  };
}

/** 荣昌 2019: 421, 增1423 and 1844, where the third column asks for decisions, not items. */
function* confusedDecisions(row: ClauseRow): Generator<Fault> {
  const [previous, change, decisions] = ['previousItems', 'change', 'decisions'].map(row.number);
  if (previous === undefined || change === undefined || decisions === undefined) return;
  if (change === 0 || decisions < leastConfusedDecisions || previous + change !== decisions) return;
  yield {
    path: row.cell('decisions'),
    message: say(
      `“${row.label}”的处理决定数量 ${decisions} 恰是上一年项目数量与本年增/减之和，可能把项目数当成了决定数`,
      `“${row.label}”: ${decisions} decisions are exactly last year’s items and this year’s change together; items may have been taken for decisions`,
    ),
    hint: say(
      '处理决定数量填本年作出的决定件数；前两栏填事项的项数。属实的不必修改',
      'The number of decisions is of those made this year, the first two columns are of items. Nothing to change if it is so',
    ),
    actual: String(decisions),
    cells: ['previousItems', 'change', 'decisions'].map(row.cell),
  };
}

/** What was made this year and not repealed is in force, so 现行有效 is not less. */
function* missingStock(row: ClauseRow): Generator<Fault> {
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(row.number);
  if (issued === undefined || repealed === undefined || inForce === undefined) return;
  if (issued - repealed <= inForce) return;
  yield {
    path: row.cell('inForce'),
    message: say(
      `“${row.label}”本年制发 ${issued}，废止 ${repealed}，现行有效却只有 ${inForce}`,
      `“${row.label}”: ${issued} made this year, ${repealed} repealed, yet only ${inForce} in force`,
    ),
    hint: say(
      '现行有效件数填年末的总数，含往年制发的；修改后重新公布的在数字后附注',
      'The number in force is the total at the end of the year, with those of earlier years; put a remark after the number for those revised and published again',
    ),
    expected: say(`不小于 ${issued - repealed}`, `at least ${issued - repealed}`),
    actual: String(inForce),
    cells: ['issued', 'repealed', 'inForce'].map(row.cell),
  };
}

/** 荣昌 2019: 23600万元 for one project; surely 元. */
function* procurement(row: ClauseRow): Generator<Fault> {
  const items = row.number('items');
  if (items === undefined) return;
  const actual = row.text('amount');
  const amount = Number(inYuan(actual));
  const cells = [row.cell('items'), row.cell('amount')];
  const fault = (message: Bilingual, hint: Bilingual): Fault => ({
    path: row.cell('amount'),
    message: say(`“${row.label}”${message.zh}`, `“${row.label}”: ${message.en}`),
    hint,
    actual,
    cells,
  });
  if ((items === 0) !== (amount === 0)) {
    yield fault(
      say(
        `采购项目数量是 ${items}，采购总金额是 ${actual}，一个是 0 而另一个不是`,
        `the number of projects is ${items} and the amount “${actual}”: one is 0 and the other is not`,
      ),
      say('核对两个数', 'Check both figures'),
    );
  } else if (items > 0 && amount / items >= mostProjectCost) {
    yield fault(
      say(
        `${items} 个项目共 ${actual}，平均每个项目不少于 1 亿元`,
        `${items} projects for “${actual}” are at least 100 million yuan each on average`,
      ),
      say('核对单位，可能把元写成了万元', 'Check the unit: “元” may have been written as “万元”'),
    );
  } else if (items > 0 && amount / items < leastProjectCost) {
    yield fault(
      say(
        `${items} 个项目共 ${actual}，平均每个项目不到 100 元`,
        `${items} projects for “${actual}” are less than 100 yuan each on average`,
      ),
      say('核对单位，可能把万元写成了元', 'Check the unit: “万元” may have been written as “元”'),
    );
  }
}

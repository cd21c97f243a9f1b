import { inLanguage, worded } from '../locale.js';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { BatchResult } from '../../batch/render-batch.js';
import { findingText } from '../../model/finding/finding.js';
import { duration } from './progress.js';

const outcomeLabels: Readonly<Record<BatchResult['outcome'], Bilingual>> = {
  rendered: say('已生成', 'rendered'),
  unchanged: say('没有变化，未重做', 'unchanged, not made again'),
  kept: say('有人改过，已保留', 'changed by hand, kept'),
  unsound: say('数字有错误', 'figures have errors'),
  invalid: say('数据读不通', 'data cannot be read'),
  failed: say('未能生成', 'not rendered'),
};
const mostNamed = 50;

/** A report that has no files: how many errors it has, and the first of them in full. */
function linesAbout(id: string, findings: BatchResult['findings']): readonly string[] {
  const [first, ...others] = findings.filter(({ severity }) => severity === 'error');
  if (!first) return [`  ${id}`];
  const rest = worded(`另有 ${others.length} 个错误，见上`, `more errors, listed above: ${others.length}`);
  return [`  ${id}`, `      ${findingText(first)}`, ...(others.length > 0 ? [`      ${rest}`] : [])];
}

/** Counts what became of a batch's reports, and names those without files. */
export interface Summary {
  add(result: BatchResult): void;
  lines(seconds: number): readonly string[];
}

export function summary(): Summary {
  const counts = new Map<BatchResult['outcome'], number>();
  const named: string[] = [];
  let [all, bad] = [0, 0];
  return {
    add({ id, ok, outcome, findings }) {
      all += 1;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (ok) return;
      bad += 1;
      if (bad <= mostNamed) named.push(...linesAbout(id, findings));
    },
    lines: (seconds) => [
      worded(
        `共 ${all} 份，用时 ${duration(seconds)}（${(all / Math.max(seconds, 0.001)).toFixed(1)} 份/秒）`,
        `Reports: ${all} in ${duration(seconds)} (${(all / Math.max(seconds, 0.001)).toFixed(1)} a second)`,
      ),
      ...Object.entries(outcomeLabels).flatMap(([outcome, label]) => {
        const count = counts.get(outcome as BatchResult['outcome']);
        return count === undefined ? [] : [`${String(count).padStart(8)}  ${inLanguage(label)}`];
      }),
      ...(bad > 0 ? [worded(`没有生成的 ${bad} 份：`, `Not rendered: ${bad}`), ...named] : []),
      ...(bad > mostNamed
        ? [
            worded(
              `  ……另有 ${bad - mostNamed} 份，见 manifest.jsonl`,
              `  … and ${bad - mostNamed} more, see manifest.jsonl`,
            ),
          ]
        : []),
    ],
  };
}

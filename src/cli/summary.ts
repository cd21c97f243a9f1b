import type { BatchResult } from '../batch/render-batch.js';
import { duration } from './progress.js';

const outcomeLabels: Readonly<Record<BatchResult['outcome'], string>> = {
  rendered: '已生成',
  unchanged: '没有变化，未重做',
  kept: '有人改过，已保留',
  unsound: '数字有错误',
  invalid: '数据读不通',
  failed: '未能生成',
};
const mostNamed = 50;
const longestMessage = 40;

const clipped = (message: string): string =>
  message.length > longestMessage ? `${message.slice(0, longestMessage)}……` : message;

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
      const worst = findings.find(({ severity }) => severity === 'error');
      if (bad <= mostNamed)
        named.push(`  ${id}  ${worst ? `${worst.code} ${clipped(worst.message)}` : ''}`.trimEnd());
    },
    lines: (seconds) => [
      `共 ${all} 份，用时 ${duration(seconds)}（${(all / Math.max(seconds, 0.001)).toFixed(1)} 份/秒）`,
      ...Object.entries(outcomeLabels).flatMap(([outcome, label]) => {
        const count = counts.get(outcome as BatchResult['outcome']);
        return count === undefined ? [] : [`${String(count).padStart(8)}  ${label}`];
      }),
      ...(bad > 0 ? [`没有生成的 ${bad} 份：`, ...named] : []),
      ...(bad > mostNamed ? [`  ……另有 ${bad - mostNamed} 份，见 manifest.jsonl`] : []),
    ],
  };
}

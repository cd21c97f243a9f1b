/** Renders the reports of `nianbao render`, and tells of each as it is done. */
import { renderBatch, type BatchOptions, type BatchResult } from '../../batch/render-batch.js';
import { findingText, type Finding } from '../../model/finding/finding.js';
import type { Streams } from '../arguments/syntax.js';
import { framedFinding } from '../finding-frame.js';
import { jsonLine, toldFindings, worded } from '../locale.js';
import { progressOn } from './progress.js';
import { summary } from './summary.js';

interface Display {
  readonly single: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly streams: Streams;
  readonly total: number | undefined;
  /** Gives a finding about a template the path that it can be opened by. */
  readonly locate: (finding: Finding) => Finding;
}

/** The exit code tells whether every report is there. */
export async function runBatch(
  inputs: readonly string[],
  options: BatchOptions,
  { single, quiet, json, streams: { out, err }, total, locate }: Display,
): Promise<0 | 1> {
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  const progress = progressOn(process.stderr, total, !single && !quiet);
  const counted = summary();
  const start = performance.now();
  let failed = false;
  try {
    for await (const rendered of renderBatch(inputs, { ...options, signal: interrupt.signal })) {
      const result = {
        ...rendered,
        findings: toldFindings(rendered.findings).map((finding) =>
          isOfTemplate(finding) ? locate(finding) : finding,
        ),
      };
      counted.add(result);
      progress.add(result);
      failed ||= !result.ok;
      const [results, messages] = linesOf(result, json, quiet);
      if (results.length + messages.length === 0) continue;
      progress.around(() => {
        messages.forEach(err);
        results.forEach(out);
      });
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    progress.end();
    err(
      worded(
        '已中断。写好的文件都是完整的；加 --resume 可以接着做',
        'Interrupted. The files written are whole; --resume goes on from here',
      ),
    );
    failed = true;
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt);
  }
  if (!single && !quiet && !json) counted.lines((performance.now() - start) / 1000).forEach(err);
  return failed ? 1 : 0;
}

const isOfTemplate = ({ code }: Finding): boolean => code.startsWith('template.');

/** What a result says on stdout, and on stderr. */
function linesOf(
  { id, ok, outcome, findings, files }: BatchResult,
  json: boolean,
  quiet: boolean,
): readonly [readonly string[], readonly string[]] {
  const paths = files.map(({ path }) => path!);
  if (json) return [[jsonLine({ file: id, ok, outcome, findings, files: paths })], []];
  // That a file was not written must be told however quiet.
  const told =
    quiet && outcome !== 'kept' ? findings.filter(({ severity }) => severity === 'error') : findings;
  return [
    paths,
    [
      ...told.map((finding) => (isOfTemplate(finding) ? framedFinding(finding) : findingText(finding))),
      ...(ok ? [] : [`${id}: ${refusal(outcome)}`]),
    ],
  ];
}

/** Why a report was not rendered, and what to do; figures that do not parse cannot be allowed. */
function refusal(outcome: BatchResult['outcome']): string {
  if (outcome === 'failed') return worded('未能生成', 'was not rendered');
  return outcome === 'invalid'
    ? worded('有错误，未生成；改正后重试', 'has errors and was not rendered; mend them and try again')
    : worded(
        '有错误，未生成；改正后重试，或加 --allow-errors 按所填数字生成',
        'has errors and was not rendered; mend them and try again, or add --allow-errors to print the figures as given',
      );
}

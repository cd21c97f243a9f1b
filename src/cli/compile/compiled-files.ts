/** The files that `nianbao compile` writes: the compiled data, and where its figures come from. */
import { resolve } from 'node:path';
import { say } from '../../model/finding/bilingual.js';
import { dataFileText } from '../../model/file/data-file-text.js';
import { editionOf } from '../../model/editions/index.js';
import type { CompiledReports } from '../../templates/compile/compile-reports.js';
import { provenanceFormat, provenanceText } from './provenance-file.js';
import { UsageError } from '../arguments/usage-error.js';

export interface CompiledFiles {
  readonly data: string;
  readonly provenance?: { readonly file: string; readonly format: ReturnType<typeof provenanceFormat> };
}

/**
 * The files by their names.
 *
 * @throws {UsageError} for a name whose ending is not of a format that they are written in.
 */
export function compiledFiles(data: string, provenance: string | undefined): CompiledFiles {
  if (!/\.ya?ml$/i.test(data))
    throw new UsageError(
      say(
        `汇总数据写成 YAML，文件名应以 .yaml 结尾：${data}`,
        `Compiled data is written as YAML, so the file’s name should end in .yaml: ${data}`,
      ),
    );
  return provenance === undefined
    ? { data }
    : { data, provenance: { file: provenance, format: provenanceFormat(provenance) } };
}

/**
 * A result of an earlier run among the parts would be counted as one.
 *
 * @throws {UsageError} where one of the files is among those that are read.
 */
export function refuseInputs({ data, provenance }: CompiledFiles, inputs: readonly string[]): void {
  const written = provenance ? [data, provenance.file] : [data];
  const result = written.find((file) => inputs.some((input) => resolve(input) === resolve(file)));
  if (result === undefined) return;
  throw new UsageError(
    say(
      `输出文件 ${result} 也在所给的各机关数据之中；换一个位置，或把它移出去`,
      `The output ${result} is among the agencies’ data files given; write it elsewhere, or move it out`,
    ),
  );
}

/** What each file says of a report that was compiled of so many parts. */
export function compiledTexts(
  { report, provenance: origins }: CompiledReports,
  parts: number,
  { data, provenance }: CompiledFiles,
): readonly { readonly file: string; readonly text: string }[] {
  const comment = [
    `${report.agency.name}${report.year}年汇总数据，由 nianbao compile 从 ${parts} 份报告汇总。`,
    '数字是各份报告之和，不要手改；数字有误的，改各机关的报告后重新汇总。',
    '写有〔请补充：…〕的地方需要补写；落款和公布日期写在末尾，如：',
    `  signature: { date: ${report.year + 1}-03-20 }`,
    `  publishedOn: ${report.year + 1}-03-25`,
  ].join('\n');
  const text = dataFileText(report, { comment });
  if (!provenance) return [{ file: data, text }];
  const { file, format } = provenance;
  return [
    { file: data, text },
    { file, text: provenanceText(format, origins, editionOf(report.edition)) },
  ];
}

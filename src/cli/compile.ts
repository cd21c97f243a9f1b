import { worded } from './locale.js';
import { say } from '../model/bilingual.js';
import { dirname, resolve } from 'node:path';
import { inputFiles } from '../batch/input-files.js';
import { prepareFolder, writeWhole } from '../batch/output-folder.js';
import { dataFileText } from '../model/data-file-text.js';
import { editionOf } from '../model/editions/index.js';
import { findingText, hasErrors } from '../model/finding.js';
import { agencyKinds, agencyLevels, type Agency } from '../model/report.js';
import { compileReports, type CompiledReports } from '../templates/compile-reports.js';
import { jsonLine, toldFindings } from './locale.js';
import { missing, parseArguments, type Command } from './command.js';
import { refuseEdited } from './data-output.js';
import { locatedInPart, readParts } from './parts.js';
import { provenanceFormat, provenanceText } from './provenance-file.js';
import { lintedTemplates, readTemplateFolder } from './template-folder.js';
import { UsageError } from './usage-error.js';
import { yearFrom } from './year.js';

/** `nianbao compile`: agencies' data files to the jurisdiction's. */
export const compile: Command = {
  usage: say(
    'compile <文件|文件夹|通配符…> -o 文件.yaml --agency 名称 [--kind government] [--level county] [--year 年度] [--templates 文件夹] [--provenance 文件.csv|json] [--allow-errors] [--force] [--json]',
    'compile <file|folder|glob…> -o file.yaml --agency name [--kind government] [--level county] [--year year] [--templates folder] [--provenance file.csv|json] [--allow-errors] [--force] [--json]',
  ),
  summary: say(
    '把各机关的数据逐格相加，汇总成本级政府的数据文件，文字留出待补充之处',
    'Adds the agencies’ data cell by cell into the data file of their government, with places left for the text',
  ),
  async run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, {
      output: { type: 'string', short: 'o' },
      agency: { type: 'string' },
      kind: { type: 'string', default: 'government' },
      level: { type: 'string' },
      year: { type: 'string' },
      templates: { type: 'string' },
      provenance: { type: 'string' },
      'allow-errors': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0)
      throw new UsageError(missing(compile, say('请给出各机关的数据文件', 'Give the agencies’ data files')));
    const output = outputFile(values.output);
    const format = values.provenance === undefined ? undefined : provenanceFormat(values.provenance);
    const agency = agencyFrom(values);
    const year = values.year === undefined ? undefined : yearFrom(values.year);
    const files = await inputFiles(positionals);
    for (const result of [output, values.provenance]) refuseInput(result, files);
    const templates =
      values.templates === undefined
        ? undefined
        : lintedTemplates(await readTemplateFolder(values.templates));

    const { parts, findings: unread } = await readParts(files);
    const compiled =
      parts.length === 0
        ? undefined
        : compileReports(
            parts.map((part) => part.report),
            agency,
            { ...(year === undefined ? {} : { year }), ...(templates ? { templates } : {}) },
          );
    const findings = [
      ...unread,
      ...(compiled?.findings ?? []).map((finding) => locatedInPart(finding, parts)),
    ];
    const sound = unread.length === 0 && (values['allow-errors'] || !hasErrors(findings));
    const texts = compiled && sound ? outputTexts(compiled, { output, parts: parts.length }) : [];
    for (const { file, text } of texts) await refuseEdited(file, text, values.force);
    for (const { file, text } of texts) {
      await prepareFolder(dirname(file));
      await writeWhole(file, text);
    }

    const written = texts.map(({ file }) => file);
    if (values.json) {
      out(jsonLine({ file: output, ok: sound, findings, files: written }));
      return sound ? 0 : 1;
    }
    toldFindings(findings).forEach((finding) => err(findingText(finding)));
    written.forEach((file) => out(file));
    if (!sound)
      err(
        unread.length > 0
          ? worded(
              `${output}: 有的报告读不出来，未生成；改正后重试`,
              `${output}: some reports cannot be read, so it was not made; mend them and try again`,
            )
          : worded(
              `${output}: 各机关的报告有错误，未生成；改正后重试，或加 --allow-errors 按可以计入的数汇总`,
              `${output}: the agencies’ reports have errors, so it was not made; mend them and try again, or add --allow-errors to sum up what can be counted`,
            ),
      );
    return sound ? 0 : 1;

    function outputTexts(
      { report, provenance }: CompiledReports,
      { output, parts }: { readonly output: string; readonly parts: number },
    ): readonly { readonly file: string; readonly text: string }[] {
      const comment = [
        `${agency.name}${report.year}年汇总数据，由 nianbao compile 从 ${parts} 份报告汇总。`,
        '数字是各份报告之和，不要手改；数字有误的，改各机关的报告后重新汇总。',
        '写有〔请补充：…〕的地方需要补写；落款和公布日期写在末尾，如：',
        `  signature: { date: ${report.year + 1}-03-20 }`,
        `  publishedOn: ${report.year + 1}-03-25`,
      ].join('\n');
      return [
        { file: output, text: dataFileText(report, { comment }) },
        ...(format === undefined
          ? []
          : [
              {
                file: values.provenance!,
                text: provenanceText(format, provenance, editionOf(report.edition)),
              },
            ]),
      ];
    }
  },
};

function outputFile(output: string | undefined): string {
  if (output === undefined)
    throw new UsageError(
      say(
        '请用 -o 给出汇总数据文件，如 -o 汇总.yaml',
        'Give the compiled data file with -o, such as -o compiled.yaml',
      ),
    );
  if (!/\.ya?ml$/i.test(output))
    throw new UsageError(
      say(
        `汇总数据写成 YAML，文件名应以 .yaml 结尾：${output}`,
        `Compiled data is written as YAML, so the file’s name should end in .yaml: ${output}`,
      ),
    );
  return output;
}

function agencyFrom({
  agency,
  kind,
  level,
}: {
  readonly agency?: string | undefined;
  readonly kind: string;
  readonly level?: string | undefined;
}): Agency {
  if (agency === undefined || agency.trim() === '')
    throw new UsageError(
      say(
        '请用 --agency 给出汇总报告的机关名称，如 --agency 青禾县人民政府',
        'Give the name of the compiled report’s agency with --agency, such as --agency “青禾县人民政府”',
      ),
    );
  return {
    name: agency,
    kind: oneOf(agencyKinds, kind, '--kind'),
    ...(level === undefined ? {} : { level: oneOf(agencyLevels, level, '--level') }),
  };
}

function oneOf<Choices extends Readonly<Record<string, string>>>(
  choices: Choices,
  value: string,
  option: string,
): keyof Choices {
  if (Object.hasOwn(choices, value)) return value;
  const entries = Object.entries(choices);
  throw new UsageError(
    say(
      `${option} 不能是 ${value}；可用：${entries.map(([key, label]) => `${key}（${label}）`).join('、')}`,
      `${option} cannot be ${value}; use one of: ${entries.map(([key, label]) => `${key} (“${label}”)`).join(', ')}`,
    ),
  );
}

/** A result of an earlier run among the parts would be counted as one. */
function refuseInput(result: string | undefined, files: readonly string[]): void {
  if (result === undefined || files.every((file) => resolve(file) !== resolve(result))) return;
  throw new UsageError(
    say(
      `输出文件 ${result} 也在所给的各机关数据之中；换一个位置，或把它移出去`,
      `The output ${result} is among the agencies’ data files given; write it elsewhere, or move it out`,
    ),
  );
}

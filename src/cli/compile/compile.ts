import { say } from '../../model/finding/bilingual.js';
import { dirname } from 'node:path';
import { inputFiles } from '../../batch/sources/input-files.js';
import { prepareFolder, writeWhole } from '../../batch/output/output-folder.js';
import { findingText, hasErrors } from '../../model/finding/finding.js';
import { compileReports } from '../../templates/compile/compile-reports.js';
import { jsonOfAll, yearFrom } from '../arguments/common-options.js';
import { jsonLine, toldFindings, worded } from '../locale.js';
import { command } from '../arguments/command.js';
import { compiledFiles, compiledTexts, refuseInputs } from './compiled-files.js';
import { compiledAgency, compiledAgencyOptions } from './compiled-agency.js';
import { overwrite, refuseEdited } from '../files/data-output.js';
import { locatedInPart, readParts } from '../files/parts.js';
import { lintedTemplates, readTemplateFolder } from '../files/template-folder.js';

/** `nianbao compile`: agencies' data files to the jurisdiction's. */
export const compile = command({
  name: 'compile',
  summary: say(
    '把各机关的数据逐格相加，汇总成本级政府的数据文件',
    'Adds the agencies’ data cell by cell into that of their government',
  ),
  operands: {
    count: 'some',
    name: say('文件|文件夹|通配符', 'file|folder|glob'),
    summary: say('各机关的数据文件', 'The agencies’ data files'),
    missing: say('请给出各机关的数据文件', 'Give the agencies’ data files'),
  },
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: say('文件.yaml', 'file.yaml'),
      required: say(
        '请用 -o 给出汇总数据文件，如 -o 汇总.yaml',
        'Give the compiled data file with -o, such as -o compiled.yaml',
      ),
      summary: say(
        '汇总的数据文件，文字留出待补充之处',
        'The compiled data file, with places left for the text',
      ),
    },
    ...compiledAgencyOptions,
    year: {
      type: 'string',
      value: say('年度', 'year'),
      summary: say('年度；默认取多数报告的', 'Year of the report; by default that of most reports'),
    },
    templates: {
      type: 'string',
      value: say('文件夹', 'folder'),
      summary: say(
        '本单位的模板，可以替换文字骨架',
        'Templates of the office’s own, which can replace the skeleton of the text',
      ),
    },
    provenance: {
      type: 'string',
      value: say('文件.csv|json', 'file.csv|json'),
      summary: say('写出每个数的出处', 'File that says where each figure comes from'),
    },
    'allow-errors': {
      type: 'boolean',
      summary: say(
        '各机关的报告有错误也汇总，按可以计入的数',
        'Sums up what can be counted where the agencies’ reports have errors',
      ),
    },
    force: overwrite,
    json: jsonOfAll,
  },
  examples: ['compile parts -o county.yaml --agency "青禾县人民政府" --level county'],
  async run({ values, operands }, { out, err }) {
    const files = compiledFiles(values.output, values.provenance);
    const agency = compiledAgency(values);
    const year = values.year === undefined ? undefined : yearFrom(values.year);
    const inputs = await inputFiles(operands);
    refuseInputs(files, inputs);
    const templates =
      values.templates === undefined
        ? undefined
        : lintedTemplates(await readTemplateFolder(values.templates));

    const { parts, findings: unread } = await readParts(inputs);
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
    const texts = compiled && sound ? compiledTexts(compiled, parts.length, files) : [];
    for (const { file, text } of texts) await refuseEdited(file, text, values.force);
    for (const { file, text } of texts) {
      await prepareFolder(dirname(file));
      await writeWhole(file, text);
    }

    const written = texts.map(({ file }) => file);
    if (values.json) {
      out(jsonLine({ file: files.data, ok: sound, findings, files: written }));
      return sound ? 0 : 1;
    }
    toldFindings(findings).forEach((finding) => err(findingText(finding)));
    written.forEach((file) => out(file));
    if (!sound)
      err(
        unread.length > 0
          ? worded(
              `${files.data}: 有的报告读不出来，未生成；改正后重试`,
              `${files.data}: some reports cannot be read, so it was not made; mend them and try again`,
            )
          : worded(
              `${files.data}: 各机关的报告有错误，未生成；改正后重试，或加 --allow-errors 按可以计入的数汇总`,
              `${files.data}: the agencies’ reports have errors, so it was not made; mend them and try again, or add --allow-errors to sum up what can be counted`,
            ),
      );
    return sound ? 0 : 1;
  },
});

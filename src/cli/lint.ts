import { editionOption, editionValue, jsonOfAll } from './arguments/common-options.js';
import { jsonLine, toldFindings, worded } from './locale.js';
import { say } from '../model/finding/bilingual.js';
import { editionOf } from '../model/editions/index.js';
import { editionsOf, inReadingOrder, lintTemplates } from '../templates/lint/lint-templates.js';
import { command } from './arguments/command.js';
import { framedFinding } from './finding-frame.js';
import { readTemplateFolder } from './files/template-folder.js';
import { UsageError } from './arguments/usage-error.js';

/** `nianbao lint`: what is wrong in an office's templates, before any report is read. */
export const lint = command({
  name: 'lint',
  summary: say(
    '检查模板：字段、函数、元素、表格；不需要数据',
    'Checks templates: fields, functions, elements, tables; without data',
  ),
  operands: {
    count: 'one',
    name: say('模板文件夹', 'folder of templates'),
    summary: say(
      '本单位的模板：版本/部分.hbs、partials/名称.hbs',
      'The office’s own templates: edition/section.hbs, partials/name.hbs',
    ),
    missing: say('请给出一个模板文件夹', 'Give one folder of templates'),
  },
  options: {
    edition: {
      type: 'string',
      value: editionValue,
      summary: say(
        '只按这一版本检查；默认按模板所在的各版本',
        'Checks for this edition only; by default for those that the templates are of',
      ),
    },
    json: jsonOfAll,
  },
  examples: ['lint office/templates'],
  async run({ values, operands: [folder] }, { out }) {
    const only = values.edition === undefined ? undefined : [editionOption(values.edition)];
    const office = await readTemplateFolder(folder);
    const { templates } = office;
    const count = Object.keys(templates).length;
    if (count === 0 && office.findings.length === 0)
      throw new UsageError(
        say(
          `文件夹 ${folder} 里没有模板（版本/部分.hbs、partials/名称.hbs）`,
          `The folder ${folder} has no templates (edition/section.hbs, partials/name.hbs)`,
        ),
      );
    const editions = only ?? editionsOf(templates);
    const findings = inReadingOrder([
      ...office.findings,
      ...lintTemplates(templates, editions).map(office.locate),
    ]);
    const ok = findings.length === 0;
    if (values.json) out(jsonLine({ templates: folder, ok, findings }));
    else if (ok)
      out(
        worded(
          `${folder}: ${count} 个模板，未发现问题（${editions.map((id) => editionOf(id).name).join('、')}）`,
          `${folder}: templates: ${count}; nothing found (edition ${editions.join(', ')})`,
        ),
      );
    else {
      toldFindings(findings).forEach((finding) => out(framedFinding(finding)));
      out(worded(`${folder}: 共 ${findings.length} 处问题`, `${folder}: findings: ${findings.length}`));
    }
    return ok ? 0 : 1;
  },
});

import { editionOf } from '../model/editions/index.js';
import { editionsOf, inReadingOrder, lintTemplates } from '../templates/lint-templates.js';
import { parseArguments, type Command } from './command.js';
import { editionOption } from './edition-option.js';
import { framedFinding } from './finding-frame.js';
import { readTemplateFolder } from './template-folder.js';
import { UsageError } from './usage-error.js';

/** `nianbao lint`: what is wrong in an office's templates, before any report is read. */
export const lint: Command = {
  usage: 'lint <模板文件夹> [--edition 版本] [--json]',
  summary: '检查模板：字段、函数、元素、表格；不需要数据',
  async run(args, { out }) {
    const { values, positionals } = parseArguments(args, {
      edition: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1)
      throw new UsageError(`请给出一个模板文件夹：nianbao ${lint.usage}`);
    const only = values.edition === undefined ? undefined : [editionOption(values.edition)];
    const office = await readTemplateFolder(folder);
    const { templates } = office;
    const count = Object.keys(templates).length;
    if (count === 0 && office.findings.length === 0)
      throw new UsageError(`文件夹 ${folder} 里没有模板（版本/部分.hbs、partials/名称.hbs）`);
    const editions = only ?? editionsOf(templates);
    const findings = inReadingOrder([
      ...office.findings,
      ...lintTemplates(templates, editions).map(office.locate),
    ]);
    const ok = findings.length === 0;
    if (values.json) out(JSON.stringify({ templates: folder, ok, findings }));
    else if (ok)
      out(`${folder}: ${count} 个模板，未发现问题（${editions.map((id) => editionOf(id).name).join('、')}）`);
    else {
      findings.forEach((finding) => out(framedFinding(finding)));
      out(`${folder}: 共 ${findings.length} 处问题`);
    }
    return ok ? 0 : 1;
  },
};

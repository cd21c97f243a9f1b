import { say } from '../../model/finding/bilingual.js';
import { editionIds, editionOf } from '../../model/editions/index.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { builtInPartials, ejectedPartial, ejectedTemplate } from '../../templates/ejected-template.js';
import { skeletonNames, templateNames, type TemplateSource } from '../../templates/templates.js';
import type { Edition } from '../../model/edition.js';
import { command } from '../arguments/command.js';
import { writeNewFiles } from '../files/new-files.js';
import { UsageError } from '../arguments/usage-error.js';

/** `nianbao templates eject`: a copy of a built-in template, to change. */
export const eject = command({
  name: 'templates eject',
  summary: say('取出内置模板供修改', 'Copies built-in templates, to be changed'),
  operands: {
    count: 'some',
    name: say('名称', 'name'),
    summary: say(
      '模板的名称，见 nianbao templates list',
      'Names of templates, which nianbao templates list has',
    ),
    missing: say('请给出模板的名称，如 2021/overview', 'Give the name of a template, such as 2021/overview'),
  },
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: say('文件夹', 'folder'),
      default: 'templates',
      summary: say('写到这个文件夹；不覆盖已有的文件', 'Folder for the copies; no file in it is overwritten'),
    },
  },
  examples: ['templates eject 2021/overview partials/contact -o own'],
  async run({ values, operands }, { out }) {
    const sources = operands.map(ejected);
    const files = Object.fromEntries(sources.map(({ file, text }) => [file, text]));
    (await writeNewFiles(values.output, files)).forEach((file) => out(file));
    return 0;
  },
});

/** An edition's templates, those of a compiled report's skeleton too. */
export const ejectableNames = (edition: Edition): readonly string[] => [
  ...templateNames(edition),
  ...skeletonNames(edition),
];

/** The built-in template of a name such as `2021/overview`, `2021/overview.hbs` or `partials/contact`. */
function ejected(given: string): TemplateSource {
  const name = given.replaceAll('\\', '/').replace(/\.hbs$/, '');
  const known = new Map<string, () => TemplateSource>([
    ...editionIds.flatMap((id) =>
      ejectableNames(editionOf(id)).map(
        (section) => [`${id}/${section}`, () => ejectedTemplate(editionOf(id), section)] as const,
      ),
    ),
    ...builtInPartials().map((partial) => [`partials/${partial}`, () => ejectedPartial(partial)!] as const),
  ]);
  const source = known.get(name);
  if (source) return source();
  const meant =
    nearest(name, known.keys()) ??
    [...known.keys()].find((candidate) => candidate.endsWith(`/${nearest(name, sectionNames(known)) ?? ''}`));
  throw new UsageError(
    orMeant(
      say(`没有名为 ${given} 的内置模板`, `There is no built-in template ${given}`),
      meant,
      say('；用 nianbao templates list 查看', '; see nianbao templates list'),
    ),
  );
}

const sectionNames = (known: ReadonlyMap<string, unknown>): readonly string[] =>
  [...known.keys()].map((name) => name.slice(name.indexOf('/') + 1));

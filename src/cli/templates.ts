import { worded } from './locale.js';
import { say, type Bilingual } from '../model/bilingual.js';
import { join } from 'node:path';
import type { Edition } from '../model/edition.js';
import { editionIds, editionOf, type EditionId } from '../model/editions/index.js';
import { nearest } from '../model/nearest.js';
import { padded, textWidth } from '../model/text-width.js';
import {
  builtInPartials,
  ejectedPartial,
  ejectedTemplate,
  templateTitle,
} from '../templates/ejected-template.js';
import { listFields, type ListedField } from '../templates/field-list.js';
import {
  partialName,
  skeletonNames,
  templateNames,
  type TemplateSource,
  type Templates,
} from '../templates/templates.js';
import { inLanguage, toldFindings } from './locale.js';
import { missing, parseArguments, type Command, type ExitCode, type Streams } from './command.js';
import { editionOption } from './edition-option.js';
import { framedFinding } from './finding-frame.js';
import { writeNewFiles } from './new-files.js';
import { readTemplateFolder } from './template-folder.js';
import { UsageError } from './usage-error.js';

type Run = (args: readonly string[], streams: Streams) => Promise<ExitCode>;

/** `nianbao templates`: which templates there are, what they may use, and a copy of one to change. */
export const templates: Command = {
  usage: say(
    'templates list [--templates 文件夹] [--edition 版本] | eject 名称… [-o 文件夹] | fields [部分] [--edition 版本]',
    'templates list [--templates folder] [--edition edition] | eject name… [-o folder] | fields [section] [--edition edition]',
  ),
  summary: say(
    '列出各部分所用的模板；取出内置模板供修改；列出模板可用的字段',
    'Lists the templates of each section; copies a built-in one to change; lists the fields that templates can use',
  ),
  async run([action, ...args], streams) {
    if (action === undefined)
      throw new UsageError(missing(templates, say('请写明要做什么', 'Say what to do')));
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!run) {
      const meant = nearest(action, Object.keys(actions));
      throw new UsageError(
        say(
          `templates 没有 ${action}${meant ? `，您是否想写 ${meant}？` : `；可用：${Object.keys(actions).join('、')}`}`,
          `templates has no ${action}${meant ? `; did you mean ${meant}?` : `; use one of: ${Object.keys(actions).join(', ')}`}`,
        ),
      );
    }
    return run(args, streams);
  },
};

const list: Run = async (args, { out, err }) => {
  const { values, positionals } = parseArguments(args, {
    templates: { type: 'string' },
    edition: { type: 'string' },
  });
  if (positionals.length > 0)
    throw new UsageError(
      say(
        `templates list 不带 ${positionals.join(' ')}；模板文件夹用 --templates 给出`,
        `templates list takes no ${positionals.join(' ')}; give the folder of templates with --templates`,
      ),
    );
  const office = values.templates === undefined ? undefined : await readTemplateFolder(values.templates);
  const own = (file: string): string =>
    office && Object.hasOwn(office.templates, file)
      ? join(values.templates!, file)
      : worded('内置', 'built-in');
  const groups = [
    ...editionsIn(values.edition).map((id) => {
      const edition = editionOf(id);
      const rows = ejectableNames(edition).map((name) => ({
        file: `${id}/${name}.hbs`,
        title: templateTitle(edition, name),
      }));
      return { heading: edition.name, rows };
    }),
    {
      heading: worded('各版共用', 'For all editions'),
      rows: partialNames(office?.templates).map((name) => ({ file: `partials/${name}.hbs`, title: '' })),
    },
  ];
  const cells = (column: (file: string) => string): readonly number[] =>
    groups.flatMap(({ rows }) => rows.map(({ file }) => textWidth(column(file))));
  const widths = { file: Math.max(...cells((file) => file)), own: Math.max(...cells(own)) };
  for (const { heading, rows } of groups) {
    out(heading);
    for (const { file, title } of rows)
      out(`  ${padded(file, widths.file)}  ${padded(own(file), widths.own)}  ${title}`.trimEnd());
  }
  toldFindings(office?.findings ?? []).forEach((finding) => err(framedFinding(finding)));
  return office && office.findings.length > 0 ? 1 : 0;
};

/** An edition's templates, those of a compiled report's skeleton too. */
const ejectableNames = (edition: Edition): readonly string[] => [
  ...templateNames(edition),
  ...skeletonNames(edition),
];

function partialNames(office: Templates = {}): readonly string[] {
  return [
    ...new Set([...builtInPartials(), ...Object.keys(office).flatMap((file) => partialName(file) ?? [])]),
  ];
}

const eject: Run = async (args, { out }) => {
  const { values, positionals } = parseArguments(args, {
    output: { type: 'string', short: 'o', default: 'templates' },
  });
  if (positionals.length === 0)
    throw new UsageError(
      say(
        '请给出模板的名称，如 nianbao templates eject 2021/overview',
        'Give the name of a template, such as nianbao templates eject 2021/overview',
      ),
    );
  const sources = positionals.map(ejected);
  const files = Object.fromEntries(sources.map(({ file, text }) => [file, text]));
  (await writeNewFiles(values.output, files)).forEach((file) => out(file));
  return 0;
};

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
    say(
      `没有名为 ${given} 的内置模板${meant ? `，您是否想写 ${meant}？` : '；用 nianbao templates list 查看'}`,
      `There is no built-in template ${given}${meant ? `; did you mean ${meant}?` : '; see nianbao templates list'}`,
    ),
  );
}

const sectionNames = (known: ReadonlyMap<string, unknown>): readonly string[] =>
  [...known.keys()].map((name) => name.slice(name.indexOf('/') + 1));

const fields: Run = async (args, { out }) => {
  const { values, positionals } = parseArguments(args, { edition: { type: 'string' } });
  const edition = editionOf(editionsIn(values.edition)[0]!);
  const [section] = positionals;
  const listed = listFields(edition, section);
  if (listed.length === 0) {
    const known = listFields(edition).flatMap(({ path }) => (path.includes('.') ? [] : [path]));
    const meant = nearest(section!, known);
    throw new UsageError(
      say(
        `${edition.name}没有字段 ${section}${meant ? `，您是否想写 ${meant}？` : `；可用：${known.join('、')}`}`,
        `The ${edition.id} edition has no field ${section}${meant ? `; did you mean ${meant}?` : `; use one of: ${known.join(', ')}`}`,
      ),
    );
  }
  listed.forEach((field) => out(fieldText(field)));
  return 0;
};

const kindNames: Readonly<Record<ListedField['kind'], Bilingual>> = {
  number: say('数', 'number'),
  text: say('文字', 'text'),
  prose: say('成段文字', 'prose'),
  list: say('列表', 'list'),
  row: say('一行数', 'row of numbers'),
  group: say('一组', 'group'),
};

function fieldText({ path, kind, title, optional, columns }: ListedField): string {
  const remarks = [
    ...(optional
      ? [worded(`可以不填，用在 {{#if ${path}}} 之内`, `may be left out: use it inside {{#if ${path}}}`)]
      : []),
    ...(kind === 'row' ? [worded('直接写就是总计', 'by itself it is the total')] : []),
    ...(columns ? [worded(`其下：${columns.join('、')}`, `below it: ${columns.join(', ')}`)] : []),
  ];
  return `${path}\t${inLanguage(kindNames[kind])}\t${title}${remarks.length > 0 ? worded(`（${remarks.join('；')}）`, ` (${remarks.join('; ')})`) : ''}`;
}

/** The edition that was asked for, or all of them, the newest first. */
function editionsIn(option: string | undefined): readonly EditionId[] {
  return option === undefined ? editionIds : [editionOption(option)];
}

const actions: Readonly<Record<string, Run>> = { list, eject, fields };

/** A built-in template as a file of an office's own, with a head that says what it may use. */
import { dataFields } from '../model/data-fields.js';
import type { Edition } from '../model/edition.js';
import { builtInTemplates } from './load-templates.js';
import { chineseNumber } from '../model/language/write-numeral.js';
import { templateShape, type Shape } from './lint/shape.js';
import { templateSource } from './template-source.js';
import { partialName, sectionOf, tableOf, templateNames, type TemplateSource } from './templates.js';

/** What a template serves for, as people call it: `一、总体情况`. */
export function templateTitle(edition: Edition, name: string): string {
  if (sectionOf(name) !== name) return `${templateTitle(edition, sectionOf(name))}（汇总报告的初稿）`;
  const title = dataFields(edition).get(name)?.title ?? name;
  const position = Object.keys(edition.sections).indexOf(name);
  const section = edition.sections[name];
  return section && section.kind !== 'free' ? `${chineseNumber(String(position + 1))}、${title}` : title;
}

/** The text of the built-in template that serves for a section of the edition, with its head. */
export function ejectedTemplate(edition: Edition, name: string): TemplateSource {
  const { text } = templateSource(edition, name);
  const fields = fieldNames(templateShape(edition, name)!);
  const section = fieldNames(templateShape(edition, name)!, 'section');
  const head = [
    `${edition.name}“${templateTitle(edition, name)}”的模板，内容与内置的相同。`,
    ...(name === 'preface' ? [] : ['标题由格式规定，自动印出；模板从标题之下写起。']),
    ...(section.length > 0 ? [`本部分的字段，前面加 section.：${section.join('、')}`] : []),
    `全篇的字段：${fields.filter((field) => field !== 'section').join('、')}`,
    ...(tableOf(edition, name) ? ['表格 <figure> 要有而且只能有一个；它后面的段落印作表注。'] : []),
    `各字段的含义：nianbao templates fields --edition ${edition.id}`,
  ];
  return { file: `${edition.id}/${name}.hbs`, text: headed(head, text) };
}

/** The text of a built-in partial, with its head; undefined where there is none of the name. */
export function ejectedPartial(name: string): TemplateSource | undefined {
  const file = `partials/${name}.hbs`;
  const text = builtInTemplates()[file];
  if (text === undefined) return undefined;
  const head = [
    `各个模板用 {{> ${name}}} 引入的部分，内容与内置的相同；改了这里，引入它的地方都跟着变。`,
    '字段与引入它的地方相同。',
  ];
  return { file, text: headed(head, text) };
}

/** The names of the built-in partials. */
export function builtInPartials(): readonly string[] {
  return Object.keys(builtInTemplates()).flatMap((file) => partialName(file) ?? []);
}

/** Every built-in template of an edition, and the partials that they include. */
export function ejectedTemplates(edition: Edition): readonly TemplateSource[] {
  const templates = templateNames(edition).map((name) => ejectedTemplate(edition, name));
  const partials = builtInPartials().filter((name) =>
    templates.some(({ text }) => new RegExp(`\\{\\{~?>\\s*${name}[\\s}~]`).test(text)),
  );
  return [...templates, ...partials.map((name) => ejectedPartial(name)!)];
}

function fieldNames(shape: Shape, below?: string): readonly string[] {
  if (shape.kind !== 'record') return [];
  if (below === undefined) return [...shape.fields.keys()];
  const field = shape.fields.get(below);
  return field ? fieldNames(field) : [];
}

function headed(lines: readonly string[], text: string): string {
  const elements = '可用的元素：p、h3、h4、strong、em、br、ul、ol、li';
  const check = '改好后检查：nianbao lint 模板文件夹';
  return `{{!--\n${[...lines, elements, check].map((line) => `  ${line}\n`).join('')}--}}\n${text}`;
}

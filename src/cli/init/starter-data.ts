/** The data file of a new folder: every field of the edition with its Chinese title, and nothing filled in. */
import { dataFields, type DataField, type DataFields } from '../../model/data-fields.js';
import type { Edition } from '../../model/edition.js';
import type { FigureKind } from '../../model/values/figure.js';

export interface StarterReport {
  readonly edition: Edition;
  readonly year: number;
  readonly agency: string;
}

/** Marks what an office has yet to write; it prints, so that nobody overlooks it. */
export const placeholder = (text: string): string => `〔${text}〕`;

/** The YAML text of the data file; `schema` is the path of its JSON Schema from its own folder. */
export function starterData(report: StarterReport, schema: string): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    '#',
    `# ${report.year} 年度报告的数据（${report.edition.name}格式）`,
    '# “#”后面是说明，不会印出；“〔 〕”内是待填的文字，填好后连括号一起换掉。',
    '# 行首有“#”的字段可以不填；要填时去掉“#”和它后面的一个空格。',
    '# 数字一律照实填写，没有的填 0。电话、邮编等要加引号，否则开头的 0 会丢失。',
    '',
    ...fieldLines(dataFields(report.edition), { report, path: [], described: { text: '' } }),
    '',
  ].join('\n');
}

interface Writing {
  readonly report: StarterReport;
  readonly path: readonly string[];
  /** What the last row of figures said about its columns: it is not said again row by row. */
  readonly described: { text: string };
}

function fieldLines(fields: DataFields, writing: Writing): readonly string[] {
  return [...fields].flatMap(([key, field]) => {
    const below = { ...writing, path: [...writing.path, key] };
    const lines = linesOf(key, field, below);
    const written = isWritten(key, field, below)
      ? lines
      : lines.map((line) => `# ${line.replace(/^( *)# /, '$1')}`);
    const isSection = writing.path.length === 0 && ['group', 'list'].includes(field.kind);
    return [...(isSection ? [''] : []), ...written];
  });
}

/** Whether the field stands in the file ready to be filled in, or as a remark that shows how to write it. */
function isWritten(key: string, field: DataField, { path, report }: Writing): boolean {
  switch (field.kind) {
    case 'figure':
    case 'line':
      return !field.computed;
    case 'group':
      return field.required || key !== 'period';
    case 'list':
      return path.length === 1;
    case 'prose':
      return isAspect(path, report.edition) || path.at(-2) === '0';
    case 'date':
      return false;
    case 'choice':
      return key !== 'level';
    case 'year':
      return true;
    case 'text':
      return path.length > 1;
  }
}

/** Whether the text is one that the form asks for. */
function isAspect([section, key]: readonly string[], { sections }: Edition): boolean {
  return sections[section!]?.kind === 'aspects' && key !== undefined;
}

function linesOf(key: string, field: DataField, writing: Writing): readonly string[] {
  const remark = remarkOf(field, writing);
  const line = (value: string): string => `${key}:${value === '' ? '' : ` ${value}`} # ${remark}`;
  switch (field.kind) {
    case 'group':
      return [line(''), ...groupLines(field.fields, writing)];
    case 'list': {
      const item = fieldLines(field.item, { ...writing, path: [...writing.path, '0'] });
      return [line(''), ...item.map((text, index) => (index === 0 ? `  - ${text}` : `    ${text}`))];
    }
    case 'line':
      return [line(`[${Array.from({ length: field.count }, () => 0).join(', ')}]`)];
    case 'prose':
      return [line('|'), `  ${placeholder(field.title)}`];
    default:
      return [line(valueOf(field, writing))];
  }
}

/** A heading row of the table of 2014 has no figure in the form, though a report may have been given one. */
function groupLines(fields: DataFields, writing: Writing): readonly string[] {
  const shown = new Map([...fields].filter(([key, { kind }]) => key !== 'heading' || kind !== 'figure'));
  return fieldLines(shown, writing).map((line) => (line === '' ? line : `  ${line}`));
}

function remarkOf(field: DataField, { described, path }: Writing): string {
  const { title, description } = field;
  const computed = 'computed' in field && field.computed ? '，不填则自动计算' : '';
  const optional = path.length === 1 && !field.required && field.kind === 'text' ? '，不填则自动生成' : '';
  const form = field.kind === 'figure' ? figureForms[field.figure] : '';
  const isNew = description !== undefined && description !== described.text;
  if (isNew && (field.kind === 'line' || field.kind === 'prose')) described.text = description;
  return `${title}${form}${computed}${optional}${isNew ? `。${description}` : ''}`;
}

const figureForms: Readonly<Record<FigureKind, string>> = {
  count: '',
  decimal: '',
  change: '，减少的写负数，如 -3',
  amount: '，连同单位写，如 21997万元',
};

function valueOf(field: DataField, { report, path }: Writing): string {
  const { edition, year, agency } = report;
  switch (path.join('.')) {
    case 'edition':
      return JSON.stringify(edition.id);
    case 'agency.name':
    case 'signature.name':
      return JSON.stringify(agency);
    case 'period.from':
      return `${year}-01-01`;
    case 'period.to':
      return `${year}-12-31`;
  }
  switch (field.kind) {
    case 'year':
      return String(year);
    case 'figure':
      return '0';
    case 'choice':
      return field.choices[0]!;
    case 'date':
      return `${year + 1}-01-20`;
    default:
      return path.at(-2) === '0' ? placeholder(field.title) : '""';
  }
}

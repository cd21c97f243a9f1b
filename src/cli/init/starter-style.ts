/** The style file of a new folder: every value of the national style as a remark, ready to be changed. */
import { styleFields, type GroupField, type ValueField } from '../../render/style/fields.js';
import { nationalStyle } from '../../render/style/style.js';

/** Clauses of GB/T 9704-2012 that a value comes from; docs/typography.md has the whole table. */
export const clauses: Readonly<Record<string, string>> = {
  'page.width': '5.1',
  'page.height': '5.1',
  'page.top': '5.2.1',
  'page.left': '5.2.1',
  'page.right': '5.2.1',
  'page.bottom': '5.2.1',
  'text.title': '7.3.1',
  'text.heading1': '7.3.3',
  'text.heading2': '7.3.3',
  'text.heading3': '7.3.3',
  'text.body': '5.2.2、5.2.3',
  'text.attachmentLabel': '7.3.4',
  'text.pageNumber': '7.5',
  'pageNumber.distance': '7.5',
  'pageNumber.inset': '7.5',
  'signature.seal': '7.3.5',
  'signature.linesBefore': '7.3.5.2',
  'signature.inset': '7.3.5.2',
};

/** The YAML text of the style file. */
export function starterStyle(): string {
  return [
    '# 版式：下面列出的是默认值，取自 GB/T 9704—2012《党政机关公文格式》，括号内是条号。',
    '# 要改哪一项，去掉那一行开头的“#”和它后面的一个空格，再改冒号后的值。',
    '# 长度可写 28mm、1.5cm 或磅数；字号可写 三号、小四 或磅数。没有条号的是本软件的约定。',
    '',
    ...groupLines(styleFields, nationalStyle, []),
    '',
  ].join('\n');
}

function groupLines(group: GroupField, values: unknown, path: readonly string[]): readonly string[] {
  return Object.entries(group.fields).flatMap(([key, field]): readonly string[] => {
    const below = [...path, key];
    const value = (values as Readonly<Record<string, unknown>>)[key];
    const title = `${field.title}${clauseOf(below)}`;
    if (field.kind !== 'group')
      return [`# ${key}: ${valueText(field, value, below)} # ${title}${choicesOf(field)}`];
    const sets = field.sets ? `；或整组写成 ${Object.keys(field.sets).join('、')}` : '';
    const lines = groupLines(field, value, below).map((line) => `  ${line}`);
    return [...(path.length === 0 ? [''] : []), `${key}: # ${title}${sets}`, ...lines];
  });
}

function clauseOf(path: readonly string[]): string {
  const clause = clauses[path.join('.')];
  return clause === undefined ? '' : `（${clause}）`;
}

function choicesOf(field: ValueField): string {
  if (field.kind !== 'choice') return '';
  return `：${Object.entries(field.choices)
    .map(([name, title]) => `${name} ${title}`)
    .join('；')}`;
}

/** Paper and margins in millimetres, as people know them; the rest in points. */
function valueText(field: ValueField, value: unknown, path: readonly string[]): string {
  if (path[0] === 'preset') return 'national';
  const inMillimetres =
    field.kind === 'length' && (path[0] === 'page' || path.join('.') === 'pageNumber.distance');
  return inMillimetres ? `${Math.round(((value as number) * 25.4) / 72)}mm` : String(value);
}

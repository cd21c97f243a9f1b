/** The fields that an edition's templates may use, with their titles, for those who write templates. */
import { dataFields, type DataField, type DataFields } from '../../model/data-fields.js';
import type { Edition } from '../../model/edition.js';
import { viewShape, type Shape } from './shape.js';

/** A field of the view; of a row of figures, `columns` are the fields below it. */
export interface ListedField {
  readonly path: string;
  readonly kind: 'number' | 'text' | 'prose' | 'list' | 'row' | 'group';
  readonly title: string;
  /** Whether a report may leave it out, so that its fields need an `{{#if}}`. */
  readonly optional: boolean;
  readonly columns?: readonly string[];
}

/** What only the view has, by the end of its path; all else has its title from the data file. */
const viewTitles: Readonly<Record<string, string>> = {
  'edition.name': '格式版本的名称',
  'document.title': '文件名称',
  'document.number': '文号',
  'period.text': '起止日期',
  number: '序号',
  introduction: '没有分小节的文字',
  id: '标识',
  heading: '标题',
  body: '正文',
  aspects: '填写了的各个小节',
  columns: '除总计外的各列',
  name: '行文中的名称',
  text: '文字',
  label: '名称',
  lines: '填写了的各项',
  document: '规定格式的文件',
  sections: '各部分',
  total: '合计',
};

/** The fields of the view in order; those of one section only where it is named. */
export function listFields(edition: Edition, section?: string): readonly ListedField[] {
  const shape = viewShape(edition);
  if (shape.kind !== 'record') return [];
  const data = dataFields(edition);
  const agency = data.get('agency');
  const contact = agency?.kind === 'group' ? agency.fields.get('contact') : undefined;
  const order = [...data.keys()];
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...shape.fields]
    .filter(([key]) => section === undefined || key === section)
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap(([key, field]) => fieldLines(field, key, key === 'contact' ? contact : data.get(key)));
}

/** `beside` are the fields that stand beside it: those of a list that only the view has are called as they are. */
function fieldLines(
  shape: Shape,
  path: string,
  data: DataField | undefined,
  beside?: DataFields,
): readonly ListedField[] {
  const names = path.replaceAll('[]', '').split('.');
  const title = data?.title ?? viewTitles[names.slice(-2).join('.')] ?? viewTitles[names.at(-1)!] ?? '';
  const line = { path, title, optional: shape.kind === 'record' && shape.optional };
  switch (shape.kind) {
    case 'value':
      return [{ ...line, kind: shape.holds === 'number' ? 'number' : 'text' }];
    case 'prose':
      return [{ ...line, kind: 'prose' }];
    case 'list': {
      const item = data?.kind === 'list' ? data.item : data === undefined ? beside : undefined;
      return [{ ...line, kind: 'list' }, ...fieldsBelow(shape.item, `${path}[]`, item)];
    }
    case 'record': {
      const columns = [...shape.fields.keys()];
      const isRow = [...shape.fields.values()].every((field) => field.kind === 'value');
      if (shape.sum && isRow) return [{ ...line, kind: 'row', columns }];
      const below = data?.kind === 'group' || data?.kind === 'line' ? data.fields : undefined;
      return [{ ...line, kind: shape.sum ? 'row' : 'group' }, ...fieldsBelow(shape, path, below)];
    }
  }
}

function fieldsBelow(shape: Shape, path: string, data: DataFields | undefined): readonly ListedField[] {
  if (shape.kind !== 'record') return [];
  return [...shape.fields]
    .filter(([key, field]) => !isForeign(field, data, key))
    .flatMap(([key, field]) => fieldLines(field, `${path}.${key}`, data && fieldNamed(key, data), data));
}

/** What no report of the edition can give: the view has it so that editions can share a template. */
function isForeign(field: Shape, data: DataFields | undefined, key: string): boolean {
  return field.kind === 'record' && field.optional && data !== undefined && !data.has(key);
}

/** The field of the name; a column of sums is named as in the rows that it sums. */
function fieldNamed(key: string, data: DataFields): DataField | undefined {
  const rows = [...data.values()].flatMap((field) => (field.kind === 'line' ? [field.fields.get(key)] : []));
  return data.get(key) ?? rows[0];
}

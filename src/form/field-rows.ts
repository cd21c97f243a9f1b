/** The fields of the form that hold one value each: agency, contact, period, signature, fees. */
import { editionOf, type EditionId } from '../model/editions/index.js';
import { fieldTitle } from '../model/field-titles.js';
import { agencyKinds, agencyLevels, contactLabels, scopes } from '../model/report.js';

/** What a field takes; a `choice` is shown by its label and stored by its key. */
export type FieldKind =
  | { readonly kind: 'text' | 'lines' | 'date' | 'year' | 'count' | 'decimal' }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> };

/** A row of the sheet: the label of a group, or a field with its label in the first column. */
export type FieldRow =
  | { readonly kind: 'group'; readonly label: string }
  | {
      readonly kind: 'field';
      readonly path: readonly string[];
      readonly label: string;
      readonly takes: FieldKind;
      readonly hint: string;
    };

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'agency.kind': agencyKinds,
  'agency.level': agencyLevels,
  scope: scopes,
};
const kinds: Readonly<Record<string, FieldKind['kind']>> = {
  year: 'year',
  title: 'lines',
  'period.from': 'date',
  'period.to': 'date',
  'signature.date': 'date',
  publishedOn: 'date',
};

/** Advice where the schema has none, or says it to people who write data files. */
const hints: Readonly<Record<string, string>> = {
  'agency.name': '必填。全称，与公章一致',
  'agency.kind': '必填。从下拉列表中选',
  'agency.level': '从下拉列表中选，可不填',
  year: '必填。报告所涉及的年份，不是发布的年份',
  scope: '从下拉列表中选；不填按本机关',
  title: '不填则为“机关名称＋年份＋报告名称”；单元格里换行就是标题换行',
  'period.from': '不填则为报告年度的 1 月 1 日',
  'period.to': '不填则为报告年度的 12 月 31 日',
  'signature.name': '两项都不填则不印落款；只填日期则署机关名称',
  'other.fees.notices': '没有收取也要填 0',
};

/** The rows in order; every label stands once. */
export function fieldRows(id: EditionId): readonly FieldRow[] {
  const { sections, attachments = {} } = editionOf(id);
  const field = (path: string, takes?: FieldKind): FieldRow => {
    const keys = path.split('.');
    return {
      kind: 'field',
      path: keys,
      label: `${keys[0] === 'period' ? fieldTitle(id, ['period']).title : ''}${fieldTitle(id, keys).title}`,
      takes: takes ?? kindAt(path),
      hint: hints[path] ?? '',
    };
  };
  // No label may be the title of a sheet, by which that is found.
  const group = (path: string): FieldRow => {
    const keys = path.split('.');
    return {
      kind: 'group',
      label: keys.map((_, at) => fieldTitle(id, keys.slice(0, at + 1)).title).join('　'),
    };
  };
  return [
    group('agency'),
    ...['agency.name', 'agency.kind', 'agency.level'].map((path) => field(path)),
    ...Object.keys(contactLabels).map((key) => field(`agency.contact.${key}`)),
    { kind: 'group', label: '年度报告' },
    ...['year', 'scope', 'period.from', 'period.to', 'title', 'publishedOn'].map((path) => field(path)),
    group('signature'),
    field('signature.name'),
    field('signature.date'),
    ...Object.entries(sections).flatMap(([key, section]) =>
      section.kind === 'other' && section.fees
        ? [
            group(`${key}.fees`),
            field(`${key}.fees.notices`, { kind: 'count' }),
            field(`${key}.fees.charged`, { kind: 'decimal' }),
            field(`${key}.fees.collected`, { kind: 'decimal' }),
          ]
        : [],
    ),
    ...Object.entries(attachments).flatMap(([key, { signOff }]) => [
      group(`${key}.signOff`),
      ...Object.keys(signOff).map((person) =>
        field(`${key}.signOff.${person}`, { kind: person === 'date' ? 'date' : 'text' }),
      ),
    ]),
  ];
}

function kindAt(path: string): FieldKind {
  const listed = choices[path];
  return listed ? { kind: 'choice', choices: listed } : ({ kind: kinds[path] ?? 'text' } as FieldKind);
}

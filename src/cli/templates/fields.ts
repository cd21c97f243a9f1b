import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { editionIds, editionOf } from '../../model/editions/index.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { listFields, type ListedField } from '../../templates/lint/field-list.js';
import { command } from '../arguments/command.js';
import { editionOption, editionValue } from '../arguments/common-options.js';
import { inLanguage, worded } from '../locale.js';
import { UsageError } from '../arguments/usage-error.js';

/** `nianbao templates fields`: what a template can print. */
export const fields = command({
  name: 'templates fields',
  summary: say('列出模板可用的字段', 'Lists the fields that templates can use'),
  operands: {
    count: 'optional',
    name: say('部分', 'section'),
    summary: say('只列这一部分的，如 applications', 'Lists those of this section only, such as applications'),
  },
  options: {
    edition: {
      type: 'string',
      value: editionValue,
      summary: say('格式版本；默认最新的', 'Edition of the form; the newest by default'),
    },
  },
  examples: ['templates fields', 'templates fields applications --edition 2019'],
  async run({ values, operands: [section] }, { out }) {
    const edition = editionOf(values.edition === undefined ? editionIds[0]! : editionOption(values.edition));
    const listed = listFields(edition, section);
    if (listed.length === 0) {
      const known = listFields(edition).flatMap(({ path }) => (path.includes('.') ? [] : [path]));
      const meant = nearest(section!, known);
      throw new UsageError(
        orMeant(
          say(`${edition.name}没有字段 ${section}`, `The ${edition.id} edition has no field ${section}`),
          meant,
          say(`；可用：${known.join('、')}`, `; use one of: ${known.join(', ')}`),
        ),
      );
    }
    listed.forEach((field) => out(fieldText(field)));
    return 0;
  },
});

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

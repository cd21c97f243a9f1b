/** Every code that the library and the command line can give, in findings and in errors. */
import type { Bilingual } from '../../model/finding/bilingual.js';
import type { ReportError, Severity } from '../../model/finding/finding.js';
import { catalogue, type CatalogueEntry } from '../catalogue.js';
import type { CodeDescriptions } from './code-description.js';
import { makingCodes } from './making-codes.js';
import { readCodes } from './read-codes.js';
import { templateCodes } from './template-codes.js';

/** A code as the pages of docs/rules tell of it, in Chinese. */
export interface CodeEntry extends Omit<CatalogueEntry, 'titles'> {
  readonly titles: readonly Pick<Bilingual, 'zh'>[];
}

/** The codes of findings: those about a report first, in the order of the catalogue. */
export const findingCodes: readonly CodeEntry[] = [
  ...catalogue,
  ...[readCodes, templateCodes, makingCodes].flatMap(entriesOf),
];

/** At which step a `ReportError` stopped, by its code; `findings` says why. */
const stepCodes = {
  'report.invalid': '数据读得成一份报告',
  'report.unsound': '要生成的报告没有错误级别的问题',
  'template.invalid': '模板没有问题',
  'style.invalid': '样式没有问题',
  'font.invalid': '给出的字体能用',
  'rules.invalid': '规则文件没有问题',
  'file.unreadable': '文件存在、可读，而且是读得懂的文件',
} as const satisfies Readonly<Record<ReportError['code'], string>>;

/** The codes that only errors have: a finding of the same code is described by its own entry. */
export const errorCodes: readonly CodeEntry[] = Object.entries(stepCodes)
  .filter(([code]) => findingCodes.every((entry) => entry.code !== code))
  .map(([code, title]) => entryOf(code, ['error'], title));

function entriesOf(descriptions: CodeDescriptions): readonly CodeEntry[] {
  return Object.entries(descriptions).map(([code, { severities, title }]) =>
    entryOf(code, severities, title),
  );
}

function entryOf(code: string, severities: readonly Severity[], title: string): CodeEntry {
  return { code, severities, titles: [{ zh: title }], settable: false };
}

/** Random reports in the words that offices use, whose text a page shows as it was written. */
import fc from 'fast-check';
import type { EditionId } from '../../src/model/editions/index.js';
import { plainFigure } from '../model/any-figure.js';
import { reportIn } from '../model/any-report.js';

type Data = Record<string, unknown>;

const words = fc.constantFrom(
  ...'公开指南目录更新平台建设解读回应机关单位办理监督培训制度𠮷㙟镕堃',
  '政务服务',
  '依申请公开',
  '（试行）',
  'App',
);
const phrase = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(words, { minLength: least, maxLength: most }).map((parts) => parts.join(''));
const sentence = fc
  .tuple(phrase(2, 30), fc.constantFrom('', '2016年共12件，', '比上年增长3.5%，', '一是'), phrase(2, 60))
  .map(([before, between, after]) => `加强${before}，${between}做好${after}。`);
const heading = phrase(2, 6).map((text) => `推进${text}工作`);

/** Paragraphs, then headed parts: on a page, text that follows a headed part belongs to it. */
const proseOf = (depth: number): fc.Arbitrary<unknown[]> => {
  const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 2 });
  if (depth === 0) return paragraphs;
  const part = fc.record({ heading, body: proseOf(depth - 1) });
  return fc
    .tuple(paragraphs, fc.array(part, { maxLength: depth === 3 ? 2 : 1 }))
    .map((parts) => parts.flat());
};

/** Headings as deep as they are numbered below an aspect: 1., （1） and ①. */
const prose = proseOf(3);

const place = fc.constantFrom('青禾县', '内蒙古自治区呼和浩特市', '昭通市');
const name = fc
  .tuple(
    place,
    phrase(0, 8),
    fc.constantFrom('水务局', '人民政府', '街道办事处', '人民政府办公室（外事办公室）'),
  )
  .map((parts) => parts.join(''));

const isText = (item: unknown): boolean => typeof item === 'string';

/** Any report of the edition without remarks, whose totals are those that are computed. */
export const plainReport = (id: EditionId): fc.Arbitrary<Data> =>
  reportIn(id, {
    // No longer than half a line: a name at the foot of a table that wraps mingles with the one beside it.
    line: fc.oneof(fc.constant(''), phrase(1, 2)),
    name,
    heading,
    title: name,
    prose,
    figures: plainFigure,
    stated: false,
  }).map(({ preface, title, signature, ...data }) => {
    const { name: agency } = data['agency'] as { readonly name: string };
    return {
      ...data,
      ...(title === undefined ? {} : { title: `${agency}\n${data['year'] as number}年政府信息公开报告` }),
      ...(preface === undefined ? {} : { preface: (preface as readonly unknown[]).filter(isText) }),
      // A name without a day below it is known for a signature where it is the agency's.
      ...(signature === undefined ? {} : { signature: 'date' in (signature as object) ? signature : {} }),
    };
  });

/** The report with one paragraph of each note: in a PDF notes have no indents, so a full line hides where one ends. */
export const withShortNotes = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const { note } = (typeof value === 'object' ? value : {}) as { readonly note?: readonly unknown[] };
      return [key, note ? { ...(value as Data), note: note.slice(0, 1) } : value];
    }),
  );

/** Any report that a data file can hold, for properties that must hold for all of them. */
import fc from 'fast-check';
import type { Section } from '../../src/model/edition.js';
import { editionIds, editionOf, type EditionId } from '../../src/model/editions/index.js';
import { agencyKinds, agencyLevels, contactLabels, scopes } from '../../src/model/report.js';
import { anyFigure, type AnyFigure } from './any-figure.js';
import { anyTable, some } from './any-table.js';

type Data = Record<string, unknown>;
type Fields = Record<string, fc.Arbitrary<unknown>>;

/** What the texts and figures of reports are drawn from. */
export interface Wording {
  /** One line, which may be empty; a name or heading, which is not. */
  readonly line: fc.Arbitrary<string>;
  readonly name: fc.Arbitrary<string>;
  readonly heading: fc.Arbitrary<string>;
  readonly title: fc.Arbitrary<string>;
  readonly prose: fc.Arbitrary<unknown>;
  readonly figures: AnyFigure;
  /** Whether totals are stated, and figures in rows that have none in the form. */
  readonly stated: boolean;
}

const every = (keys: readonly string[], value: fc.Arbitrary<unknown>): Fields =>
  Object.fromEntries(keys.map((key) => [key, value]));

const date = fc
  .date({ min: new Date('2008-01-01'), max: new Date('2990-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function sectionData(section: Section, wording: Wording): fc.Arbitrary<unknown> {
  const { prose, heading, figures, stated } = wording;
  const headed = fc.record({ heading, body: prose });
  switch (section.kind) {
    case 'table':
      return fc
        .tuple(anyTable(section.table, figures, stated), some({ note: prose }))
        .map(([table, note]) => ({ ...table, ...note }));
    case 'aspects':
      return fc.oneof(
        prose,
        some({
          ...(section.introduction ? { introduction: prose } : {}),
          ...every(Object.keys(section.aspects), prose),
          more: fc.array(headed, { minLength: 1, maxLength: 2 }),
        }),
      );
    case 'other': {
      const fees = fc.record({
        notices: figures.count,
        charged: figures.decimal,
        collected: figures.decimal,
      });
      return some({ ...(section.fees ? { fees } : {}), text: prose });
    }
    case 'free':
      return fc.array(headed, { minLength: 1, maxLength: 4 });
  }
}

/** Any data of a report of the edition that parses, in the wording. */
export function reportIn(id: EditionId, wording: Wording): fc.Arbitrary<Data> {
  const { line, name, title, prose, figures, stated } = wording;
  const edition = editionOf(id);
  const sections = Object.entries(edition.sections).map(([key, section]) => ({
    key,
    required:
      section.kind === 'table' || section.kind === 'free' || (section.kind === 'aspects' && section.required),
    data: sectionData(section, wording),
  }));
  const attachments = Object.entries(edition.attachments ?? {}).map(([key, { table, signOff }]) => {
    const foot = Object.fromEntries(
      Object.keys(signOff).map((label) => [label, label === 'date' ? date : line]),
    );
    return [
      key,
      fc
        .tuple(anyTable(table, figures, stated), some({ signOff: some(foot) }))
        .map(([given, below]) => ({ ...given, ...below })),
    ] as const;
  });
  return fc.record(
    {
      $schema: line,
      edition: fc.constantFrom(id, Number(id)),
      year: fc.integer({ min: edition.years.from, max: edition.years.to ?? 2999 }),
      agency: fc.record(
        {
          name,
          kind: fc.constantFrom(...Object.keys(agencyKinds)),
          level: fc.constantFrom(...Object.keys(agencyLevels)),
          contact: some(every(Object.keys(contactLabels), line)),
        },
        { requiredKeys: ['name', 'kind'] },
      ),
      scope: fc.constantFrom(...Object.keys(scopes)),
      title,
      period: fc.tuple(date, date).map((days) => {
        const [from, to] = days.toSorted();
        return { from, to };
      }),
      preface: prose,
      ...Object.fromEntries(sections.map(({ key, data }) => [key, data])),
      ...Object.fromEntries(attachments),
      signature: some({ name, date }),
      publishedOn: date,
    },
    {
      requiredKeys: [
        'edition',
        'year',
        'agency',
        ...sections.filter(({ required }) => required).map(({ key }) => key),
      ] as never[],
    },
  );
}

const character = fc.constantFrom(
  ...'甲乙，。“”（）：、·abZ09 \t\n\u3000\u00a0-#\'"\\/{}[]&*!|>%@`,:?~+=𠮷㙟é',
  'null',
  'true',
  '2021-01-01',
  '---',
);
const textOf = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
const text = textOf(character);
const line = textOf(character.filter((unit) => unit !== '\n'));
const name = line.map((written) => `局${written}`);

const { prose } = fc.letrec<{ prose: unknown; item: unknown }>((tie) => ({
  prose: fc.oneof({ maxDepth: 3 }, text, fc.array(tie('item'), { maxLength: 3 })),
  item: fc.oneof({ maxDepth: 3 }, text, fc.record({ heading: name, body: tie('prose') })),
}));

const anyWording: Wording = {
  line,
  name,
  heading: name,
  title: text,
  prose,
  figures: anyFigure(name),
  stated: true,
};

/** Any data of a report of the edition that parses. */
export const anyReportOf = (id: EditionId): fc.Arbitrary<Data> => reportIn(id, anyWording);

/** Any data of a report that parses, of any edition. */
export const anyReport: fc.Arbitrary<Data> = fc.oneof(...editionIds.map(anyReportOf));

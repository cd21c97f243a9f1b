/** What was guessed of a report's head, or not found: its title, year, agency, period and edition. */
import { say } from '../../model/finding/bilingual.js';
import { wholeYear } from '../../model/values/date.js';
import type { Edition } from '../../model/edition.js';
import { editionForYear, editionOf, type EditionId } from '../../model/editions/index.js';
import type { Finding } from '../../model/finding/finding.js';
import { namesIn } from '../prose/title.js';
import { readFinding } from './read-finding.js';

/** What is known of a report beside what its file shows; it goes before that. */
export interface KnownHead {
  readonly year?: number;
  readonly agency?: string;
  readonly edition?: EditionId;
}

interface Head {
  readonly known: KnownHead;
  readonly title: string | undefined;
  readonly year: number;
  readonly name: string;
  readonly edition: Edition;
  readonly period: boolean;
}

/** What a reader should look at, now that the head is taken to be this. */
export function headFindings(head: Head): readonly Finding[] {
  return guesses.flatMap((guess) => guess(head) ?? []);
}

/** What of the head is not known but guessed, if it is. */
type Guess = (head: Head) => Finding | undefined;

const usualTitle: Guess = ({ title }) =>
  title === undefined
    ? readFinding('read.title', 'warning', 'title', say('没有认出标题', 'The title was not found'), {
        hint: say(
          '按通常的标题印；另有标题的，填 title',
          'The usual title is printed; for another, fill in title',
        ),
      })
    : undefined;

const guessedYear: Guess = ({ known, title, year }) =>
  title !== undefined && known.year === undefined && namesIn(title).year === undefined
    ? readFinding(
        'read.year',
        'warning',
        'year',
        say(
          `标题没有写年度，按统计期限或落款日期认作 ${year} 年度`,
          `The title names no year; by the period or the date of signature it was taken to be ${year}`,
        ),
        {
          hint: say(
            '核对 year；不对的用 --year（year）给出',
            'Check year; where it is wrong, give it with --year (the option year)',
          ),
        },
      )
    : undefined;

const guessedAgency: Guess = ({ known, title, name }) =>
  known.agency === undefined && (title === undefined || namesIn(title).agency === undefined)
    ? readFinding(
        'read.agency',
        'warning',
        'agency.name',
        say(
          `标题没有写机关，按落款认作“${name}”`,
          `The title names no agency; by the signature it was taken to be “${name}”`,
        ),
        {
          hint: say(
            '核对 agency.name；不对的用 --agency（agency）给出',
            'Check agency.name; where it is wrong, give it with --agency (the option agency)',
          ),
        },
      )
    : undefined;

const guessedKind: Guess = () =>
  readFinding(
    'read.agency-kind',
    'info',
    'agency.kind',
    say('机关类别和报告范围是按名称认的', 'The kind of agency and the scope were taken from its name'),
    { hint: say('核对 agency.kind 和 scope', 'Check agency.kind and scope') },
  );

const usualPeriod: Guess = ({ year, period }) =>
  period
    ? undefined
    : readFinding(
        'read.period',
        'info',
        'period',
        say(
          '没有认出统计期限，按全年计',
          'The statistical period was not found; it was taken to be the whole year',
        ),
        {
          hint: say('不是全年的，填 period', 'Where it is another, fill in period'),
          expected: say(
            `${wholeYear(year).from} 至 ${wholeYear(year).to}`,
            `${wholeYear(year).from} to ${wholeYear(year).to}`,
          ),
        },
      );

const otherEdition: Guess = ({ known, year, edition }) => {
  const expected = editionForYear(year);
  if (edition.id === expected || known.edition !== undefined) return undefined;
  return readFinding(
    'read.edition',
    'warning',
    'edition',
    say(
      `${year} 年度的报告用的是 ${edition.name}的表格，应当用 ${editionOf(expected).name}`,
      `The report for ${year} has the tables of the ${edition.id} edition; it should have those of the ${expected} edition`,
    ),
    {
      hint: say(
        '年度认错的，用 --year（year）给出；确是用错了格式的，按应用的格式重新填写',
        'Where the year is wrong, give it with --year (the option year); where the form really is, fill in the right one',
      ),
      expected,
      actual: edition.id,
    },
  );
};

const guesses: readonly Guess[] = [
  usualTitle,
  guessedYear,
  guessedAgency,
  guessedKind,
  usualPeriod,
  otherEdition,
];

import { say, type Bilingual, type Locale } from '../../model/finding/bilingual.js';
import { nameOf } from '../../model/table-figures.js';
import { successionsOf, wholeNumber, type FigureSuccession } from '../../model/successions.js';
import { editionsWith, hasTable } from './editions.js';
import { incomparable, lastYearOf } from './last-year.js';
import type { ReportTable } from '../../model/report-tables.js';
import type { CheckedReport, Fault, Rule } from '../rule.js';

type SuccessionKind = FigureSuccession['kind'];

/** `history.not-previous`: what was given as last year's report is another one, so nothing is compared. */
export const notPrevious: Rule = {
  code: 'history.not-previous',
  severity: 'warning',
  title: say(
    '用来比对的是同一机关、同一范围的上年度报告',
    'What the report is compared with is the report of the year before, of the same agency and scope',
  ),
  basis: '跨年比对的前提',
  *faults({ report, previous }) {
    const differences = previous ? incomparable(report, previous.report) : [];
    if (differences.length === 0) return;
    yield {
      path: '',
      message: say(
        `所给的上年度报告对不上，未作跨年比对：${differences.map(({ zh }) => zh).join('；')}`,
        `The report given as last year’s is another one, so the years were not compared: ${differences.map(({ en }) => en).join('; ')}`,
      ),
      hint: say(
        '换成本机关上年度的数据文件；机关更名的，把上年度数据文件的 agency.name 改成现名再比对',
        'Give the agency’s own data file of the year before; where the agency was renamed, put its present name into agency.name there and compare again',
      ),
    };
  },
};

const titles: Readonly<Record<SuccessionKind, { title: Bilingual; basis: string; hint: Bilingual }>> = {
  'carry-over': {
    title: say(
      '本年的“上年结转”等于上年度报告的“结转下年度继续办理”，每一列都是',
      '“上年结转” equals “结转下年度继续办理” of last year’s report, in every column',
    ),
    basis: '表内两项定义：上年结转的申请就是上年度报告结转下年度继续办理的申请',
    hint: say(
      '核对上年度报告的“四、结转下年度继续办理”；机构改革划转造成的差额在表下附注说明',
      'Check “四、结转下年度继续办理” of last year’s report; explain a difference that a reorganisation made in the note below the table',
    ),
  },
  'documents-in-force': {
    title: say(
      '现行有效件数等于上年度现行有效件数加本年制发、减本年废止',
      'Documents in force equal those of last year plus those made this year less those repealed',
    ),
    basis: '表内各栏定义：现行有效件数随制发增加、随废止减少',
    hint: say(
      '修改、自然失效、清理或者机构改革造成的差额属实的，在表下附注说明',
      'Where revision, expiry, clearing-up or a reorganisation really made the difference, explain it in the note below the table',
    ),
  },
  'item-count': {
    title: say(
      '上一年项目数量等于上年度报告的上一年项目数量加本年增/减',
      '“上一年项目数量” equals that of last year’s report plus its “本年增/减”',
    ),
    basis: '国办公开办函〔2019〕60号所附格式的各栏定义：上一年项目数量、本年增/减',
    hint: say(
      '核对上年度报告这一行的两个数；事项清单调整造成的差额在表下附注说明',
      'Check both figures of this row in last year’s report; explain a difference that changed lists of items made in the note below the table',
    ),
  },
};

/** `history.carry-over`, `history.documents-in-force`, `history.item-count`: rules 5 to 7. */
export const successionRules: readonly Rule[] = (Object.keys(titles) as SuccessionKind[]).map((kind) => {
  const { title, basis, hint } = titles[kind];
  return {
    code: `history.${kind}`,
    severity: 'warning',
    title,
    basis,
    editions: editionsWith(
      hasTable((table) => successionsOf(table).some((succession) => succession.kind === kind)),
    ),
    *faults(context) {
      const lastYear = lastYearOf(context);
      if (!lastYear) return;
      for (const fault of wrongSuccessions(context, lastYear, kind)) yield { ...fault, hint };
    },
  };
});

function* wrongSuccessions(
  { tables }: CheckedReport,
  lastYear: CheckedReport,
  kind: SuccessionKind,
): Generator<Fault> {
  for (const checked of tables) {
    const before = lastYear.tables.find(({ id }) => id === checked.id);
    if (!before) continue;
    for (const succession of successionsOf(checked.table)) {
      if (succession.kind === kind) yield* wrongSuccession(checked, before, succession);
    }
  }
}

function* wrongSuccession(
  checked: ReportTable,
  before: ReportTable,
  { figure, lastYear, plus, minus }: FigureSuccession,
): Generator<Fault> {
  const { id, table } = checked;
  const terms = [
    ...lastYear.map((path) => ({ sign: 1, from: before, path, year: say('上年度', 'last year’s ') })),
    ...plus.map((path) => ({ sign: 1, from: checked, path, year: say('本年度', 'this year’s ') })),
    ...minus.map((path) => ({ sign: -1, from: checked, path, year: say('本年度', 'this year’s ') })),
  ].map((term) => ({ ...term, value: wholeNumber(term.from, term.path) }));
  // An older edition may have no such figure.
  if (terms.some(({ value }) => value === undefined)) return;
  const expected = terms.reduce((sum, { sign, value }) => sum + sign * value!, 0);
  const actual = wholeNumber(checked, figure)!;
  if (expected === actual) return;
  const sumIn = (locale: Locale): string => {
    const shown = terms.map(
      ({ sign, from, path, year, value }, index) =>
        `${index === 0 ? '' : sign < 0 ? ' − ' : ' + '}${year[locale]}“${nameOf(from.table, path)}”${locale === 'en' ? ' ' : ''}${value}`,
    );
    return shown.length > 1 ? `${shown.join('')} = ${expected}` : `${shown[0]}`;
  };
  yield {
    path: [id, ...figure].join('.'),
    message: say(
      `“${nameOf(table, figure)}”填的是 ${actual}，应为 ${expected}：${sumIn('zh')}`,
      `“${nameOf(table, figure)}” is given as ${actual}; it should be ${expected}: ${sumIn('en')}`,
    ),
    expected: String(expected),
    actual: String(actual),
    cells: [figure, ...plus, ...minus].map((path) => [id, ...path].join('.')),
  };
}

import { checkReport } from '../../src/check/check-report.js';
import { exampleReport } from '../examples.js';

/** Code and cell of everything that `checkReport` finds in the figures. */
const found = (name: string): readonly string[] =>
  checkReport(exampleReport(name))
    .filter(({ code }) => !code.startsWith('text.'))
    .map(({ severity, code, path }) => `${severity} ${code} ${path}`);

/** What the prose says otherwise than the tables, or than itself. */
const inText = (name: string): readonly string[] =>
  checkReport(exampleReport(name))
    .filter(({ code }) => code.startsWith('text.'))
    .map(({ severity, code, path, actual }) => `${severity} ${code} ${path} ${actual}`);

describe('what is found in the published source documents', () => {
  it('is in 000 (昭通 2021) columns 1, 2 and 7 of its all-zero total row, and that it was signed late', () => {
    expect(found('zhaotong-2021')).toEqual([
      'error applications.balance applications.carriedForward.naturalPerson',
      'error applications.balance applications.carriedForward.enterprise',
      'error applications.balance applications.carriedForward.total',
      'error applications.result-total applications.results.total.naturalPerson',
      'error applications.result-total applications.results.total.enterprise',
      'error applications.result-total applications.results.total.total',
      'warning date.deadline signature.date',
    ]);
  });

  it('is in 000 only the late signature once that row is mended', () => {
    expect(found('zhaotong-2021-mended')).toEqual(['warning date.deadline signature.date']);
  });

  it('is nothing in 001 (呼和浩特 2013), which has no table', () => {
    expect(found('hohhot-2013')).toEqual([]);
  });

  it('is in 002 (芝罘区发改局 2020) powers without decisions, and that it was published before the year was over', () => {
    expect(found('zhifu-2020')).toEqual([
      'info proactive.zero proactive.licensing.decisions',
      'info proactive.zero proactive.penalties.decisions',
      'info proactive.zero proactive.compulsoryMeasures.decisions',
      'warning date.too-early publishedOn',
    ]);
  });

  it('is in 003 (同江 2020) the columns 法律服务机构 and 总计', () => {
    expect(found('tongjiang-2020')).toEqual([
      'error applications.balance applications.carriedForward.legalService',
      'error applications.balance applications.carriedForward.total',
      'error applications.result-total applications.results.total.legalService',
      'error applications.result-total applications.results.total.total',
    ]);
  });

  it('is in 004 (华宁 2018) two heading rows with values, and a period that is a day short', () => {
    expect(found('huaning-2018')).toEqual([
      'warning statistics.heading-value statistics.proactive.heading',
      'warning statistics.heading-value statistics.training.heading',
      'error period.incomplete period.to',
    ]);
  });

  it('is nothing in the busy city of our own', () => {
    expect(found('busy-city-2024')).toEqual([]);
  });
});

describe('the prose of the published source documents', () => {
  it.each(['zhaotong-2021', 'zhaotong-2021-mended'])(
    'in 000 (%s) has 170 documents where the table has 83',
    (name) => {
      expect(inText(name)).toEqual(['warning text.figure overview.management.0 170余件']);
    },
  );

  it('in 001 lists two channels after 其中, which promises no complete list', () => {
    expect(inText('hohhot-2013')).toEqual([]);
  });

  it('in 002 has 4 requests where the table has 10', () => {
    expect(inText('zhifu-2020')).toEqual(['warning text.figure overview.onRequest.0 4件']);
  });

  it('in 003 agrees with the tables', () => {
    expect(inText('tongjiang-2020')).toEqual([]);
  });

  it('in 004 has meetings and explanations that the table has not, and two lists that do not add up', () => {
    expect(inText('huaning-2018')).toEqual([
      'warning text.figure sections.0.body.1.body.0 2次',
      'warning text.figure sections.5.body.0 4篇',
      'warning text.parts sections.1.body.0 322',
      'warning text.parts sections.2.body.0 194',
    ]);
  });

  it('of our own busy city agrees in every figure', () => {
    expect(inText('busy-city-2024')).toEqual([]);
  });
});

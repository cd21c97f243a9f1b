import { checkReport } from '../../src/model/check-report.js';
import { exampleReport } from '../examples.js';

/** Code and cell of everything that `checkReport` finds. */
const found = (name: string): readonly string[] =>
  checkReport(exampleReport(name)).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

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

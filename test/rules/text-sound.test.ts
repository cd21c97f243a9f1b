import { checkReport } from '../../src/check/check-report.js';
import { findingText } from '../../src/model/finding/finding.js';
import { parseReport } from '../../src/model/parse-report.js';
import { statedQuantities } from '../../src/check/text/stated-quantities.js';
import { exampleReport } from '../examples.js';
import { soundReport } from './sound-reports.js';

const seeds = Array.from({ length: 24 }, (_, index) => index);

/** What the rules about text say, and errors of arithmetic, which a sound report cannot have either. */
const found = (report: unknown): readonly string[] =>
  checkReport(report)
    .filter(({ code, severity }) => code.startsWith('text.') || severity === 'error')
    .map(findingText);

describe('a report whose prose is honest', () => {
  it.each(seeds)('gives no false alarm, drawn from seed %i', (seed) => {
    expect(found(soundReport(seed))).toEqual([]);
  });

  it('gives none in our own example of a busy city', () => {
    expect(found(exampleReport('busy-city-2024'))).toEqual([]);
  });

  it('has many quantities that were compared with the tables all the same', () => {
    const compared = seeds.map((seed) => statedQuantities(parseReport(soundReport(seed))).length);
    expect(Math.min(...compared)).toBeGreaterThan(10);
  });
});

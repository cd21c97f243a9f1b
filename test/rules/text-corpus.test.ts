import { checkReport } from '../../src/check/check-report.js';
import { statedQuantities } from '../../src/check/text/stated-quantities.js';
import { parseReport } from '../../src/model/parse-report.js';
import { bases, entriesOf, previousOf, reportWith, subjects, type CorpusEntry } from './text-corpus.js';

/** Every text finding as `code number`, in the order of the rules. */
function found(entry: CorpusEntry): readonly string[] {
  const previous = previousOf(entry);
  return checkReport(reportWith(entry), previous ? { previous } : {})
    .filter(({ code }) => code.startsWith('text.'))
    .map(({ code, actual }) => `${code} ${actual}`);
}

/** Every quantity that was recognised, with what it means first of all. */
const recognised = (entry: CorpusEntry): readonly string[] =>
  statedQuantities(parseReport(reportWith(entry))).map(
    ({ quantity, readings }) => `${quantity.text} ${readings[0]!.reading}`,
  );

describe.each(subjects)('sentences about %s', (subject) => {
  it.each(entriesOf(subject).map((entry) => [entry.text, entry] as const))('%s', (_, entry) => {
    expect({ means: recognised(entry), wrong: found(entry) }).toEqual({
      means: entry.means ?? [],
      wrong: entry.wrong ?? [],
    });
  });
});

describe('the reports that the sentences stand in', () => {
  it.each(Object.keys(bases))('%s has no arithmetic fault of its own', (name) => {
    const findings = checkReport(reportWith({ text: '按程序办理。', base: name }));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

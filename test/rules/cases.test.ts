import { join } from 'node:path';
import { errorCodes, findingCodes } from '../../src/check/codes/every-code.js';
import { catalogue } from '../../src/check/catalogue.js';
import { checkReport } from '../../src/check/check-report.js';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findingsOf, patched, readCases } from './cases.js';

const folder = join(__dirname, '..', '..', 'docs', 'rules', 'cases');
const cases = readCases(folder);

describe('the cases of docs/rules/cases', () => {
  it('are one for each code that there is, and no more', () => {
    expect(cases.map(({ code }) => code).toSorted()).toEqual(
      [...findingCodes, ...errorCodes].map(({ code }) => code).toSorted(),
    );
  });

  it('have a fault to show, in a report or by commands that rule-pages.test.ts runs', () => {
    const bare = cases.filter(
      ({ faulty, text, run }) => faulty === undefined && text === undefined && run === undefined,
    );
    expect(bare).toEqual([]);
  });

  it.each(['2021', '2019', '2014'])('patch a report of the edition %s that no rule objects to', (edition) => {
    const base: unknown = parse(readFileSync(join(folder, 'base', `${edition}.yaml`), 'utf8'));
    expect(checkReport(base)).toEqual([]);
  });

  const examples = cases.filter(({ run }) => run === undefined);

  it.each(examples.map((ruleCase) => [ruleCase.code, ruleCase] as const))(
    '%s is found in the faulty report and not in the sound one',
    (code, ruleCase) => {
      const { severities } = catalogue.find((entry) => entry.code === code)!;
      const found = findingsOf(folder, ruleCase, 'faulty').filter((finding) => finding.code === code);
      expect(found).not.toEqual([]);
      expect(severities).toEqual(expect.arrayContaining(found.map(({ severity }) => severity)));
      const others = findingsOf(folder, ruleCase, 'sound').filter((finding) => finding.code === code);
      expect(others).toEqual([]);
    },
  );

  it('mend reading faults wholly: a sound report of theirs parses and has no finding at all', () => {
    for (const ruleCase of examples.filter(
      ({ code }) => /^(data|edition|file)\./.test(code) && code !== 'data.blank',
    ))
      expect([ruleCase.code, findingsOf(folder, ruleCase, 'sound')]).toEqual([ruleCase.code, []]);
  });
});

describe('a patch', () => {
  it('sets, adds and takes away, and leaves the data that it was given', () => {
    const data = { a: { b: 1, c: 2 }, d: [{ e: 1 }] };
    expect(patched(data, { 'a.b': 3, 'a.c': null, 'd.0.e': 4, 'f.g.h': 5 })).toEqual({
      a: { b: 3 },
      d: [{ e: 4 }],
      f: { g: { h: 5 } },
    });
    expect(data).toEqual({ a: { b: 1, c: 2 }, d: [{ e: 1 }] });
  });
});

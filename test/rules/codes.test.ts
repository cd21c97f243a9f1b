/** That the catalogue of codes is whole, and that the compiler holds the project to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../src/check/codes/registered.js';
import { errorCodes, findingCodes } from '../../src/check/codes/every-code.js';
import { ruleCodes } from '../../src/check/codes/rule-codes.js';
import type { FindingCode } from '../../src/model/finding/finding.js';
import { rules } from '../../src/check/rules.js';

const source = join(__dirname, '..', '..', 'src');
const known = [...findingCodes, ...errorCodes].map(({ code }) => code);

it('has each code once', () => {
  expect(known.filter((code, index) => known.indexOf(code) !== index)).toEqual([]);
});

it('names the codes of the rules that there are, and no others', () => {
  expect(ruleCodes.toSorted()).toEqual([...new Set(rules.map(({ code }) => code))].toSorted());
});

it('refuses to compile a code that is not in it', () => {
  const code: FindingCode = 'data.count';
  // @ts-expect-error the type checker is the test
  const other: FindingCode = 'data.counts';
  expect([known.includes(code), known.includes(other)]).toEqual([true, false]);
});

/** Codes begin with these; those of the rules begin like data paths, and stand after `code:`. */
const groups = [
  ...new Set(findingCodes.filter(({ settable }) => !settable).map(({ code }) => code.split('.')[0]!)),
];

/** Names of files, and what `GridError` says: a fault of our own, which is neither a finding nor a `ReportError`. */
const notCodes = ['file.yaml', 'form.xlsx', 'grid.overlap', 'style.yaml'];

it('has every code that is written in src', () => {
  const names = `(?:${groups.filter((group) => group !== 'edition').join('|')})\\.[a-z]+(?:-[a-z]+)*`;
  const written = new RegExp(`(?<=code: ')[a-z]+\\.[a-z.-]+(?=')|(?<=')${names}(?=')`, 'g');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = new Set(
    files.flatMap((file) =>
      [...readFileSync(join(source, file), 'utf8').matchAll(written)].map(([code]) => code),
    ),
  );
  expect([...found].filter((code) => !known.includes(code)).toSorted()).toEqual(notCodes);
  expect(found.size).toBeGreaterThan(100);
});

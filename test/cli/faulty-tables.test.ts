import { parse } from 'yaml';
import { faultyTables } from '../../src/cli/check/faulty-tables.js';
import { checkReport, parseReport } from '../../src/model.js';
import { replaced, soundReport } from './faulty-report.js';

interface Data {
  readonly agency: object;
}

const own = parse(soundReport) as Data;
const whole = parseReport({ ...own, scope: 'compiled' });
const part = parse(
  replaced(soundReport, {
    'carriedForward: { naturalPerson: 2 }': 'carriedForward: { naturalPerson: "/" }',
  }),
) as Data;

it('draws no cell of a part of a compiled report, which stands in another table', () => {
  const parts = [{ ...part, agency: { ...part.agency, name: '青禾县林业局' } }];
  const findings = checkReport(whole, { parts });
  const ofParts = findings.filter(({ part: named }) => named !== undefined);
  expect(ofParts.map(({ code, cells }) => [code, cells?.length])).toContainEqual(['parts.blank', 1]);
  expect(faultyTables(whole, ofParts)).toEqual([]);
  const drawn = faultyTables(whole, findings).flatMap(({ faults }) =>
    faults.map(({ finding }) => finding.code),
  );
  expect(drawn).toContain('parts.sum');
});

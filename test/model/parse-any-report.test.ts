import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseReport } from '../../src/model/parse-report.js';
import { anyReport } from './any-report.js';

const runs = { numRuns: 50 };

/** JSON has no `undefined` and no `-0`; fast-check's records have a null prototype at times. */
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data)) as unknown;

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('any good report', () => {
  it('is the same when it is parsed again', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        const report = parseReport(plain(data));
        expect(parseReport(report)).toEqual(report);
      }),
      runs,
    );
  });

  it('is the same from JSON, from YAML and from plain data', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        const report = parseReport(plain(data));
        expect(parseReport(JSON.stringify(data))).toEqual(report);
        expect(parseReport(JSON.stringify(data, null, '\t'))).toEqual(report);
        expect(parseReport(stringify(plain(data), { lineWidth: 0 }))).toEqual(report);
      }),
      runs,
    );
  });

  it('leaves its data as they were', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        expect(() => parseReport(frozen(plain(data)))).not.toThrow();
      }),
      runs,
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        const report = parseReport(plain(data));
        expect(parseReport(JSON.stringify(report))).toEqual(report);
      }),
      runs,
    );
  });
});

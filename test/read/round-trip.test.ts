import { readReport } from '../../src/read/read-report.js';
import { exampleNames, exampleReport } from '../examples.js';
import { asFormat, formats } from './formats.js';
import { shownFigures } from './shown.js';

describe.each(formats)('a report in a %s file of ours', (format) => {
  it.each(exampleNames)('%s comes back as it was, and its tables agree with it', async (name) => {
    const report = exampleReport(name);
    const result = await readReport(await asFormat(format, report));
    expect(result).toEqual({ report, findings: [], source: 'data' });
  });

  it.each(exampleNames)('%s gives all its figures by its labels alone', async (name) => {
    const report = exampleReport(name);
    const result = await readReport(await asFormat(format, report), { visible: true });
    expect(result.source).toBe('visible');
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(shownFigures(result.report)).toEqual(shownFigures(report));
  });
});

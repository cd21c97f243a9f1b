import { editionIds } from '../../src/model/editions/index.js';
import { readReport } from '../../src/read/read-report.js';
import { exampleNames, exampleReport } from '../examples.js';
import { asFormat, formats } from './formats.js';
import { carriedRoundTrip, shownFiguresRoundTrip, shownRoundTrip } from './round-trips.js';
import { shownFigures } from './shown.js';

/** Reports of each edition and kind; the long runs take more. */
const runs = { docx: 3, html: 6, pdf: 1 } as const;

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

describe.each(formats)('any report in a %s file', (format) => {
  it.each(editionIds)('of %s comes back as it was, and no figure is taken for edited', async (id) => {
    await carriedRoundTrip(format, id, runs[format]);
  });

  it.each(editionIds)('of %s without its data gives each figure or a finding at its place', async (id) => {
    await shownFiguresRoundTrip(format, id, runs[format]);
  });

  it.each(editionIds)('of %s without its data gives all that the page shows', async (id) => {
    await shownRoundTrip(format, id, runs[format]);
  });
});

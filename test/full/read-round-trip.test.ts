/** What test/read/round-trip.test.ts shows of the examples, of many reports as they are drawn. */
import { editionIds } from '../../src/model/editions/index.js';
import { exampleNames } from '../examples.js';
import { formats } from '../read/formats.js';
import {
  carriedExample,
  carriedRoundTrip,
  shownExample,
  shownFiguresRoundTrip,
  shownRoundTrip,
} from '../read/round-trips.js';

const runs = { docx: 40, html: 80, pdf: 10 } as const;

describe.each(formats)('any of many reports in a %s file', (format) => {
  it.each(editionIds)('of %s comes back as it was', async (id) => {
    await carriedRoundTrip(format, id, runs[format]);
  });

  it.each(editionIds)('of %s without its data gives each figure or a finding at its place', async (id) => {
    await shownFiguresRoundTrip(format, id, runs[format]);
  });

  it.each(editionIds)('of %s without its data gives all that the page shows', async (id) => {
    await shownRoundTrip(format, id, runs[format]);
  });
});

describe('an example in a PDF', () => {
  it.each(exampleNames)('%s comes back as it was, and its tables agree with it', async (name) => {
    await carriedExample('pdf', name);
  });

  it.each(exampleNames)('%s gives all its figures by its labels alone', async (name) => {
    await shownExample('pdf', name);
  });
});

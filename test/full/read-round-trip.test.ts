/** What test/read/round-trip.test.ts shows of the examples, of many reports as they are drawn. */
import { editionIds } from '../../src/model/editions/index.js';
import { formats } from '../read/formats.js';
import { carriedRoundTrip, shownFiguresRoundTrip, shownRoundTrip } from '../read/round-trips.js';

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

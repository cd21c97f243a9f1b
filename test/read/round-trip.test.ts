import { exampleNames } from '../examples.js';
import { formats } from './formats.js';
import { carriedExample, shownExample } from './round-trips.js';

/** Reading a PDF takes a second: here two with the tables of an edition each, and all in the long runs. */
const examplesOf = { docx: exampleNames, html: exampleNames, pdf: ['busy-city-2024', 'huaning-2018'] };

describe.each(formats)('a report in a %s file of ours', (format) => {
  it.each(examplesOf[format])('%s comes back as it was, and its tables agree with it', async (name) => {
    await carriedExample(format, name);
  });

  it.each(examplesOf[format])('%s gives all its figures by its labels alone', async (name) => {
    await shownExample(format, name);
  });
});

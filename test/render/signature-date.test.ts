import { parseReport } from '../../src/model/parse-report.js';
import { createRenderer } from '../../src/render/renderer.js';
import { readReport } from '../../src/read/read-report.js';
import { least } from '../model/reports.js';

it.each(['2022-01-01', '2022-01-10', '2022-11-10'])(
  'the date of a signature stays on one line of a PDF below a name as long as itself: %s',
  async (date) => {
    const report = parseReport({ ...least, signature: { date } });
    const renderer = await createRenderer({ allowErrors: true, embedData: false });
    const { report: read } = await readReport(await renderer.pdf(report));
    expect(read.signature).toEqual({ name: '青禾县水务局', date });
  },
);

/** One report in a warm process, beside the programs that it is measured by, each in turn on the same report. */
import { createRenderer } from '../dist/esm/index.js';
import { distinctReport } from './distinct-reports.mjs';
import { docxtemplater, fieldsOf } from './docxtemplater-report.mjs';
import { measured, row } from './measure.mjs';
import { typst } from './typst-report.mjs';

/** Rows of medians: ours from plain data to bytes, the others from what they read to theirs. */
export async function oneReport({ before = 10, counted = 40 } = {}) {
  const renderer = await createRenderer();
  const compiler = typst();
  const template = await docxtemplater(renderer, distinctReport(0));
  const works = {
    pdf: (report) => renderer.pdf(report),
    typst: (report) => compiler.pdf(report),
    docx: (report) => renderer.docx(report),
    docxtemplater: (_, values) => template.docx(values),
  };
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let number = 1; number <= before + counted; number += 1) {
    for (const [name, work] of Object.entries(works)) {
      // Its own copy, so that nobody is spared the reading of a report that another one has read.
      const report = distinctReport(number);
      const source = name === 'typst' ? compiler.source(report) : report;
      const values = name === 'docxtemplater' ? fieldsOf(report) : undefined;
      const time = await measured(() => work(source, values));
      if (number > before) times[name].push(time);
    }
  }
  return [
    row('PDF', times.pdf, { name: 'Typst, memo evicted', times: times.typst }),
    row('docx', times.docx, { name: 'docxtemplater', times: times.docxtemplater }),
  ];
}

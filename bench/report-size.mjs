/** What a report costs by its length: the same report with its prose so many times over. */
import { createRenderer } from '../dist/esm/index.js';
import { distinctReport } from './distinct-reports.mjs';
import { measured, median } from './measure.mjs';

const factors = [1, 4, 8, 16];

/** For each factor the characters of the prose and the medians; the sizes take turns, so that all see one machine. */
export async function reportSize({ before = 6, counted = 12 } = {}) {
  const renderer = await createRenderer();
  const sizes = factors.map((factor) => ({ factor, characters: 0, docx: [], pdf: [] }));
  for (let number = 1; number <= before + counted; number += 1) {
    for (const size of sizes) {
      const report = longReport(size.factor, number);
      size.characters = JSON.stringify(report.overview).length;
      for (const format of ['docx', 'pdf']) {
        const { cpu } = await measured(() => renderer[format]({ ...report }));
        if (number > before) size[format].push(cpu);
      }
    }
  }
  const rows = sizes.map(({ docx, pdf, ...size }) => ({ ...size, docx: median(docx), pdf: median(pdf) }));
  const [first, last] = [rows[0], rows.at(-1)];
  const growth = (format) => (1000 * (last[format] - first[format])) / (last.characters - first.characters);
  return { rows, microsecondsPerCharacter: { docx: growth('docx'), pdf: growth('pdf') } };
}

/** The overview's sections stated again with other clauses. */
function longReport(factor, number) {
  const reports = Array.from({ length: factor }, (_, index) => distinctReport(1000 * number + index));
  const [first] = reports;
  const { proactive } = first.overview;
  // Each under a heading of its own: a report that repeats one is refused.
  const more = reports.flatMap(({ overview }, index) =>
    index === 0
      ? overview.more
      : [...overview.more, { heading: '补充情况', body: [...overview.proactive] }].map((part) => ({
          ...part,
          heading: `${part.heading}（${index}）`,
        })),
  );
  return { ...first, overview: { ...first.overview, proactive, more } };
}

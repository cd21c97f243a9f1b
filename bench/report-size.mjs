/** What a report costs by its length: the same report with its prose so many times over. */
import { createRenderer } from '../dist/esm/index.js';
import { distinctReport } from './distinct-reports.mjs';
import { measured, median } from './measure.mjs';

const factors = [1, 2, 4, 8];

/** For each factor the characters of the prose and the medians; `perCharacter` is even where the cost is linear. */
export async function reportSize({ counted = 8 } = {}) {
  const renderer = await createRenderer();
  const rows = [];
  for (const factor of factors) {
    const times = { docx: [], pdf: [] };
    let characters = 0;
    for (let number = 0; number < counted + 2; number += 1) {
      const report = longReport(factor, number);
      characters = JSON.stringify(report.overview).length;
      for (const format of ['docx', 'pdf']) {
        const { cpu } = await measured(() => renderer[format]({ ...report }));
        if (number > 1) times[format].push(cpu);
      }
    }
    const [docx, pdf] = [median(times.docx), median(times.pdf)];
    rows.push({ factor, characters, docx, pdf });
  }
  const [{ docx, pdf, characters }] = rows;
  const last = rows.at(-1);
  const growth = (from, to) => (to - from) / (last.characters - characters);
  return {
    rows,
    microsecondsPerCharacter: { docx: 1000 * growth(docx, last.docx), pdf: 1000 * growth(pdf, last.pdf) },
  };
}

/** The overview's sections stated again with other clauses. */
function longReport(factor, number) {
  const reports = Array.from({ length: factor }, (_, index) => distinctReport(1000 * number + index));
  const [first] = reports;
  const { proactive } = first.overview;
  const more = reports.flatMap(({ overview }, index) =>
    index === 0 ? overview.more : [...overview.more, { heading: `补充情况`, body: [...overview.proactive] }],
  );
  return { ...first, overview: { ...first.overview, proactive, more } };
}

/** Composes a report with each set of templates in a list on standard input, and prints what is thrown, in JSON. */
import { readFileSync } from 'node:fs';
import { composeReport, ReportError } from 'nianbao';

const sets = JSON.parse(readFileSync(0, 'utf8'));
const report = {
  year: 2024,
  agency: { name: '甲局', kind: 'department', contact: { phone: '010' } },
  proactive: {},
  applications: { received: [1, 2, 3, 4, 5, 6] },
  disputes: {},
  problems: '无。',
  overview: '概况。',
};
composeReport(report);

const findingsOf = (templates) => {
  try {
    composeReport(report, { templates });
  } catch (error) {
    if (error instanceof ReportError) return error.findings;
    throw error;
  }
  return [];
};

const outcomes = sets.map((templates) => {
  const start = performance.now();
  const findings = findingsOf(templates);
  return { findings, milliseconds: Math.round(performance.now() - start) };
});
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ outcomes, megabytes }));

// A county's report as the sum of its agencies' reports: who gave what, and Word to go on writing in.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { compileReports, parseReport, renderDocx } from 'nianbao';

const folder = new URL('../../examples/parts/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
const parts = await Promise.all(
  files.map(async (file) => parseReport(await readFile(new URL(file, folder)), { file })),
);

const { report, findings, provenance } = compileReports(parts, {
  name: '青禾县人民政府',
  kind: 'government',
  level: 'county',
});
for (const { severity, code, message } of findings) console.log(`${severity} ${code} ${message}`);

for (const path of ['applications.received.total', 'proactive.fees.amount', 'other.fees.charged']) {
  const cell = provenance.find((entry) => entry.path === path)!;
  const from = cell.parts.map(({ agency, value }) => `${agency} ${value}`).join(' + ');
  console.log(`${cell.name} ${cell.value} = ${from}`);
}
await mkdir('out', { recursive: true });
await writeFile('out/compile-city.docx', await renderDocx(report));
console.log('out/compile-city.docx');

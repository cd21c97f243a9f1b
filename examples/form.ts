// The Excel form: a blank one to send out, one filled in from data, and the report read back from it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { checkReport, parseReport, parseWorkbook, renderDocx, reportWorkbook } from 'nianbao';

await mkdir('out', { recursive: true });
const blank = await reportWorkbook('2021', { year: 2024, agency: { name: '青禾县水务局' } });
await writeFile('out/填报表-空表.xlsx', blank);

const file = new URL('../../examples/reports/busy-city-2024.yaml', import.meta.url);
const filled = await reportWorkbook('2021', parseReport(await readFile(file)));
await writeFile('out/填报表-已填.xlsx', filled);

const report = await parseWorkbook(filled, { file: '填报表-已填.xlsx' });
for (const { severity, code, path, message } of checkReport(report)) {
  console.log(`  ${severity} ${code} ${path}  ${message}`);
}
await writeFile('out/填报表-已填.docx', await renderDocx(report));
console.log('out/填报表-空表.xlsx\nout/填报表-已填.xlsx\nout/填报表-已填.docx');

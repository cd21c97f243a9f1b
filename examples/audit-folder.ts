// Audits a folder of reports, as data, Excel forms or published Word, PDF and HTML: node audit-folder.js [FOLDER].
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkReport, parseReport, parseWorkbook, readReport, ReportError } from 'nianbao';

const [folder = fileURLToPath(new URL('../../examples/reports', import.meta.url))] = process.argv.slice(2);

async function readAny(file: string) {
  const bytes = await readFile(join(folder, file));
  if (/\.(docx|pdf|html?)$/i.test(file)) return readReport(bytes);
  const parse = /\.xlsx$/i.test(file) ? parseWorkbook : parseReport;
  return { report: await parse(bytes, { file }), findings: [] };
}

async function audit(file: string) {
  try {
    const { report, findings } = await readAny(file);
    return { agency: report.agency.name, findings: [...findings, ...checkReport(report)] };
  } catch (error) {
    if (error instanceof ReportError) return { agency: file, findings: error.findings };
    throw error;
  }
}

const files = (await readdir(folder)).filter((name) => /\.(ya?ml|json|xlsx|docx|pdf|html?)$/i.test(name));
const counts = new Map<string, number>();
for (const file of files.sort()) {
  const { agency, findings } = await audit(file);
  for (const { severity, code } of findings) {
    const row = `${severity.padEnd(8)} ${code.padEnd(28)} ${agency}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
}
const rows = [...counts.keys()].sort();
console.log(`共 ${files.length} 份\n次数 程度     代码                         机关`);
for (const row of rows) console.log(`${String(counts.get(row)).padStart(4)} ${row}`);
process.exitCode = rows.some((row) => row.startsWith('error')) ? 1 : 0;

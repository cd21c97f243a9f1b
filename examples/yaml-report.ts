// One report from a YAML file: node yaml-report.js [FILE]. What is wrong is said with its line, and nothing written.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRenderer, parseReport, ReportError } from 'nianbao';

const example = new URL('../../examples/reports/zhaotong-2021-mended.yaml', import.meta.url);
const [file = relative('', fileURLToPath(example))] = process.argv.slice(2);

try {
  const report = parseReport(await readFile(file), { file });
  const renderer = await createRenderer();
  for (const { severity, code, path, message } of renderer.check(report)) {
    console.log(`  ${severity} ${code} ${path}  ${message}`);
  }
  const files = { docx: await renderer.docx(report), pdf: await renderer.pdf(report) };
  await mkdir('out', { recursive: true });
  for (const [format, bytes] of Object.entries(files)) {
    await writeFile(`out/yaml-report.${format}`, bytes);
    console.log(`out/yaml-report.${format}`);
  }
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  for (const { place, severity, code, path, message, hint } of error.findings) {
    const where = place ? `${place.file}:${place.line}:${place.column}` : path;
    console.error(`${where} ${severity} ${code} ${message}${hint ? `（${hint}）` : ''}`);
  }
  process.exitCode = 1;
}

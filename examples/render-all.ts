// Renders every report of examples/reports to out/ and lists each file with its pages and findings.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createRenderer, parseReport, ReportError } from 'nianbao';

const folder = new URL('../../examples/reports/', import.meta.url);
const strict = await createRenderer();
const lenient = await createRenderer({ allowErrors: true });
await mkdir('out', { recursive: true });

for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml'))) {
  const name = basename(file, '.yaml');
  const report = parseReport(await readFile(new URL(file, folder)), { file });
  const refused = await strict.docx(report).then(
    () => false,
    (error) => error instanceof ReportError,
  );
  const docx = await lenient.docx(report);
  const pdf = await lenient.pdf(report);
  await writeFile(`out/${name}.docx`, docx);
  await writeFile(`out/${name}.pdf`, pdf);
  await writeFile(`out/${name}.html`, await lenient.html(report));
  const pages = /\/Type \/Pages\n\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  console.log(`out/${name}.docx  ${size(docx)}`);
  console.log(`out/${name}.pdf   ${size(pdf)}  ${pages} 页`);
  console.log(`out/${name}.html`);
  for (const { severity, code, path, message } of strict.check(report)) {
    console.log(`  ${severity} ${code} ${path}  ${message}`);
  }
  if (refused) console.log('  nianbao render 会拒绝这份报告；以上文件按所填数字生成（--allow-errors）');
}

function size(bytes: Uint8Array): string {
  return `${Math.ceil(bytes.length / 1024)} KB`;
}

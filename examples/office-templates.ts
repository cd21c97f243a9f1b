// An office's own templates: node office-templates.js [FOLDER] [DATA]. Those it lacks are the built-in ones.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRenderer, ReportError } from 'nianbao';

const office = fileURLToPath(new URL('../../examples/office-templates', import.meta.url));
const [folder = office, data = join(office, 'qinghe-county-2024.yaml')] = process.argv.slice(2);

const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.hbs')).sort();
const templates = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [
      name.replaceAll('\\', '/'), // '2021/overview.hbs', on Windows too
      await readFile(join(folder, name), 'utf8'),
    ]),
  ),
) as Readonly<Record<string, string>>;
console.log(`本机关的模板：${Object.keys(templates).join('、') || '没有'}`);

try {
  const [renderer, source] = [await createRenderer({ templates }), await readFile(data)];
  const [docx, pdf, html] = [
    await renderer.docx(source),
    await renderer.pdf(source),
    await renderer.html(source),
  ];
  await mkdir('out', { recursive: true });
  for (const [format, content] of Object.entries({ docx, pdf, html })) {
    await writeFile(`out/office-templates.${format}`, content);
    console.log(`out/office-templates.${format}`);
  }
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  console.error(error.message); // template.invalid: file:line:column of each mistake, and what was meant
  process.exitCode = 1;
}

// Own fonts and style: node office-fonts.js [FOLDER OF FONTS]. Without fonts of its own the built-in ones serve.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRenderer, parseReport, ReportError, type StyleOptions } from 'nianbao';

const style: StyleOptions = {
  preset: 'fixed-28', // lines of 28 points
  page: { left: '30mm', right: '24mm' },
  text: { heading2: { face: 'hei' } },
  signature: { seal: true },
  wordFonts: 'windows', // the names that Word files ask for: 仿宋, 楷体, …
};
const [fonts] = process.argv.slice(2);

const renderer = await createRenderer({ style, ...(fonts ? { fonts } : {}) }).catch((error: unknown) => {
  if (!(error instanceof ReportError && error.code === 'font.invalid')) throw error;
  for (const { severity, code, message } of error.findings) console.log(`  ${severity} ${code} ${message}`);
  console.log('这些字体不能用，改用内置字体');
  return createRenderer({ style });
});

const example = new URL('../../examples/reports/busy-city-2024.yaml', import.meta.url);
const text = (await readFile(example, 'utf8')).replace('群众代表试用', '𠮷田村群众代表试用');
const report = parseReport(text);
// A character that no font has is a warning; a font with rare hanzi, such as SimSun-ExtB, mends it.
for (const { severity, code, message, hint } of [...renderer.fontFindings, ...renderer.check(report)]) {
  console.log(`  ${severity} ${code} ${message}${hint ? `（${hint}）` : ''}`);
}
await mkdir('out', { recursive: true });
await writeFile('out/office-fonts.docx', await renderer.docx(report));
await writeFile('out/office-fonts.pdf', await renderer.pdf(report));
console.log('out/office-fonts.docx\nout/office-fonts.pdf');

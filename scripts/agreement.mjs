// How far Word and PDF agree: each example's docx, drawn by LibreOffice with the project's fonts, against the
// project's own PDF. Prints pages and the share of lines that are the same on the same page.
// Needs Debian's libreoffice-writer-nogui, python3-uno, poppler-utils and fontconfig.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRenderer, parseReport } from '../dist/esm/index.js';
import { fontConfiguration } from './font-configuration.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const python = '/usr/bin/python3';
const missing = [
  ['soffice', ['--version']],
  ['pdftotext', ['-v']],
  [python, ['-c', 'import uno']],
].filter(([program, parameters]) => spawnSync(program, parameters, { stdio: 'ignore' }).status !== 0);
if (missing.length > 0) {
  console.error(`SKIPPED: ${missing.map(([program]) => program).join(', ')} missing; install`);
  console.error('libreoffice-writer-nogui python3-uno poppler-utils fontconfig from Debian');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-agreement-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The lines of each page without their blanks. */
function pagesOf(pdf) {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.replace(/\s+/g, ''))
      .filter((line) => line !== ''),
  );
}

/** The length of the longest common subsequence: how many lines both have in the same order. */
function inCommon(first, second) {
  let row = new Array(second.length + 1).fill(0);
  for (const line of first) {
    const next = [0];
    second.forEach((other, index) => {
      next.push(line === other ? row[index] + 1 : Math.max(row[index + 1], next[index]));
    });
    row = next;
  }
  return row.at(-1);
}

const reports = join(root, 'examples', 'reports');
const renderer = await createRenderer({ allowErrors: true });
const names = readdirSync(reports)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'));
for (const name of names) {
  const report = parseReport(readFileSync(join(reports, `${name}.yaml`)));
  writeFileSync(join(folder, `${name}.docx`), await renderer.docx(report));
  writeFileSync(join(folder, `${name}.pdf`), await renderer.pdf(report));
}
const pairs = names.flatMap((name) => [
  join(folder, `${name}.docx`),
  join(folder, `${name}-libreoffice.pdf`),
]);
execFileSync(python, [join(root, 'scripts', 'libreoffice-pdf.py'), folder, ...pairs], {
  env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(folder) },
  stdio: ['ignore', 'ignore', 'inherit'],
});

const width = Math.max(...names.map((name) => name.length));
for (const name of names) {
  const own = pagesOf(join(folder, `${name}.pdf`));
  const drawn = pagesOf(join(folder, `${name}-libreoffice.pdf`));
  let [same, all] = [0, 0];
  for (let page = 0; page < Math.max(own.length, drawn.length); page += 1) {
    const [first, second] = [own[page] ?? [], drawn[page] ?? []];
    const common = inCommon(first, second);
    same += common;
    all += Math.max(first.length, second.length);
    if (process.argv.includes('--lines') && common < Math.max(first.length, second.length)) {
      first
        .filter((line) => !second.includes(line))
        .forEach((line) => console.log(`  ${page + 1} PDF  ${line}`));
      second
        .filter((line) => !first.includes(line))
        .forEach((line) => console.log(`  ${page + 1} Word ${line}`));
    }
  }
  const share = ((100 * same) / all).toFixed(1);
  console.log(
    `${name.padEnd(width)}  ${own.length} / ${drawn.length} pages  ${same} of ${all} lines  ${share} %`,
  );
}

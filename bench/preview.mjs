// Prints how long the preview takes from saving a template to the new text on the screen, and to the new PDF
// page: medians of 20 saves of the busy city. Needs a build (npm run build) and Chromium.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const saves = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const template = join(folder, 'templates', '2021', 'overview.hbs');
const save = (text) => writeFileSync(template, `<p>${text}</p>\n{{prose section.introduction}}\n`);
mkdirSync(join(folder, 'templates', '2021'), { recursive: true });
copyFileSync(join(root, 'examples/reports/busy-city-2024.yaml'), join(folder, 'data.yaml'));
save('起初');

const commandLine = join(root, 'dist/program/main.js');
const parameters = ['preview', 'data.yaml', '--templates', 'templates', '--port', '0'];
const preview = spawn(process.execPath, [commandLine, ...parameters], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const url = await new Promise((resolve) =>
  preview.stdout.once('data', (line) => resolve(String(line).trim())),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(url);
await page.locator('#pdf-pages canvas').first().waitFor();

/** When, by the clock that both processes share, the frame with the text and the frame with a new first page came. */
const times = (text) =>
  page.evaluate((wanted) => {
    const report = document.getElementById('report');
    const first = () => document.querySelector('#pdf-pages canvas');
    const old = first();
    return new Promise((resolve) => {
      let html;
      const look = () => {
        if (!html && report.contentDocument.body.textContent.includes(wanted)) html = Date.now();
        if (html && first() && first() !== old) resolve({ html, pdf: Date.now() });
        else requestAnimationFrame(look);
      };
      look();
    });
  }, text);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = { html: [], pdf: [] };
for (let count = 0; count < saves + 3; count += 1) {
  const text = `第${count}次保存`;
  const seen = times(text);
  await delay(300);
  const start = Date.now();
  save(text);
  const { html, pdf } = await seen;
  // The first few are not counted: the program is not warm.
  if (count >= 3) {
    rows.html.push(html - start);
    rows.pdf.push(pdf - start);
  }
}
await browser.close();
preview.kill('SIGINT');
rmSync(folder, { recursive: true });
console.log(`busy-city-2024, Node ${process.version}, ${availableParallelism()} × ${cpus()[0].model}`);
console.log(`a template saved until its text is on the screen, median of ${saves}   ${median(rows.html)} ms`);
console.log(
  `a template saved until its PDF page is on the screen, median of ${saves}   ${median(rows.pdf)} ms`,
);

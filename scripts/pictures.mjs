// Draws the pictures of the documents from the examples: pages, files and screens as users get them, small and grey.
// Names after the command draw only those: npm run pictures -- title-page. Needs a build (npm run build), poppler,
// LibreOffice (Writer and Calc) and Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compileReports, createRenderer, parseReport, reportWorkbook } from 'nianbao';
import { above, beside, framed, greyPng, trimmed } from './pictures/grey.mjs';
import { startPrograms } from './pictures/programs.mjs';
import { terminalPage } from './pictures/terminal.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = 'docs/pictures';
const ceilings = JSON.parse(readFileSync('scripts/pictures/ceilings.json', 'utf8'));
const whole = 75; // dots an inch of a whole page
const close = 100; // of a part of one
const aboveFoot = 262 / 297; // the share of the paper that is above the foot, where the page number is

const example = (name) => readFileSync(`examples/reports/${name}.yaml`);
const applications = '三、收到和处理政府信息公开申请情况\n';
const office = 'examples/office-templates';
const officeReport = readFileSync(`${office}/qinghe-county-2024.yaml`);
const templates = Object.fromEntries(
  ['2021/preface.hbs', '2021/overview.hbs'].map((name) => [name, readFileSync(join(office, name), 'utf8')]),
);
const wrongReport = 'examples/reports/zhaotong-2021.yaml';
const compiled = () => {
  const parts = readdirSync('examples/parts').filter((name) => name.endsWith('.yaml'));
  const reports = parts.sort().map((name) => parseReport(readFileSync(join('examples/parts', name))));
  return compileReports(reports, { name: '青禾县人民政府', kind: 'government', level: 'county' }).report;
};

const rendered = new Map();
/** The PDF of a report, made once for all its pictures. */
async function pdfOf(report, options = {}) {
  const key = JSON.stringify([String(report), options]);
  if (!rendered.has(key)) {
    const renderer = await createRenderer({ allowErrors: true, ...options });
    rendered.set(key, await renderer.pdf(report));
  }
  return rendered.get(key);
}

const pageOf = async (report, text, options) =>
  framed(programs.page(await pdfOf(report, options), text, whole));
const partOf = async (report, text, options) =>
  contentOf(programs.page(await pdfOf(report, options), text, close));
const contentOf = (page) => framed(trimmed(above(page, aboveFoot), 12));

/** The three pages at the head of the read-me. */
async function reportPages() {
  const pdf = await pdfOf(officeReport, { templates, style: { signature: { seal: true } } });
  const texts = ['年度报告\n', applications, '2025年3月20日\n'];
  return beside(
    texts.map((text) => framed(programs.page(pdf, text, 56))),
    14,
  );
}

/** Word's own page: the docx as LibreOffice draws it. */
async function wordPage() {
  const renderer = await createRenderer();
  const docx = await renderer.docx(example('busy-city-2024'));
  return framed(programs.page(programs.printed(docx, 'docx'), applications, whole));
}

async function excelForm() {
  const form = await reportWorkbook('2021', parseReport(example('busy-city-2024')));
  const pdf = programs.printed(form, 'xlsx');
  return contentOf(programs.page(pdf, applications, 84));
}

async function webPage() {
  const renderer = await createRenderer();
  const html = await renderer.html(example('busy-city-2024'));
  return framed(
    await programs.screen({ width: 820, height: 1000 }, async (tab) => {
      await tab.setContent(html);
      await tab
        .getByRole('heading', { name: applications.trim() })
        .evaluate((heading) => heading.scrollIntoView());
    }),
  );
}

const cli = JSON.parse(readFileSync('package.json', 'utf8')).bin.nianbao;

/** What a command prints; it may exit with 1, as a check does that finds errors. */
function printedBy(...parameters) {
  const env = { ...process.env, FORCE_COLOR: '1', COLUMNS: '80' };
  try {
    return execFileSync(process.execPath, [cli, ...parameters], { encoding: 'utf8', env, stdio: 'pipe' });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
}

async function checkTerminal() {
  const lines = printedBy('check', wrongReport).split('\n');
  const shown = lines.slice(0, 1 + lines.findIndex((line) => line.startsWith('    └'))).join('\n');
  const page = terminalPage(`$ npx nianbao check ${wrongReport}\n${shown}`);
  return framed(await programs.screen({ width: 700, height: 640 }, (tab) => tab.setContent(page)));
}

async function checkPage() {
  const html = printedBy('check', wrongReport, 'examples/reports/busy-city-2024.yaml', '--report', 'html');
  return framed(await programs.screen({ width: 820, height: 1000 }, (tab) => tab.setContent(html)));
}

async function previewPage() {
  const child = spawn(process.execPath, [cli, 'preview', '--port', '0', wrongReport]);
  try {
    const [address] = await once(child.stdout.setEncoding('utf8'), 'data');
    return framed(
      await programs.screen({ width: 1120, height: 740 }, async (tab) => {
        await tab.clock.setFixedTime('2025-01-20T10:00:00+08:00');
        await tab.goto(address.trim());
        await tab.locator('#pdf-pages canvas').first().waitFor();
        await tab.waitForTimeout(1000);
      }),
    );
  } finally {
    child.kill();
  }
}

const city = example('busy-city-2024');
const cityOf2020 = example('tongjiang-2020');
const bureau = example('zhaotong-2021-mended');
const seal = { style: { signature: { seal: true, linesBefore: 3 } } };

const pictures = {
  'report-pages': reportPages,
  'title-page': () => pageOf(officeReport, '年度报告\n'),
  'narrative-page': () => pageOf(city, '（1）集中公开\n'),
  'proactive-table': () => partOf(compiled(), '第二十条第（八）项\n'),
  'table-page': () => pageOf(city, applications),
  'disputes-page': () => pageOf(city, '四、政府信息公开行政复议、行政诉讼情况\n'),
  'signature-page': () => pageOf(bureau, '2022年2月20日\n'),
  'seal-page': () => pageOf(bureau, '2022年2月20日\n', seal),
  'title-page-2019': () => pageOf(cityOf2020, '年度报告\n'),
  'proactive-table-2019': () => partOf(cityOf2020, '第二十条第（九）项\n'),
  'table-page-2019': () => pageOf(cityOf2020, applications),
  'sections-page-2014': () => pageOf(example('hohhot-2013'), '年度报告\n'),
  'attachment-page': () => pageOf(example('huaning-2018'), '（2018年度）'),
  'compiled-page': () => pageOf(compiled(), '年度报告\n'),
  'word-page': wordPage,
  'web-page': webPage,
  'check-terminal': checkTerminal,
  'check-page': checkPage,
  'preview-page': previewPage,
  'excel-form': excelForm,
};

const names = process.argv.slice(2);
const programs = await startPrograms();
mkdirSync(folder, { recursive: true });
try {
  for (const name of names.length > 0 ? names : Object.keys(pictures)) {
    const bytes = greyPng(await pictures[name]());
    writeFileSync(join(folder, `${name}.png`), bytes);
    console.log(`${name}  ${Math.ceil(bytes.length / 1024)} KB`);
    if (bytes.length > ceilings.bytesOfOne) throw new Error(`${name} 超过 ${ceilings.bytesOfOne} 字节`);
  }
} finally {
  await programs.close();
}
const drawn = readdirSync(folder);
const stale = drawn.filter((file) => !(basename(file, '.png') in pictures));
if (stale.length > 0) throw new Error(`${folder} 里有不再生成的图：${stale.join('、')}`);
const all = drawn.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
console.log(`共 ${Math.ceil(all / 1024)} KB`);
if (all > ceilings.bytesOfAll) throw new Error(`全部图超过 ${ceilings.bytesOfAll} 字节`);

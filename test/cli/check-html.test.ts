/** `check --report html`, read as a browser reads it. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import { chromium } from 'playwright-core';
import { parseHtml } from '../readers/dom.js';
import { readForm, readHtmlTable } from '../readers/form.js';
import { unlessSkipped } from '../readers/programs.js';
import { differencesFromForm } from '../readers/table.js';
import { exampleFile, linesOf, nianbao, workFolder, type ResultLine } from './command-line.js';
import { faultyReport, replaced, soundReport } from './faulty-report.js';

const folder = workFolder();
mkdirSync(join(folder, 'in'));
const put = (name: string, text: string): void => writeFileSync(join(folder, 'in', name), text);
copyFileSync(exampleFile('zhaotong-2021'), join(folder, 'in', 'zhaotong.yaml'));
copyFileSync(exampleFile('huaning-2018'), join(folder, 'in', 'huaning.yaml'));
copyFileSync(exampleFile('tongjiang-2020'), join(folder, 'in', 'tongjiang.yaml'));
put('sound.yaml', soundReport);
put('faulty.yaml', faultyReport);
put('faulty-copy.yaml', faultyReport);
put(
  'total.yaml',
  replaced(soundReport, {
    'afterReconsideration: { upheld: 0': 'afterReconsideration: { total: 7, upheld: 0',
  }),
);
put('tab.yaml', 'year: 2024\nagency:\n\tname: "<img src=x onerror=alert(1)>"\n');
put(
  'markup.yaml',
  replaced(faultyReport, { 'name: 青禾县水务局': 'name: "甲<script>alert(1)</script>&\\"局"' }),
);

let html = '';
let page: Document;
let lines: readonly ResultLine[] = [];
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const sectionOf = (name: string): Element =>
  [...page.querySelectorAll('section.report')].find((section) => textOf(section).includes(`in/${name}`))!;

beforeAll(async () => {
  [html, lines] = await Promise.all([
    nianbao(['check', 'in', '--report', 'html'], folder).then(({ out }) => out),
    nianbao(['check', 'in', '--json'], folder).then(({ out }) => linesOf(out)),
  ]);
  page = parseHtml(html);
});

describe('the page of results', () => {
  it('lists every report with its counts, those that are sound or did not parse included', () => {
    const rows = [...page.querySelectorAll('.overview tbody tr')].map((row) =>
      [...row.children].map((cell) => textOf(cell)),
    );
    expect(rows.map(([name, ...counts]) => [name!.split(' ').at(-1), ...counts])).toEqual(
      lines.map(({ file, findings }) => [
        file,
        ...['error', 'warning', 'info'].map((severity) =>
          String(findings.filter((finding) => finding.severity === severity).length),
        ),
      ]),
    );
    expect(textOf(page.querySelector('.summary'))).toMatch(/^9 份报告，8 份有错误（\d+ 个错误，/);
  });

  it('has every finding once with message, mending, place and code, the gravest first', () => {
    for (const { file, findings } of lines.filter((line) => line.findings.length > 0)) {
      const items = [...sectionOf(file.replace('in/', '')).querySelectorAll('li.finding')];
      const order = ['error', 'warning', 'info'];
      const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
      expect(items).toHaveLength(findings.length);
      items.forEach((item, index) => {
        const { severity, message, hint = '', code, place } = sorted[index]!;
        expect(item.classList.contains(severity)).toBe(true);
        for (const part of [message, hint, code, `${place!.file}:${place!.line}:${place!.column}`])
          expect(textOf(item)).toContain(part.replace(/\s+/g, ' ').trim());
        expect(textOf(item)).toContain({ error: '错误', warning: '警告', info: '提示' }[severity]!);
      });
    }
  });

  it('shows the whole official table with its figures, and only those tables that findings are about', () => {
    const tables = [...sectionOf('zhaotong.yaml').querySelectorAll('.nianbao-table')].filter((table) =>
      table.querySelector('.fault'),
    );
    expect(tables).toHaveLength(1);
    tables[0]!.querySelectorAll('.marks').forEach((marks) => marks.remove());
    expect(differencesFromForm(readForm('2021-applications'), readHtmlTable(tables[0]!))).toEqual([]);
    expect(sectionOf('faulty.yaml').querySelectorAll('.nianbao-table')).toHaveLength(1);
    expect(sectionOf('tab.yaml').querySelectorAll('.nianbao-table')).toHaveLength(0);
  });

  it('marks the figure in question in words as well, and links it to its finding and back', () => {
    const section = sectionOf('faulty.yaml');
    const faults = [...section.querySelectorAll('td.fault')];
    // Every figure of a balance that fails may be the wrong one.
    expect(faults.map((cell) => textOf(cell))).toEqual([
      '14 问题 1',
      '18 问题 2',
      '2 问题 1',
      '2 问题 2',
      '14 问题 1',
      '18 问题 2',
      '3 问题 1',
      '3 问题 2',
    ]);
    expect(section.querySelectorAll('td.compared')).toHaveLength(0);
    for (const cell of faults) {
      const finding = page.querySelector(cell.querySelector('a')!.getAttribute('href')!)!;
      expect(textOf(finding)).toContain(textOf(cell.querySelector('a')));
      const shown = finding.querySelector('.message a')!.getAttribute('href')!;
      expect(faults.map(({ id }) => `#${id}`)).toContain(shown);
      expect(section.querySelector(`${shown} a`)!.getAttribute('href')).toBe(`#${finding.id}`);
    }
  });

  it('marks a total that is wrong, and apart from it what it is compared with', () => {
    const section = sectionOf('total.yaml');
    expect([...section.querySelectorAll('td.fault')].map((cell) => textOf(cell))).toEqual(['7 问题 1']);
    const compared = [...section.querySelectorAll('td.compared')].map((cell) => textOf(cell));
    expect(compared.filter((text) => text.includes('见 1'))).toEqual([
      '0 见 1',
      '0 见 1',
      '0 见 1',
      '0 见 1',
    ]);
  });

  it('shows the lines of the data file for a finding that no table shows', () => {
    expect(textOf(sectionOf('tab.yaml').querySelector('pre'))).toContain(
      '> 3 | name: "<img src=x onerror=alert(1)>"',
    );
  });

  it('holds nothing of the data as markup, no script and nothing to fetch', () => {
    expect(page.querySelectorAll('script, img, link, iframe, [src], [onerror], [style]')).toHaveLength(0);
    expect(textOf(sectionOf('markup.yaml').querySelector('h2'))).toBe(
      '甲<script>alert(1)</script>&"局 2024 年',
    );
    expect(html).not.toMatch(/url\(|@import|https?:/);
  });

  it('has every id once, and each link leads somewhere', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')!.slice(1));
  });

  it('is the same every time', async () => {
    expect((await nianbao(['check', 'in', '--report', 'html'], folder)).out).toBe(html);
  });

  it('says so where nothing was found', async () => {
    const { code, out } = await nianbao(['check', join('in', 'sound.yaml'), '--report', 'html'], folder);
    expect(code).toBe(0);
    expect(textOf(parseHtml(out).querySelector('.summary'))).toBe('1 份报告，未发现问题');
    expect(parseHtml(out).querySelectorAll('section.report')).toHaveLength(0);
  });
});

const violationsOf = ({ violations }: Pick<axe.AxeResults, 'violations'>): readonly string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);

describe('for everybody', () => {
  it('axe finds no violation in the page as such', async () => {
    const { window } = new JSDOM(html, { runScripts: 'outside-only', virtualConsole: new VirtualConsole() });
    window.eval(axe.source);
    const { axe: loaded } = window as unknown as { readonly axe: typeof axe };
    // jsdom lays nothing out, so contrast is for the browser to judge.
    const options = { rules: { 'color-contrast': { enabled: false } } } as axe.RunOptions;
    expect(violationsOf(await loaded.run(options))).toEqual([]);
  });

  it('nor in a browser, at 390 and 1280 px, where it never scrolls sideways and its filter hides', async () => {
    const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    const found = unlessSkipped(
      existsSync(program) ? { program } : { skipped: `${program} is not on this machine` },
    );
    if (!found) return;
    const browser = await chromium.launch({
      executablePath: program,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      for (const width of [390, 1280]) {
        const tab = await browser.newPage({ viewport: { width, height: 844 } });
        const requests: string[] = [];
        tab.on('request', (request) => requests.push(request.url()));
        await tab.setContent(html);
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await tab.addScriptTag({ content: axe.source });
        expect(violationsOf((await tab.evaluate('axe.run()')) as axe.AxeResults)).toEqual([]);
        expect(requests).toEqual([]);
        expect(await tab.locator('li.finding.error').first().isVisible()).toBe(true);
        await tab.locator('#show-error').uncheck();
        expect(await tab.locator('li.finding.error').first().isVisible()).toBe(false);
        expect(await tab.locator('li.finding.warning').first().isVisible()).toBe(true);
        await tab.close();
      }
    } finally {
      await browser.close();
    }
  });
});

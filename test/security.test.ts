import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM, VirtualConsole } from 'jsdom';
import { largestCount } from '../src/model/values/figure.js';
import { createRenderer } from '../src/render/renderer.js';
import { templateLimits } from '../src/templates/limits.js';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const doc = read('docs/security.md');

/** The numbers in the table below a heading of the document, by the first column. */
function tableOf(heading: string): Readonly<Record<string, number>> {
  const part = doc.slice(doc.indexOf(heading)).split(/\n##/)[0]!;
  const rows = [...part.matchAll(/^\| `?(\w+)`? +\| ([\d ]+?) +\|/gm)];
  return Object.fromEntries(rows.map(([, name, number]) => [name!, Number(number!.replaceAll(' ', ''))]));
}

/** The number that a source file gives after the words. */
const numberIn = (file: string, before: RegExp): number =>
  Number(new RegExp(`${before.source}([\\d_]+)`).exec(read(file))![1]!.replaceAll('_', ''));

test('the document gives the limits of templates that the code has', () => {
  expect(tableOf('### Limits')).toEqual(templateLimits);
});

test('the document gives the limits of data files that the code has', () => {
  expect(tableOf('## Data files')).toEqual({
    nesting: numberIn('src/model/file/nesting.ts', /largestDepth = /),
    aliases: numberIn('src/model/file/data-file.ts', /maxAliasCount: /),
    prose: numberIn('src/model/schema/text.ts', /largestProse = /),
    text: numberIn('src/model/schema/text.ts', /options\.largest \?\? /),
    count: largestCount,
  });
});

test('templates run where no code may be made from strings', () => {
  const program = `
    import { composeReport } from 'nianbao';
    const report = { year: 2024, agency: { name: '甲局', kind: 'department' }, proactive: {}, applications: {},
      disputes: {}, problems: '无。' };
    const templates = { '2021/overview.hbs': '{{#each edition.sections}}<p>{{this.number}}{{heading}}</p>{{/each}}' };
    console.log(JSON.stringify(composeReport(report, { templates }).blocks.length));`;
  const output = execFileSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program],
    { cwd: root, encoding: 'utf8' },
  );
  expect(Number(output)).toBeGreaterThan(10);
});

describe('what comes out of data that would be more than text', () => {
  const hostile = `"><script>alert(1)</script><a href="javascript:alert(1)" onclick='x'>https://example.com/ {{constructor}} =HYPERLINK("x")`;
  const report = {
    year: 2024,
    title: `${hostile.slice(0, 60)}年度报告`,
    agency: { name: `甲${hostile}`, kind: 'department', contact: { email: hostile, address: hostile } },
    overview: [hostile, { heading: hostile, body: hostile }],
    proactive: { normativeDocuments: { issued: { value: 1, note: hostile } }, note: hostile },
    applications: {},
    disputes: {},
    problems: hostile,
    other: { fees: { notices: 0, charged: 0, collected: 0 }, text: hostile },
    signature: { name: hostile, date: '2025-01-20' },
  };
  const renderer = createRenderer();

  test('HTML has no script, no handler, no address and no element but its own', async () => {
    for (const fragment of [false, true]) {
      const html = await (await renderer).html(report, { fragment });
      const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
      expect(document.body.textContent).toContain('<script>alert(1)</script>');
      for (const element of document.querySelectorAll('*')) {
        // The report's own data, which no browser runs.
        if (element.matches('script[type="application/json"]#nianbao-data') && !fragment) continue;
        expect(['script', 'a', 'iframe', 'object', 'img', 'form', 'base']).not.toContain(element.localName);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on/);
          if (['href', 'src', 'action', 'style'].includes(name)) throw new Error(`${name}="${value}"`);
        }
      }
      expect(document.querySelectorAll('style')).toHaveLength(fragment ? 0 : 1);
      for (const style of document.querySelectorAll('style')) {
        expect(style.textContent).not.toMatch(/url\(|@import|expression\(/);
      }
    }
  });

  test('Word has no macro, no link, nothing from outside and no field but the page number', async () => {
    const files = Object.entries(unzipSync(await (await renderer).docx(report)));
    expect(files.length).toBeGreaterThan(5);
    let fields = 0;
    for (const [name, bytes] of files) {
      expect(name).toMatch(/\.(?:xml|rels)$/);
      const xml = strFromU8(bytes);
      expect(xml).not.toMatch(/TargetMode="External"|<w:hyperlink|<w:object|<w:altChunk|<!DOCTYPE|<!ENTITY/);
      for (const [, instruction] of xml.matchAll(/<w:(?:instrText|fldSimple)[^>]*>([^<]*)/g)) {
        expect(instruction!.trim()).toBe('PAGE');
        fields += 1;
      }
    }
    expect(fields).toBeGreaterThan(0);
  });

  test('PDF has no script, no link, no attachment but its own data and no action', async () => {
    const bytes = await (await renderer).pdf(report);
    const program = `
      import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
      import { buffer } from 'node:stream/consumers';
      const document = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
      const annotations = [];
      for (let page = 1; page <= document.numPages; page += 1)
        annotations.push(...(await (await document.getPage(page)).getAnnotations()).map(({ subtype }) => subtype));
      console.log(JSON.stringify([annotations, await document.getJSActions(), Object.keys((await document.getAttachments()) ?? {}),
        await document.getOpenAction()]));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      input: bytes,
      encoding: 'utf8',
    });
    expect(JSON.parse(output.trim().split('\n').at(-1)!)).toEqual([[], null, ['nianbao.json'], null]);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /\/(?:JavaScript|JS|Launch|URI|SubmitForm|RichMedia)\b/,
    );
  });
});

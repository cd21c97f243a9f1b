import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReport } from '../src/model/parse-report.js';
import { createRenderer } from '../src/render/renderer.js';
import { parseStyleFile } from '../src/render/style/parse.js';
import { lintTemplates } from '../src/templates/lint/lint-templates.js';
import { loadTemplates } from '../src/templates/load-templates.js';
import { parseHtml } from './readers/dom.js';
import { readDocx } from './readers/docx.js';
import { linesOf, readPdf } from './readers/pdf.js';

const office = join(__dirname, '..', 'examples', 'office-templates');
const source = readFileSync(join(office, 'qinghe-county-2024.yaml'), 'utf8');
const styleFile = readFileSync(join(office, 'style.yaml'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-templates-'));
  cpSync(office, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The text of each format without line ends, as its own reader finds it, with the templates of the folder. */
async function texts(data: string = source): Promise<Readonly<Record<'docx' | 'pdf' | 'html', string>>> {
  const renderer = await createRenderer({
    templates: await loadTemplates(folder),
    style: parseStyleFile(styleFile, 'style.yaml'),
  });
  const report = parseReport(data);
  const docx = readDocx(await renderer.docx(report));
  const pdf = await readPdf(await renderer.pdf(report));
  const html = parseHtml(await renderer.html(report));
  return {
    docx: docx.paragraphs.map(({ text }) => text).join(''),
    pdf: pdf.pages.flatMap((page) => linesOf(page).map(({ text }) => text)).join(''),
    html: html.querySelector('article')!.textContent.replace(/\s*\n\s*/g, ''),
  };
}

const opening = '青禾县人民政府编制本报告，现予公布。';
const computed = '全年新收政府信息公开申请7件，其中自然人提出6件；办结6件，其中予以公开5件、部分公开1件；';
const split = ['1.工作考核情况', '2.社会评议情况', '3.责任追究情况', '行政复议纠正1件、行政诉讼纠正0件'];

describe('the example office', () => {
  it('is sound, and changes wording and style in fewer than forty lines', async () => {
    const templates = await loadTemplates(office);
    expect(lintTemplates(templates)).toEqual([]);
    expect(Object.keys(templates)).toEqual(['2021/overview.hbs', '2021/preface.hbs']);
    const lines = [...Object.values(templates), styleFile].flatMap((text) => text.trimEnd().split('\n'));
    expect(lines.length).toBeLessThan(40);
  });

  it('has its opening, its computed paragraph and its three parts in Word, PDF and HTML alike', async () => {
    for (const [format, text] of Object.entries(await texts())) {
      for (const part of [opening, computed, '（五）监督保障情况', ...split]) {
        expect([format, text.includes(part) ? part : text]).toEqual([format, part]);
      }
      expect([format, text.includes('本报告由“总体情况')]).toEqual([format, false]);
    }
  });

  it.each(['2021/preface.hbs', '2021/overview.hbs'])(
    'has the built-in wording back without %s',
    async (file) => {
      rmSync(join(folder, file));
      const isOpening = file.includes('preface');
      for (const [format, text] of Object.entries(await texts())) {
        expect([format, text.includes('本报告由“总体情况')]).toEqual([format, isOpening]);
        expect([format, text.includes(opening)]).toEqual([format, !isOpening]);
        for (const part of [computed, ...split])
          expect([format, part, text.includes(part)]).toEqual([format, part, isOpening]);
      }
    },
  );

  it('says what the figures say: nothing received, and nothing corrected', async () => {
    const quiet = source
      .replace(/applications:[^]*?(?=disputes:)/, 'applications: {}\n')
      .replace('[2, 1, 0, 0]', '[2, 0, 0, 0]');
    const { docx } = await texts(quiet);
    expect(docx).toContain(
      '全年新收政府信息公开申请0件；办结0件，其中予以公开0件、部分公开0件；结转下年度继续办理0件。',
    );
    expect(docx).toContain('没有被行政复议、行政诉讼纠正而需要追究责任的情形。');
  });

  it('leaves 监督保障 whole for a body that is no government', async () => {
    const { docx } = await texts(source.replace('kind: government', 'kind: department'));
    expect(docx).toContain('（五）监督保障情况政府信息公开纳入年度绩效考核');
    expect(docx).not.toContain('工作考核情况');
  });

  it('is set in its own style: lines of 28 points, its margins and the fonts that Windows has', async () => {
    const renderer = await createRenderer({
      templates: await loadTemplates(folder),
      style: parseStyleFile(styleFile, 'style.yaml'),
    });
    const { sections, paragraphs } = readDocx(await renderer.docx(parseReport(source)));
    expect(sections[0]!.margins['left']).toBe(1701);
    const body = paragraphs.find(({ text }) => text.startsWith('全年新收'))!;
    expect(body.spacing['line']).toBe(560);
    expect(body.runs[0]!.fonts.eastAsia).toBe('仿宋');
  });
});

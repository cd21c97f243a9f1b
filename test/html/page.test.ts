import { composeReport } from '../../src/render/document/compose.js';
import type { Block, Document as ReportDocument } from '../../src/render/document/document.js';
import { documentToHtml } from '../../src/render/html/render-html.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { exampleReport } from '../examples.js';
import { parseHtml } from '../readers/dom.js';

const exampleNames = ['busy-city-2024', 'zhaotong-2021-mended', 'zhifu-2020', 'huaning-2018', 'hohhot-2013'];

const text = (value: string) => [{ type: 'text', text: value }] as const;

function documentOf(blocks: readonly Block[], parts: Partial<ReportDocument> = {}): ReportDocument {
  const names = { language: 'zh-CN', title: '年度报告', agency: '青禾县水务局', date: '2025-01-20' } as const;
  return { ...names, ...parts, blocks };
}

const html = (blocks: readonly Block[]): string => documentToHtml(documentOf(blocks), nationalStyle);
const read = (blocks: readonly Block[]): Document => parseHtml(html(blocks));

function headingLevels(document: Document): readonly number[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
}

describe('the page', () => {
  it('says its language, title, description and source', () => {
    const document = parseHtml(documentToHtml(composeReport(exampleReport('busy-city-2024')), nationalStyle));
    const meta = (name: string): string | null | undefined =>
      document.querySelector(`meta[name=${name}]`)?.getAttribute('content');
    const title = '沧宁市云汀新区管理委员会（沧宁综合保税区管理委员会）2024年政府信息公开工作年度报告';
    expect(document.doctype?.name).toBe('html');
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.title).toBe(title);
    expect(meta('ArticleTitle')).toBe(title);
    expect(meta('ContentSource')).toBe('沧宁市云汀新区管理委员会（沧宁综合保税区管理委员会）');
    expect(meta('viewport')).toBe('width=device-width, initial-scale=1');
    expect(meta('description')).toMatch(/^根据《中华人民共和国政府信息公开条例》/);
    expect([...meta('description')!]).toHaveLength(120);
    expect(document.querySelector('h1')?.innerHTML).toContain('<br>2024年');
  });

  it.each(exampleNames)('fetches and runs nothing in %s', (name) => {
    const page = documentToHtml(composeReport(exampleReport(name)), nationalStyle);
    const document = parseHtml(page);
    expect(document.querySelectorAll('link, img, iframe, a, [style], [src], [href]')).toHaveLength(0);
    // A data block is run by no browser.
    expect([...document.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/json']);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    expect(document.querySelector('style')!.textContent).not.toMatch(/url\(|@import|https?:/);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((attribute) => attribute.startsWith('on'))).toEqual([]);
  });

  it.each(exampleNames)('has one h1 and no gap between its headings in %s', (name) => {
    const page = parseHtml(documentToHtml(composeReport(exampleReport(name)), nationalStyle));
    const levels = headingLevels(page);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('closes the gap where a text jumps from 一、 to 1.', () => {
    const heading = (level: 1 | 2 | 3): Block => ({ type: 'heading', level, content: text('标题') });
    const blocks: readonly Block[] = [
      { type: 'title', content: text('报告') },
      ...([1, 3, 3, 2, 3, 1, 2] as const).map(heading),
    ];
    expect(headingLevels(read(blocks))).toEqual([1, 2, 3, 3, 3, 4, 2, 3]);
  });

  it('asks in print for the fonts of the style, whatever their names', () => {
    const wordFonts = { ...nationalStyle.wordFonts, hei: `甲'</style><script>` };
    const page = documentToHtml(documentOf([]), { ...nationalStyle, wordFonts });
    expect(page).toContain(String.raw`--nianbao-hei: '甲\27 \3c /style\3e \3c script\3e ', '黑体'`);
    expect(parseHtml(page).querySelectorAll('script')).toHaveLength(0);
  });

  it('centres the name over the date where the style leaves room for a seal', () => {
    const sealed = { ...nationalStyle, signature: { ...nationalStyle.signature, seal: true } };
    expect(documentToHtml(documentOf([]), sealed)).toContain('.nianbao-signature { text-align: center; }');
    expect(html([])).not.toContain('.nianbao-signature { text-align: center; }');
  });

  it('is the same text twice', () => {
    const page = (): string => documentToHtml(composeReport(exampleReport('busy-city-2024')), nationalStyle);
    expect(page()).toBe(page());
  });

  it('takes margins and sizes from the style', () => {
    const { page, text: styles } = nationalStyle;
    const style = {
      ...nationalStyle,
      page: { ...page, top: 77.5 },
      text: { ...styles, body: { ...styles.body, size: 15.5 } },
    };
    const sheet = documentToHtml(documentOf([]), style);
    expect(sheet).toContain('margin: 77.5pt 73.7pt');
    expect(sheet).toContain('font: 15.5pt/28.95pt');
    expect(html([])).not.toContain('77.5pt');
  });
});

describe('text', () => {
  const dangerous = `<b>&amp; "甲" 'z' </style><script>alert(1)</script>`;

  it('arrives unchanged, whatever its characters', () => {
    const page = documentToHtml(
      documentOf(
        [
          { type: 'title', content: text(dangerous) },
          { type: 'paragraph', content: text(dangerous) },
          { type: 'list', ordered: false, items: [{ marker: '"<', content: text(dangerous) }] },
          { type: 'signature', name: dangerous, date: dangerous },
        ],
        { title: dangerous, agency: dangerous },
      ),
      nationalStyle,
    );
    const document = parseHtml(page);
    expect(page).not.toContain('<script');
    expect(document.title).toBe(dangerous);
    expect(document.querySelector('meta[name=ContentSource]')?.getAttribute('content')).toBe(dangerous);
    for (const place of ['h1', '.nianbao-paragraph', 'li', '.nianbao-signature-name']) {
      expect(document.querySelector(place)?.textContent).toBe(dangerous);
    }
    expect(document.querySelector('li')?.getAttribute('data-marker')).toBe('"<');
  });

  it('keeps marks and forced breaks', () => {
    const paragraph = read([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲', mark: 'strong' },
          { type: 'break' },
          { type: 'text', text: '乙', mark: 'emphasis' },
        ],
      },
    ]).querySelector('p');
    expect(paragraph?.innerHTML).toBe('<strong>甲</strong><br><em>乙</em>');
  });

  it('has the markers of a list as attributes, never in its text', () => {
    const items = ['甲', '乙'].map((item, index) => ({ marker: `（${index + 1}）`, content: text(item) }));
    const list = read([{ type: 'list', ordered: true, items }]).querySelector('ol');
    const printed = [...list!.querySelectorAll('li')].map((item) => [
      item.dataset['marker'],
      item.textContent,
    ]);
    expect(printed).toEqual([
      ['（1）', '甲'],
      ['（2）', '乙'],
    ]);
  });

  it('ends with the signature, its date only where there is one', () => {
    const lines = (date?: string): readonly (string | null)[] => {
      const signature: Block = { type: 'signature', name: '青禾县水务局', ...(date ? { date } : {}) };
      return [...read([signature]).querySelectorAll('.nianbao-signature p')].map((line) => line.textContent);
    };
    expect(lines('2025年1月20日')).toEqual(['青禾县水务局', '2025年1月20日']);
    expect(lines()).toEqual(['青禾县水务局']);
  });

  it('gives an attachment its label, a heading, and those who answer for it', () => {
    const document = parseHtml(documentToHtml(composeReport(exampleReport('huaning-2018')), nationalStyle));
    const attachment = document.querySelector('.nianbao-attachment')!;
    expect([...attachment.children].map((line) => [line.tagName, line.textContent])).toEqual([
      ['P', '附件'],
      ['H2', '政府信息公开情况统计表'],
      ['P', '（2018年度）'],
      ['P', '填报单位（盖章）：华宁县政务服务管理局'],
    ]);
    expect(document.querySelector('.nianbao-attachment-note')?.textContent).toBe(
      '附件：政府信息公开情况统计表',
    );
    expect(document.querySelectorAll('.nianbao-sign-off p')).toHaveLength(3);
  });
});

describe('a fragment', () => {
  it.each(exampleNames)('is the article of the page alone in %s', (name) => {
    const document = composeReport(exampleReport(name));
    const fragment = documentToHtml(document, nationalStyle, { fragment: true });
    expect(fragment).toMatch(/^<article class="nianbao-report" lang="zh-CN">\n/);
    expect(fragment).toMatch(/<\/article>\n$/);
    expect(fragment).not.toMatch(/<(style|main|html|head|body|meta)\b/);
    expect(documentToHtml(document, nationalStyle)).toContain(fragment);
  });

  it('prefixes every class and id, lest a site has the same', () => {
    const fragment = documentToHtml(composeReport(exampleReport('huaning-2018')), nationalStyle, {
      fragment: true,
    });
    const elements = [...parseHtml(fragment).body.querySelectorAll('*')];
    const names = elements.flatMap(({ id, classList }) => [...classList, ...(id ? [id] : [])]);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !name.startsWith('nianbao-'))).toEqual([]);
  });
});

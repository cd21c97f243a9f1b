/** What a browser and an accessibility checker say of the page. */
import type { Browser } from 'playwright-core';
import { composeReport } from '../../src/render/document/compose.js';
import { documentToHtml } from '../../src/render/html/render-html.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { exampleReport } from '../examples.js';
import { violationsIn, violationsWithoutLayout } from '../readers/accessibility.js';
import { launchChromium } from '../readers/chromium.js';
import { readPdf, readPdfTables } from '../readers/pdf.js';

const names = ['busy-city-2024', 'zhaotong-2021-mended', 'zhifu-2020', 'huaning-2018'];

const pageOf = (name: string): string => documentToHtml(composeReport(exampleReport(name)), nationalStyle);

describe('the page without a layout', () => {
  it.each(['zhaotong-2021-mended', 'huaning-2018'])('has no violations in %s', async (name) => {
    expect(await violationsWithoutLayout(pageOf(name))).toEqual([]);
  });

  it('would not pass without its title and its heads', async () => {
    const spoilt = pageOf('zhifu-2020')
      .replace(/<title>.*<\/title>/, '')
      .replace('id="nianbao-disputes-0-0"', '');
    const violations = await violationsWithoutLayout(spoilt);
    expect(violations.map((violation) => violation.split(':')[0])).toEqual([
      'document-title',
      'td-headers-attr',
    ]);
  });
});

describe('the page in a browser', () => {
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(names.flatMap((name) => [390, 1280].map((width) => [name, width] as const)))(
    'never scrolls sideways and has no violations: %s at %i px',
    async (name, width) => {
      if (!browser) return;
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.setContent(pageOf(name));
      const widest = await page.evaluate('document.documentElement.scrollWidth');
      const violations = await violationsIn(page);
      await page.close();
      expect(widest).toBe(width);
      expect(violations).toEqual([]);
      expect(requests).toEqual([]);
    },
  );

  it('shows a telephone part of a wide table, in letters of 14 px, with all of it within reach', async () => {
    if (!browser) return;
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.setContent(pageOf('busy-city-2024'));
    const [region, size] = (await page.evaluate(`(() => {
      const region = document.querySelector('[role=region]');
      region.scrollLeft = 10000;
      const last = region.querySelector('tbody tr td:last-child').getBoundingClientRect();
      const frame = region.getBoundingClientRect();
      return [
        { scrolled: region.scrollLeft > 0, reached: last.right <= frame.right + 1 },
        getComputedStyle(region.querySelector('td')).fontSize,
      ];
    })()`)) as readonly [unknown, string];
    await page.close();
    expect(region).toEqual({ scrolled: true, reached: true });
    expect(size).toBe('14px');
  });

  it('prints the style’s paper, each table of 2021 whole below its heading', async () => {
    if (!browser) return;
    const page = await browser.newPage();
    await page.setContent(pageOf('busy-city-2024'));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    const read = await readPdf(new Uint8Array(pdf));
    expect(read.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      read.pages.map(() => [595, 842]),
    );
    const headings = [
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议',
    ];
    const tables = readPdfTables(read).flatMap((onPage, index) =>
      onPage.map(({ rowCount }) => [index, rowCount]),
    );
    const places = headings.map((heading) =>
      read.pages.findIndex((printed) =>
        printed.texts
          .map(({ text }) => text)
          .join('')
          .includes(heading),
      ),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(tables).toEqual(places.map((place, index) => [place, [14, 28, 4][index]]));
  });
});

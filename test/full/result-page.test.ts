/** The page of `check --report html` for everybody: in a browser, and with an accessibility checker. */
import type { Browser } from 'playwright-core';
import { writeCheckedFolder } from '../cli/checked-folder.js';
import { nianbao, workFolder } from '../cli/command-line.js';
import { violationsIn, violationsWithoutLayout } from '../readers/accessibility.js';
import { launchChromium } from '../readers/chromium.js';

const folder = workFolder();
let html = '';
let browser: Browser | undefined;

beforeAll(async () => {
  writeCheckedFolder(folder);
  [{ out: html }, browser] = await Promise.all([
    nianbao(['check', 'in', '--report', 'html'], folder),
    launchChromium(),
  ]);
});
afterAll(() => browser?.close());

describe('the page of results', () => {
  it('has no violation as such', async () => {
    expect(await violationsWithoutLayout(html)).toEqual([]);
  });

  it.each([390, 1280])(
    'has none in a browser %i px wide, where it never scrolls sideways and its filter hides',
    async (width) => {
      if (!browser) return;
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.setContent(html);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await violationsIn(page)).toEqual([]);
      expect(requests).toEqual([]);
      expect(await page.locator('li.finding.error').first().isVisible()).toBe(true);
      await page.locator('#show-error').uncheck();
      expect(await page.locator('li.finding.error').first().isVisible()).toBe(false);
      expect(await page.locator('li.finding.warning').first().isVisible()).toBe(true);
      await page.close();
    },
  );
});

/** The page of the preview as a clerk sees it in a browser, with a mouse or without. */
import type { Browser, Page } from 'playwright-core';
import { violationsIn } from '../readers/accessibility.js';
import { launchChromium } from '../readers/chromium.js';
import { startPreview, type Preview } from '../preview/preview-process.js';
import { overview, overviewSaying, parameters, workFolderWith } from '../preview/work-folder.js';

const folder = workFolderWith('起初的话');
const broken = '<p>好</p>\n<p>{{applications.totals}}</p>\n';
let browser: Browser | undefined;
let preview: Preview;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, preview] = await Promise.all([launchChromium(), startPreview(parameters, folder.path)]);
  if (!browser) return;
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) complaints.push(`asked for ${request.url()}`);
  });
});
afterAll(async () => {
  await browser?.close();
  await preview.stop();
});
beforeEach(async () => {
  if (!browser) return;
  folder.write(`templates/${overview}`, overviewSaying('起初的话'));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(preview.url);
  await saying('起初的话');
  await page.locator('#status[data-kind=sound]').waitFor();
});

const report = () => page.frameLocator('#report');
const saying = (text: string): Promise<void> => report().getByText(text).waitFor();
const status = () => page.locator('#status');
const drawnPages = () => page.locator('#pdf-pages canvas');
/** What a program of the page gives; the page's own types are not those of these tests. */
const evaluate = <Value>(program: string): Promise<Value> => page.evaluate(program) as Promise<Value>;

/** Waits for it. The page's policy keeps the browser from evaluating it there again and again. */
async function until(program: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await evaluate<boolean>(program))) {
    if (Date.now() > end) throw new Error(`This did not come true: ${program}`);
    await page.waitForTimeout(20);
  }
}

/** The share of a drawn PDF page's dots that are dark. */
const darkness = (nth: number): Promise<number> =>
  evaluate(`(() => {
    const canvas = document.querySelectorAll('#pdf-pages canvas')[${nth}];
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let dot = 0; dot < data.length; dot += 4) if (data[dot + 3] > 0 && data[dot] < 128) dark += 1;
    return dark / (data.length / 4);
  })()`);

describe('the preview page', () => {
  it('shows the report as HTML beside its PDF pages, and that nothing was found', async () => {
    if (!browser) return;
    await drawnPages().first().waitFor();
    expect(await page.title()).toContain('2024年政府信息公开工作年度报告');
    expect(await page.locator('#pdf-place').textContent()).toMatch(/^第 1 页，共 \d+ 页$/);
    expect(await darkness(0)).toBeGreaterThan(0.01);
    expect(await page.locator('#findings-count').textContent()).toBe('未发现问题');
    expect(await page.locator('#stale').isVisible()).toBe(false);
    const [html, pdf] = [
      (await page.locator('#web').boundingBox())!,
      (await page.locator('#pdf').boundingBox())!,
    ];
    expect(pdf.x).toBeGreaterThanOrEqual(html.x + html.width);
  });

  it('shows a change where the reader stands, in HTML and PDF', async () => {
    if (!browser) return;
    await drawnPages().first().waitFor();
    const wideTable = `[...document.getElementById('report').contentDocument.querySelectorAll('.nianbao-scroll')].at(-1)`;
    await evaluate(`document.getElementById('report').contentWindow.scrollTo(0, 700)`);
    await evaluate(`${wideTable}.scrollTo(60, 0)`);
    await evaluate(`document.getElementById('pdf-scroll').scrollTo(0, 1500)`);
    await until(`document.querySelector('#pdf-place').textContent.startsWith('第 2 页')`);
    const count = await page.locator('#pdf-pages li').count();
    const before = await evaluate<string>(`document.querySelectorAll('#pdf-pages canvas')[1].toDataURL()`);
    folder.write(`templates/${overview}`, overviewSaying('改过的话'.repeat(400)));
    await saying('改过的话');
    await until(`document.querySelectorAll('#pdf-pages li').length > ${count}`);
    expect(await status().textContent()).toMatch(/^\d+:\d+:\d+ 已更新，未发现问题$/);
    expect(await evaluate(`document.getElementById('report').contentWindow.scrollY`)).toBe(700);
    expect(await evaluate(`${wideTable}.scrollLeft`)).toBe(60);
    expect(await evaluate(`document.getElementById('pdf-scroll').scrollTop`)).toBe(1500);
    await until(`document.querySelectorAll('#pdf-pages canvas')[1]?.toDataURL() !== '${before}'`);
  });

  it('shows a broken template with its lines and keeps the last good page until it is mended', async () => {
    if (!browser) return;
    folder.write(`templates/${overview}`, broken);
    await page.locator('#status[data-kind=errors]').waitFor();
    expect(await status().textContent()).toMatch(/ 有 1 个错误，未更新$/);
    expect(await page.locator('.frame mark').textContent()).toBe('> 2 | <p>{{applications.totals}}</p>');
    expect(await page.locator('.where').textContent()).toBe(`${overview}:2:6`);
    expect(await page.locator('#stale').textContent()).toContain('不是最新');
    await saying('起初的话');
    // Who opens the page now sees the same.
    await page.reload();
    await saying('起初的话');
    expect(await page.locator('#stale').isVisible()).toBe(true);

    folder.write(`templates/${overview}`, overviewSaying('改好了'));
    await saying('改好了');
    await page.locator('.frame').waitFor({ state: 'detached' });
    expect(await page.locator('#stale').isVisible()).toBe(false);
    expect(await page.locator('#findings-list').isVisible()).toBe(false);
  });

  it('says at the first look that there is nothing to show yet, and shows it once it is mended', async () => {
    if (!browser) return;
    folder.write('other.yaml', 'year: 二〇二四\n');
    const other = await startPreview(['other.yaml'], folder.path);
    try {
      await page.goto(other.url);
      await page.locator('#status[data-kind=errors]').waitFor();
      expect(await page.locator('#web-message').textContent()).toBe('改正下面的问题后，报告显示在这里。');
      expect(await page.locator('.frame mark').first().textContent()).toContain('二〇二四');
      folder.write(
        'other.yaml',
        'year: 2024\nagency: { name: 某某局, kind: department }\nproactive: {}\napplications: {}\ndisputes: {}\nproblems: 更新不够及时。\n',
      );
      await report().getByRole('heading', { level: 1 }).waitFor();
      await drawnPages().first().waitFor();
    } finally {
      await page.goto('about:blank');
      await other.stop();
    }
  });

  it('says when the program has ended, and goes on when it is there again', async () => {
    if (!browser) return;
    const before = complaints.length;
    const { port } = new URL(preview.url);
    await preview.stop();
    await page.locator('#status[data-kind=lost]').waitFor();
    expect(await status().textContent()).toContain('连接断了');
    folder.write(`templates/${overview}`, overviewSaying('回来之后'));
    preview = await startPreview([...parameters, '--port', port], folder.path);
    await saying('回来之后');
    // The browser itself complains of the lost connection.
    complaints.length = before;
  });
});

describe('without a mouse', () => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (): Promise<string> =>
    evaluate(`(() => {
      const { id, value, tagName, textContent } = document.activeElement;
      return id || value || textContent.trim() || tagName;
    })()`);

  it('everything is reached in the order in which it stands, each with a mark that can be seen', async () => {
    if (!browser) return;
    folder.write(`templates/${overview}`, broken);
    await page.locator('.frame').waitFor();
    const order: string[] = [];
    while (order.at(-1) !== 'findings-list' && order.length < 20) {
      await press('Tab');
      const name = await focused();
      // Wide tables in the report are stops of their own.
      if (name === 'report' && order.at(-1) === 'report') continue;
      order.push(name);
      const marked = await evaluate<boolean>(`(() => {
        const element = document.activeElement;
        const shown = element.matches('input') ? element.nextElementSibling : element;
        return getComputedStyle(shown).outlineStyle === 'solid' && parseFloat(getComputedStyle(shown).outlineWidth) >= 2;
      })()`);
      expect([order.at(-1), marked]).toEqual([order.at(-1), true]);
    }
    expect(order).toEqual([
      '跳到网页',
      '跳到 PDF',
      '跳到问题',
      'both',
      '单独打开网页（新窗口）',
      'report',
      'splitter',
      '单独打开 PDF（新窗口）',
      'pdf-scroll',
      'findings-toggle',
      'findings-list',
    ]);
  });

  it('skip links lead to the parts', async () => {
    if (!browser) return;
    await press('Tab', 'Tab', 'Tab', 'Enter');
    expect(await focused()).toBe('findings');
  });

  it('the splitter moves, the panes are chosen, and both are there at the next visit', async () => {
    if (!browser) return;
    const width = async (): Promise<number> => (await page.locator('#web').boundingBox())!.width;
    const half = await width();
    await page.locator('#splitter').focus();
    await press('ArrowRight', 'ArrowRight');
    expect(await page.locator('#splitter').getAttribute('aria-valuenow')).toBe('60');
    expect(await width()).toBeCloseTo(half * 1.2, -1);
    await page.reload();
    await saying('起初的话');
    expect(await width()).toBeCloseTo(half * 1.2, -1);
    await page.locator('#splitter').focus();
    await press('Enter');
    expect(await width()).toBeCloseTo(half, -1);

    await page.locator('input[value=both]').focus();
    await press('ArrowRight');
    expect([await page.locator('#pdf').isVisible(), await page.locator('#web').isVisible()]).toEqual([
      false,
      true,
    ]);
    await press('ArrowRight');
    expect([await page.locator('#pdf').isVisible(), await page.locator('#web').isVisible()]).toEqual([
      true,
      false,
    ]);
    await drawnPages().first().waitFor();
    await press('ArrowRight');
    expect([await page.locator('#pdf').isVisible(), await page.locator('#web').isVisible()]).toEqual([
      true,
      true,
    ]);
  });

  it('the findings are closed and opened again', async () => {
    if (!browser) return;
    folder.write(`templates/${overview}`, broken);
    await page.locator('.frame').waitFor();
    await page.locator('#findings-toggle').focus();
    await press('Enter');
    expect(await page.locator('#findings-list').isVisible()).toBe(false);
    expect(await page.locator('#findings-toggle').getAttribute('aria-expanded')).toBe('false');
    await press(' ');
    expect(await page.locator('#findings-list').isVisible()).toBe(true);
  });
});

describe.each([390, 800, 1440])('at %i px', (width) => {
  it.each(['sound', 'errors'])('the page has no violations and never scrolls sideways: %s', async (kind) => {
    if (!browser) return;
    await page.setViewportSize({ width, height: 844 });
    if (kind === 'errors') folder.write(`templates/${overview}`, broken);
    await page.locator(`#status[data-kind=${kind}]`).waitFor();
    await drawnPages().first().waitFor();
    const size = await evaluate(
      `[document.documentElement.scrollWidth, document.documentElement.scrollHeight]`,
    );
    expect(size).toEqual([width, 844]);
    for (const pane of ['#web', '#pdf']) {
      const box = (await page.locator(`${pane} .pane-body`).boundingBox())!;
      expect([box.width > 150, box.height > 80]).toEqual([true, true]);
    }
    // Its policy lets in no script but the program's own, so the checker runs from outside of it.
    // The report in the frame runs no script at all; its own tests check it.
    expect(await violationsIn(page)).toEqual([]);
  });
});

it('never ran into its own policy, and asked for nothing from elsewhere', () => {
  expect(complaints).toEqual([]);
});

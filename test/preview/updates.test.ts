/** What the preview makes of each change on disk, as its browsers are told and as they fetch it. */
import { renameSync, writeFileSync } from 'node:fs';
import { readPdf } from '../readers/pdf.js';
import { startPreview, type Preview, type State } from './preview-process.js';
import { overview, overviewSaying, parameters, workFolderWith } from './work-folder.js';

const folder = workFolderWith('起初的话');
let preview: Preview;
let told = 0;

beforeAll(async () => {
  preview = await startPreview(parameters, folder.path);
  await preview.until(({ fresh }) => fresh);
});
afterAll(() => preview.stop());
beforeEach(() => {
  told = preview.states.length;
});

const next = (wanted: (state: State) => boolean): Promise<State> => preview.until(wanted, told);
const isFresh = ({ fresh }: State): boolean => fresh;
const isStale = ({ fresh }: State): boolean => !fresh;
const html = async (): Promise<string> => (await preview.get('/report.html')).text();
/** The words of the page. */
const page = async (): Promise<string> =>
  (await html()).replace(/^.*<body[^>]*>/s, '').replace(/<[^>]*>/g, '');

describe('a template', () => {
  it('that is saved in place shows its new text', async () => {
    expect(await page()).toContain('起初的话');
    folder.write(`templates/${overview}`, overviewSaying('改过一次'));
    await next(isFresh);
    expect(await page()).toContain('改过一次');
  });

  it('that an editor moves over the old file shows its new text, time after time', async () => {
    for (const text of ['移来一', '移来二', '移来三']) {
      told = preview.states.length;
      folder.replace(`templates/${overview}`, overviewSaying(text));
      await next(isFresh);
      expect(await page()).toContain(text);
    }
  });

  it('that breaks is shown with its lines; the last good page stays until it is mended', async () => {
    const before = await page();
    folder.write(`templates/${overview}`, '<p>好</p>\n<p>{{applications.totals}}</p>\n');
    const broken = await next(isStale);
    expect(broken.findings).toMatchObject([{ severity: 'error', where: `${overview}:2:6` }]);
    expect(broken.findings[0]!.frame).toContain('> 2 | <p>{{applications.totals}}</p>\n');
    expect(broken.page).toBe(preview.states[told - 1]!.page);
    expect(await page()).toBe(before);

    told = preview.states.length;
    folder.write(`templates/${overview}`, overviewSaying('改好了'));
    const mended = await next(isFresh);
    expect([mended.findings, mended.page === broken.page]).toEqual([[], false]);
    expect(await page()).toContain('改好了');
  });

  it('that is not UTF-8 is an error that says how to save it', async () => {
    writeFileSync(`${folder.path}/templates/${overview}`, Buffer.from([0x3c, 0x70, 0x3e, 0xb8, 0xc4, 0xb6]));
    const { findings } = await next(isStale);
    expect(findings).toMatchObject([{ code: 'file.encoding', where: `${overview}:1:1` }]);
    told = preview.states.length;
    folder.write(`templates/${overview}`, overviewSaying('又是 UTF-8'));
    await next(isFresh);
  });

  it('that is deleted gives way to the built-in one, and a new file takes its place again', async () => {
    folder.remove(`templates/${overview}`);
    await next(isFresh);
    expect(await page()).not.toContain('又是 UTF-8');
    told = preview.states.length;
    folder.write(`templates/${overview}`, overviewSaying('新建的'));
    await next(isFresh);
    expect(await page()).toContain('新建的');
  });

  it('is found in a folder that is made later, and a name that no section has is an error', async () => {
    folder.write('templates/partials/contact.hbs', '<p>联系人另告</p>');
    await next(isFresh);
    expect(await page()).toContain('联系人另告');
    told = preview.states.length;
    folder.write('templates/2021/overveiw.hbs', '<p>错名</p>');
    const { findings } = await next(isStale);
    expect(findings).toMatchObject([{ code: 'template.unknown-file', where: '2021/overveiw.hbs:1:1' }]);
    told = preview.states.length;
    folder.remove('templates/2021/overveiw.hbs');
    await next(isFresh);
  });

  it('folder that is moved away is an error, and is taken up when it is back', async () => {
    const [here, away] = [`${folder.path}/templates`, `${folder.path}/away`];
    renameSync(here, away);
    expect((await next(isStale)).findings).toMatchObject([
      { code: 'file.unreadable', where: 'templates:1:1' },
    ]);
    told = preview.states.length;
    renameSync(away, here);
    await next(isFresh);
    told = preview.states.length;
    folder.write(`templates/${overview}`, overviewSaying('搬回来以后'));
    await next(isFresh);
    expect(await page()).toContain('搬回来以后');
  });
});

describe('the data', () => {
  it('that does not parse is shown with its lines, together with what is wrong in a template', async () => {
    const before = await page();
    folder.write('data.yaml', 'year: 2024\nagency:\n\tname: 某局\n');
    const broken = await next(isStale);
    expect(broken.findings[0]).toMatchObject({ code: 'data.syntax', where: 'data.yaml:3:1' });
    expect(broken.findings[0]!.frame).toContain('> 3 |');
    expect(await page()).toBe(before);

    told = preview.states.length;
    folder.write(`templates/${overview}`, '<p>{{no.such}}</p>');
    const both = await next(({ findings }) => findings.length > broken.findings.length);
    expect(both.findings.map(({ where }) => where)).toEqual([
      `${overview}:1:6`,
      ...broken.findings.map(({ where }) => where),
    ]);
    folder.write(`templates/${overview}`, overviewSaying('数据之后'));
  });

  it('with figures that do not add up is shown as stated, with its findings', async () => {
    folder.copyExample('zhaotong-2021');
    const shown = await next(isFresh);
    expect(shown.title).toContain('2021年政府信息公开工作年度报告');
    expect(shown.findings).toHaveLength(8);
    expect(shown.findings[0]).toMatchObject({ code: 'applications.balance', where: 'data.yaml:106:20' });
    expect(shown.findings[0]!.frame).toContain('> 106 |   carriedForward:');
    expect(await page()).toContain('昭通市');
  });

  it('of another edition is shown with that edition’s templates', async () => {
    folder.copyExample('huaning-2018');
    const shown = await next(isFresh);
    expect(shown.title).toContain('2018');
  });

  it('that is gone is an error until it is back', async () => {
    folder.remove('data.yaml');
    expect((await next(isStale)).findings).toMatchObject([
      { code: 'file.unreadable', message: '读不出文件：文件不存在', where: 'data.yaml:1:1' },
    ]);
    told = preview.states.length;
    folder.copyExample('busy-city-2024');
    expect((await next(isFresh)).findings).toEqual([]);
  });
});

describe('the style', () => {
  it('that changes shows in HTML and PDF, and one with an error is shown with its lines', async () => {
    const before = await html();
    const widths = async (): Promise<readonly number[]> => {
      const pdf = await (await preview.get('/report.pdf')).arrayBuffer();
      const { pages } = await readPdf(new Uint8Array(pdf));
      return [...new Set(pages.map(({ width }) => Math.round(width)))];
    };
    expect(await widths()).toEqual([595]);
    folder.replace('style.yaml', 'page:\n  width: 200mm\n');
    await next(isFresh);
    expect(await html()).not.toBe(before);
    expect(await widths()).toEqual([567]);

    told = preview.states.length;
    folder.write('style.yaml', 'page:\n  widht: 200mm\n');
    const { findings } = await next(isStale);
    expect(findings[0]!.where).toBe('style.yaml:2:3');
    expect(findings[0]!.frame).toContain('> 2 |   widht: 200mm');
    told = preview.states.length;
    folder.write('style.yaml', '{}\n');
    await next(isFresh);
  });
});

describe('changes that come fast', () => {
  it('end with the last one, never with an older one after it', async () => {
    const said = (html: string): number => Number(/第(\d+)次/.exec(html)?.[1] ?? 0);
    const seen: number[] = [];
    for (let count = 1; count <= 40; count += 1) {
      folder.write(`templates/${overview}`, overviewSaying(`第${count}次`));
      seen.push(said(await page()));
      await new Promise((resolve) => setTimeout(resolve, count % 3 === 0 ? 60 : 5));
    }
    while (seen.at(-1) !== 40) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(said(await page()));
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('are not told of where nothing changed', async () => {
    folder.write(`templates/${overview}`, overviewSaying('第40次'));
    folder.write('templates/说明.txt', '不是模板');
    folder.write('data.yaml~', '不是数据');
    folder.write('style.yaml', '# 只多了注释\n{}\n');
    await next(isFresh);
    expect(preview.states.length).toBe(told + 1);
  });
});

it('ends on Ctrl-C with 0, having printed its address and nothing else', async () => {
  const other = await startPreview(['data.yaml'], folder.path);
  expect(await other.stop()).toEqual({
    code: 0,
    out: `${other.url}\n`,
    err: '正在监视文件的改动；按 Ctrl-C 结束\n',
  });
});

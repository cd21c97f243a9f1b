/** Who is answered, and what: only pages of this machine, only what the preview has. */
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { nianbao } from '../cli/command-line.js';
import { readPdf } from '../readers/pdf.js';
import { startPreview, type Preview } from './preview-process.js';
import { workFolderWith } from './work-folder.js';

const folder = workFolderWith('起初的话');
let preview: Preview;
let port: number;

beforeAll(async () => {
  preview = await startPreview(['data.yaml'], folder.path);
  port = Number(new URL(preview.url).port);
  await preview.until(({ fresh }) => fresh);
});
afterAll(() => preview.stop());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request with just these headers and this path, which `fetch` would tidy. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', host = '127.0.0.1' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host, port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } };
    const asked = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });
}

it('listens on 127.0.0.1 and nowhere else', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && address.family === 'IPv4' && !address.internal);
  expect(preview.url).toBe(`http://127.0.0.1:${port}/`);
  for (const { address } of [...others.map((other) => other!), { address: '127.0.0.2' }])
    await expect(ask('/', {}, { host: address })).rejects.toThrow('ECONNREFUSED');
});

it.each(['evil.example', 'evil.example:4310', '127.0.0.1', '127.0.0.1.evil.example:1', 'localhost:1'])(
  'refuses a request for the host “%s”',
  async (host) => {
    for (const path of ['/', '/report.html', '/report.pdf', '/events', '/page.js']) {
      const { status, body } = await ask(path, { host });
      expect([status, body]).toEqual([403, `只接受发往 127.0.0.1:${port} 的请求`]);
    }
  },
);

it.each(['http://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1'])(
  'refuses a request from the page of %s',
  async (origin) => {
    expect((await ask('/report.html', { origin })).status).toBe(403);
  },
);

it('answers its own page, by number and by name', async () => {
  for (const name of ['127.0.0.1', 'localhost']) {
    const host = `${name}:${port}`;
    expect((await ask('/report.html', { host, origin: `http://${host}` })).status).toBe(200);
  }
});

it.each([
  '/no-such',
  '/package.json',
  '/data.yaml',
  '/../package.json',
  '/../../../../../../etc/passwd',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/page.js/../server.js',
  '/page.html/',
  '//etc/passwd',
  '/page/page.html',
  '/PAGE.JS',
  '/__proto__',
])('has nothing at %s', async (path) => {
  const { status, body } = await ask(path);
  expect([status, body]).toEqual([404, '没有这个页面']);
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
  expect((await ask('/report.html', {}, { method })).status).toBe(405);
});

it('tells browsers to run nothing but its own scripts, and none in the report', async () => {
  const [page, report, frame, pdf] = await Promise.all(
    ['/', '/report.html', '/frame.html', '/report.pdf'].map((path) => ask(path)),
  );
  expect(page!.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; ");
  expect(page!.headers['content-security-policy']).not.toContain('unsafe');
  for (const { headers } of [report!, frame!]) {
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; /);
    expect(headers['content-security-policy']).toMatch(/; sandbox allow-same-origin$/);
  }
  for (const { headers } of [page!, report!, frame!, pdf!])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  expect(page!.body).not.toMatch(/<script>|\son\w+=|style=|https?:/);
});

it('serves the PDF of the report', async () => {
  const { pages } = await readPdf(new Uint8Array(await (await preview.get('/report.pdf')).arrayBuffer()));
  expect(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')).toContain('云汀新区');
});

it('names a port that is in use, and how to take another', async () => {
  expect(await nianbao(['preview', 'data.yaml', '--port', String(port)], folder.path)).toEqual({
    code: 2,
    out: '',
    err: `端口 ${port} 已被占用；用 --port 换一个，或用 --port 0 自动选取\n`,
  });
});

it.each([
  [['preview'], '请给出数据文件：nianbao preview'],
  [['preview', 'data.yaml', 'style.yaml'], '一次只能给出一个数据文件，多了 style.yaml'],
  [['preview', 'no-such.yaml'], '找不到 no-such.yaml'],
  [['preview', 'templates'], 'templates 是文件夹，应为文件'],
  [['preview', 'data.yaml', '--templates', 'style.yaml'], 'style.yaml 不是文件夹'],
  [['preview', 'data.yaml', '--style', 'none.yaml'], '找不到 none.yaml'],
  [['preview', 'data.yaml', '--port', '65536'], '端口应为 0 到 65535 的整数，不是 65536'],
  [['preview', 'data.yaml', '--port', '8o80'], '端口应为 0 到 65535 的整数，不是 8o80'],
  [['preview', 'data.yaml', '--prot', '80'], '没有 --prot 这个选项，您是否想写 --port？'],
])('%j is a usage error', async (parameters, message) => {
  const { code, out, err } = await nianbao(parameters, folder.path);
  expect([code, out]).toEqual([2, '']);
  expect(err.startsWith(message)).toBe(true);
});

it('ends with 1 where the fonts cannot be used, since they are read once', async () => {
  const { code, err } = await nianbao(['preview', 'data.yaml', '--fonts', 'templates'], folder.path);
  expect([code, err]).toEqual([1, expect.stringContaining('font.unusable')]);
});

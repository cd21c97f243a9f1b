/** The HTTP service of the examples: a real server, real requests, its PDFs read back. */
import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { once } from 'node:events';
import { plainEnvironment } from './cli/command-line.js';
import { exampleProgram, textOf } from './examples-process.js';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly findings: readonly {
    readonly code: string;
    readonly path: string;
    readonly place?: { readonly line: number; readonly column: number };
  }[];
}

const sound = (agency: string): Readonly<Record<string, unknown>> => ({
  year: 2024,
  agency: { name: agency, kind: 'department' },
  overview: '各项工作平稳有序。',
  proactive: {},
  applications: { received: [6, 1, 0, 0, 0, 0], results: { granted: [6, 1, 0, 0, 0, 0] } },
  disputes: {},
  problems: { existing: '公开目录更新不够及时。', improvements: '按月核对目录。' },
  other: { fees: { notices: 0, charged: 0, collected: 0 } },
});

let server: ChildProcess;
let url: string;
const said = { out: '', err: '' };

beforeAll(async () => {
  server = spawn(process.execPath, [exampleProgram('http-server')], {
    env: { ...plainEnvironment(), PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stdout!.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  server.stderr!.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  await until(() => said.out.includes('\n'));
  url = `${said.out.trim()}/reports`;
});

afterAll(async () => {
  const closed = once(server, 'close');
  server.kill('SIGTERM');
  const [code] = (await closed) as [number | null];
  expect({ code, err: said.err }).toEqual({ code: 0, err: '' });
});

/** Waits, far longer than anything here takes. */
async function until(holds: () => boolean): Promise<void> {
  const start = Date.now();
  while (!holds()) {
    if (Date.now() - start > 30_000) throw new Error(`The server said only:\n${said.out}${said.err}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const json = { 'Content-Type': 'application/json' };
const post = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = json,
): Promise<Response> => fetch(url, { method: 'POST', headers, body });

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json\b/);
  const problem = (await response.json()) as Problem;
  expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail', 'findings']);
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('a sound report', () => {
  it('is answered with its PDF, named after its year and agency', async () => {
    const response = await post(JSON.stringify(sound('青禾县水务局')));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(decodeURIComponent(response.headers.get('Content-Disposition')!)).toContain(
      '2024-青禾县水务局.pdf',
    );
    const pdf = new Uint8Array(await response.arrayBuffer());
    expect(pdf.length).toBe(Number(response.headers.get('Content-Length')));
    expect(await textOf(pdf, 'pdf')).toContain('青禾县水务局2024年政府信息公开工作年度报告');
  });

  it('prints an amount as the request has it, though a JSON number would lose its zero', async () => {
    const body = JSON.stringify(sound('青禾县水务局')).replace(
      '"proactive":{}',
      '"proactive":{"fees":{"amount":35.20}}',
    );
    const response = await post(body);
    expect(await textOf(new Uint8Array(await response.arrayBuffer()), 'pdf')).toContain('35.20');
  });

  it('is answered beside another one, each with its own PDF', async () => {
    const agencies = ['青禾县水务局', '青禾县教育局'];
    const texts = await Promise.all(
      agencies.map(async (agency) => {
        const response = await post(JSON.stringify(sound(agency)));
        return textOf(new Uint8Array(await response.arrayBuffer()), 'pdf');
      }),
    );
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(agencies[index]);
      expect(text).not.toContain(agencies[1 - index]);
    }
  });
});

describe('what is wrong', () => {
  it('is 422 with every finding and its line, where the data is no report', async () => {
    const body = JSON.stringify({ ...sound('某局'), agency: { name: '某局', kind: 'departement' } }, null, 2);
    const { type, findings } = await problemOf(await post(body));
    expect(type).toMatch(/^https:\/\/.*report\.invalid$/);
    expect(findings).toMatchObject([{ path: 'agency.kind', place: { line: 5, column: 13 } }]);
  });

  it('is 422 with the findings of the check, where figures do not add up', async () => {
    const results = { granted: [5, 1, 0, 0, 0, 0] };
    const body = { ...sound('某局'), applications: { received: [6, 1, 0, 0, 0, 0], results } };
    const problem = await problemOf(await post(JSON.stringify(body)));
    expect([problem.status, problem.type.split('/').at(-1)]).toEqual([422, 'report.unsound']);
    expect(problem.findings.map(({ code }) => code)).toContain('applications.balance');
  });

  it('is 422 where the text is GBK, which would print as other characters', async () => {
    const gbk = Uint8Array.from([
      ...Buffer.from('{"year":2024,"title":"'),
      0xc4,
      0xea,
      0xb1,
      0xa8,
      0x22,
      0x7d,
    ]);
    const { status, findings } = await problemOf(await post(gbk));
    expect([status, findings[0]?.code]).toEqual([422, 'file.encoding']);
  });

  it.each([
    [400, 'broken JSON', '{"year": 2024, "agency"', json],
    [400, 'YAML', 'year: 2024\n', json],
    [400, 'nothing', '', json],
    [413, 'more than 1 MB', ' '.repeat(1024 * 1024 + 1), json],
    [415, 'a form', 'year=2024', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    [415, 'an unknown encoding', '{}', { ...json, 'Content-Encoding': 'unknown' }],
  ])('is %i for %s', async (expected, _, body, headers) => {
    const { status, type, title, findings } = await problemOf(await post(body, headers));
    expect({ status, type, findings }).toEqual({ status: expected, type: 'about:blank', findings: [] });
    expect(title).not.toBe('');
  });
});

describe('a client that goes away', () => {
  const body = Buffer.from(JSON.stringify(sound('青禾县水务局')));
  const head = `POST /reports HTTP/1.1\r\nHost: nianbao\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

  it.each([
    ['before its request is whole', body.length - 10, 1],
    // The system may take the whole answer before anybody knows that nobody reads it.
    ['before its answer is there', body.length, 0],
  ])('%s does no harm, and the next one is served', async (_, length, notes) => {
    const before = said.out.split('对方已断开').length;
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) =>
      socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, length)]), resolve),
    );
    socket.destroy();
    await until(() => said.out.split('对方已断开').length >= before + notes);
    expect((await post(JSON.stringify(sound('青禾县教育局')))).status).toBe(200);
    expect(said.err).toBe('');
  });
});

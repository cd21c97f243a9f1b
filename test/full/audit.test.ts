/** `npm run audit` with a registry of ours, which answers as told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../packaging/packed.js';
import { runProgram, type Ended } from '../readers/programs.js';

const program = join(root, 'scripts', 'audit.mjs');

describe('npm run audit', () => {
  // npm keeps what it was told of a hole; a made-up one must not stay with the user's.
  const cache = mkdtempSync(join(tmpdir(), 'nianbao-audit-'));
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  /** Runs it with a registry of ours on this machine, which answers the question as told. */
  async function auditedBy(
    answer: { readonly status: number; readonly body: object } | 'gone',
  ): Promise<Ended> {
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        const asked = request.url?.endsWith('/security/advisories/bulk') && answer !== 'gone';
        response.writeHead(asked ? answer.status : 404, { 'content-type': 'application/json' });
        response.end(asked ? JSON.stringify(answer.body) : '{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { readonly port: number };
    if (answer === 'gone') server.close();
    const parameters = [`--registry=http://127.0.0.1:${port}`, `--cache=${join(cache, `${port}`)}`];
    const ended = await runProgram(process.execPath, [program, ...parameters, '--fetch-retries=0']);
    if (answer !== 'gone') server.close();
    return ended as Ended;
  }

  const hole = (severity: string): object => ({
    handlebars: [
      { id: 1, url: 'https://example.org/1', title: 'a hole', severity, vulnerable_versions: '<9' },
    ],
  });

  it('fails on a grave hole, and names it', async () => {
    const { code, complaint } = await auditedBy({ status: 200, body: hole('high') });
    expect(code).toBe(1);
    expect(complaint).toContain('high: handlebars');
    expect(complaint).toContain('a hole https://example.org/1');
  });

  it('names a lesser hole and passes', async () => {
    const { code, output } = await auditedBy({ status: 200, body: hole('low') });
    expect(code).toBe(0);
    expect(output).toContain('low: handlebars');
  });

  it('passes where there is none', async () => {
    const { code, output } = await auditedBy({ status: 200, body: {} });
    expect(code).toBe(0);
    expect(output).toContain('no known holes');
  });

  it('says that nothing was audited where the registry does not answer such questions, or at all', async () => {
    for (const answer of [{ status: 405, body: {} }, 'gone'] as const) {
      const { code, output } = await auditedBy(answer);
      expect(code).toBe(0);
      expect(output).toMatch(/^NOT AUDITED: the registry did not answer/);
    }
  });

  it('fails where the question itself fails', async () => {
    const { code, complaint } = (await runProgram(process.execPath, [
      program,
      '--prefix',
      join(root, 'docs'),
    ])) as Ended;
    expect(code).toBe(2);
    expect(complaint).toContain('NOT AUDITED: npm audit failed');
  });
});

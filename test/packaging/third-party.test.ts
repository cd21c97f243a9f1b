import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram, type Ended } from '../readers/programs.js';
import { npm, root } from './packed.js';

const script = (name: string): string => join(root, 'scripts', name);

/** What an expression gives that uses what a script exports. */
function evaluated(module: string, expression: string): unknown {
  const url = pathToFileURL(script(`packaging/${module}`)).href;
  const program = `import * as all from ${JSON.stringify(url)}; console.log(JSON.stringify(${expression}));`;
  const parameters = ['--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: 'utf8' }));
}

interface Listed {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
}

/** What npm itself makes of the lock file: each package that is installed without development, once. */
function closure(): readonly string[] {
  const parameters = ['ls', '--all', '--omit=dev', '--package-lock-only', '--json'];
  const found = new Set<string>();
  const collect = ({ dependencies = {} }: Listed): void => {
    for (const [name, listed] of Object.entries(dependencies)) {
      if (listed.version !== undefined) found.add(`${name}@${listed.version}`);
      collect(listed);
    }
  };
  collect(JSON.parse(npm(parameters, root)) as Listed);
  return [...found].toSorted();
}

const packages = closure();

describe('THIRD_PARTY.md', () => {
  const text = readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8');

  it('is what npm run third-party would write', async () => {
    expect(await runProgram(process.execPath, [script('third-party.mjs'), '--check'])).toEqual({
      code: 0,
      output: '',
      complaint: '',
    });
  });

  it('names every package that npm lists as installed without development, and every font', () => {
    const named = text.matchAll(/^\| `?(@?[\w./-]+)`?(?: \(optional\))? \| (\d[\w.-]*) \|/gm);
    const listed = [...named].map(([, name, version]) => `${name}@${version}`);
    expect(listed.toSorted()).toEqual(packages);
    for (const file of ['title', 'fang', 'hei', 'kai', 'song', 'rest', 'latin', 'latin-bold'])
      expect(text).toContain(`\`${file}.ttf.br\``);
  });
});

describe('licences', () => {
  const problems = (license: string | undefined): unknown =>
    evaluated(
      'licences.mjs',
      `all.licenceProblems([${JSON.stringify({ name: 'x', version: '1.0.0', folder: 'node_modules/x', license })}])`,
    );

  it.each(['MIT', '(MIT AND Zlib)', 'GPL-3.0 OR MIT', '(Apache-2.0 OR LGPL-2.1)'])('may be %s', (license) => {
    expect(problems(license)).toEqual([]);
  });

  it.each(['GPL-3.0', 'MIT AND AGPL-3.0', 'SEE LICENSE IN x', 'UNLICENSED', '', '(MIT AND (GPL-2.0 OR X))'])(
    'may not be “%s”',
    (license) => {
      expect(problems(license)).toEqual([expect.stringContaining('x@1.0.0（node_modules/x）')]);
    },
  );

  it('may not be left out', () => {
    expect(problems(undefined)).toEqual([expect.stringContaining('没有写明许可证')]);
  });
});

describe('npm run sbom', () => {
  it('writes CycloneDX with every package of the closure and the fonts', () => {
    execFileSync(process.execPath, [script('sbom.mjs')], { encoding: 'utf8' });
    const bill = JSON.parse(readFileSync(join(root, 'out', 'sbom.cdx.json'), 'utf8')) as {
      readonly bomFormat: string;
      readonly metadata: { readonly component: { readonly purl: string } };
      readonly components: readonly {
        readonly type: string;
        readonly name: string;
        readonly version: string;
        readonly purl?: string;
        readonly licenses?: readonly unknown[];
      }[];
    };
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component.purl).toBe(`pkg:npm/nianbao@${version}`);
    const listed = bill.components
      .filter(({ purl }) => purl !== undefined)
      .map(({ purl }) => decodeURIComponent(purl!.slice('pkg:npm/'.length)));
    expect(listed.filter((name) => !name.startsWith('core-js@')).toSorted()).toEqual(packages);
    expect(listed).toContain('core-js@3.48.0');
    expect(bill.components.filter(({ type }) => type === 'file')).toHaveLength(6);
  });
});

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
    const ended = await runProgram(process.execPath, [
      script('audit.mjs'),
      ...parameters,
      '--fetch-retries=0',
    ]);
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
      script('audit.mjs'),
      '--prefix',
      join(root, 'docs'),
    ])) as Ended;
    expect(code).toBe(2);
    expect(complaint).toContain('NOT AUDITED: npm audit failed');
  });
});

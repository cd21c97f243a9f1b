import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from '../readers/programs.js';
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

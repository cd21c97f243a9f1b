import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { packTarball, root } from '../packaging/packed.js';

interface Linted {
  readonly files: readonly string[];
  readonly publint: readonly string[];
  readonly problems: readonly { readonly kind: string; readonly resolutionKind?: string }[];
  readonly entrypoints: Readonly<Record<string, Readonly<Record<string, readonly (string | null)[]>>>>;
  readonly sourceMaps: readonly string[];
}

/** Everything that the package may hold, by kind. */
const kinds: Readonly<Record<string, RegExp>> = {
  'package.json': /^package\.json$/,
  'read-mes, licence, changes, third parties': /^(?:README(?:\.zh-CN)?|CHANGELOG|THIRD_PARTY)\.md$|^LICENSE$/,
  'ES modules': /^dist\/esm\/.+\.js$/,
  'the command line': /^dist\/program\/[\w-]+\.js$/,
  'CommonJS modules': /^dist\/cjs\/.+\.js$/,
  'their types': /^dist\/(?:esm|cjs)\/.+\.d\.ts$/,
  'the mark of CommonJS': /^dist\/cjs\/package\.json$/,
  'pdf.js for the preview': /^dist\/pdfjs\/(?:pdf(?:\.worker)?\.min\.mjs|LICENSE)$/,
  'JSON Schema of the data file': /^dist\/schema\.json$/,
  documentation: /^docs\/(?:api\/(?:[\w-]+\/)*)?[\w-]+\.md$/,
  'pictures of the documentation': /^docs\/pictures\/[\w-]+\.png$/,
  'pages of rules, with their cases': /^docs\/rules\/(?:\w+\.md|cases\/(?:base\/)?[\w.-]+\.yaml)$/,
  fonts: /^fonts\/ofl\/[\w-]+\.ttf\.br$/,
  'licence of the fonts, and how to install them':
    /^fonts\/(?:ofl\/(?:OFL|COPYRIGHT)\.txt|README\.md|fontconfig\.conf)$/,
  'where the package is': /^src\/package-root\.(?:cjs|mjs|d\.cts|d\.mts)$/,
  templates: /^src\/templates\/(?:(?:default|\d{4})\/(?:compiled\/)?|partials\/)[\w-]+\.hbs$/,
  'page of the preview': /^src\/cli\/preview\/page\/[\w-]+\.(?:html|css|js|svg)$/,
};

/** In bytes: a little more than was measured for 1.0.0; the fonts are 15.4 MB of both. */
const largestPacked = 18_200_000;
const largestUnpacked = 24_200_000;

/** Where a page's relative links lead. The examples and how to contribute are read in the repository. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^\w+:/.test(link))
    .map((link) => posix.join(posix.dirname(page), decodeURI(link)))
    .filter((link) => !/^examples(?:\/|$)|^CONTRIBUTING\.md$/.test(link));
}

describe('the tarball', () => {
  const tarball = packTarball();
  const linted = JSON.parse(
    execFileSync(process.execPath, [join(root, 'test', 'packaging', 'lint-tarball.mjs'), tarball.file], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  ) as Linted;
  const { files } = linted;

  it('has nothing to object to for publint', () => {
    expect(linted.publint).toEqual([]);
  });

  it('has the right types for every way of resolving modules that Node 20 knows', () => {
    // Resolution as before Node 12, without `exports`, finds the main entry only; no Node that we support does so.
    expect(linted.problems.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([]);
    const entry = (name: string): object => ({
      'node16-cjs': [`dist/cjs/${name}.d.ts`, `dist/cjs/${name}.js`],
      'node16-esm': [`dist/esm/${name}.d.ts`, `dist/esm/${name}.js`],
      bundler: [`dist/esm/${name}.d.ts`, `dist/esm/${name}.js`],
    });
    expect(linted.entrypoints).toMatchObject({
      '.': entry('index'),
      './model': entry('model'),
      './schema.json': { bundler: ['dist/schema.json', 'dist/schema.json'] },
      './package.json': {},
    });
    expect(Object.keys(linted.entrypoints)).toHaveLength(4);
  });

  it('holds files of the listed kinds, some of each, and no others', () => {
    const byKind = Object.entries(kinds).map(([kind, pattern]) => {
      const matching = files.filter((file) => pattern.test(file));
      return {
        kind,
        files: matching.length,
        bytes: matching.reduce((sum, file) => sum + tarball.sizes.get(file)!, 0),
      };
    });
    console.log(
      [`packed ${tarball.size} bytes, unpacked ${tarball.unpackedSize} bytes, ${files.length} files`]
        .concat(
          byKind.map(
            (row) =>
              `${String(row.files).padStart(5)} files ${String(row.bytes).padStart(9)} bytes: ${row.kind}`,
          ),
        )
        .join('\n'),
    );
    expect(byKind.filter((row) => row.files === 0)).toEqual([]);
    expect(files.filter((file) => !Object.values(kinds).some((pattern) => pattern.test(file)))).toEqual([]);
  });

  it('has every module twice, each with types, and none whose source is gone', () => {
    const modules = (folder: string, ending: string): readonly string[] =>
      files
        .filter((file) => file.startsWith(folder) && file.endsWith(ending))
        .map((file) => file.slice(folder.length, -ending.length))
        .toSorted();
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      // The command line is bundled.
      .filter((file) => !file.startsWith('cli'))
      .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length))
      .toSorted();
    for (const folder of ['dist/esm/', 'dist/cjs/']) {
      expect(modules(folder, '.js')).toEqual(sources);
      expect(modules(folder, '.d.ts')).toEqual(sources);
    }
  });

  it('points to no source map: the sources are not in it', () => {
    expect(linted.sourceMaps).toEqual([]);
  });

  it('has every page and picture that its own pages link to', () => {
    const links = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => linksOf(file).map((link) => `${file} → ${link}`));
    expect(links.length).toBeGreaterThan(60);
    const isThere = (target: string): boolean =>
      files.some((file) => file === target || file.startsWith(`${target.replace(/\/$/, '')}/`));
    expect(links.filter((link) => !isThere(link.split(' → ')[1]!))).toEqual([]);
  });

  it('is no larger than was measured, with a little to spare', () => {
    expect(tarball.size).toBeLessThan(largestPacked);
    expect(tarball.unpackedSize).toBeLessThan(largestUnpacked);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './code-blocks.js';

const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
const named = (document: string): readonly string[] =>
  [
    ...document.matchAll(
      /`((?:src|test|fonts|docs|scripts|bench|examples)\/[^`\s]*|\w[\w.-]*\.(?:mjs|cjs|json))`/g,
    ),
  ].map(([, path]) => path!);

it.each([...new Set(named(text))])('docs/architecture.md names %s, which is there', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});

it('names every layer of src', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders) expect(text).toContain(`| \`src/${name}/\` |`);
});

it('says of the types that flow where they are defined', () => {
  const rows = [...text.matchAll(/^\| `(\w+)`(?:, `(\w+)`)? \| `([^`]+\.ts)` \|/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, first, second, file] of rows)
    for (const type of [first, second].filter((name) => name !== undefined))
      expect(readFileSync(join(root, file!), 'utf8')).toMatch(
        new RegExp(`export (interface|type|class) ${type}\\b`),
      );
});

it.each(
  [...new Set(named(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')))].filter(
    (path) => !path.includes('CODE'),
  ),
)('CONTRIBUTING.md names %s, which is there', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});

it('CONTRIBUTING.md tells of scripts that package.json has', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const told = [...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/npm run ([\w:-]+)/g)];
  expect(told.length).toBeGreaterThan(5);
  for (const [, script] of told) expect(Object.keys(scripts)).toContain(script);
});

it('src has no circle of imports', () => {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const imports = new Map(
    files.map((file) => {
      const named = readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)\.js'/g);
      const targets = [...named].map(([, path]) => `${normalize(join(dirname(file), path!))}.ts`);
      return [file, targets.filter((target) => files.includes(target))] as const;
    }),
  );
  const done = new Set<string>();
  const circleFrom = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    const circle = imports
      .get(file)!
      .map((target) => circleFrom(target, [...way, file]))
      .find((found) => found !== undefined);
    done.add(file);
    return circle;
  };
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
  expect(files.map((file) => circleFrom(file, [])).filter((circle) => circle !== undefined)).toEqual([]);
});

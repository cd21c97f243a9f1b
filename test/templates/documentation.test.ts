import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionOf } from '../../src/model/editions/index.js';
import { contentOf } from '../../src/templates/elements/element-problems.js';
import { viewShape } from '../../src/templates/lint/shape.js';
import { hasPath } from '../../src/templates/lint/scope.js';
import { lintTemplates } from '../../src/templates/lint/lint-templates.js';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docs', 'templates.md'), 'utf8');
const rows = (heading: string): readonly string[] =>
  new RegExp(`## ${heading}\n[^]*?(?=\n## |$)`)
    .exec(text)![0]
    .split('\n')
    .filter((line) => /^\| (?:`)/.test(line))
    .map((line) => line.split('|')[1]!);
const codes = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

describe('docs/templates.md', () => {
  it('has a template that is sound', () => {
    const [, template] = /```hbs\n([^]*?)```/.exec(text)!;
    expect(lintTemplates({ '2021/overview.hbs': template! })).toEqual([]);
  });

  it('names fields that are there', () => {
    const shape = viewShape(editionOf('2021'));
    const paths = rows('字段')
      .flatMap(codes)
      .filter((path) => !path.startsWith('section'));
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !hasPath(shape, path))).toEqual([]);
  });

  it('names every element', () => {
    const named = rows('元素').flatMap((cell) => [...cell.matchAll(/<(\w+)/g)].map(([, name]) => name!));
    expect(named.filter((name) => contentOf(name) === undefined)).toEqual([]);
    expect(named.toSorted()).toEqual('br em figure h3 h4 li ol p strong ul'.split(' '));
  });

  it('says what every code means, and no other', () => {
    const folder = join(root, 'src', 'templates');
    const given = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap(
        (file) => readFileSync(join(folder, file), 'utf8').match(/(?<=')template\.[a-z-]+(?=')/g) ?? [],
      )
      .filter((code) => code !== 'template.invalid');
    expect(
      rows('检查')
        .flatMap(codes)
        .filter((code) => code.startsWith('template.'))
        .toSorted(),
    ).toEqual([...new Set(given)].toSorted());
  });
});

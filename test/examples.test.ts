import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFolder, exampleNames } from './examples-process.js';

describe.each(exampleNames)('examples/%s.ts', (name) => {
  const source = readFileSync(join(exampleFolder, `${name}.ts`), 'utf8');

  it('has fewer than 40 lines and needs nothing but the library, Node and Express', () => {
    expect(source.trimEnd().split('\n').length).toBeLessThan(40);
    const packages = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from!);
    expect(packages).toContain('nianbao');
    expect(packages.filter((from) => !/^(node:[\w/]+|express|nianbao)$/.test(from))).toEqual([]);
  });

  it('has its line in examples/README.md, in Chinese and in English', () => {
    const parts = readFileSync(join(exampleFolder, 'README.md'), 'utf8').split('\n---\n');
    expect(parts.map((part) => part.split(`| \`${name}.ts\` |`).length - 1)).toEqual([1, 1]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/model/rules/catalogue.js';
import { rulePages } from './pages.js';

const folder = join(__dirname, '..', '..', 'docs', 'rules');
const pages = rulePages(join(folder, 'cases'));
const written = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('the pages of docs/rules', () => {
  it('are one for each code, and an index; `npm run docs:rules` writes them', () => {
    expect(written.toSorted()).toEqual(
      [...catalogue.map(({ code }) => `${code}.md`), 'README.md'].toSorted(),
    );
  });

  it.each(written)('%s is what the rules and the cases say today', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(pages.get(name));
  });

  it('show a message that names the code wherever they have an example', () => {
    for (const [name, page] of pages) {
      if (!page.includes('\n## 例子\n')) continue;
      const [, shown = ''] = /核对得到：\n\n```text\n([^]*?)\n```/.exec(page) ?? [];
      expect(shown.split('\n').every((line) => line.includes(` ${name.replace(/\.md$/, '')} `))).toBe(true);
    }
  });

  it('link to nothing that is not there', () => {
    for (const page of pages.values())
      for (const [, target] of page.matchAll(/\]\(([^)]+)\)/g))
        expect(() => readFileSync(join(folder, target!))).not.toThrow();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes, findingCodes } from '../../src/check/codes/every-code.js';
import { rulePages } from '../rules/pages.js';
import { names } from '../rules/run-case.js';

const folder = join(__dirname, '..', '..', 'docs', 'rules');
const written = readdirSync(folder).filter((name) => name.endsWith('.md'));
let pages: ReadonlyMap<string, string>;

// Making the pages runs every case, and throws where one does not give its code, or still gives it once mended.
beforeAll(async () => {
  pages = await rulePages(join(folder, 'cases'));
}, 900_000);

describe('the pages of docs/rules', () => {
  it('are one for each code, and an index; `npm run docs:rules` writes them', () => {
    expect(written.toSorted()).toEqual(
      [...[...findingCodes, ...errorCodes].map(({ code }) => `${code}.md`), 'README.md'].toSorted(),
    );
  });

  it.each(written)('%s is what the rules and the cases say today', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(pages.get(name));
  });

  it('show a message that names the code, each of them', () => {
    for (const [name, page] of pages) {
      if (name === 'README.md') continue;
      const [, shown = ''] = /得到：\n\n```text\n([^]*?)\n```/.exec(page) ?? [];
      const code = name.replace(/\.md$/, '');
      expect([name, shown.split('\n').filter((line) => !names(line, code))]).toEqual([name, []]);
    }
  });

  it('are all in the index, once', () => {
    const listed = [...pages.get('README.md')!.matchAll(/^\| \[`[^`]+`\]\(([^)]+)\)/gm)].map(
      ([, page]) => page,
    );
    expect(listed.toSorted()).toEqual(written.filter((name) => name !== 'README.md').toSorted());
  });

  it('link to nothing that is not there', () => {
    for (const page of pages.values())
      for (const [, target] of page.matchAll(/\]\(([^)]+)\)/g))
        expect(() => readFileSync(join(folder, target!))).not.toThrow();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeUrl } from '../../src/check/codes/code-url.js';
import { errorCodes, findingCodes } from '../../src/check/codes/every-code.js';
import { linkEnds } from '../documents/links.js';
import { families } from '../rules/families.js';
import { rulePages } from '../rules/pages.js';
import { names } from '../rules/run-case.js';
import { sectionsOf } from '../rules/sections.js';

const folder = join(__dirname, '..', '..', 'docs', 'rules');
const written = readdirSync(folder).filter((name) => name.endsWith('.md'));
const entries = [...findingCodes, ...errorCodes];
const codes = entries.map(({ code }) => code).toSorted();
let pages: ReadonlyMap<string, string>;

// Making the pages runs every case, and throws where one does not give its code, or still gives it once mended.
beforeAll(async () => {
  pages = await rulePages(join(folder, 'cases'));
}, 900_000);

describe('the pages of docs/rules', () => {
  it('are one for each family, an index, and what logs of 1.0 link; `npm run docs:rules` writes them', () => {
    const isOfACode = (name: string): boolean => /\..+\.md$/.test(name);
    expect(written.filter((name) => !isOfACode(name)).toSorted()).toEqual(
      [...Object.keys(families).map((family) => `${family}.md`), 'README.md'].toSorted(),
    );
    expect(codes).toEqual(
      expect.arrayContaining(written.filter(isOfACode).map((name) => name.slice(0, -'.md'.length))),
    );
    expect([...pages.keys()].toSorted()).toEqual(written.toSorted());
  });

  it.each(written)('%s is what the rules and the cases say today', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(pages.get(name));
  });

  it('have one section for each code, behind an anchor that is the code', () => {
    const sections = [...pages.values()].flatMap(sectionsOf);
    expect(sections.map(({ anchor }) => anchor).toSorted()).toEqual(codes);
    for (const { anchor, heading } of sections) expect(heading).toBe(`\`${anchor}\``);
  });

  it('show a message that names the code, each of their sections', () => {
    for (const { anchor, text } of [...pages.values()].flatMap(sectionsOf)) {
      const [, shown = ''] = /得到：\n\n```text\n([^]*?)\n```/.exec(text) ?? [];
      expect([anchor, shown.split('\n').filter((line) => !names(line, anchor))]).toEqual([anchor, []]);
    }
  });

  it('tell of every code, once in the index and in its family, what is asked for', () => {
    const index = [
      ...pages.get('README.md')!.matchAll(/^\| \[`([^`]+)`\]\(([^)]+)\) \| [^|]+ \| ([^|]+) \|/gm),
    ];
    expect(index.map(([, code]) => code).toSorted()).toEqual(codes);
    for (const [, code, target, title] of index) {
      expect(new URL(target!, codeUrl('internal')).href).toBe(codeUrl(code!));
      expect(title).toBe(
        entries
          .find((entry) => entry.code === code)!
          .titles.map(({ zh }) => zh)
          .join('；'),
      );
    }
    for (const [name, page] of pages) {
      const sections = sectionsOf(page);
      if (sections.length < 2) continue;
      const listed = [...page.matchAll(/^\| \[`([^`]+)`\]/gm)].map(([, code]) => code);
      expect([name, listed]).toEqual([name, sections.map(({ anchor }) => anchor)]);
    }
  });

  it('link to nothing that is not there', () => {
    for (const [name, page] of pages)
      for (const target of linkEnds(page).targets.filter((target) => !target.startsWith('https:'))) {
        const [file = '', anchor] = decodeURI(target).split('#');
        const reached = readFileSync(join(folder, file || name), 'utf8');
        if (anchor !== undefined) expect([...linkEnds(reached).anchors]).toContain(anchor);
      }
  });
});

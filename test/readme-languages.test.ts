/** The English and the Chinese read-me hold the same facts in the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** A read-me apart from its language: everything in it that must not differ. */
function factsOf(file: string) {
  const text = readFileSync(join(root, file), 'utf8');
  const fence = /^```(\w+)\n([\s\S]*?)^```$/gm;
  const blocks = [...text.matchAll(fence)].map(([, language, code]) => ({
    language: language!,
    code: code!.replace(/ (?:\/\/|#) .*$/gm, ''),
  }));
  const prose = text.replace(fence, '');
  const links = [...prose.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!);
  return {
    headings: [...prose.matchAll(/^(#+) /gm)].map(([, level]) => level!),
    rows: prose.match(/^\|/gm)?.length,
    items: prose.match(/^- /gm)?.length,
    blocks,
    links: links.filter((target) => !target.startsWith('README')).toSorted(),
    code: new Set([...prose.matchAll(/`([^`]+)`/g)].map(([, code]) => namesOf(code!))),
    figures: new Set(prose.match(/\d+(?:\.\d+)*/g)),
  };
}

/** Code without a last word that stands for a value, such as DIR or 文件夹: it is in the reader's language. */
const namesOf = (code: string): string => code.replace(/ [^a-z\d ]+$/, '');

const [english, chinese] = [factsOf('README.md'), factsOf('README.zh-CN.md')];

it.each(Object.keys(english) as (keyof typeof english)[])('has the same %s in both', (fact) => {
  expect(chinese[fact]).toEqual(english[fact]);
});

it('has only code that readme.test.ts runs or compares', () => {
  const run = english.blocks
    .slice(1, -1)
    .filter(({ language, code }) => language === 'js' || code.startsWith('npx '));
  expect(run).toEqual(english.blocks.slice(1, -1));
});

/** The pictures of the documents: each shown, each there, none large. `npm run pictures` draws them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '..');
const folder = 'docs/pictures';
const pictures = readdirSync(join(root, folder)).map((file) => join(folder, file));
const documents = ['README.md', 'README.zh-CN.md'].concat(
  readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
);
const shown = documents.flatMap((document) =>
  [...readFileSync(join(root, document), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
    ([, text, target]) => ({ document, text: text!, picture: join(dirname(document), target!) }),
  ),
);
const ceilings = JSON.parse(readFileSync(join(root, 'scripts/pictures/ceilings.json'), 'utf8')) as {
  readonly bytesOfOne: number;
  readonly bytesOfAll: number;
};
const bytesOf = (picture: string): number => statSync(join(root, picture)).size;

it('are shown by a document, and every picture that a document shows is there', () => {
  expect(new Set(shown.map(({ picture }) => picture))).toEqual(new Set(pictures));
});

it('have a text for who cannot see them', () => {
  expect(shown.filter(({ text }) => text.trim() === '')).toEqual([]);
});

it('are drawn by the script, every one', () => {
  const script = readFileSync(join(root, 'scripts/pictures.mjs'), 'utf8');
  const drawn = [...script.matchAll(/^ {2}'([a-z0-9-]+)': /gm)].map(([, name]) => name!);
  expect(drawn.toSorted()).toEqual(pictures.map((picture) => basename(picture, '.png')).toSorted());
});

it('are small, each and all together', () => {
  expect(pictures.filter((picture) => bytesOf(picture) > ceilings.bytesOfOne)).toEqual([]);
  expect(pictures.reduce((sum, picture) => sum + bytesOf(picture), 0)).toBeLessThan(ceilings.bytesOfAll);
});

/** The project's own faces in `fonts/ofl/`; see fonts/README.md for what they are and their licence. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { packageRoot } from '#package-root';
import type { Face } from '../style.js';
import { openFontFace, type FontFace } from './font-face.js';
import type { FontSources } from './font-set.js';

const files: { readonly [Role in Face | 'latin' | 'rest']: string } = {
  title: 'title',
  fangsong: 'fang',
  hei: 'hei',
  kai: 'kai',
  song: 'song',
  latin: 'latin',
  rest: 'rest',
};

const decompress = promisify(brotliDecompress);

// The faces are the same for the life of the process and cost a quarter of a second to unpack.
const opened = new Map<string, Promise<FontFace>>();

function open(part: keyof typeof files): Promise<FontFace> {
  const file = files[part];
  let face = opened.get(file);
  if (!face) {
    face = readFile(new URL(`fonts/ofl/${file}.ttf.br`, packageRoot))
      .then(decompress)
      .then((bytes) => openFontFace(`nianbao-${file}`, bytes));
    opened.set(file, face);
  }
  return face;
}

/** Opens the built-in faces; `rest` adds the rare hanzi that few reports need. */
export async function openBuiltInFonts({ rest = false } = {}): Promise<FontSources> {
  const [title, fangsong, hei, kai, song, latin] = await Promise.all(
    (['title', 'fangsong', 'hei', 'kai', 'song', 'latin'] as const).map(open),
  );
  const last = rest ? [song!, await open('rest')] : [song!];
  return {
    chains: {
      title: [title!, ...last],
      fangsong: [fangsong!, ...last],
      hei: [hei!, ...last],
      kai: [kai!, ...last],
      song: last,
    },
    latin: latin!,
  };
}

/** The project's own faces in `fonts/ofl/`; see fonts/README.md for what they are and their licence. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { packageRoot } from '#package-root';
import { openFontFace, type FontFace } from './font-face.js';
import type { FontRole } from './font-roles.js';
import { readTables } from './sfnt.js';

const files: { readonly [Role in FontRole]: string } = {
  title: 'title',
  fangsong: 'fang',
  hei: 'hei',
  kai: 'kai',
  song: 'song',
  latin: 'latin',
  rest: 'rest',
};

/**
 * Faces unpack to about twice their size. With room for the whole of it they unpack in one go on another thread,
 * which otherwise comes back to this one for every 16 kB.
 */
const growth = 2.25;

const decompress = promisify(brotliDecompress);

// The faces are the same for the life of the process and cost a quarter of a second to unpack.
const opened = new Map<FontRole, Promise<FontFace>>();

/** Opens the built-in face of a part; `rest` has the rare hanzi that few reports need. */
export function openBuiltInFont(role: FontRole): Promise<FontFace> {
  const file = files[role];
  let face = opened.get(role);
  if (!face) {
    face = readFile(new URL(`fonts/ofl/${file}.ttf.br`, packageRoot))
      .then((packed) => decompress(packed, { chunkSize: Math.ceil(growth * packed.length) }))
      .then((bytes) => openFontFace(`nianbao-${file}`, readTables(bytes)));
    opened.set(role, face);
  }
  return face;
}

// Writes src/render/fonts/built-in-coverage.ts: every character that one of the faces in fonts/ofl has.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { create } from 'fontkit';

const folder = new URL('../fonts/ofl/', import.meta.url);
const target = new URL('../src/render/fonts/built-in-coverage.ts', import.meta.url);
// The bold Latin face is never used.
const files = readdirSync(folder).filter((name) => name.endsWith('.ttf.br') && name !== 'latin-bold.ttf.br');
const codePoints = new Set(
  files.flatMap((name) => create(brotliDecompressSync(readFileSync(new URL(name, folder)))).characterSet),
);

const ranges = [];
for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
  const last = ranges.at(-1);
  if (last?.[1] === codePoint - 1) last[1] = codePoint;
  else ranges.push([codePoint, codePoint]);
}
const words = ranges.map(([first, last]) =>
  first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`,
);
const lines = [''];
for (const word of words) {
  if (lines.at(-1).length + word.length > 100) lines.push('');
  lines.push(`${lines.pop()}${word} `);
}
writeFileSync(
  target,
  `/**
 * Every character that a built-in face has, as ranges of code points in hexadecimal. Generated from fonts/ofl by
 * scripts/font-coverage.mjs, so that a report can be checked without opening 20 MB of fonts.
 */
export const builtInCoverage = \`
${lines.map((line) => line.trim()).join('\n')}
\`;
`,
);
console.log(`${codePoints.size} characters in ${ranges.length} ranges`);

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { zipEntry, zipFile } from '../../src/render/docx/zip.js';
import { runProgram, unlessSkipped } from '../readers/programs.js';

const fileOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipFile(Object.entries(parts).map(([name, content]) => zipEntry(name, content)));

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.xml$/), { maxLength: 8 });
const texts = fc.array(fc.string({ unit: 'binary', maxLength: 3000 }), { minLength: 8, maxLength: 8 });

it('gives back what went in, by name', () => {
  fc.assert(
    fc.property(names, texts, (list, contents) => {
      const parts = list.map((name, index) => [name, contents[index]!] as const);
      const read = Object.entries(unzipSync(fileOf(Object.fromEntries(parts))));
      expect(read.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
        [...parts].sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    }),
  );
});

it('has the list of types first, and the same bytes whatever order the parts came in', () => {
  const parts = { 'b.xml': '<b/>', '_a.xml': '<a/>', '[Content_Types].xml': '<Types/>', 'B.xml': '<B/>' };
  const file = fileOf(parts);
  expect(Object.keys(unzipSync(file))).toEqual(['[Content_Types].xml', 'B.xml', '_a.xml', 'b.xml']);
  expect(fileOf(Object.fromEntries(Object.entries(parts).reverse()))).toEqual(file);
});

it('may hold entries that stand in other files too', () => {
  const shared = zipEntry('shared.xml', '<a/>');
  const [first, second] = ['one', 'two'].map((text) => zipFile([shared, zipEntry('own.xml', text)]));
  expect(strFromU8(unzipSync(first!)['own.xml']!)).toBe('one');
  expect(strFromU8(unzipSync(second!)['own.xml']!)).toBe('two');
  expect(strFromU8(unzipSync(second!)['shared.xml']!)).toBe('<a/>');
});

it('is sound to another program, which finds each part with its text and its date', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-zip-'));
  try {
    const path = join(folder, 'file.zip');
    writeFileSync(path, fileOf({ 'word/一.xml': '年报'.repeat(5000), 'b.bin': Uint8Array.of(0, 255) }));
    const program = `
import json, zipfile
file = zipfile.ZipFile(${JSON.stringify(path)})
print(json.dumps([file.testzip(), [[i.filename, i.date_time, i.file_size] for i in file.infolist()]]))`;
    const ended = unlessSkipped(await runProgram('python3', ['-c', program]));
    if (ended === undefined) return;
    const midnight = [1980, 1, 1, 0, 0, 0];
    expect(JSON.parse(ended.output)).toEqual([
      null,
      [
        ['b.bin', midnight, 2],
        ['word/一.xml', midnight, 30_000],
      ],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

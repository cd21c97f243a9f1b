import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { zipEntry, zipFile } from '../../src/render/docx/zip.js';

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.xml$/), { maxLength: 8 });

it('gives another program back what went in, in its order', () => {
  fc.assert(
    fc.property(
      names,
      fc.array(fc.string({ unit: 'binary', maxLength: 3000 }), { minLength: 8, maxLength: 8 }),
      (list, texts) => {
        const file = zipFile(list.map((name, index) => zipEntry(name, texts[index]!)));
        const read = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]);
        expect(read).toEqual(list.map((name, index) => [name, texts[index]]));
      },
    ),
  );
});

it('may hold entries that stand in other files too', () => {
  const shared = zipEntry('shared.xml', '<a/>');
  const [first, second] = ['one', 'two'].map((text) => zipFile([shared, zipEntry('own.xml', text)]));
  expect(strFromU8(unzipSync(first!)['own.xml']!)).toBe('one');
  expect(strFromU8(unzipSync(second!)['own.xml']!)).toBe('two');
  expect(strFromU8(unzipSync(second!)['shared.xml']!)).toBe('<a/>');
});

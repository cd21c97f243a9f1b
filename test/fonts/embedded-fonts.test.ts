import { strFromU8, unzipSync } from 'fflate';
import { create } from 'fontkit';
import { createRenderer } from '../../src/render/renderer.js';
import { exampleReport } from '../examples.js';
import { readDocx } from '../readers/docx.js';
import { fontFile } from './font-file.js';

const report = exampleReport('busy-city-2024');
const withFonts = createRenderer({ embedFonts: true }).then((renderer) => renderer.docx(report));

/** The fonts in a Word file by the names that it gives them, unmasked as Word does it. */
function embeddedFonts(docx: Uint8Array): ReadonlyMap<string, ReturnType<typeof create>> {
  const parts = unzipSync(docx);
  const text = (name: string): string => strFromU8(parts[name]!);
  const targets = new Map(
    [...text('word/_rels/fontTable.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(
      ([, id, target]) => [id, target],
    ),
  );
  const entries = text('word/fontTable.xml').matchAll(
    /<w:font w:name="([^"]+)">(?:(?!<\/w:font>).)*<w:embedRegular r:id="(\w+)" w:fontKey="\{([\dA-F-]{36})\}"\/>/g,
  );
  return new Map(
    [...entries].map(([, name, id, key]) => {
      const bytes = Buffer.from(parts[`word/${targets.get(id)!}`]!);
      const mask = key!.replaceAll('-', '').match(/../g)!.reverse();
      for (let index = 0; index < 32; index += 1) bytes[index]! ^= Number.parseInt(mask[index % 16]!, 16);
      return [name!, create(bytes)];
    }),
  );
}

it('embeds no font in a Word file unless told to', async () => {
  const docx = await (await createRenderer()).docx(report);
  expect(Object.keys(unzipSync(docx)).filter((name) => name.includes('odttf'))).toEqual([]);
  expect(docx.length).toBeLessThan(40_000);
});

describe('a Word file with embedded fonts', () => {
  it('has one under each official name, with every character that the report sets in it', async () => {
    const fonts = embeddedFonts(await withFonts);
    expect([...fonts.keys()].sort()).toEqual(
      ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', 'Times New Roman'].sort(),
    );
    const fangsong = fonts.get('仿宋_GB2312')!;
    if (!('hasGlyphForCodePoint' in fangsong)) throw new Error('a collection');
    expect(fangsong.familyName).toBe('仿宋_GB2312');
    const body = readDocx(await withFonts).paragraphs.find(({ text }) => text.length > 80)!.text;
    const hanzi = [...body].filter((character) => /\p{Script=Han}|[，。、；]/u.test(character));
    expect(hanzi.filter((character) => !fangsong.hasGlyphForCodePoint(character.codePointAt(0)!))).toEqual(
      [],
    );
    expect(fangsong.glyphForCodePoint(0x516c).path.commands.length).toBeGreaterThan(0);
  });

  it('has letters and digits in the fonts that set them: in that of titles, of page numbers, and the Western one', async () => {
    const fonts = embeddedFonts(await withFonts);
    const digits = (name: string): string => {
      const font = fonts.get(name)!;
      if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection');
      return [...'0123456789'].filter((digit) => font.hasGlyphForCodePoint(digit.codePointAt(0)!)).join('');
    };
    expect(digits('方正小标宋简体')).toBe('024');
    expect([digits('宋体'), digits('Times New Roman')]).toEqual(['0123456789', '0123456789']);
    expect([digits('仿宋_GB2312'), digits('楷体_GB2312'), digits('黑体')]).toEqual(['', '', '']);
  });

  it('is small and the same each time', async () => {
    const docx = await withFonts;
    expect(docx.length).toBeLessThan(400_000);
    const again = await (await createRenderer({ embedFonts: true })).docx(report);
    expect(Buffer.compare(docx, again)).toBe(0);
  });

  it('carries the office’s font where its licence lets it be edited, and never one for viewing only', async () => {
    const characters = '政府信息公开年度报告';
    const fonts = await Promise.all([
      fontFile({ family: '楷体_GB2312', characters, postscript: 'OfficeKai', embedding: 8 }),
      fontFile({ family: '黑体', characters, postscript: 'OfficeHei', embedding: 4 }),
    ]);
    const docx = await (await createRenderer({ embedFonts: true, fonts })).docx(report);
    const names = [...embeddedFonts(docx)].map(([name, font]) => [
      name,
      'postscriptName' in font ? font.postscriptName : '',
    ]);
    expect(names).toContainEqual(['楷体_GB2312', 'OfficeKai']);
    expect(names).toContainEqual(['黑体', 'NianbaoHei-Regular']);
  });
});

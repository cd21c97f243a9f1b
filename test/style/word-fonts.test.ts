import { officialFonts, wordFontsOf } from '../../src/render/docx/fonts.js';
import { nationalStyle } from '../../src/render/style/style.js';
import type { StyleOptions } from '../../src/render/style/options.js';
import { paragraphOf, pdfIn, wordIn } from './rendered.js';

/** The names in the font table with what each stands for. */
const listed = (fontTable: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    [...fontTable.matchAll(/<w:font w:name="([^"]+)">(?:<w:altName w:val="([^"]+)"\/>)?/g)].map(
      ([, name, alternative]) => [name, alternative],
    ),
  );

const fontTableIn = async (wordFonts: NonNullable<StyleOptions['wordFonts']>): Promise<string> =>
  (await wordIn({ wordFonts })).part('word/fontTable.xml');

describe('the fonts that Word files name', () => {
  it('are those of official documents, unless others are named', () => {
    expect(wordFontsOf(nationalStyle.wordFonts)).toEqual(officialFonts);
  });

  it('are 仿宋 and 楷体 with the set windows', async () => {
    const word = await wordIn({ wordFonts: 'windows' });
    expect(paragraphOf(word, '全年主动').runs[0]!.fonts.eastAsia).toBe('仿宋');
    expect(paragraphOf(word, '（一）主动').runs[0]!.fonts.eastAsia).toBe('楷体');
    expect(word.part('word/styles.xml')).not.toContain('_GB2312');
    expect(listed(word.part('word/fontTable.xml'))).toMatchObject({ 仿宋: 'FangSong', 楷体: 'KaiTi' });
  });

  it('are replaced one by one, and Word is told what each stands for', async () => {
    const word = await wordIn({ wordFonts: { title: '方正小标宋_GBK', latin: 'Arial' } });
    const title = paragraphOf(word, '青禾县人民政府\n').runs[0]!.fonts;
    expect(title).toMatchObject({ eastAsia: '方正小标宋_GBK', ascii: '方正小标宋_GBK' });
    const body = paragraphOf(word, '全年主动').runs[0]!.fonts;
    expect(body).toMatchObject({ eastAsia: '仿宋_GB2312', ascii: 'Arial', hAnsi: 'Arial' });
    const fonts = listed(word.part('word/fontTable.xml'));
    expect(fonts).toMatchObject({ 方正小标宋_GBK: '方正小标宋简体', Arial: 'Times New Roman' });
    expect(fonts).not.toHaveProperty('方正小标宋简体');
  });

  it('are listed once where two parts have the same', async () => {
    const names = [...(await fontTableIn({ latin: '宋体', title: '宋体' })).matchAll(/w:name="([^"]+)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['宋体', '仿宋_GB2312', '楷体_GB2312', '黑体']);
  });

  it('do not change the PDF', async () => {
    const [windows, official] = await Promise.all([pdfIn({ wordFonts: 'windows' }), pdfIn()]);
    expect(windows.pages).toEqual(official.pages);
  });
});

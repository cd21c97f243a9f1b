import type { WordFontNames } from '../style/style.js';
import { declaration, element, wordNamespace } from '../xml.js';

/** A font as Word is told of it: by name, and how to replace it where the reader's computer lacks it. */
export interface WordFont {
  readonly name: string;
  /** The name under which newer systems have the same face. */
  readonly alternative?: string;
  /** The ten PANOSE bytes in hexadecimal, from which Word finds the nearest face. */
  readonly panose: string;
  /** `86` for GB 2312, `00` for Western. */
  readonly charset: '86' | '00';
  readonly family: 'auto' | 'modern' | 'roman';
  readonly pitch: 'fixed' | 'variable';
}

/** The font of each face, and the one of Latin letters and digits. */
export type WordFonts = { readonly [Part in keyof WordFontNames]: WordFont };

const chinese = { charset: '86', family: 'auto', pitch: 'variable' } as const;

/** The faces that official documents are set in, by the names that Chinese Word and WPS know (GB/T 9704-2012). */
export const officialFonts: WordFonts = {
  title: { ...chinese, name: '方正小标宋简体', alternative: '华文中宋', panose: '02010600040101010101' },
  fangsong: {
    ...chinese,
    name: '仿宋_GB2312',
    alternative: '仿宋',
    panose: '02010609030101010101',
    family: 'modern',
    pitch: 'fixed',
  },
  kai: {
    ...chinese,
    name: '楷体_GB2312',
    alternative: '楷体',
    panose: '02010609030101010101',
    family: 'modern',
    pitch: 'fixed',
  },
  hei: {
    ...chinese,
    name: '黑体',
    alternative: 'SimHei',
    panose: '02010609060101010101',
    family: 'modern',
    pitch: 'fixed',
  },
  song: { ...chinese, name: '宋体', alternative: 'SimSun', panose: '02010600030101010101' },
  latin: {
    name: 'Times New Roman',
    panose: '02020603050405020304',
    charset: '00',
    family: 'roman',
    pitch: 'variable',
  },
};

/** What Windows has had of these faces since Vista, under the names of today. */
const windowsFonts: readonly WordFont[] = [
  { ...officialFonts.fangsong, name: '仿宋', alternative: 'FangSong' },
  { ...officialFonts.kai, name: '楷体', alternative: 'KaiTi' },
];

/** The fonts of these names. Of a font unknown to us Word is told that it stands for the official one. */
export function wordFontsOf(names: WordFontNames): WordFonts {
  const known = [...Object.values(officialFonts), ...windowsFonts];
  const fonts = Object.entries(names).map(([part, name]) => {
    const official = officialFonts[part as keyof WordFontNames];
    const stand: WordFont = { ...official, name, alternative: official.name };
    return [part, known.find((font) => font.name === name) ?? stand];
  });
  return Object.fromEntries(fonts) as WordFonts;
}

/** `word/fontTable.xml`: the docx library can only list fonts that it embeds, and knows no alternatives. */
export function fontTableXml(fonts: WordFonts): string {
  // Two parts may have one font, which is listed once.
  const listed = new Map(Object.values(fonts).map((font) => [font.name, font]));
  const entries = [...listed.values()].map(({ name, alternative, panose, charset, family, pitch }) =>
    element(
      'font',
      { name },
      alternative === undefined ? '' : element('altName', { val: alternative }),
      element('panose1', { val: panose }),
      element('charset', { val: charset }),
      element('family', { val: family }),
      element('pitch', { val: pitch }),
    ),
  );
  return `${declaration}<w:fonts ${wordNamespace}>${entries.join('')}</w:fonts>`;
}

/** The faces of the style as CSS knows them. */
import type { Face, Style, TextStyle } from '../style/style.js';

/** What stands in for the faces of the standard, by the names that Windows, macOS and Linux give them. */
const alternatives: { readonly [Part in Face]: string } = {
  title:
    "'方正小标宋简体', FZXiaoBiaoSong-B05S, '华文中宋', STZhongsong, 'Songti SC', 'Noto Serif CJK SC', serif",
  fangsong: "'仿宋', FangSong, STFangsong, 'Noto Serif CJK SC', serif",
  hei: "'黑体', SimHei, 'Heiti SC', 'Noto Sans CJK SC', sans-serif",
  kai: "'楷体', KaiTi, 'Kaiti SC', 'Noto Serif CJK SC', serif",
  song: "'宋体', SimSun, 'Songti SC', 'Noto Serif CJK SC', serif",
};

/** The font of Latin letters and digits; confined to them, lest Chinese quotation marks come out narrow. */
export function latinFace({ wordFonts }: Style): string {
  return `@font-face {
  font-family: nianbao-latin;
  src: local(${cssString(wordFonts.latin)}), local('Times New Roman'), local('Liberation Serif');
  unicode-range: U+20-7E;
}`;
}

/** The family to be asked first, for Latin letters and digits; no font has the second name, which is passed over. */
export const lettersFamily = ({ ownDigits }: TextStyle): string =>
  ownDigits ? 'nianbao-own' : 'nianbao-latin';

/** In print, the font by which a Word file asks for a face, then what may stand in for it. */
export function printFonts(face: Face, { wordFonts }: Style): string {
  return `${cssString(wordFonts[face])}, ${alternatives[face]}`;
}

/** On a screen, where 仿宋 is too thin to be read at length: the system's own face, the Chinese one first. */
export const screenFonts =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

/** A name in quotes that can end neither them nor the stylesheet around it. */
function cssString(text: string): string {
  return `'${text.replace(/['"\\<>&\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}'`;
}

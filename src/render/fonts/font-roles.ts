/** By which names an office's own fonts are known, and what each is used for. */
import type { Face } from '../style/style.js';
import type { FontDescription } from './font-names.js';

/** The part that a font plays; `rest` supplies hanzi that the faces of the other parts lack. */
export type FontRole = Face | 'latin' | 'rest';

/**
 * Fonts of each part, the preferred ones first: family names, or the PostScript name where one style of a
 * family is meant. Upper and lower case, spaces, `-` and `_` make no difference, nor does a name's part in
 * brackets, such as 预览测试版.
 */
export const knownFonts: { readonly [Role in FontRole]: readonly string[] } = {
  title: [
    ...['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
    ...['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
    ...['华文中宋', 'STZhongsong', 'FandolSong-Bold'],
  ],
  fangsong: [
    ...['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
    ...['方正仿宋简体', 'FZFangSong-Z02S', '方正仿宋_GBK', 'FZFangSong-Z02'],
    ...['朱雀仿宋', 'Zhuque Fangsong', 'FandolFang'],
  ],
  kai: [
    ...['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
    ...['方正楷体简体', 'FZKai-Z03S', '方正楷体_GBK', 'FZKai-Z03', 'FandolKai'],
  ],
  hei: [
    ...['黑体', 'SimHei', '华文黑体', 'STHeiti'],
    ...['方正黑体简体', 'FZHei-B01S', '方正黑体_GBK', 'FZHei-B01', 'FandolHei'],
  ],
  song: [
    ...['宋体', 'SimSun', '新宋体', 'NSimSun', '华文宋体', 'STSong'],
    ...['方正书宋简体', 'FZShuSong-Z01S', '方正书宋_GBK', 'FZShuSong-Z01', 'FandolSong'],
  ],
  latin: ['Times New Roman'],
  rest: ['宋体-ExtB', 'SimSun-ExtB', '宋体-ExtG', 'SimSun-ExtG', '方正宋体超大字符集', 'FZSong-Extended'],
};

export const roleLabels: { readonly [Role in FontRole]: string } = {
  title: '小标宋（标题）',
  fangsong: '仿宋（正文）',
  kai: '楷体',
  hei: '黑体',
  song: '宋体（表格）',
  latin: '西文、数字',
  rest: '生僻字',
};

const places = new Map(
  (Object.keys(knownFonts) as readonly FontRole[]).flatMap((role) =>
    knownFonts[role].map((name, rank) => [comparable(name), { role, rank }] as const),
  ),
);

/** What a font is used for and how much it is preferred (0 the most), or undefined for an unknown one. */
export function roleOf({
  families,
  faceNames,
  regular,
}: FontDescription): { readonly role: FontRole; readonly rank: number } | undefined {
  const found = [...faceNames, ...(regular ? families : [])].flatMap(
    (name) => places.get(comparable(name)) ?? [],
  );
  return found.sort((a, b) => a.rank - b.rank)[0];
}

/** Whether the font is a bold or slanted one of a family that is known; none of these is ever needed. */
export function isOtherStyle({ families, regular }: FontDescription): boolean {
  return !regular && families.some((family) => places.has(comparable(family)));
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\(.*/, '')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}

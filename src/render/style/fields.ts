/** What may stand in a style: its fields with their ranges, from which every style is checked. */
import { nationalStyle, type Style, type TextRole, type TextStyle } from './style.js';
import { wordFontPresets } from './presets.js';
import { millimetres } from './lengths.js';

/** A field with one value; lengths and sizes are in points once read. */
export type ValueField =
  | {
      readonly kind: 'length' | 'size' | 'number';
      readonly title: string;
      readonly least: number;
      readonly most: number;
      /** Values are counted in it; a length is rounded to it, others must be multiples of it. */
      readonly step: number;
    }
  | { readonly kind: 'choice'; readonly title: string; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'switch'; readonly title: string }
  | { readonly kind: 'font'; readonly title: string };

/** A field with fields of its own; `sets` are names that stand for a whole group of values. */
export interface GroupField {
  readonly kind: 'group';
  readonly title: string;
  readonly fields: Readonly<Record<string, StyleField>>;
  readonly sets?: Readonly<Record<string, unknown>>;
}

export type StyleField = ValueField | GroupField;

/** Word counts lengths in twentieths of a point. */
const twip = 0.05;

const length = (title: string, least: number, most: number, step = twip): ValueField => ({
  kind: 'length',
  title,
  least,
  most,
  step,
});

/** Word counts sizes in half points. */
const size = (title: string, least = 5, most = 72): ValueField => ({
  kind: 'size',
  title,
  least,
  most,
  step: 0.5,
});

const number = (title: string, most: number): ValueField => ({
  kind: 'number',
  title,
  least: 0,
  most,
  step: 0.5,
});

const choice = (title: string, choices: Readonly<Record<string, string>>): ValueField => ({
  kind: 'choice',
  title,
  choices,
});

const group = <Fields extends Readonly<Record<string, StyleField>>>(
  title: string,
  fields: Fields,
  sets?: Readonly<Record<string, unknown>>,
): GroupField => ({ kind: 'group', title, fields, ...(sets ? { sets } : {}) });

const faces = { title: '小标宋', fangsong: '仿宋', hei: '黑体', kai: '楷体', song: '宋体' } as const;

const aligns = { left: '左对齐', center: '居中', right: '右对齐', justify: '两端对齐' } as const;

/** The printed names of the kinds of text, for messages. */
export const roleTitles: { readonly [Role in TextRole]: string } = {
  title: '标题',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  body: '正文',
  note: '表注',
  attachmentLabel: '附件标识',
  attachmentTitle: '附件标题',
  attachmentSubtitle: '附件副标题',
  attachmentLine: '附件填报信息',
  table: '表格文字',
  pageNumber: '页码',
};

const textFields = (role: TextRole): GroupField =>
  group(roleTitles[role], {
    face: choice('字体', faces),
    ownDigits: { kind: 'switch', title: '字母和数字用本字体' },
    // What is larger than 三号 leaves no room for a character in the narrowest column.
    size: role === 'table' ? size('字号', 5, 16) : size('字号'),
    linePitch: length('行距', 5, role === 'table' ? 40 : 100),
    characterSpacing: length('字距', -2, 10),
    align: choice('对齐', aligns),
    indent: number('首行缩进', 10),
    linesBefore: number('前空行', 10),
    linesAfter: number('后空行', 10),
  } satisfies { readonly [Key in keyof TextStyle]: StyleField });

const fonts = Object.fromEntries(
  Object.entries({ ...faces, latin: '西文和数字' }).map(([part, title]): [string, ValueField] => [
    part,
    { kind: 'font', title: `${title}的字体名` },
  ]),
);

const margin = (title: string): ValueField => length(title, millimetres(5), millimetres(200));
const paper = (title: string): ValueField => length(title, millimetres(110), millimetres(550));

/** The whole style. */
export const styleFields: GroupField = group('样式', {
  preset: choice('预设', { national: '每页22行、每行28字', 'fixed-28': '固定行距28磅' }),
  page: group('页面', {
    width: paper('纸宽'),
    height: paper('纸高'),
    top: margin('上边距'),
    right: margin('右边距'),
    bottom: margin('下边距'),
    left: margin('左边距'),
  } satisfies { readonly [Key in keyof Style['page']]: StyleField }),
  text: group(
    '文字',
    Object.fromEntries(
      (Object.keys(nationalStyle.text) as TextRole[]).map((role) => [role, textFields(role)]),
    ),
  ),
  table: group('表格', {
    // Word counts the width of rules in eighths of a point.
    ruleWidth: length('线宽', 0.25, 3, 0.125),
    paddingX: length('单元格左右空', 0, 5),
    paddingY: length('单元格上下空', 0, 20),
    remarkFace: choice('说明文字的字体', faces),
    smallestSize: size('最小字号', 4, 16),
    spaceAfter: length('表后空', 0, 100),
  } satisfies { readonly [Key in keyof Style['table']]: StyleField }),
  pageNumber: group('页码位置', {
    distance: length('距版心下边缘', 0, millimetres(50)),
    inset: number('距外侧字数', 10),
  } satisfies { readonly [Key in keyof Style['pageNumber']]: StyleField }),
  signature: group('署名', {
    seal: { kind: 'switch', title: '加盖印章' },
    linesBefore: number('前空行', 10),
    inset: number('右空字数', 10),
  } satisfies { readonly [Key in keyof Style['signature']]: StyleField }),
  wordFonts: group('Word 字体名', fonts, wordFontPresets),
} satisfies { readonly [Key in keyof Style | 'preset']: StyleField });

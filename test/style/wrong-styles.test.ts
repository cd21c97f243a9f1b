import { ReportError, type Finding } from '../../src/model/finding/finding.js';
import { createRenderer } from '../../src/render/renderer.js';
import type { StyleOptions } from '../../src/render/style/options.js';
import { parseStyleFile, resolveStyle } from '../../src/render/style/parse.js';

/** The findings of a style that is refused. */
function findingsOf(refused: () => unknown): readonly Finding[] {
  try {
    refused();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    expect(error.code).toBe('style.invalid');
    return error.findings;
  }
  throw new Error('The style was not refused.');
}

const wrong = (style: unknown): readonly Finding[] => findingsOf(() => resolveStyle(style as StyleOptions));

const text = (role: string, values: unknown): unknown => ({ text: { [role]: values } });

const cases: readonly (readonly [string, unknown, string, string, string, string?])[] = [
  ['an unknown key', { pages: {} }, 'pages', 'style.unknown-key', '没有样式项 pages，您是否想写 page？'],
  [
    'an unknown key in a group',
    text('body', { sise: 15 }),
    'text.body.sise',
    'style.unknown-key',
    '没有 text.body 的样式项 sise，您是否想写 size？',
  ],
  [
    'a key by its Chinese name',
    text('body', { 行距: 28 }),
    'text.body.行距',
    'style.unknown-key',
    '没有 text.body 的样式项 行距，您是否想写 linePitch？',
  ],
  [
    'a key that is like no other',
    { page: { colour: 'red' } },
    'page.colour',
    'style.unknown-key',
    '没有 page 的样式项 colour',
    '此处可用：width、height、top、right、bottom、left',
  ],
  [
    'the key that objects keep their prototype under',
    JSON.parse('{"__proto__": {"size": 1}}'),
    '__proto__',
    'style.unknown-key',
    '没有样式项 __proto__',
    '此处可用：preset、page、text、table、pageNumber、signature、wordFonts',
  ],
  [
    'an unknown preset',
    { preset: 'fixed28' },
    'preset',
    'style.choice',
    '预设不能是 "fixed28"，您是否想写 fixed-28？',
    '可用：national（每页22行、每行28字）、fixed-28（固定行距28磅）',
  ],
  [
    'a face by its Chinese name',
    text('heading2', { face: '黑体' }),
    'text.heading2.face',
    'style.choice',
    '字体不能是 "黑体"，您是否想写 hei？',
    '可用：title（小标宋）、fangsong（仿宋）、hei（黑体）、kai（楷体）、song（宋体）',
  ],
  [
    'a size too large',
    text('body', { size: 100 }),
    'text.body.size',
    'style.range',
    '字号应为 5 至 72 磅，这里是 100',
  ],
  [
    'a size too small',
    text('body', { size: '1mm' }),
    'text.body.size',
    'style.range',
    '字号应为 5 至 72 磅，这里是 1mm（2.835 磅）',
  ],
  [
    'a size that Word does not know',
    text('body', { size: 15.7 }),
    'text.body.size',
    'style.range',
    '字号应为 0.5 的倍数，这里是 15.7',
    '写成 15.5 或 16',
  ],
  [
    'a size of no name',
    text('body', { size: '十号' }),
    'text.body.size',
    'style.value',
    '字号的写法不对："十号"',
    '写磅数（如 16）、带单位的字号（如 16pt），或字号名（如 三号、小四）',
  ],
  [
    'a length of an unknown unit',
    { page: { left: '1in' } },
    'page.left',
    'style.value',
    '左边距的写法不对："1in"',
    '写磅数（如 28），或带单位的长度（如 28mm、1.5cm、16pt）',
  ],
  [
    'a length that is not finite',
    { page: { left: NaN } },
    'page.left',
    'style.value',
    '左边距的写法不对：NaN',
    '写磅数（如 28），或带单位的长度（如 28mm、1.5cm、16pt）',
  ],
  [
    'a count with a unit',
    text('body', { indent: '2字' }),
    'text.body.indent',
    'style.value',
    '首行缩进的写法不对："2字"',
    '写不带单位的数，如 2',
  ],
  [
    'a switch that is no switch',
    { signature: { seal: '是' } },
    'signature.seal',
    'style.value',
    '加盖印章应为 true 或 false，这里是 "是"',
  ],
  ['a value in place of a group', { page: '28mm' }, 'page', 'style.value', '页面应为一组键值，这里是 "28mm"'],
  [
    'a list in place of a group',
    { text: [] },
    'text',
    'style.value',
    '文字应为一组键值，这里是 列表（0 项）',
  ],
  ['a style that is no group', '仿宋', '', 'style.value', '样式应为一组键值，这里是 "仿宋"'],
  [
    'an unknown set of fonts',
    { wordFonts: 'mac' },
    'wordFonts',
    'style.value',
    'Word 字体名应为一组键值，或 official、windows，这里是 "mac"',
  ],
  [
    'a list of fonts in one name',
    { wordFonts: { kai: '楷体, KaiTi' } },
    'wordFonts.kai',
    'style.font-name',
    '楷体的字体名只能是一个字体的名称，这里是 "楷体, KaiTi"',
  ],
  [
    'a font name longer than Windows keeps',
    { wordFonts: { kai: '楷'.repeat(32) } },
    'wordFonts.kai',
    'style.font-name',
    '楷体的字体名过长：32 字，最多 31 字',
  ],
  [
    'margins that leave too narrow a type area',
    { page: { left: '60mm', right: '60mm' } },
    'page.left',
    'style.type-area',
    '版心的宽不能小于 100 毫米，按这里的边距只有 90 毫米',
    '减小边距',
  ],
  [
    'margins that leave too low a type area',
    { page: { bottom: '180mm' } },
    'page.bottom',
    'style.type-area',
    '版心的高不能小于 100 毫米，按这里的边距只有 80 毫米',
    '减小边距',
  ],
  [
    'lines nearer than the size',
    text('body', { size: 30 }),
    'text.body.size',
    'style.line-pitch',
    '正文的行距 28.95 磅小于字号 30 磅，文字会被截去',
    '把 text.body.linePitch 写成不小于 30 的数',
  ],
  [
    'an indent of more than half a line',
    text('body', { size: 28, indent: 10 }),
    'text.body.indent',
    'style.indent',
    '正文的首行缩进 10 字超过版心宽度的一半',
  ],
  [
    'a lower margin without room for the page number',
    { page: { bottom: '8mm' } },
    'page.bottom',
    'style.page-number',
    '页码距版心 19.85 磅，下边距 22.7 磅里放不下',
    '加大下边距，或减小 pageNumber.distance',
  ],
  [
    'a page number in the text',
    { pageNumber: { distance: 2 } },
    'pageNumber.distance',
    'style.page-number',
    '页码距版心 2 磅，会与正文相叠；至少 7 磅',
  ],
  [
    'a smallest size above the size',
    { table: { smallestSize: 10 } },
    'table.smallestSize',
    'style.smallest-size',
    '表格的最小字号 10 磅大于表格文字的字号 9 磅',
  ],
];

it.each(
  cases.map(([title, style, path, code, message, hint]): [string, unknown, object] => [
    title,
    style,
    { severity: 'error', path, code, message, ...(hint ? { hint } : {}) },
  ]),
)('refuses %s', (_, style, expected) => {
  expect(wrong(style)).toMatchObject([expected]);
});

it('says every problem at once', () => {
  const findings = wrong({
    page: { left: 'x', top: 1 },
    text: { body: { sise: 1, face: 1, size: 30 } },
    preset: 'none',
  });
  expect(findings.map(({ path }) => path)).toEqual([
    'page.left',
    'page.top',
    'text.body.sise',
    'text.body.face',
    'preset',
    'text.body.size',
  ]);
});

it('does not blame one value for another that could not be read', () => {
  expect(wrong(text('body', { size: 30, linePitch: 'x' })).map(({ path }) => path)).toEqual([
    'text.body.linePitch',
  ]);
});

it('refuses a renderer with a bad style, before anything is rendered', async () => {
  await expect(createRenderer({ style: { page: { left: '1in' } } })).rejects.toMatchObject({
    code: 'style.invalid',
  });
});

describe('a style file', () => {
  const wrongFile = (source: string, file = 'style.yaml'): readonly string[] =>
    findingsOf(() => parseStyleFile(source, file)).map(
      ({ place, code }) => `${place?.file}:${place?.line}:${place?.column} ${code}`,
    );

  it('names line and column of every problem', () => {
    const source = [
      'preset: fixed-28',
      'page:',
      '  left: 60mm',
      '  right: 60mm',
      'text:',
      '  body:',
      '    sise: 15',
      '    face: 宋',
    ].join('\n');
    expect(wrongFile(source)).toEqual([
      'style.yaml:7:5 style.unknown-key',
      'style.yaml:8:11 style.choice',
      'style.yaml:3:9 style.type-area',
    ]);
  });

  it('may be JSON', () => {
    expect(parseStyleFile('{"page": {"left": "30mm"}}', 'style.json')).toEqual({ page: { left: '30mm' } });
    expect(wrongFile('{\n  "page": {"left": true}\n}', 'style.json')).toEqual([
      'style.json:2:20 style.value',
    ]);
  });

  it('is refused with the place of what is no YAML', () => {
    expect(wrongFile('page: {left: 1')).toEqual(['style.yaml:1:15 data.syntax']);
  });

  it('may have all its lines commented out, or all of a group', () => {
    expect(parseStyleFile('# preset: fixed-28\n', 'style.yaml')).toEqual({});
    expect(resolveStyle(parseStyleFile('page:\n  # left: 30mm\n', 'style.yaml'))).toEqual(resolveStyle());
  });

  it('may not leave a value out', () => {
    expect(wrongFile('page:\n  left:\n')).toEqual(['style.yaml:2:3 style.value']);
  });
});

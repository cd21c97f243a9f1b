import { fontsFor } from '../../src/render/fonts/document-fonts.js';
import type { Document, Inline } from '../../src/render/document/document.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { mayBreakBetween } from '../../src/render/text/line-breaks.js';
import { typeset, type Line } from '../../src/render/text/typeset.js';
import { titleLines } from '../../src/render/text/title.js';

const empty: Document = { language: 'zh-CN', title: '', agency: '', date: '2025-01-01', blocks: [] };
const { body } = nationalStyle.text;
const width = nationalStyle.page.width - nationalStyle.page.left - nationalStyle.page.right;

/** The lines of a body text on the 28-character line, with or without its first-line indent. */
async function lines(text: string, indent = 0): Promise<readonly Line[]> {
  const fonts = await fontsFor({
    ...empty,
    blocks: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  return typeset([{ text, face: body.face, ownDigits: body.ownDigits }], {
    fonts,
    size: body.size,
    characterSpacing: body.characterSpacing,
    align: 'justify',
    width,
    indent: indent * (body.size + body.characterSpacing),
  });
}

const texts = async (text: string, indent = 0): Promise<readonly string[]> =>
  (await lines(text, indent)).map(({ runs }) => runs.map((run) => run.text).join(''));

const ideographs = (count: number): string => '政府信息公开工作年度报告'.repeat(4).slice(0, count);

describe('a line of 28 characters', () => {
  it.each([27, 28])('holds %i', async (count) => {
    expect(await texts(ideographs(count))).toHaveLength(1);
  });

  it('does not hold 29', async () => {
    expect((await texts(ideographs(29))).map((line) => line.length)).toEqual([28, 1]);
  });

  it('begins a paragraph two characters in and is flush afterwards', async () => {
    const [first, second] = await lines(ideographs(40), 2);
    expect(first!.runs[0]!.x).toBeCloseTo(31.5);
    expect(second!.runs[0]!.x).toBe(0);
    expect((await texts(ideographs(40), 2))[0]).toHaveLength(26);
  });
});

describe('a page of hard cases breaks', () => {
  const hard: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'not before a full stop, which takes a character along',
      `${ideographs(28)}。后文`,
      [ideographs(27), `${ideographs(28).slice(27)}。后文`],
    ],
    [
      'not before a closing quotation mark behind a full stop',
      `${ideographs(26)}他说“好。”后文`,
      [`${ideographs(26)}他说`, '“好。”后文'],
    ],
    ['not behind an opening bracket', `${ideographs(27)}（附件）`, [ideographs(27), '（附件）']],
    ['not within nested brackets', `${ideographs(26)}（〔甲〕）`, [ideographs(26), '（〔甲〕）']],
    ['not within a dash', `${ideographs(27)}——后文`, [ideographs(26), `${ideographs(27).slice(26)}——后文`]],
    [
      'not within an ellipsis',
      `${ideographs(27)}……后文`,
      [ideographs(26), `${ideographs(27).slice(26)}……后文`],
    ],
    ['not between a number and its unit', `${ideographs(25)}共3050件`, [`${ideographs(25)}共`, '3050件']],
    ['not within a percentage', `${ideographs(26)}占99.4%。`, [`${ideographs(26)}占`, '99.4%。']],
    ['not within a year', `${ideographs(26)}于2021年1月`, [`${ideographs(26)}于`, '2021年1月']],
    [
      'not within a document number',
      `${ideographs(24)}国办函〔2021〕30号`,
      [`${ideographs(24)}国办函`, '〔2021〕30号'],
    ],
    ['not within a Latin word', `${ideographs(26)}用APPLICATION办`, [`${ideographs(26)}用`, 'APPLICATION办']],
    [
      'not within an address that fits a line',
      `${ideographs(20)}见https://www.example.gov.cn/xxgk`,
      [`${ideographs(20)}见`, 'https://www.example.gov.cn/xxgk'],
    ],
    [
      'not within an e-mail address',
      `${ideographs(22)}请致xxgk@example.gov.cn。`,
      [`${ideographs(22)}请致`, 'xxgk@example.gov.cn。'],
    ],
    ['between Latin words', `${ideographs(24)}GDP and CPI`, [`${ideographs(24)}GDP and`, 'CPI']],
  ];

  it.each(hard)('%s', async (_, text, expected) => {
    expect(await texts(text)).toEqual(expected);
  });

  it('within a word that no line can hold, and loses none of it', async () => {
    const address = `https://www.example.gov.cn/${'zhengfuxinxigongkai/'.repeat(6)}`;
    const broken = await texts(address);
    expect(broken.length).toBeGreaterThan(2);
    expect(broken.join('')).toBe(address);
  });
});

it('never parts a mark from the text it closes or opens, whatever stands beside it', () => {
  for (const closing of '。，、；：？！”’）》〉】〕…—') expect(mayBreakBetween('字', closing)).toBe(false);
  for (const opening of '“‘（《〈【〔') expect(mayBreakBetween(opening, '字')).toBe(false);
});

it('fills justified lines to the edge, but not the last one', async () => {
  const made = await lines(`${ideographs(26)}2024年1月31日前${ideographs(24)}`);
  const ends = made.map(({ runs }) => runs.at(-1)!.x + runs.at(-1)!.width + body.characterSpacing);
  expect(made.length).toBeGreaterThan(1);
  ends.slice(0, -1).forEach((end) => expect(end).toBeCloseTo(width, 1));
  expect(ends.at(-1)!).toBeLessThan(width - 20);
});

describe('a title', () => {
  const broken = (text: string): readonly string[] => {
    const content: readonly Inline[] = [{ type: 'text', text }];
    return titleLines(content, nationalStyle);
  };

  it.each([
    ['青禾县水务局2024年工作报告', ['青禾县水务局2024年工作报告']],
    [
      '呼和浩特市人民政府2013年度政府信息公开工作年度报告',
      ['呼和浩特市人民政府2013年度', '政府信息公开工作年度报告'],
    ],
    ['2024年内蒙古自治区政府信息公开工作年度报告', ['2024年内蒙古自治区', '政府信息公开工作年度报告']],
    // The mark between the two names takes a whole character, as in every Chinese font.
    [
      '青禾东坪·西坪管理委员会2024年政府信息公开工作年度报告',
      ['青禾东坪·西坪管理委员会', '2024年政府信息公开工作年度报告'],
    ],
    [
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人力资源和社会保障局\n2024年政府信息公开工作年度报告',
      [
        '新疆维吾尔自治区伊犁哈萨克自治州',
        '察布查尔锡伯自治县人力资源和社会保障局',
        '2024年政府信息公开工作年度报告',
      ],
    ],
  ])('%s is parted after names only', (title, expected) => {
    expect(broken(title)).toEqual(expected);
  });
});

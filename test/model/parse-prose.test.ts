import fc from 'fast-check';
import { parseReport } from '../../src/model/parse-report.js';
import { paragraphsOf } from '../../src/model/prose.js';
import { at } from './form-2021.js';
import { least, leastYaml } from './reports.js';

const fromYaml = (text: string): unknown => at(parseReport(leastYaml + text), 'problems');
const fromData = (problems: unknown): unknown => at(parseReport({ ...least, problems }), 'problems');

describe('a text', () => {
  it.each([
    ['a blank line parts paragraphs', '甲。\n\n乙。', ['甲。', '乙。']],
    ['so does a line of blanks, full-width ones too', '甲。\n \u3000\t\n乙。', ['甲。', '乙。']],
    ['many blank lines are as good as one', '甲。\n\n\n\n乙。\n\n', ['甲。', '乙。']],
    [
      'a line break between Chinese joins without a space',
      '主动公开\n工作，\n“平稳”\n有序',
      ['主动公开工作，“平稳”有序'],
    ],
    ['a line break beside Latin text joins with a space', '全年发布\nGDP\n数据', ['全年发布 GDP 数据']],
    ['a line break between words joins with a space', 'open\ngovernment', ['open government']],
    [
      'leading full-width blanks go, on every line',
      '\u3000\u3000甲\n\u3000\u3000乙。\n\n\u3000\u3000丙。',
      ['甲乙。', '丙。'],
    ],
    ['blanks at the ends go', '  甲。 \n\n 乙。\t', ['甲。', '乙。']],
    [
      'line ends of Windows and of old Macs are line breaks',
      '甲\r\n乙。\r\n\r\n丙\r丁。',
      ['甲乙。', '丙丁。'],
    ],
    ['a space within a line stays', '第二十条 第（一）项', ['第二十条 第（一）项']],
    ['a tab is a space', '甲\t乙', ['甲 乙']],
    ['a paragraph may begin with （一）', '（一）甲。\n\n（二）乙。', ['（一）甲。', '（二）乙。']],
    ['nothing is no paragraph', ' \n\n\u3000', []],
    ['rare characters are whole', '𠮷\n野家', ['𠮷野家']],
  ])('%s', (_, text, paragraphs) => {
    expect(fromData(text)).toEqual(paragraphs);
  });
});

describe('prose as a list', () => {
  it('has paragraphs and headed parts, at any depth', () => {
    const prose = [
      '总述。',
      {
        heading: '公开质量',
        body: [{ heading: '1.更新', body: '不够\n及时。' }, '另有两点。\n\n一是。'],
      },
    ];
    expect(fromData(prose)).toEqual([
      '总述。',
      {
        heading: '公开质量',
        body: [{ heading: '1.更新', body: ['不够及时。'] }, '另有两点。', '一是。'],
      },
    ]);
  });

  it('parts a text of several paragraphs', () => {
    expect(fromData(['甲。\n\n乙。', '', '丙。'])).toEqual(['甲。', '乙。', '丙。']);
  });

  it('may be empty', () => {
    expect(fromData([])).toEqual([]);
    expect(fromData('')).toEqual([]);
  });
});

describe('a section with aspects', () => {
  it('has prose under each of its keys', () => {
    const report = parseReport({
      ...least,
      overview: {
        introduction: '甲\n乙',
        supervision: ['丙'],
        more: [{ heading: '数据开放', body: '丁\n\n戊' }],
      },
      problems: { existing: '不足。', improvements: '改进。' },
      other: { text: '无。' },
    });
    expect(report).toMatchObject({
      overview: {
        introduction: ['甲乙'],
        supervision: ['丙'],
        more: [{ heading: '数据开放', body: ['丁', '戊'] }],
      },
      problems: { existing: ['不足。'], improvements: ['改进。'] },
      other: { text: ['无。'] },
    });
    expect(report).not.toHaveProperty('overview.proactive');
  });

  it('may be prose instead', () => {
    expect(parseReport({ ...least, overview: '甲。' })).toHaveProperty('overview', ['甲。']);
  });
});

describe('YAML texts over several lines', () => {
  const twoParagraphs = ['全年公开信息四千条，比上年增加。', '其中网站 3200 条。'];

  it.each([
    ['with |', 'problems: |\n  全年公开信息四千条，\n  比上年增加。\n\n  其中网站\n  3200 条。\n'],
    ['with >', 'problems: >\n  全年公开信息四千条，\n  比上年增加。\n\n  其中网站\n  3200 条。\n'],
    ['with >-', 'problems: >-\n  全年公开信息四千条，\n  比上年增加。\n\n  其中网站\n  3200 条。\n'],
    ['plain', 'problems: 全年公开信息四千条，\n  比上年增加。\n\n  其中网站\n  3200 条。\n'],
    [
      'with Windows line ends',
      'problems: >\r\n  全年公开信息四千条，\r\n  比上年增加。\r\n\r\n  其中网站\r\n  3200 条。\r\n',
    ],
    [
      'followed by a comment',
      'problems: >\n  全年公开信息四千条，\n  比上年增加。\n\n  其中网站\n  3200 条。\n\n# 以下落款\n',
    ],
    [
      'with leading full-width blanks',
      'problems: |\n  　　全年公开信息四千条，\n  比上年增加。\n\n  　　其中网站\n  3200 条。\n',
    ],
  ])('%s part at blank lines and join without spaces', (_, text) => {
    expect(fromYaml(text)).toEqual(twoParagraphs);
  });

  it.each([
    ['single', "problems: '''公报''全年\n  公开'\n", ["'公报'全年公开"]],
    ['double', 'problems: "\\"公报\\"全年\n  公开\\n\\n其中\\\n  网站"\n', ['"公报"全年公开', '其中网站']],
  ])('in %s quotes join without spaces', (_, text, paragraphs) => {
    expect(fromYaml(text)).toEqual(paragraphs);
  });

  it('in quotes mean by a blank line what YAML means: one line break', () => {
    expect(fromYaml("problems: '甲\n\n  乙'\n")).toEqual(['甲乙']);
    expect(fromYaml('problems: "甲\n\n\n  乙"\n')).toEqual(['甲', '乙']);
  });

  it('in a list are paragraphs of their own', () => {
    expect(fromYaml('problems:\n  - 甲\n    乙\n  - >\n    丙\n    丁\n')).toEqual(['甲乙', '丙丁']);
  });
});

describe('any text', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '甲',
        '，',
        '“',
        'a',
        '9',
        '.',
        ' ',
        '\t',
        '\n',
        '\r',
        '\u3000',
        '\u00a0',
        '𠮷',
        '\u2028',
      ),
      {
        maxLength: 30,
      },
    )
    .map((characters) => characters.join(''));

  it('has paragraphs without line breaks or blanks at the ends', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const paragraph of paragraphsOf(written)) expect(paragraph).toMatch(/^\S(.*\S)?$/u);
      }),
    );
  });

  it('has the same paragraphs when they are parted again', () => {
    fc.assert(
      fc.property(text, (written) => {
        const paragraphs = paragraphsOf(written);
        expect(paragraphs.flatMap(paragraphsOf)).toEqual(paragraphs);
      }),
    );
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(paragraphsOf(written).join('').replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
      }),
    );
  });

  it.each([
    ['blanks', `甲${' '.repeat(199_998)}乙`],
    ['full-width blanks', `甲\n${'\u3000'.repeat(199_000)}乙`],
    ['line breaks', `甲${'\n'.repeat(199_998)}乙`],
    ['blanks and line breaks', `甲${' \n\t'.repeat(66_000)}乙`],
  ])('of 200 000 characters, most of them %s, is read within five seconds', (_, written) => {
    const start = performance.now();
    expect(fromData(written)).toBeDefined();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Files that were made to harm, or that went wrong: an error of the data, told soon. */
import { brief, least, leastYaml, problemsOf } from './reports.js';

const within = (milliseconds: number, work: () => void): void => {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(milliseconds);
};

const json = (problems: string): string => JSON.stringify(least).replace(`"${least.problems}"`, problems);

describe('nesting', () => {
  const tooDeep = [{ code: 'data.nesting', message: '内容嵌套过深，最多 64 层' }];

  it.each([70, 1000, 10_000])('%i levels deep in JSON is refused', (levels) => {
    expect(problemsOf(json('['.repeat(levels) + ']'.repeat(levels)))).toMatchObject(tooDeep);
    const headed = '[{"heading":"甲","body":'.repeat(levels) + '"乙"' + '}]'.repeat(levels);
    expect(problemsOf(json(headed))).toMatchObject(tooDeep);
  });

  it('in YAML blocks is refused', () => {
    const blocks = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level + 1)}a:`).join('\n');
    expect(problemsOf(`${leastYaml}problems:\n${blocks}\n`)).toMatchObject(tooDeep);
  });

  it.each([70, 10_000, 100_000])('%i levels deep in plain data is refused', (levels) => {
    let problems: unknown = '乙';
    for (let level = 0; level < levels; level += 1) problems = [{ heading: '甲', body: problems }];
    expect(problemsOf({ ...least, problems })).toMatchObject(tooDeep);
  });

  it('without an end, in plain data that contains itself, is refused', () => {
    const section: Record<string, unknown> = { heading: '甲' };
    section['body'] = [section];
    expect(problemsOf({ ...least, problems: [section] })).toMatchObject([
      { code: 'data.nesting', path: 'problems' },
    ]);
  });

  it('of headings twenty levels deep is not refused', () => {
    expect(problemsOf(json('[{"heading":"甲","body":'.repeat(20) + '"乙"' + '}]'.repeat(20)))).toEqual([]);
  });
});

describe('aliases', () => {
  it('that multiply each other are refused at once', () => {
    const letters = [...'abcdefghij'];
    const bomb = letters.map((letter, index) => {
      const item = index === 0 ? '甲' : `*${letters[index - 1]}`;
      return `${letter}: &${letter} [${Array(10).fill(item).join(', ')}]`;
    });
    within(5000, () => {
      expect(problemsOf(bomb.join('\n'))).toMatchObject([
        { code: 'data.syntax', message: '别名（*）引用过多或不存在' },
      ]);
    });
  });

  it('of nothing are refused', () => {
    expect(problemsOf(`${leastYaml}problems: *nothing\n`)).toMatchObject([{ code: 'data.syntax' }]);
  });

  it('that repeat a row are fine', () => {
    const text = leastYaml.replace(
      'applications: {}',
      'applications: { received: &none [0, 0, 0, 0, 0, 0], carriedOver: *none }',
    );
    expect(problemsOf(`${text}problems: 无\n`)).toEqual([]);
  });
});

describe('long texts where they do not belong', () => {
  it.each([
    ['a count', (text: string) => ({ proactive: { licensing: { decisions: text } } })],
    ['an amount', (text: string) => ({ proactive: { fees: { amount: text } } })],
    ['a date', (text: string) => ({ publishedOn: text })],
    ['a year', (text: string) => ({ year: text })],
    ['a choice', (text: string) => ({ agency: { name: '甲', kind: text } })],
    ['prose', (text: string) => ({ problems: text })],
  ])('in the place of %s are refused within five seconds, and not quoted in full', (_, put) => {
    for (const text of [`1${' '.repeat(1_000_000)}x`, '1,'.repeat(500_000), '１'.repeat(1_000_000)]) {
      within(5000, () => {
        const problems = problemsOf({ ...least, ...put(text) });
        expect(problems).toHaveLength(1);
        expect(problems[0]!.message.length).toBeLessThan(200);
      });
    }
  });

  it('are refused in a quoted text of YAML as soon', () => {
    const text = `problems: "甲${' '.repeat(300_000)}乙\n  丙"\n`;
    within(5000, () => expect(brief(problemsOf(leastYaml + text))).toEqual(['data.too-long problems']));
  });
});

it('the noncharacters with which templates mark places are refused as text', () => {
  expect(problemsOf({ ...least, problems: '文\uFDD3字' })).toMatchObject([
    { code: 'data.character', path: 'problems' },
  ]);
});

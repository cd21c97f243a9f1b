import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../../src/model/finding/finding.js';
import { parseReport } from '../../src/model/parse-report.js';
import { composeReport } from '../../src/render/document/compose.js';
import { inlineText } from '../../src/render/document/document.js';
import { FunctionError, templateFunctions } from '../../src/templates/functions.js';

const doc = readFileSync(join(__dirname, '../../docs/template-functions.md'), 'utf8');
const report = parseReport(/```yaml\n([^]*?)```/.exec(doc)![1]!);

interface Example {
  readonly name: string;
  readonly template: string;
  readonly result: string;
}

/** Every example of the document: a row of a table below the heading of its function. */
const examples: readonly Example[] = doc
  .split(/^### /m)
  .slice(1)
  .flatMap((part) => {
    const name = /^\w+/.exec(part)![0];
    return [...part.matchAll(/^\| `(.+)` \| (.*) \|$/gm)].map(([, template, result]): Example => ({
      name,
      template: template!,
      result: result!,
    }));
  });

/** What the template prints in section one, its paragraphs and headings parted by ／. */
function printed(template: string): string {
  const guarded = [...new Set(template.match(/\b(?:signature(?=\.)|other\.fees|contact(?=\.))/g))].reduce(
    (inner, part) => `{{#if ${part}}}${inner}{{/if}}`,
    /\{\{prose/.test(template) ? template : `<p>${template}</p>`,
  );
  const { blocks } = composeReport(report, { templates: { '2021/overview.hbs': guarded } });
  const texts = blocks.map((block) => ('content' in block ? inlineText(block.content) : ''));
  return texts.slice(texts.indexOf('一、总体情况') + 1, texts.indexOf('二、主动公开政府信息情况')).join('／');
}

test.each(examples)('$name: $template prints $result', ({ template, result }) => {
  expect(printed(template)).toBe(result === '（空）' ? '' : result);
});

test('the document has at least two examples of each function, and no other function', () => {
  const counts = new Map<string, number>();
  for (const { name } of examples) counts.set(name, (counts.get(name) ?? 0) + 1);
  expect([...counts.keys()].sort()).toEqual(Object.keys(templateFunctions).sort());
  for (const [name, count] of counts) expect([name, count >= 2]).toEqual([name, true]);
});

test('the document lists every option of every function, and each function in its table', () => {
  const overview = doc.slice(doc.indexOf('## 一览'), doc.indexOf('## 示例用的数据'));
  for (const [name, { options = [] }] of Object.entries(templateFunctions)) {
    const row = overview.split('\n').find((line) => line.includes(`\`${name}\``));
    expect([name, row]).toEqual([name, expect.any(String)]);
    for (const option of options) expect(row).toContain(`\`${option}\``);
  }
});

const call = (name: string, args: readonly unknown[], options: Record<string, unknown> = {}): unknown =>
  templateFunctions[name]!.run(args, options);

describe('numbers', () => {
  test('every function says of what is no number that it is none, and never prints NaN', () => {
    for (const name of ['wan', 'yi', 'percent', 'yearOnYear', 'sum', 'difference', 'max', 'numeral', 'gt']) {
      for (const bad of ['二十', '1e9', 'Infinity', '0x10', '1,000', '21997万元', '9'.repeat(500)]) {
        expect(() => call(name, [bad, bad])).toThrow(FunctionError);
      }
    }
  });

  test('signs as the 2019 form prints them are read', () => {
    expect(call('sum', ['+451', '−2147'])).toBe('-1696');
    expect(call('yearOnYear', ['−2147', '+451'])).toBe('下降576.05%');
  });

  test('halves are rounded up, away from zero, however a binary number would have it', () => {
    expect(call('number', ['1.005'], { decimals: 2 })).toBe('1.01');
    expect(call('number', [2.675], { decimals: 2 })).toBe('2.68');
    expect(call('number', ['-0.5'], { decimals: 0 })).toBe('-1');
    expect(call('percent', [1, 8], { decimals: 0 })).toBe('13%');
    expect(call('number', ['-0.001'], { decimals: 2 })).toBe('0.00');
  });

  test('a change of less than what is printed, and one from nothing or less, have words of their own', () => {
    expect(call('yearOnYear', [1999, 2000], { decimals: 0 })).toBe('基本持平');
    expect(call('yearOnYear', [0, 7])).toBe('下降100%');
    expect(call('yearOnYear', [3, -5])).toBe('上年为-5，本年为3');
    expect(call('yearOnYear', ['0.00', 0])).toBe('持平');
  });

  test('grouping takes the sign and the fraction as they are', () => {
    expect(call('number', ['-1234567.8901'], { group: true })).toBe('-1,234,567.8901');
    expect(call('number', [999], { group: true })).toBe('999');
    expect(call('number', ['1234.5'], { group: true, decimals: 2 })).toBe('1,234.50');
  });

  test('options that make no sense are refused before any data is looked at', () => {
    const read = (): never => {
      throw new Error('data was read');
    };
    const data = new Proxy({}, { get: read, has: read, ownKeys: read });
    for (const decimals of [-1, 7, 1.5, 'x', '']) {
      for (const name of ['number', 'wan', 'percent', 'yearOnYear']) {
        expect(() => call(name, [data, 1], { decimals })).toThrow(/0 至 6/);
      }
    }
    expect(() => call('number', [1], { group: 'yes' })).toThrow(/true 或 false/);
    expect(() => call('date', ['2025-01-05', 'YYYY'])).toThrow(/只能用/);
    expect(() => call('date', ['2025-01-05', 'MMMM'])).toThrow(/只能用/);
    expect(() => call('date', ['2025-01-05', 'yyyy'], { numerals: true })).toThrow(/只能用其一/);
  });
});

describe('numerals', () => {
  test.each([
    ['20', '二十'],
    ['101', '一百零一'],
    ['1010', '一千零一十'],
    ['10000', '一万'],
    ['100000', '十万'],
    ['10010', '一万零一十'],
    ['10500', '一万零五百'],
    ['100010000', '一亿零一万'],
    ['999999999', '九亿九千九百九十九万九千九百九十九'],
    ['100000001', '一亿零一'],
    ['-10.05', '负十点零五'],
  ])('%s is read %s', (decimal, read) => {
    expect(call('numeral', [decimal])).toBe(read);
  });

  test('a number beyond those with names stays in digits', () => {
    expect(call('numeral', ['1000000000000'])).toBe('1000000000000');
  });
});

describe('dates', () => {
  test('a day that the calendar does not have is refused', () => {
    for (const bad of ['2025-02-30', '2025年2月30日', '2025', '昨天']) {
      expect(() => call('date', [bad])).toThrow(`“${bad}”不是日期`);
    }
    expect(() => call('dateRange', ['2025-02-01', '2025-01-01'])).toThrow('起日在止日之后');
  });
});

test('a mistake that only the data shows is reported at the tag that makes it', () => {
  const templates = { '2021/overview.hbs': '<p>\n  {{date agency.name}}</p>' };
  const compose = (): unknown => composeReport(report, { templates });
  expect(compose).toThrow(ReportError);
  expect(compose).toThrow('2021/overview.hbs:2:3 error template.failed');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOf } from '../../src/model/edition.js';
import { editionOf } from '../../src/model/editions/index.js';
import { countValue, figureText, type Count } from '../../src/model/values/figure.js';
import { figuresOf, resolveFigures } from '../../src/model/table-figures.js';
import type { Finding } from '../../src/model/finding/finding.js';
import { readReport } from '../../src/read/read-report.js';
import { damaged, damages } from './damaged-tables.js';

const edition = editionOf('2021');
const encode = (html: string): Uint8Array => new TextEncoder().encode(html);

/** A page of the official forms, every cell with a number of its own, and zeros in one column. */
const numbers = new Map<string, string>();
const page = ((): string => {
  const form = (name: string): string =>
    /<table[^]*<\/table>/
      .exec(readFileSync(join(__dirname, '..', 'forms', `2021-${name}.html`), 'utf8'))![0]
      .replace(/<caption>[^]*?<\/caption>/, '');
  let next = 100;
  const filled = tablesOf(edition).map(({ id, table }) => {
    const paths = figuresOf(table).map(({ path }) => [id, ...path].join('.'));
    const values = paths.map((path) => {
      next += 1;
      const value = path.endsWith('.publicWelfare') ? '0' : String(next);
      numbers.set(path, value);
      return value;
    });
    return [id, form(id).replace(/<i>(?:n|d)<\/i>/g, () => values.shift()!)] as const;
  });
  const table = Object.fromEntries(filled);
  const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><h1>青禾县水务局2024年政府信息公开工作年度报告</h1>
    ${paragraphs('本报告统计期限为2024年1月1日至12月31日。', '一、总体情况', '各项工作平稳有序。', '二、主动公开政府信息情况')}
    ${table['proactive']!}${paragraphs('三、收到和处理政府信息公开申请情况')}${table['applications']!}
    ${paragraphs('四、政府信息公开行政复议、行政诉讼情况')}${table['disputes']!}
    ${paragraphs('五、存在的主要问题及改进情况', '目录更新不够及时。', '六、其他需要报告的事项', '未收取信息处理费。')}</body></html>`;
})();

interface Outcome {
  readonly right: number;
  readonly told: number;
  readonly wrong: readonly string[];
  readonly codes: readonly string[];
}

/** For each figure whether it was read right, is told by a finding at its place, or neither. */
async function outcomeOf(html: string, expected: ReadonlyMap<string, string>): Promise<Outcome> {
  const { report, findings } = await readReport(encode(html));
  const isAboutTables = ({ code }: Finding): boolean => /^read\.(?:row|column|cells|figure|table)/.test(code);
  expect(findings.filter((finding) => isAboutTables(finding) && finding.hint === undefined)).toEqual([]);
  let [right, told] = [0, 0];
  const wrong: string[] = [];
  for (const { id, table } of tablesOf(edition)) {
    const figures = resolveFigures(table, report[id as keyof typeof report]);
    for (const { path, kind } of figuresOf(table)) {
      const whole = [id, ...path].join('.');
      const figure = figures.figure(path);
      const shown = kind === 'count' ? String(countValue(figure as Count)) : figureText(figure);
      const isTold = findings.some(
        (finding) =>
          finding.code.startsWith('read.') &&
          finding.severity === 'error' &&
          (whole === finding.path ||
            whole.startsWith(`${finding.path}.`) ||
            finding.path === `${id}.${path.at(-1)}`),
      );
      if (shown === expected.get(whole) && (figures.stated(path) !== undefined || isTold)) right += 1;
      else if (isTold) told += 1;
      else wrong.push(`${whole}: ${shown} for ${expected.get(whole)}`);
    }
  }
  return { right, told, wrong, codes: [...new Set(findings.map(({ code }) => code))] };
}

/** What a damage makes of the figures themselves. */
const changed: Readonly<Record<string, readonly (readonly [path: string, value: string])[]>> = {
  'a dash for a number': [['proactive.compulsoryMeasures.decisions', '0']],
  'a number with its unit': [['proactive.compulsoryMeasures.decisions', '307']],
};

describe('a damaged table', () => {
  const tally: string[] = [];
  afterAll(() => console.log(tally.join('\n')));

  it('is sound before it is damaged', async () => {
    expect(await outcomeOf(page, numbers)).toMatchObject({ right: numbers.size, told: 0, wrong: [] });
  });

  it('is one of at least thirty', () => {
    expect(damages.length).toBeGreaterThanOrEqual(30);
  });

  it.each(damages)('is read right or told of, never silently wrong: $name', async (damage) => {
    const expected = new Map([...numbers, ...(changed[damage.name] ?? [])]);
    const { right, told, wrong, codes } = await outcomeOf(damaged(page, damage), expected);
    tally.push(`${damage.name}: ${right} right, ${told} told, ${wrong.length} wrong (${codes.join(' ')})`);
    expect(wrong).toEqual([]);
    // Damage to one place does not cost the others.
    expect(right).toBeGreaterThan(numbers.size * 0.7);
  });
});

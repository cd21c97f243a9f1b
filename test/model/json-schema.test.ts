import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { reportJsonSchema } from '../../src/model/json-schema.js';
import { parseReport } from '../../src/model/parse-report.js';
import { anyReport } from './any-report.js';
import { least, problemsOf } from './reports.js';

const schema = reportJsonSchema();
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addFormat('date', (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString() === `${text}T00:00:00.000Z`;
});
const validate = ajv.compile(schema);

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data)) as unknown;
const isValid = (data: unknown): boolean => validate(plain(data));

const folder = join(__dirname, '..', '..', 'examples', 'reports');
const examples = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe('the JSON Schema of the data file', () => {
  it('is a JSON Schema of draft 2020-12', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('survives JSON unchanged', () => {
    expect(plain(schema)).toEqual(schema);
  });

  it.each(examples)('takes %s', (file) => {
    const data: unknown = parse(readFileSync(join(folder, file), 'utf8'));
    expect([isValid(data), validate.errors]).toEqual([true, null]);
  });

  it('takes whatever report parses', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        expect([isValid(data), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 50 },
    );
  });

  it('takes a report in its normal form', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        expect([isValid(parseReport(plain(data))), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 50 },
    );
  });

  const bad: readonly (readonly [string, object])[] = [
    ['no year', { ...least, year: undefined }],
    ['a text for the year', { ...least, year: '2021' }],
    ['a year before 2008', { ...least, year: 2007 }],
    ['a year before 2008 and an edition', { ...least, year: 1999, edition: '2021' }],
    ['an edition that there is not', { ...least, edition: '2031' }],
    ['no agency', { ...least, agency: undefined }],
    ['an agency without a kind', { ...least, agency: { name: '甲' } }],
    ['an agency without a name', { ...least, agency: { name: ' ', kind: 'department' } }],
    ['a kind that there is not', { ...least, agency: { name: '甲', kind: 'bureau' } }],
    ['a postcode that is a number', { ...least, agency: { ...least.agency, contact: { postcode: 657000 } } }],
    ['no table 二', { ...least, proactive: undefined }],
    ['no table 三', { ...least, applications: undefined }],
    ['no table 四', { ...least, disputes: undefined }],
    ['no problems', { ...least, problems: undefined }],
    ['an unknown key', { ...least, aplications: {} }],
    ['an unknown row', { ...least, applications: { recieved: [] } }],
    ['an unknown column', { ...least, applications: { received: { naturalPersn: 1 } } }],
    ['a row of five', { ...least, applications: { received: [1, 2, 3, 4, 5] } }],
    ['a row of eight', { ...least, applications: { received: [1, 2, 3, 4, 5, 6, 7, 8] } }],
    ['a line of six', { ...least, disputes: { reconsideration: [1, 2, 3, 4, 5, 6] } }],
    ['a negative count', { ...least, applications: { received: [-1, 0, 0, 0, 0, 0] } }],
    ['half a count', { ...least, proactive: { licensing: { decisions: 2.5 } } }],
    ['a count that is too large', { ...least, proactive: { licensing: { decisions: 1_000_000_000 } } }],
    ['a count that is a text', { ...least, proactive: { licensing: { decisions: '12' } } }],
    ['a remark without a count', { ...least, proactive: { licensing: { decisions: { note: '甲' } } } }],
    ['a negative amount', { ...least, proactive: { fees: { amount: -1 } } }],
    ['an amount with a comma', { ...least, proactive: { fees: { amount: '1,234.5' } } }],
    ['a date in words', { ...least, publishedOn: '2022年1月5日' }],
    ['a day that there is not', { ...least, publishedOn: '2022-02-30' }],
    ['a heading without a body', { ...least, problems: [{ heading: '甲' }] }],
    ['a number for prose', { ...least, problems: 5 }],
    ['a field of the 2019 edition', { ...least, proactive: { licensing: { change: '+1' } } }],
    ['a field of the 2021 edition in 2020', { ...least, year: 2020, proactive: { fees: { amount: 1 } } }],
    ['an amount without a unit in 2020', { ...least, year: 2020, proactive: { procurement: { amount: 5 } } }],
  ];

  it.each(bad)('refuses %s, as parseReport does', (_, data) => {
    expect(problemsOf(plain(data))).not.toEqual([]);
    expect(isValid(data)).toBe(false);
  });
});

type Node = Readonly<Record<string, unknown>>;

/** Every property of the schema and of its parts, with the path that leads to it. */
function* properties(node: unknown, path: string): Generator<readonly [path: string, property: Node]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'if') continue;
    if (key === 'properties') {
      for (const [name, property] of Object.entries(value as Record<string, Node>))
        yield [`${path}.${name}`, property];
    }
    yield* properties(value, key === 'properties' ? path : `${path}.${key}`);
  }
}

describe('every property of the JSON Schema', () => {
  const all = [...properties(schema, '')];

  it('has a Chinese title, its own or that of what it refers to', () => {
    const untitled = all.filter(([, property]) => {
      const reference = /^#\/\$defs\/([^/]+)\/\$defs\/([^/]+)$/.exec(String(property['$ref']));
      const title = property['title'] ?? reference?.[0];
      return typeof title !== 'string' || !/[\u4e00-\u9fff]/.test(title);
    });
    expect(untitled.map(([path]) => path)).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });

  it('is titled as the form prints it, where the form prints it', () => {
    const titleAt = (path: string): unknown =>
      all.find(([full]) => full.endsWith(path) && full.includes('edition-2021'))?.[1]['title'];
    expect(titleAt('.applications')).toBe('收到和处理政府信息公开申请情况');
    expect(titleAt('.notCorrected')).toBe('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请');
  });
});

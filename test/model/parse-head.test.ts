import { parseReport } from '../../src/model/parse-report.js';
import { least, leastYaml } from './reports.js';

const parsed = (changed: Readonly<Record<string, unknown>>): unknown => parseReport({ ...least, ...changed });

describe('the edition', () => {
  it.each([
    [2021, '2021'],
    [2025, '2021'],
    [2999, '2021'],
    [2020, '2019'],
    [2019, '2019'],
  ])('of a report on %i is %s unless stated', (year, edition) => {
    expect(parsed({ year })).toMatchObject({ year, edition });
  });

  it.each([2018, 2008])('of a report on %i is 2014 unless stated', (year) => {
    expect(parseReport({ year, agency: least.agency, sections: [] })).toMatchObject({ edition: '2014' });
  });

  it.each(['2019', 2019])('is taken as the text or the number %p, and wins over the year', (edition) => {
    expect(parsed({ edition })).toMatchObject({ edition: '2019', year: 2021 });
  });
});

describe('what a report leaves out', () => {
  it('is filled in where it has a default, and absent where not', () => {
    const { edition, scope, period, ...rest } = parseReport(least);
    expect({ edition, scope, period }).toEqual({
      edition: '2021',
      scope: 'own',
      period: { from: '2021-01-01', to: '2021-12-31' },
    });
    expect(Object.keys(rest).sort()).toEqual([
      'agency',
      'applications',
      'disputes',
      'proactive',
      'problems',
      'year',
    ]);
  });

  it('may be named and left empty', () => {
    const yaml = `${leastYaml}problems: 无\ntitle:\npreface:\noverview:\nother:\nsignature:\npublishedOn:\nperiod:\n`;
    expect(parseReport(yaml)).toEqual(parseReport(`${leastYaml}problems: 无\n`));
  });
});

describe('the signature', () => {
  it('is signed by the agency unless another name is given', () => {
    expect(parsed({ signature: { date: '2022-01-20' } })).toMatchObject({
      signature: { name: '青禾县水务局', date: '2022-01-20' },
    });
    expect(parsed({ signature: { name: '青禾县人民政府' } })).toHaveProperty('signature', {
      name: '青禾县人民政府',
    });
    expect(parsed({ signature: {} })).toHaveProperty('signature', { name: '青禾县水务局' });
  });

  it('is not there without the key', () => {
    expect(parsed({})).not.toHaveProperty('signature');
  });
});

describe('the rest of the head', () => {
  it('is kept as given', () => {
    const head = {
      agency: {
        name: '青禾县水务局',
        kind: 'ministry',
        level: 'central',
        contact: {
          address: '水务路1号',
          postcode: '010020',
          phone: '0471-1234567',
          fax: '',
          email: 'a@b.example',
        },
      },
      scope: 'compiled',
      title: '青禾县\n2021年政府信息公开工作年度报告',
      period: { from: '2021-01-02', to: '2021-12-30' },
      publishedOn: '2022-01-25',
    };
    expect(parsed(head)).toMatchObject(head);
  });

  it('may have a period of a single day', () => {
    const period = { from: '2021-03-01', to: '2021-03-01' };
    expect(parsed({ period })).toMatchObject({ period });
  });

  it('may name its JSON Schema, which is not part of the report', () => {
    expect(parsed({ $schema: './schema.json' })).toEqual(parsed({}));
  });
});

describe('dates', () => {
  it.each(['2022-01-25', '"2022-01-25"', '!!timestamp 2022-01-25'])(
    'of YAML are the day as written: %s',
    (date) => {
      expect(parseReport(`${leastYaml}problems: 无\npublishedOn: ${date}\n`)).toMatchObject({
        publishedOn: '2022-01-25',
      });
    },
  );

  it('take the 29th of February in a leap year only', () => {
    expect(parsed({ publishedOn: '2024-02-29' })).toMatchObject({ publishedOn: '2024-02-29' });
    expect(() => parsed({ publishedOn: '2023-02-29' })).toThrow('公布日期 2023-02-29 不是日历上的日子');
  });
});

import { findings, paths, report, type Changes } from './sound-report.js';

const implausible = (changes: Changes, base: '2019' | '2021' = '2019'): readonly string[] =>
  paths(report(base, changes), 'proactive.plausible');

describe('figures of table 二 that cannot well be', () => {
  it.each(['2019', '2021'] as const)('are not in the sound report of %s', (base) => {
    expect(implausible({}, base)).toEqual([]);
  });

  it('are more documents published in the year than are public', () => {
    const documents = { made: 2, disclosed: 13, totalPublic: 12 };
    expect(implausible({ 'proactive.normativeDocuments': documents })).toEqual([
      'proactive.normativeDocuments.disclosed',
    ]);
    expect(implausible({ 'proactive.normativeDocuments': { ...documents, disclosed: 12 } })).toEqual([]);
  });

  it('are not more documents made than published: some are not for the public', () => {
    expect(
      implausible({ 'proactive.normativeDocuments': { made: 9, disclosed: 2, totalPublic: 2 } }),
    ).toEqual([]);
  });

  it.each(['-2360', '−2360', -2360])('are a decrease by %s from 2359', (change) => {
    expect(implausible({ 'proactive.licensing': { previousItems: 2359, change, decisions: 4273 } })).toEqual([
      'proactive.licensing.change',
    ]);
  });

  it('are not a decrease to 0, nor that of 同江', () => {
    expect(implausible({ 'proactive.licensing': { previousItems: 9, change: -9, decisions: 3 } })).toEqual(
      [],
    );
    expect(
      implausible({ 'proactive.licensing': { previousItems: 2359, change: -2147, decisions: 4273 } }),
    ).toEqual([]);
  });

  it('are decisions that are the sum of the two figures before, as 荣昌 2019 has', () => {
    const data = report('2019', {
      'proactive.licensing': { previousItems: 421, change: '+1423', decisions: 1844 },
    });
    expect(findings(data, 'proactive.plausible')).toMatchObject([
      {
        severity: 'warning',
        path: 'proactive.licensing.decisions',
        cells: ['previousItems', 'change', 'decisions'].map((key) => `proactive.licensing.${key}`),
      },
    ]);
  });

  it.each([
    [37, 0, 37],
    [2, 3, 5],
    [421, 1423, 1843],
  ])('are not the row %i, %i, %i', (previousItems, change, decisions) => {
    expect(implausible({ 'proactive.licensing': { previousItems, change, decisions } })).toEqual([]);
  });

  it.each([
    [1, '23600万元'],
    [1, '1亿元'],
    [210, '15000元'],
    [0, '3万元'],
    [4, 0],
  ])('are %i projects for %s', (items, amount) => {
    expect(implausible({ 'proactive.procurement': { items, amount } })).toEqual([
      'proactive.procurement.amount',
    ]);
  });

  it.each([
    [1, '23600元'],
    [210, '21997万元'],
    [3, '2.5亿元'],
    [1, '9999.99万元'],
    [0, 0],
    [0, '0'],
    [2, '79000.1元'],
  ])('are not %i projects for %s', (items, amount) => {
    expect(implausible({ 'proactive.procurement': { items, amount } })).toEqual([]);
  });

  it('are fewer documents in force than were issued and not repealed', () => {
    const documents = (issued: number, repealed: number, inForce: number) => ({
      'proactive.normativeDocuments': { issued, repealed, inForce },
    });
    expect(implausible(documents(5, 2, 2), '2021')).toEqual(['proactive.normativeDocuments.inForce']);
    expect(implausible(documents(5, 2, 3), '2021')).toEqual([]);
    expect(implausible(documents(0, 9, 0), '2021')).toEqual([]);
  });
});

describe('no decision in the whole year', () => {
  const code = 'proactive.zero';

  it('is an info of each row that has items', () => {
    const row = { previousItems: 6, change: 0, decisions: 0 };
    const data = report('2019', { 'proactive.licensing': row, 'proactive.penalties': row });
    expect(findings(data, code)).toMatchObject([
      {
        severity: 'info',
        path: 'proactive.licensing.decisions',
        message: expect.stringContaining('有 6 项'),
      },
      { severity: 'info', path: 'proactive.penalties.decisions' },
    ]);
  });

  it('is none of a row whose items were all given up, or that had none', () => {
    const data = report('2019', {
      'proactive.licensing': { previousItems: 6, change: -6, decisions: 0 },
      'proactive.penalties': { previousItems: 0, change: 0, decisions: 0 },
    });
    expect(paths(data, code)).toEqual([]);
  });

  it('is an info of a whole county, and none of a department, which may have no such power', () => {
    const none = { 'proactive.compulsoryMeasures.decisions': 0 };
    const county = { 'agency.name': '青禾县人民政府', 'agency.kind': 'government' };
    expect(paths(report('2021', none), code)).toEqual([]);
    expect(paths(report('2021', { ...none, ...county }), code)).toEqual([]);
    expect(paths(report('2021', { ...none, ...county, scope: 'compiled' }), code)).toEqual([
      'proactive.compulsoryMeasures.decisions',
    ]);
  });
});

describe('规章', () => {
  const code = 'proactive.rules-authority';
  const made = { 'proactive.rules': { issued: 2, repealed: 0, inForce: 6 } };
  const agency = (kind: string, level: string | undefined, name = '沧宁市某机关'): Changes => ({
    'agency.kind': kind,
    'agency.level': level,
    'agency.name': name,
  });

  it.each([
    ['a county department', agency('department', 'county')],
    ['a city department', agency('department', 'prefecture', '沧宁市水务局')],
    ['a provincial department', agency('department', 'province', '临沧省水利厅')],
    ['a department of unknown level', agency('department', undefined, '沧宁市水务局')],
    ['a county government', agency('government', 'county', '青禾县人民政府')],
    ['the office of a county government', agency('department', 'county', '青禾县人民政府办公室')],
    ['a township', agency('township', 'township', '松木塘镇人民政府')],
    ['a township of unknown level', agency('township', undefined, '松木塘镇人民政府')],
    ['the committee of a new area', agency('government', 'prefecture', '沧宁市云汀新区管理委员会')],
  ])('of %s are a warning', (_, changes) => {
    expect(findings(report('2021', { ...made, ...changes }), code)).toMatchObject([
      {
        severity: 'warning',
        path: 'proactive.rules.issued',
        cells: ['proactive.rules.issued', 'proactive.rules.inForce'],
      },
    ]);
  });

  it.each([
    ['a ministry', agency('ministry', 'central', '某部')],
    ['a ministry of unknown level', agency('ministry', undefined, '某部')],
    ['a provincial government', agency('government', 'province', '临沧省人民政府')],
    ['a city government', agency('government', 'prefecture', '沧宁市人民政府')],
    [
      'a city government that sums up its counties',
      { ...agency('government', 'prefecture', '沧宁市人民政府'), scope: 'compiled' },
    ],
    ['the office of a city government', agency('department', 'prefecture', '沧宁市人民政府办公室')],
    ['the office of a provincial government', agency('department', 'province', '临沧省人民政府办公厅')],
    ['a government of unknown level', agency('government', undefined, '沧宁市人民政府')],
  ])('of %s are sound', (_, changes) => {
    expect(paths(report('2021', { ...made, ...changes }), code)).toEqual([]);
  });

  it('are looked for in the columns of 2019 as well', () => {
    const data = report('2019', { 'proactive.rules': { made: 0, disclosed: 0, totalPublic: 3 } });
    expect(paths(data, code)).toEqual(['proactive.rules.totalPublic']);
  });

  it('that are 0 or blank are none', () => {
    expect(paths(report('2021'), code)).toEqual([]);
    expect(paths(report('2021', { 'proactive.rules.inForce': '—' }), code)).toEqual([]);
  });
});

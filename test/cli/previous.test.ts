import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastYear, report } from '../rules/sound-report.js';
import { linesOf, nianbao, workFolder } from './command-line.js';

const folder = workFolder();
const file = (name: string, data: unknown): void =>
  writeFileSync(join(folder, name), typeof data === 'string' ? data : JSON.stringify(data));
const moved = { naturalPerson: 1, enterprise: 1 };
const forest = { 'agency.name': '青禾县林业局' };

for (const name of ['now', 'then', 'twice', 'broken', 'empty']) mkdirSync(join(folder, name));
file(
  'now/water.json',
  report('2021', { 'applications.carriedOver': moved, 'applications.carriedForward': moved }),
);
file('now/forest.json', report('2021', { ...forest, 'proactive.normativeDocuments.inForce': 13 }));
file('now/new.json', report('2021', { 'agency.name': '青禾县数据局' }));
file('then/a.json', lastYear('2021'));
file('then/b.json', lastYear('2021', forest));
file('then/older.json', { ...lastYear('2021'), year: 2022 });
file('then/compiled.json', lastYear('2021', { scope: 'compiled' }));
file('then/broken.json', '{ "year": 2023');
file('twice/a.json', lastYear('2021'));
file('twice/b.json', lastYear('2021'));
file('broken/only.json', '{ "year": 2023');

/** Codes of the rules that compare years, by file. */
const history = (out: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    linesOf(out).map(({ file: name, findings }) => [
      name,
      findings.map(({ code }) => code).filter((code) => code.startsWith('history.')),
    ]),
  );

describe('nianbao check --previous', () => {
  it('takes last year’s report of each agency from a folder, and says for whom there is none', async () => {
    const { code, out, err } = await nianbao(['check', '--json', 'now', '--previous', 'then'], folder);
    expect(code).toBe(0);
    expect(history(out)).toEqual({
      [join('now', 'forest.json')]: ['history.documents-in-force'],
      [join('now', 'new.json')]: [],
      [join('now', 'water.json')]: ['history.carry-over', 'history.carry-over'],
    });
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`--previous：${join('then', 'broken.json')}:1:`);
    expect(lines[1]).toBe('then 里没有青禾县数据局 2023 年度的报告，未作跨年比对');
  });

  it('places what it finds in this year’s file', async () => {
    const { out } = await nianbao(['check', '--json', 'now/water.json', '--previous', 'then'], folder);
    const [first] = linesOf(out)[0]!.findings.filter(({ code }) => code === 'history.carry-over');
    expect(first).toMatchObject({
      path: 'applications.carriedOver.naturalPerson',
      place: { file: 'now/water.json', line: 1 },
    });
  });

  it('takes a file as it is, and says where it is another agency’s', async () => {
    const { code, out, err } = await nianbao(['check', '--json', 'now', '--previous', 'then/b.json'], folder);
    expect([code, err]).toEqual([0, '']);
    expect(history(out)).toEqual({
      [join('now', 'forest.json')]: ['history.documents-in-force'],
      [join('now', 'new.json')]: ['history.not-previous'],
      [join('now', 'water.json')]: ['history.not-previous'],
    });
  });

  it('does not choose between two reports of the same agency and year', async () => {
    const { out, err } = await nianbao(['check', '--json', 'now/water.json', '--previous', 'twice'], folder);
    expect(history(out)).toEqual({ 'now/water.json': [] });
    expect(err).toContain('twice 里有 2 份青禾县水务局 2023 年度的报告');
    expect(err).toContain(`${join('twice', 'a.json')}、${join('twice', 'b.json')}`);
  });

  it.each([
    ['is not there', 'nowhere', '没有 nowhere 这个文件或者文件夹'],
    ['has nothing in it', 'empty', '没有数据文件'],
    ['has nothing that can be read', 'broken', 'broken 里没有能读的上年度报告'],
    ['is an empty text', '', '没有  这个文件或者文件夹'],
  ])('ends with 2 where the path %s', async (_, path, said) => {
    const { code, out, err } = await nianbao(['check', 'now', '--previous', path], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});

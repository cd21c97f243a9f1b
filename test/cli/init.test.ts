import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { dataFields, type DataFields } from '../../src/model/data-fields.js';
import { editionIds, editionOf } from '../../src/model/editions/index.js';
import { parseReport } from '../../src/model/parse-report.js';
import { clauses, starterStyle } from '../../src/cli/init/starter-style.js';
import { parseStyleFile, resolveStyle } from '../../src/render/style/parse.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { templateNames } from '../../src/templates/templates.js';
import { readDocx } from '../readers/docx.js';
import { namesIn, nianbao, workFolder } from './command-line.js';

const folder = workFolder();
const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');
const filesIn = (name: string): readonly string[] =>
  readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file).slice(join(folder, name).length + 1))
    .toSorted();

const validators = new Map<string, ValidateFunction>();

/** Every edition's folder has the same schema, which takes seconds to compile. */
function validatorOf(schema: string): ValidateFunction {
  const made = validators.get(schema);
  if (made) return made;
  const ajv = new Ajv2020({ strict: false, formats: { date: true } });
  const validate = ajv.compile(JSON.parse(schema) as object);
  validators.set(schema, validate);
  return validate;
}

/** The data file with every remark that holds a field made one. */
const filledOut = (text: string): string => text.replace(/^( *)# (?=(?: *|- )\w+:|  +\S)/gm, '$1');

describe.each(editionIds)('a new folder for the edition of %s', (id) => {
  const edition = editionOf(id);
  const year = edition.years.to ?? 2024;
  const data = `data/report-${year}.yaml`;

  beforeAll(async () => {
    const made = await nianbao(['init', id, '--year', String(year), '--agency', '青禾县水务局'], folder);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(
      made.out
        .split('\n')
        .filter((line) => line.startsWith(`${id}/`))
        .toSorted(),
    ).toEqual(filesIn(id).map((file) => join(id, file)));
  });

  it('has a data file, a style file, a read-me, the schema and every template', () => {
    const templates = templateNames(edition).map((name) => `templates/${id}/${name}.hbs`);
    expect(filesIn(id)).toEqual(
      [
        'README.md',
        data,
        'report.schema.json',
        'style.yaml',
        'templates/partials/contact.hbs',
        ...templates,
      ].toSorted(),
    );
  });

  it('is checked, linted and rendered as it is, and what is yet to be written is marked', async () => {
    const inFolder = join(folder, id);
    const [checked, linted] = await Promise.all([
      nianbao(['check', 'data'], inFolder),
      nianbao(['lint', 'templates'], inFolder),
    ]);
    expect(checked.code).toBe(0);
    const found = checked.out.trimEnd().split('\n');
    expect(found.filter((line) => !line.includes(' warning text.placeholder '))).toEqual([]);
    expect(found.length).toBeGreaterThan(1);
    expect([linted.code, linted.err]).toEqual([0, '']);
    const rendered = await nianbao(
      ['render', 'data', '-o', 'out', '-f', 'docx', '--templates', 'templates', '--style', 'style.yaml'],
      inFolder,
    );
    expect(rendered.code).toBe(0);
    expect(rendered.err.trimEnd().split('\n')).toEqual(found);
    const { paragraphs, tables } = readDocx(readFileSync(join(inFolder, `out/report-${year}.docx`)));
    const texts = paragraphs.map(({ text }) => text);
    expect(texts[0]).toContain('青禾县水务局');
    expect(texts.filter((text) => /^〔.+〕$/.test(text)).length).toBeGreaterThan(0);
    expect(tables.length).toBeGreaterThan(0);
  });

  it('has every field of the edition in its data file, with the title of the schema', () => {
    const text = filledOut(read(id, data));
    const given = parse(text) as Record<string, unknown>;
    expect([...missing(dataFields(edition), given)]).toEqual([]);
    for (const { title } of allFields(dataFields(edition))) expect(text).toContain(`# ${title}`);
  });

  it('has a data file that reads the same with every remark made a field', () => {
    const plain = parseReport(read(id, data));
    const filled = parseReport(filledOut(read(id, data)));
    expect(filled).toMatchObject({ edition: id, year, agency: plain.agency });
    expect(filled.publishedOn).toBe(`${year + 1}-01-20`);
  });

  it('points editors to the schema in the folder, which the data file satisfies', () => {
    const [first] = read(id, data).split('\n');
    const path = /^# yaml-language-server: \$schema=(\.\.\/\S+)$/.exec(first!)![1]!;
    const validate = validatorOf(readFileSync(join(folder, id, dirname(data), path), 'utf8'));
    for (const text of [read(id, data), filledOut(read(id, data))]) {
      expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
    }
  });

  it('has a read-me whose commands name files that are there', () => {
    const commands = [...read(id, 'README.md').matchAll(/npx nianbao ([^\n`]+)/g)].map(([, line]) =>
      line!.trim(),
    );
    expect(commands.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['check', 'lint', 'preview', 'render', 'templates']),
    );
    for (const [path] of read(id, 'README.md').matchAll(
      /(?<=[` ])(?:data|templates|style|report)[\w./-]*(?:\.yaml|\.json|\/)/g,
    )) {
      expect([path, existsSync(join(folder, id, path))]).toEqual([path, true]);
    }
  });
});

function* allFields(fields: DataFields): Generator<{ readonly title: string }> {
  for (const [key, field] of fields) {
    // A heading row of the table of 2014 has no figure in the form.
    if (key === 'heading' && field.kind === 'figure') continue;
    yield field;
    if (field.kind === 'group') yield* allFields(field.fields);
    if (field.kind === 'list') yield* allFields(field.item);
  }
}

function* missing(fields: DataFields, given: unknown, above = ''): Generator<string> {
  for (const [key, field] of fields) {
    if (key === 'heading' && field.kind === 'figure') continue;
    const value = (given as Readonly<Record<string, unknown>> | null)?.[key];
    if (value === undefined) yield above + key;
    else if (field.kind === 'group') yield* missing(field.fields, value, `${above}${key}.`);
    else if (field.kind === 'list') yield* missing(field.item, (value as unknown[])[0], `${above}${key}.0.`);
  }
}

describe('nianbao init', () => {
  it('takes the newest edition and the last year without being told', async () => {
    expect((await nianbao(['init', 'plain'], folder)).code).toBe(0);
    const [name] = namesIn(join(folder, 'plain/data'));
    expect(name).toMatch(/^report-20\d\d\.yaml$/);
    expect(read('plain', 'data', name!)).toContain(`edition: "${editionIds[0]}"`);
    expect(read('plain', 'data', name!)).toContain('name: "〔机关名称〕"');
  });

  it('takes the edition of the year, and the last year of an edition that is over', async () => {
    await Promise.all([
      nianbao(['init', 'by-year', '--year', '2016'], folder),
      nianbao(['init', 'by-edition', '--edition', '2019'], folder),
    ]);
    expect(read('by-year/data/report-2016.yaml')).toContain('edition: "2014"');
    expect(read('by-edition/data/report-2020.yaml')).toContain('edition: "2019"');
  });

  it('overwrites nothing: it names every file in the way and writes no other', async () => {
    mkdirSync(join(folder, 'used', 'templates', '2021'), { recursive: true });
    writeFileSync(join(folder, 'used', 'style.yaml'), '原样');
    writeFileSync(join(folder, 'used', 'templates', '2021', 'other.hbs'), '原样');
    const { code, out, err } = await nianbao(['init', 'used', '--year', '2024'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      '以下文件已经存在，没有写入任何文件：\n  used/style.yaml\n  used/templates/2021/other.hbs\n',
    );
    expect(filesIn('used')).toEqual(['style.yaml', 'templates/2021/other.hbs']);
    expect(read('used', 'style.yaml')).toBe('原样');
  });

  it('leaves nothing behind where it cannot write all', async () => {
    mkdirSync(join(folder, 'blocked'));
    writeFileSync(join(folder, 'blocked', 'templates'), '这是文件');
    const { code, err } = await nianbao(['init', 'blocked', '--year', '2024'], folder);
    expect(code).toBe(2);
    expect(err).toMatch(/^写不出文件，没有留下任何文件：/);
    expect(namesIn(join(folder, 'blocked'))).toEqual(['templates']);
  });

  it('joins a folder in which other files are', async () => {
    mkdirSync(join(folder, 'shared'));
    writeFileSync(join(folder, 'shared', 'note.txt'), '原样');
    expect((await nianbao(['init', 'shared', '--year', '2024'], folder)).code).toBe(0);
    expect(read('shared', 'note.txt')).toBe('原样');
  });

  it.each([
    [['--year', '2020', '--edition', '2021'], '2021 版用于 2021 年度起的报告，2020 年度应使用 2019 版\n'],
    [
      ['--year', '2024', '--edition', '2014'],
      '2014 版用于 2008 至 2018 年度的报告，2024 年度应使用 2021 版\n',
    ],
    [['--year', '2007'], '--year 应为 2008 或以后的年份，这里是 2007\n'],
    [['--year', '今年'], '--year 应为四位数的年份，这里是 今年\n'],
    [['--agency', '甲\u0001局'], '--agency 不能这样写：第 2 个字符是控制字符 U+0001，文件中不能出现\n'],
    [['--edition', '2020'], '没有 2020 这一格式版本'],
  ])('refuses %j and says what to write', async (options, message) => {
    const { code, out, err } = await nianbao(['init', 'refused', ...options], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  it('writes an agency’s name as it is, whatever is in it', async () => {
    const agency = '沧宁市“云汀”新区: 管委会 #1 "办公室"';
    await nianbao(['init', 'quoted', '--year', '2024', '--agency', agency], folder);
    expect(parseReport(read('quoted/data/report-2024.yaml')).agency.name).toBe(agency);
  });
});

describe('the style file of a new folder', () => {
  const text = starterStyle();

  it('changes nothing, with its remarks and with every remark made a value', () => {
    const values = text.replace(/^( *)# (?=\w+:)/gm, '$1');
    expect(values.match(/^ *# \w+:/gm)).toBeNull();
    expect(resolveStyle(parseStyleFile(text, 'style.yaml'))).toEqual(nationalStyle);
    expect(resolveStyle(parseStyleFile(values, 'style.yaml'))).toEqual(nationalStyle);
  });

  it('names the clauses that docs/typography.md names', () => {
    const rows = readFileSync(join(__dirname, '../../docs/typography.md'), 'utf8').split('\n');
    for (const [path, clause] of Object.entries(clauses)) {
      const key = path.split('.').at(-1)!;
      const row = rows.flatMap((line, index) =>
        !line.startsWith(`| \`${key}\``) ? [] : line.includes('同上') ? [rows[index - 1]!] : [line],
      );
      for (const part of clause.split('、')) {
        expect([path, row.some((line) => line.includes(part))]).toEqual([path, true]);
      }
    }
  });
});

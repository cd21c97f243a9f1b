import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseStyleFile, resolveStyle } from '../../src/render/style/parse.js';
import { builtProgram } from '../cli/command-line.js';
import { namedSizes } from '../../src/render/style/lengths.js';
import { nationalStyle, type TextRole } from '../../src/render/style/style.js';
import { readDocx } from '../readers/docx.js';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docs', 'typography.md'), 'utf8');

const blocksIn = (language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code!);

/** The rows of the tables of the page, by the key in their first cell; a key may stand in two tables. */
const rows = [...text.matchAll(/^\| `(\w+)`[^|]*\|(.*)\|$/gm)].map(([, key, cells]) => ({
  key: key!,
  cells: cells!.split('|').map((cell) => cell.trim()),
}));

const faces = { 小标宋: 'title', 仿宋: 'fangsong', 黑体: 'hei', 楷体: 'kai', 宋体: 'song' } as const;

describe('docs/typography.md', () => {
  it('has a style file that is good', () => {
    const [file] = blocksIn('yaml');
    const style = resolveStyle(parseStyleFile(file!, 'style.yaml'));
    expect(style.text.body).toMatchObject({ size: 15, linePitch: 28 });
    expect(style.signature).toEqual({ seal: true, linesBefore: 3, inset: 4 });
  });

  it.each(Object.keys(nationalStyle.text) as TextRole[])('states the values of %s as they are', (role) => {
    const { face, size, linePitch } = nationalStyle.text[role];
    const [title, faceName, sizeName, pitch] = rows.find(
      ({ key, cells }) => key === role && cells.length === 5,
    )!.cells;
    expect(title).not.toBe('');
    expect(faces[faceName as keyof typeof faces]).toBe(face);
    const [name, points] = sizeName!.split(' ');
    expect([Number(points), namedSizes[name!]]).toEqual([size, size]);
    expect(Number(pitch)).toBe(linePitch);
  });

  it('states whose letters and digits are their own', () => {
    const [, stated] = rows.find(({ key }) => key === 'ownDigits')!.cells;
    const roles = Object.keys(nationalStyle.text) as TextRole[];
    const own = roles.filter((role) => nationalStyle.text[role].ownDigits);
    expect(stated).toBe(`${own.map((role) => `\`${role}\``).join('、')} 为 \`true\`，其余为 \`false\``);
  });

  it('names every key of the style', () => {
    const { page, text: roles, table, pageNumber, signature, wordFonts } = nationalStyle;
    const keys = [page, roles.body, roles, table, pageNumber, signature].flatMap((group) =>
      Object.keys(group),
    );
    const named = new Set(rows.map(({ key }) => key));
    expect(keys.filter((key) => !named.has(key))).toEqual([]);
    expect(Object.values(wordFonts).filter((name) => !text.includes(name))).toEqual([]);
  });

  it('states every named size', () => {
    const stated = [...text.matchAll(/([初小一二三四五六七八][初号一二三四五六七八]) (\d+(?:\.\d)?)/g)];
    const sizes = Object.fromEntries(stated.map(([, name, points]) => [name, Number(points)]));
    expect(sizes).toMatchObject(namedSizes);
  });

  it('shows pictures that are there and small', () => {
    const pictures = [...text.matchAll(/\]\((pictures\/[\w-]+\.png)\)/g)].map(([, name]) => name!);
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const name of pictures) {
      expect(statSync(join(root, 'docs', name)).size).toBeLessThanOrEqual(60 * 1024);
    }
  });
});

/** A user's own folder, with the built package installed in it and the page's style file. */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-typography-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'nianbao'));
  cpSync(join(root, 'examples', 'reports'), join(folder, 'examples', 'reports'), { recursive: true });
  writeFileSync(join(folder, 'style.yaml'), blocksIn('yaml')[0]!);
  return folder;
}

describe('the programs and commands of docs/typography.md', () => {
  const folder = userFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('run as they stand', () => {
    blocksIn('js').forEach((code, index) => {
      const program = join(folder, `block-${index}.mjs`);
      writeFileSync(program, code);
      execFileSync(process.execPath, [program], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    });
    const word = readDocx(readFileSync(join(folder, 'report.docx')));
    expect(word.sections[0]!.margins['left']).toBe(1800);
    expect(existsSync(join(folder, 'report.pdf'))).toBe(true);
  });

  it('render in the style of the file', () => {
    const [command] = blocksIn('sh');
    const [, , ...parameters] = command!.trim().split(' ');
    execFileSync(process.execPath, [builtProgram(), ...parameters], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const word = readDocx(readFileSync(join(folder, 'out', 'busy-city-2024.docx')));
    expect(word.sections[0]!.margins['left']).toBe(1701);
    expect(word.part('word/styles.xml')).not.toContain('_GB2312');
  });
});

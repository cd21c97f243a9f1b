/** The command line in English: every command, on standard output and on standard error. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultyReport } from '../cli/faulty-report.js';
import { nianbao, workFolder } from '../cli/command-line.js';
import { strayChinese } from './english.js';

const folder = workFolder();
const faulty = join(folder, 'faulty.yaml');
writeFileSync(faulty, faultyReport);
mkdirSync(join(folder, 'templates', '2021'), { recursive: true });
writeFileSync(join(folder, 'templates', '2021', 'overview.hbs'), '<p>{{yaer}}</p>');

const english = (parameters: readonly string[]) => nianbao([...parameters, '--locale', 'en'], folder);

it.each<readonly [string, readonly string[], number]>([
  ['no data file', ['check'], 2],
  ['an unknown command', ['rendr'], 2],
  ['an unknown option', ['render', '--tempaltes', 'x'], 2],
  ['no folder', ['render', faulty], 2],
  ['no such file', ['render', 'nowhere.yaml', '-o', 'out'], 1],
  ['no such edition', ['init', 'new', '--edition', '1999'], 2],
  ['no such year', ['convert', faulty, '--year', 'x'], 2],
  ['no agency', ['compile', faulty, '-o', 'x.yaml'], 2],
  ['no output', ['form'], 2],
  ['no templates', ['lint', 'nowhere'], 2],
  ['no report', ['read', 'nowhere.docx'], 1],
  ['no file to preview', ['preview', 'nowhere.yaml'], 2],
  ['no such action', ['templates', 'lsit'], 2],
  ['an argument too many', ['schema', 'x'], 2],
  ['an operand too many', ['convert', 'a.yaml', 'b.yaml'], 2],
  ['a value missing', ['check', '--rules'], 2],
  ['a value too many', ['check', '--json=1'], 2],
  ['no such option', ['check', '--everything'], 2],
  ['a choice to make', ['check', faulty, '--json', '--report', 'html'], 2],
  ['no such command to help with', ['help', 'nonsense'], 2],
  ['too much to help with', ['help', 'check', 'render'], 2],
  ['no action', ['templates'], 2],
])('says in English that there is %s', async (_, parameters, code) => {
  const ended = await english(parameters);
  expect(ended.code).toBe(code);
  expect(strayChinese(ended.err)).toEqual([]);
  expect(ended.err).not.toBe('');
});

it('helps in English, in which every command has its line', async () => {
  const { out } = await english(['--help']);
  expect(strayChinese(out)).toEqual([]);
  expect(out.match(/^ {2}[a-z]+ {2,}[A-Z]/gm)!.length).toBeGreaterThanOrEqual(11);
});

it('takes the option before the command too, and refuses a language that there is not', async () => {
  expect((await nianbao(['--locale=en', 'check'], folder)).err).toMatch(/^Give a data file: nianbao check/);
  const refused = await nianbao(['--locale', 'fr', 'check'], folder);
  expect([refused.code, refused.err]).toEqual([2, '--locale 不能是 fr；可用：zh、en\n']);
});

it('lists findings in English, with the labels of the form as they are', async () => {
  const { code, out, err } = await english(['check', 'faulty.yaml']);
  expect(code).toBe(1);
  expect(strayChinese(out + err)).toEqual([]);
  expect(out).toContain('applications.balance The two sides do not balance: “');
  expect(err).toBe('Reports: 1; 1 with errors (errors: 2, warnings: 0, remarks: 0)\n');
});

it('has one language in JSON, that of the option', async () => {
  const lines = await Promise.all([
    english(['check', 'faulty.yaml', '--json']),
    nianbao(['check', 'faulty.yaml', '--json'], folder),
  ]);
  const [en, zh] = lines.map(
    ({ out }) => JSON.parse(out) as { findings: Readonly<Record<string, string>>[] },
  );
  expect(en!.findings[0]!['message']).toMatch(/^The two sides do not balance/);
  expect(zh!.findings[0]!['message']).toMatch(/^勾稽关系不成立/);
  expect([...en!.findings, ...zh!.findings].filter((finding) => 'english' in finding)).toEqual([]);
});

it('names the language in SARIF, with the rules’ titles in it', async () => {
  const { out } = await english(['check', 'faulty.yaml', '--report', 'sarif']);
  const [run] = (JSON.parse(out) as { runs: { language: string; tool: { driver: SarifDriver } }[] }).runs;
  expect(run!.language).toBe('en');
  const titles = run!.tool.driver.rules.map(({ shortDescription }) => shortDescription.text);
  expect(titles.flatMap(strayChinese)).toEqual([]);
});

interface SarifDriver {
  readonly rules: readonly { readonly shortDescription: { readonly text: string } }[];
}

it('renders on a terminal in English what a template has wrong', async () => {
  const { code, out } = await english(['lint', 'templates']);
  expect(code).toBe(1);
  expect(out).toContain('Unknown field yaer; did you mean year?');
  expect(out).toContain('templates: findings: 1');
});

it('says in English why a report was not rendered, and sums a batch up', async () => {
  writeFileSync(join(folder, 'second.yaml'), 'year: 2021\n');
  const { code, err } = await english(['render', 'faulty.yaml', 'second.yaml', '-o', 'out', '-f', 'html']);
  expect(code).toBe(1);
  expect(strayChinese(err)).toEqual([]);
  expect(err).toContain('faulty.yaml: has errors and was not rendered; mend them and try again, or add');
  expect(err).toMatch(/^Reports: 2 in /m);
  expect(err).toContain('Not rendered: 2');
});

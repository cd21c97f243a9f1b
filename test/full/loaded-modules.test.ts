import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../packaging/packed.js';

/** The packages that have modules loaded, and how many, after each step of a program. */
type Steps = Readonly<Record<string, Readonly<Record<string, number>>>>;

const recorder = join(root, 'test', 'packaging', 'record-modules.mjs');
const data = JSON.stringify({
  year: 2024,
  agency: { name: '某局', kind: 'department' },
  overview: '工作平稳。',
  proactive: {},
  applications: {},
  disputes: {},
  problems: '目录更新不够及时。',
  other: { text: '本年度未收取信息处理费。' },
});

/** Runs the steps in one fresh process, in the package's own folder, and counts modules after each. */
function stepsOf(type: 'module' | 'commonjs', steps: Readonly<Record<string, string>>): Steps {
  const program = `(async () => {
    const load = (name) => ${type === 'module' ? 'import(name)' : 'require(name)'};
    const data = ${data};
    const counted = {};
    const count = (step) => {
      counted[step] = {};
      for (const url of globalThis.loadedModules().filter((url) => url.startsWith('file:'))) {
        const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1] ?? 'nianbao';
        counted[step][name] = (counted[step][name] ?? 0) + 1;
      }
    };
    let library, renderer;
    ${Object.entries(steps)
      .map(([name, code]) => `${code};\ncount(${JSON.stringify(name)});`)
      .join('\n')}
    console.log(JSON.stringify(counted));
  })();`;
  const parameters = ['--import', recorder, `--input-type=${type}`, '--eval', program];
  const counted = JSON.parse(
    execFileSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' }),
  ) as Steps;
  for (const [step, counts] of Object.entries(counted)) {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
    report.push(`${type}, ${step}: ${total} modules (${parts.join(', ')})`);
  }
  return counted;
}

const report: string[] = [];
afterAll(() => console.log(report.join('\n')));

const packagesIn = (counts: Readonly<Record<string, number>> | undefined): readonly string[] =>
  Object.keys(counts!).toSorted();

/** What reading and checking data needs. */
const ofTheModel = ['date-fns', 'fastest-levenshtein', 'nianbao', 'yaml', 'zod'];

/** What lays out or writes Word, PDF and workbooks. */
const engines = ['docx', 'fontkit', 'hucre', 'pdfjs-dist', 'pdfkit', 'pdfmake', 'piscina'];

describe.each(['module', 'commonjs'] as const)('a %s program', (type) => {
  it('loads with nianbao/model only what reads and checks data, also when it has done so', () => {
    const steps = stepsOf(type, {
      'nianbao/model imported': `library = await load('nianbao/model')`,
      'a report checked': `library.checkReport(library.parseReport(data))`,
    });
    expect(packagesIn(steps['nianbao/model imported'])).toEqual(ofTheModel);
    expect(packagesIn(steps['a report checked'])).toEqual(ofTheModel);
  });

  it('loads with nianbao the engines of a format when it is first rendered, and not before', () => {
    const steps = stepsOf(type, {
      'nianbao imported': `library = await load('nianbao')`,
      'a renderer made': `renderer = await library.createRenderer()`,
      'a page rendered': `await renderer.html(data)`,
      'Word rendered': `await renderer.docx(data)`,
      'PDF rendered': `await renderer.pdf(data)`,
    });
    const enginesIn = (step: string): readonly string[] =>
      packagesIn(steps[step]).filter((name) => engines.includes(name));
    expect(enginesIn('nianbao imported')).toEqual([]);
    expect(enginesIn('a renderer made')).toEqual([]);
    expect(enginesIn('a page rendered')).toEqual([]);
    expect(enginesIn('Word rendered')).toEqual(['docx']);
    expect(enginesIn('PDF rendered')).toEqual(['docx', 'fontkit', 'pdfkit', 'pdfmake']);
  });
});

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** What a fresh process prints for a program, run in the package's own folder. */
const run = (program: string, type: 'module' | 'commonjs' = 'module'): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [`--input-type=${type}`, '--eval', program], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

const values = [
  'InputError',
  'OutputError',
  'ReportError',
  'checkReport',
  'codeUrl',
  'compileReports',
  'composeReport',
  'convertReport',
  'createRenderer',
  'editions',
  'parseReport',
  'parseWorkbook',
  'readReport',
  'renderBatch',
  'renderDocx',
  'renderHtml',
  'renderPdf',
  'reportJsonSchema',
  'reportWorkbook',
];

it('exports these values from ESM, and no more', () => {
  expect(run(`import * as all from 'nianbao'; console.log(JSON.stringify(Object.keys(all).sort()))`)).toEqual(
    values,
  );
});

it('exports the same from CommonJS', () => {
  expect(run(`console.log(JSON.stringify(Object.keys(require('nianbao')).sort()))`, 'commonjs')).toEqual(
    values,
  );
});

it.each(['module', 'commonjs'] as const)('renders a report from a %s program', (type) => {
  const load = type === 'module' ? `await import('nianbao')` : `require('nianbao')`;
  const program = `(async () => {
    const { renderDocx, renderPdf } = ${load};
    const report = { year: 2024, agency: { name: '某局', kind: 'department' }, proactive: {}, applications: {},
      disputes: {}, problems: '目录更新不够及时。', other: { text: '本年度未收取信息处理费。' } };
    const start = async (render) => Buffer.from((await render(report)).slice(0, 2)).toString();
    console.log(JSON.stringify([await start(renderDocx), await start(renderPdf)]));
  })()`;
  expect(run(program, type)).toEqual(['PK', '%P']);
});

it('loads neither docx nor pdfmake with the light entry', () => {
  const program = `
    const { checkReport } = require('nianbao/model');
    const loaded = Object.keys(require.cache).filter((file) => /node_modules.(docx|pdfmake|pdfkit|fontkit|handlebars)/.test(file));
    console.log(JSON.stringify([typeof checkReport, loaded]));`;
  expect(run(program, 'commonjs')).toEqual(['function', []]);
});

it('loads neither docx nor pdfmake nor what writes workbooks before something is rendered', () => {
  const program = `
    require('nianbao');
    const loaded = Object.keys(require.cache).filter((file) => /node_modules.(docx|pdfmake|pdfkit|fontkit|hucre)/.test(file));
    console.log(JSON.stringify(loaded));`;
  expect(run(program, 'commonjs')).toEqual([]);
});

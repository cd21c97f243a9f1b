import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, packTarball, root } from '../packaging/packed.js';
import { installedProject } from '../packaging/user-project.js';
import { readDocx } from '../readers/docx.js';
import { readPdf } from '../readers/pdf.js';

const tarball = packTarball();
const whole = installedProject(tarball);
const withoutOptional = installedProject(tarball, ['--omit=optional']);

const preload = (name: string): string => pathToFileURL(join(root, 'test', 'packaging', name)).href;

/** Runs a program in a folder of a project, with no network and no path to other packages; gives what it printed. */
function run(folder: string, parameters: readonly string[]): string {
  const env = { PATH: process.env['PATH'], NODE_OPTIONS: `--import=${preload('no-network.mjs')}` };
  return execFileSync(process.execPath, [...parameters], { cwd: folder, encoding: 'utf8', env });
}

const data = `year: 2024
agency: { name: 青禾县水务局, kind: department }
overview: 各项工作平稳有序。
proactive: {}
applications: {}
disputes: {}
problems: 公开目录更新不够及时。
other: { fees: { notices: 0, charged: 0, collected: 0 } }
signature: { date: 2025-01-20 }
`;

const imports = `import { renderDocx, renderHtml, renderPdf } from 'nianbao';
import { checkReport, parseReport } from 'nianbao/model';
`;
const requires = `const { renderDocx, renderHtml, renderPdf } = require('nianbao');
const { checkReport, parseReport } = require('nianbao/model');
const schema = require('nianbao/schema.json');
`;
/** A user's own module; `text` is how the type of its parameter is written, if at all. */
const ownModule = (text: string): string => `
async function render(data${text}) {
  const report = parseReport(data);
  const errors = checkReport(report).filter(({ severity }) => severity === 'error').length;
  return { errors, docx: await renderDocx(report), pdf: await renderPdf(report), html: await renderHtml(report) };
}
`;
const jsonImport = `import schema from 'nianbao/schema.json'`;
const asJson = ` with { type: 'json' };\n`;
const exported = `export { render };\nexport const draft = schema.$schema;\n`;

interface Kind {
  readonly file: string;
  readonly code: string;
  /** The file that the TypeScript compiler makes of it. */
  readonly compiled?: string;
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

const node16 = { module: 'node16', moduleResolution: 'node16' };
const kinds: Readonly<Record<string, Kind>> = {
  ESM: { file: 'own.mjs', code: imports + jsonImport + asJson + ownModule('') + exported },
  CommonJS: {
    file: 'own.cjs',
    code: `${requires}${ownModule('')}module.exports = { render, draft: schema.$schema };\n`,
  },
  'TypeScript, node16, ESM': {
    file: 'own.mts',
    // TypeScript's node16 lets an ES module import no JSON.
    code: `${imports}${ownModule(': string')}export { render };\n`,
    compiled: 'own.mjs',
    compilerOptions: node16,
  },
  'TypeScript, node16, CommonJS': {
    file: 'own.cts',
    code: `${imports}${jsonImport};\n${ownModule(': string')}${exported}`,
    compiled: 'own.cjs',
    compilerOptions: node16,
  },
  'TypeScript, bundler': {
    file: 'own.ts',
    code: imports + jsonImport + asJson + ownModule(': string') + exported,
    compiled: 'own.js',
    compilerOptions: { module: 'esnext', moduleResolution: 'bundler' },
  },
};

/** Strict, with the declarations of the package checked too, and without @types/node. */
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  esModuleInterop: true,
  resolveJsonModule: true,
  target: 'es2022',
  lib: ['es2023', 'dom'],
  types: [],
};

/** A project of a kind in a folder of its own below the installed packages; gives what its program printed. */
function use(project: string, name: string, { file, code, compiled, compilerOptions }: Kind): Used {
  const folder = join(project, name.replaceAll(/\W+/g, '-'));
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: compiled === 'own.js' ? 'module' : 'commonjs' }),
  );
  writeFileSync(join(folder, file), code);
  if (compiled !== undefined) {
    const settings = { compilerOptions: { ...strict, ...compilerOptions }, files: [file] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const printed = run(folder, [compiler, '-p', '.']);
    expect(printed).toBe('');
  }
  const program = `import { writeFileSync } from 'node:fs';
    const { render, draft } = await import('./${compiled ?? file}');
    const { errors, ...files } = await render(${JSON.stringify(data)});
    for (const [format, content] of Object.entries(files)) writeFileSync('report.' + format, content);
    console.log(JSON.stringify({ errors, draft, loaded: globalThis.loadedModules() }));`;
  writeFileSync(join(folder, 'main.mjs'), program);
  const printed = run(folder, ['--import', preload('record-modules.mjs'), 'main.mjs']);
  const made = (format: string): Uint8Array => readFileSync(join(folder, `report.${format}`));
  return {
    ...(JSON.parse(printed) as Printed),
    files: { docx: made('docx'), pdf: made('pdf'), html: made('html') },
  };
}

interface Printed {
  readonly errors: number;
  readonly draft?: string;
  /** The addresses of all modules that the program loaded. */
  readonly loaded: readonly string[];
}
interface Used extends Printed {
  readonly files: Readonly<Record<'docx' | 'pdf' | 'html', Uint8Array>>;
}

async function expectReports(files: Used['files']): Promise<void> {
  const paragraphs = JSON.stringify(readDocx(files.docx));
  const pdf = await readPdf(files.pdf);
  const printed = pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
  const page = new TextDecoder().decode(files.html);
  for (const text of [paragraphs, printed, page]) {
    expect(text).toContain('青禾县水务局');
    expect(text).toContain('公开目录更新不够及时。');
  }
}

const untyped = Object.entries(kinds).filter(([, { compiled }]) => compiled === undefined);

describe.each([
  ['with all dependencies', whole, Object.entries(kinds)],
  ['without the optional ones', withoutOptional, untyped],
] as const)('a project with the package installed by npm, %s', (_, project, itsKinds) => {
  it.each(itsKinds)('renders all formats from %s', async (name, kind) => {
    const { errors, draft, loaded, files } = use(project, name, kind);
    expect(errors).toBe(0);
    if (kind.code.includes('schema')) expect(draft).toContain('json-schema.org');
    await expectReports(files);
    const elsewhere = loaded
      .filter((url) => url.startsWith('file:'))
      .filter((url) => !url.startsWith(pathToFileURL(project).href) && url !== preload('record-modules.mjs'))
      .filter((url) => url !== preload('no-network.mjs'));
    expect(elsewhere).toEqual([]);
  });

  it('renders on the command line, found by npx and by name', async () => {
    const folder = join(project, 'office');
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.yaml'), data);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(npm(['exec', '--no', '--', 'nianbao', '--version'], project).trim()).toBe(version);
    const program = join(project, 'node_modules', '.bin', 'nianbao');
    run(folder, [program, 'render', 'report.yaml', '-o', 'out', '--format', 'docx,pdf,html']);
    const file = (format: string): Uint8Array => readFileSync(join(folder, 'out', `report.${format}`));
    await expectReports({ docx: file('docx'), pdf: file('pdf'), html: file('html') });
  });

  it('reaches no package that only development needs', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const program = `import { existsSync } from 'node:fs';
      import { createRequire } from 'node:module';
      const { resolve } = createRequire(process.cwd() + '/node_modules/nianbao/dist/esm/index.js');
      const found = (name) => resolve.paths(name).some((folder) => existsSync(folder + '/' + name));
      console.log(JSON.stringify(JSON.parse(process.argv[1]).filter(found)));`;
    const names = [...Object.keys(devDependencies), 'docx'];
    const printed = run(project, ['--input-type=module', '--eval', program, JSON.stringify(names)]);
    expect(JSON.parse(printed)).toEqual(['docx']);
  });
});

describe('without pdfjs-dist', () => {
  const readPdfProgram = `
    import { readFileSync } from 'node:fs';
    import { readReport, renderPdf } from 'nianbao';
    const pdf = await renderPdf(${JSON.stringify(data)});
    try {
      console.log((await readReport(pdf)).report.agency.name);
    } catch (error) {
      console.log(JSON.stringify(error.findings.map(({ code, hint }) => [code, hint])));
    }`;

  it('a PDF is not read, and what to install is said; with it, it is', () => {
    expect(existsSync(join(withoutOptional, 'node_modules', 'pdfjs-dist'))).toBe(false);
    const parameters = ['--input-type=module', '--eval', readPdfProgram];
    expect(run(withoutOptional, parameters)).toBe('[["file.pdf-library","运行 npm install pdfjs-dist@5"]]\n');
    expect(run(whole, parameters)).toBe('青禾县水务局\n');
  });
});

describe('nianbao/model', () => {
  it('checks a report where nothing that renders is there', () => {
    const modules = join(withoutOptional, 'node_modules');
    const needed = ['nianbao', 'date-fns', 'fastest-levenshtein', 'yaml', 'zod'];
    for (const name of readdirSync(modules).filter((entry) => !needed.includes(entry)))
      rmSync(join(modules, name), { recursive: true, force: true });
    const program = `
      import { checkReport, parseReport } from 'nianbao/model';
      console.log(checkReport(parseReport(${JSON.stringify(data)})).filter(({ severity }) => severity === 'error').length);`;
    expect(run(withoutOptional, ['--input-type=module', '--eval', program])).toBe('0\n');
  });
});

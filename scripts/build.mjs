// Builds the package: ESM and CJS with types, the command line, the examples, and the JSON Schema of the data file.
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { pdfjsFiles } from './packaging/pdfjs.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

rmSync('dist', { recursive: true, force: true });
// The examples import the ES modules; the CommonJS ones are made beside them.
await Promise.all([
  compiled('tsconfig.esm.json').then(() => compiled('examples/tsconfig.json')),
  compiled('tsconfig.cjs.json'),
]);
// Without imports of its own: Node would heed them in a nested package.json, but not every bundler does.
writeFileSync('dist/cjs/package.json', `${JSON.stringify({ type: 'commonjs' })}\n`);
for (const name of readdirSync('dist/cjs', { recursive: true }).filter((file) => file.endsWith('.js'))) {
  const file = join('dist/cjs', name);
  const code = readFileSync(file, 'utf8');
  const root = relative(dirname(file), 'src/package-root.cjs').replaceAll('\\', '/');
  if (code.includes('"#package-root"')) writeFileSync(file, code.replaceAll('"#package-root"', `"${root}"`));
}
// The preview page draws PDF pages with these; all of pdfjs-dist would be 40 MB more to install.
const pdfjs = new URL('../node_modules/pdfjs-dist/', import.meta.url);
mkdirSync('dist/pdfjs');
for (const file of pdfjsFiles) {
  copyFileSync(new URL(file, pdfjs), `dist/pdfjs/${file.split('/').at(-1)}`);
}
// Node takes longer to open five hundred small modules than to run them. What is large and seldom all needed, or
// finds its own files beside it, stays where npm puts it.
const bundle = await rolldown({
  // One entry: parts of a second one would be put into this one, and load it with all that it does.
  input: { main: 'dist/esm/cli/main.js' },
  platform: 'node',
  external: [
    '#package-root',
    /^(?:chokidar|docx|fontkit|hucre|pdfjs-dist|pdfmake|piscina|tinyglobby)(?:\/|$)/,
  ],
});
await bundle.write({ dir: 'dist/program', chunkFileNames: '[name].js' });
await bundle.close();
chmodSync('dist/program/main.js', 0o755);
const { reportJsonSchema } = await import('../dist/esm/model.js');
writeFileSync('dist/schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);

/** Compiles a project; what the compiler objects to is printed and ends the build. */
async function compiled(project) {
  await promisify(execFile)(process.execPath, [tsc, '-p', project]).catch(({ stdout, stderr }) => {
    console.error(`${stdout}${stderr}`);
    process.exit(1);
  });
}

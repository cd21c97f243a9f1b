// Builds the package: ESM and CJS with types, the command line, the examples, and the JSON Schema of the data file.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

rmSync('dist', { recursive: true, force: true });
for (const project of ['tsconfig.esm.json', 'tsconfig.cjs.json', 'examples/tsconfig.json']) {
  execFileSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
}
// The nearest package.json decides what `#package-root` is, and its targets cannot leave their folder.
const cjs = { type: 'commonjs', imports: { '#package-root': './package-root.cjs' } };
writeFileSync('dist/cjs/package.json', `${JSON.stringify(cjs, null, 2)}\n`);
writeFileSync('dist/cjs/package-root.cjs', "module.exports = require('../../src/package-root.cjs');\n");
// The preview page draws PDF pages with these two; all of pdfjs-dist would be 40 MB more to install.
const pdfjs = new URL('../node_modules/pdfjs-dist/', import.meta.url);
mkdirSync('dist/pdfjs');
for (const file of ['legacy/build/pdf.min.mjs', 'legacy/build/pdf.worker.min.mjs', 'LICENSE']) {
  copyFileSync(new URL(file, pdfjs), `dist/pdfjs/${file.split('/').at(-1)}`);
}
// Node takes longer to open five hundred small modules than to run them. What is large and seldom all needed, or
// finds its own files beside it, stays where npm puts it.
const bundle = await rolldown({
  input: { main: 'dist/esm/cli/main.js', worker: 'dist/esm/batch/worker.js' },
  platform: 'node',
  external: [
    '#package-root',
    /^(?:chokidar|docx|fontkit|hucre|pdfjs-dist|pdfmake|piscina|tinyglobby)(?:\/|$)/,
  ],
});
await bundle.write({ dir: 'dist/program', chunkFileNames: '[name].js' });
await bundle.close();
chmodSync('dist/program/main.js', 0o755);
const { reportJsonSchema } = await import('../dist/esm/model/index.js');
writeFileSync('dist/schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);

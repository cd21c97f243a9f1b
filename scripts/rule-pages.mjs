// Writes docs/rules/*.md anew from the rules and the cases: npm run docs:rules.
// Some cases run the built command line.
// The code is the tests' own (test/rules/pages.ts), compiled into out/ for the occasion.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const compiled = 'out/rule-pages';
const pagesFolder = 'docs/rules';

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test/rules/tsconfig.json'], {
  stdio: 'inherit',
});
try {
  const { rulePages } = await import(new URL(`../${compiled}/test/rules/pages.js`, import.meta.url));
  const pages = await rulePages(resolve(pagesFolder, 'cases'));
  for (const name of readdirSync(pagesFolder).filter((file) => file.endsWith('.md') && !pages.has(file)))
    rmSync(join(pagesFolder, name));
  for (const [name, text] of pages) writeFileSync(join(pagesFolder, name), text);
  console.log(`${pagesFolder}: ${pages.size} 页`);
} finally {
  rmSync(compiled, { recursive: true, force: true });
}

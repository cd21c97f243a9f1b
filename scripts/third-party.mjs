// Writes THIRD_PARTY.md anew from package-lock.json, the installed packages and the fonts: npm run third-party.
//   node scripts/third-party.mjs --check    writes nothing; fails where the file is not up to date
// Fails on a licence that scripts/packaging/licences.mjs does not allow.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { licenceProblems } from './packaging/licences.mjs';
import { productionPackages } from './packaging/production-lock.mjs';
import { thirdPartyText } from './packaging/third-party-text.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = 'THIRD_PARTY.md';

const packages = productionPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const problems = licenceProblems(packages);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const text = thirdPartyText(packages, new URL('../', import.meta.url));
if (!values.check) {
  writeFileSync(file, text);
  console.log(`${file}: ${packages.length} 个包`);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error(`${file} 与 package-lock.json 不符，请运行 npm run third-party`);
  process.exit(1);
}

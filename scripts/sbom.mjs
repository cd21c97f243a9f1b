// Writes the list of everything that a user installs (software bill of materials, CycloneDX): npm run sbom.
// It is made from package-lock.json; the fonts and the core-js that the package carries are added. Give it out with a release:
// it is not committed, since npm puts the time of day and its own version into it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontsOf } from './packaging/fonts.mjs';
import { coreJsIn } from './packaging/pdfjs.mjs';
import { productionLock } from './packaging/production-lock.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const file = 'out/sbom.cdx.json';

const { devDependencies: _, ...description } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = productionLock(JSON.parse(readFileSync('package-lock.json', 'utf8')));
// `npm sbom --omit dev` leaves out what development needs too, such as handlebars: it gets a project that has no
// devDependencies. It takes the name of the project from its folder.
const parent = mkdtempSync(join(tmpdir(), 'nianbao-sbom-'));
const folder = join(parent, description.name);
let bill;
try {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const parameters = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=library', '--package-lock-only'];
  bill = JSON.parse(
    execFileSync('npm', parameters, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    }),
  );
} finally {
  rmSync(parent, { recursive: true, force: true });
}

const fonts = fontsOf(readFileSync('fonts/ofl/COPYRIGHT.txt', 'utf8')).map(
  ({ files, families, original, source, copyright }) => ({
    'bom-ref': `fonts/ofl/${files[0]}`,
    type: 'file',
    name: families.join('; '),
    version: description.version,
    scope: 'required',
    description: `${files.join(', ')}, made from ${original} (${source})`,
    copyright: copyright.join('; '),
    licenses: [{ license: { id: 'OFL-1.1' } }],
  }),
);
const { version, copyright } = coreJsIn(new URL('../node_modules/pdfjs-dist/', import.meta.url));
const coreJs = {
  'bom-ref': `core-js@${version}`,
  type: 'library',
  name: 'core-js',
  version,
  scope: 'required',
  description: 'built into dist/pdfjs by the makers of pdf.js',
  copyright,
  licenses: [{ license: { id: 'MIT' } }],
  purl: `pkg:npm/core-js@${version}`,
};
mkdirSync('out', { recursive: true });
const components = [...bill.components, coreJs, ...fonts];
writeFileSync(file, `${JSON.stringify({ ...bill, components }, null, 2)}\n`);
console.log(`${file}：${bill.components.length} 个包，${fonts.length} 款字体`);

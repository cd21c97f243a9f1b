// Asks veraPDF whether every PDF (out/*.pdf, or the files that are named) is the PDF/A-3b that it claims to be.
// Fetches veraPDF from Maven Central on first use; needs Java 17 or later, and mvn. No part of `npm test`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '1.28.2';
const folder = join(homedir(), '.cache', 'nianbao', `verapdf-${version}`);
const libraries = join(folder, 'lib');

function fetchValidator() {
  mkdirSync(folder, { recursive: true });
  const artifact = (group, name, its) =>
    `<groupId>${group}</groupId><artifactId>${name}</artifactId><version>${its}</version>`;
  writeFileSync(
    join(folder, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
${artifact('nianbao', 'validate-pdf-a', '1')}
<dependencies><dependency>${artifact('org.verapdf', 'validation-model', version)}</dependency></dependencies>
</project>
`,
  );
  const parameters = [
    '--quiet',
    '--batch-mode',
    'dependency:copy-dependencies',
    `-DoutputDirectory=${libraries}`,
  ];
  execFileSync('mvn', parameters, { cwd: folder, stdio: 'inherit' });
}

const named = process.argv.slice(2);
const written = existsSync('out') ? readdirSync('out').filter((name) => name.endsWith('.pdf')) : [];
const files = named.length > 0 ? named : written.sort().map((name) => join('out', name));
if (files.length === 0) {
  console.error('out/ 里没有 PDF；先运行 npm run example');
  process.exit(2);
}
try {
  if (!existsSync(libraries)) fetchValidator();
  const program = fileURLToPath(new URL('ValidatePdfA.java', import.meta.url));
  execFileSync('java', ['-cp', join(libraries, '*'), program, ...files], { stdio: 'inherit' });
} catch (error) {
  if (error.code === 'ENOENT') console.error(`没有 ${error.path}：需要 Java 17 及以上和 mvn`);
  process.exitCode = error.code === 'ENOENT' ? 2 : 1;
}

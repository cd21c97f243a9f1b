// A batch: node batch.js [FOLDER] [OUTPUT]. Every data file as Word and PDF; one that is wrong stops no other.
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderBatch } from 'nianbao';

const examples = relative('', fileURLToPath(new URL('../../examples/reports', import.meta.url)));
const [inputs = examples, folder = join('out', 'batch')] = process.argv.slice(2);
let failed = 0;
// With resume a second run renders only what has changed.
for await (const { id, ok, outcome, findings, files, ms } of renderBatch(inputs, {
  folder,
  resume: true,
  ordered: true,
})) {
  if (!ok) failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${id} ${outcome} ${ms} ms`);
  for (const { path } of files) console.log(`    ${path}`);
  for (const { severity, code, message } of findings) console.log(`    ${severity} ${code} ${message}`);
}
console.log(`${failed} 份没有生成`);
process.exitCode = failed > 0 ? 1 : 0;

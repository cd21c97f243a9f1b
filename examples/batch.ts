/** A batch: every data file of a folder as Word and PDF, with what is wrong in each. */
import { join } from 'node:path';
import { renderBatch } from 'nianbao';

const [inputs = join('examples', 'reports'), folder = join('out', 'batch')] = process.argv.slice(2);
let failed = 0;
for await (const { id, ok, outcome, findings, ms } of renderBatch(inputs, {
  folder,
  resume: true,
  ordered: true,
})) {
  if (!ok) failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${id} ${outcome} ${ms} ms`);
  for (const { severity, code, message } of findings) console.log(`    ${severity} ${code} ${message}`);
}
console.log(`${failed} 份没有生成`);

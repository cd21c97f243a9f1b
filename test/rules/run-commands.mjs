/**
 * Runs command lines of the built program one after another in this process: starting Node for each takes longer
 * than most of them. The program is loaded anew each time; it ends by setting `exitCode`.
 */
import { setTimeout } from 'node:timers/promises';

const { program } = JSON.parse(process.argv[2]);
let times = 0;

process.stdout.setMaxListeners(0);
process.on('message', async ({ folder, parameters }) => {
  const written = [];
  const keep = (text) => {
    written.push(String(text));
    return true;
  };
  process.stdout.write = keep;
  process.stderr.write = keep;
  process.chdir(folder);
  process.argv = [process.execPath, program, ...parameters];
  process.exitCode = undefined;
  await import(`${program}?${(times += 1)}`);
  while (process.exitCode === undefined) await setTimeout(2);
  process.send({ code: process.exitCode, text: written.join('') });
});

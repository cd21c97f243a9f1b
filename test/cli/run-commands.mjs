/**
 * Runs command lines of the built program one after another in this process: starting Node for each takes longer
 * than most of them. The program is loaded anew each time; it ends by setting `exitCode`.
 */
import { setTimeout } from 'node:timers/promises';

const program = process.argv[2];
let times = 0;

process.stdout.setMaxListeners(0);
process.on('message', async ({ folder, parameters, environment }) => {
  const own = { ...process.env };
  const kept = (stream) => {
    const written = [];
    stream.write = (text) => {
      written.push(String(text));
      return true;
    };
    return () => written.join('');
  };
  const [out, err] = [kept(process.stdout), kept(process.stderr)];
  Object.assign(process.env, environment);
  process.chdir(folder);
  process.argv = [process.execPath, program, ...parameters];
  process.exitCode = undefined;
  await import(`${program}?${(times += 1)}`);
  while (process.exitCode === undefined) await setTimeout(2);
  process.env = own;
  process.send({ code: process.exitCode, out: out(), err: err() });
});

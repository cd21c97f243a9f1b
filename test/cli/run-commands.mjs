/**
 * Runs built programs one after another in this process: starting Node for each takes longer than most of them. A
 * program is loaded anew each time. It ends when it is loaded, or, where it says so, by setting `exitCode`.
 */
import { setTimeout } from 'node:timers/promises';

let times = 0;

process.stdout.setMaxListeners(0);
process.once('disconnect', () => process.exit());
process.on('message', async ({ program, setsExitCode, folder, parameters, environment }) => {
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
  try {
    await import(`${program}?${(times += 1)}`);
    while (setsExitCode && process.exitCode === undefined) await setTimeout(2);
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
  }
  process.env = own;
  process.send({ code: process.exitCode ?? 0, out: out(), err: err() });
});

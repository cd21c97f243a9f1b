/** What a process and the machine spend, as Linux tells it in /proc; nothing is known of other systems. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Jiffies a second: what Linux tells programs, whatever it counts by itself. */
const jiffies = 100;

const text = (file) => {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** Megabytes that a process holds with its threads; undefined once it has ended. */
export function residentMegabytes(pid) {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(text(`${pid}/status`))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Seconds of processor time that a process and its threads have used; undefined once it has ended. */
export function processorSeconds(pid) {
  // The second field, the program's name in brackets, may hold blanks.
  const fields = text(`${pid}/stat`).split(') ').at(-1).split(' ');
  return fields.length < 13 ? undefined : (Number(fields[11]) + Number(fields[12])) / jiffies;
}

/** Seconds in which any core was at work, all cores together, since the machine started. */
export function busySeconds() {
  const [user, nice, system, , , interrupts, soft, stolen] = text('stat')
    .split('\n')[0]
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + interrupts + soft + stolen) / jiffies;
}

export const cores = availableParallelism();

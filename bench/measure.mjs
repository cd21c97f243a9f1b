/** Times of works, and what a table says of them. */
import { performance } from 'node:perf_hooks';

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The time that a work takes and what it costs all cores (in this process), in milliseconds. */
export async function measured(work) {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

const summary = (times) => ({
  wall: median(times.map(({ wall }) => wall)),
  cpu: median(times.map(({ cpu }) => cpu)),
  fastest: Math.min(...times.map(({ wall }) => wall)),
});

/** Times beside those of another program, and the ratio of the medians. */
export function row(work, times, other) {
  const [own, others] = [summary(times), summary(other.times)];
  const ratio = {
    wall: own.wall / others.wall,
    cpu: own.cpu / others.cpu,
    fastest: own.fastest / others.fastest,
  };
  return { work, other: other.name, count: times.length, own, others, ratio };
}

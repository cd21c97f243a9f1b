/** How far a batch is, on a terminal's last line; nothing where there is no terminal. */
import { worded } from '../locale.js';
import type { BatchResult } from '../../batch/render-batch.js';

export interface Progress {
  add(result: BatchResult): void;
  /** Runs what writes lines, with the last line out of its way. */
  around(write: () => void): void;
  end(): void;
}

const barWidth = 24;
const oftenEnough = 100;

const silent: Progress = { add: () => {}, around: (write) => write(), end: () => {} };

/** `total` is unknown where a table is still being read. */
export function progressOn(stream: NodeJS.WriteStream, total: number | undefined, shown: boolean): Progress {
  if (!shown || !stream.isTTY) return silent;
  const start = performance.now();
  let [done, failed, drawn] = [0, 0, -oftenEnough];
  const clear = (): void => {
    stream.write('\r\u001B[K');
  };
  const draw = (): void => {
    const seconds = (performance.now() - start) / 1000;
    drawn = performance.now();
    stream.write(`\r${progressLine({ done, failed, total, seconds })}\u001B[K`);
  };
  return {
    add({ ok }) {
      done += 1;
      if (!ok) failed += 1;
      if (performance.now() - drawn >= oftenEnough) draw();
    },
    around(write) {
      clear();
      write();
      draw();
    },
    end: clear,
  };
}

/** The line itself: a bar, how many are done and failed, how fast, and how long it still takes. */
function progressLine({
  done,
  failed,
  total,
  seconds,
}: {
  readonly done: number;
  readonly failed: number;
  readonly total: number | undefined;
  readonly seconds: number;
}): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = worded(`${rate.toFixed(1)} 份/秒`, `${rate.toFixed(1)} a second`);
  const faults = failed > 0 ? worded(`，${failed} 份未成`, `, ${failed} failed`) : '';
  if (total === undefined)
    return worded(`${done} 份${faults}，${speed}`, `${done} reports${faults}, ${speed}`);
  const filled = Math.round((barWidth * done) / Math.max(total, 1));
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const rest = rate > 0 ? duration((total - done) / rate) : '';
  const left = rest === '' ? '' : worded(`，还需 ${rest}`, `, ${rest} left`);
  return `${bar} ${done}/${total}${faults}${worded('，', ', ')}${speed}${left}`;
}

/** Seconds as people say them. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return worded(`${whole} 秒`, `${whole} s`);
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? worded(`${minutes} 分 ${whole % 60} 秒`, `${minutes} min ${whole % 60} s`)
    : worded(
        `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`,
        `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
      );
}

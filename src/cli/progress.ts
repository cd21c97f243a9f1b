/** How far a batch is, on a terminal's last line; nothing where there is no terminal. */
import type { BatchResult } from '../batch/render-batch.js';

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
  const speed = `${rate.toFixed(1)} 份/秒`;
  const faults = failed > 0 ? `，${failed} 份未成` : '';
  if (total === undefined) return `${done} 份${faults}，${speed}`;
  const filled = Math.round((barWidth * done) / Math.max(total, 1));
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const left = rate > 0 ? `，还需 ${duration((total - done) / rate)}` : '';
  return `${bar} ${done}/${total}${faults}，${speed}${left}`;
}

/** Seconds as people say them. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} 秒`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} 分 ${whole % 60} 秒`
    : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}

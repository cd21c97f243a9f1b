/** Tells which parts of a preview changed on disk. */
import { basename, dirname, resolve, sep } from 'node:path';
import { parts, type Part, type PreviewFiles } from './sources.js';

/**
 * When to look after the last event, in milliseconds: soon, since saving one file gives several; and once more,
 * since the watcher leaves out what happens to a file within 100 ms of what it told. To look costs little where
 * nothing changed.
 */
const looks = [25, 150];

/**
 * Calls `changed` with the parts whose files were written, added, renamed or removed, until the function that
 * it returns is called. It is ready when the promise is fulfilled.
 */
export async function watchFiles(
  files: PreviewFiles,
  changed: (parts: ReadonlySet<Part>) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  const targets = parts.flatMap((part) => {
    const file = files[part];
    return file === undefined ? [] : [{ part, path: resolve(file) }];
  });
  // The folders above are watched, not the files: a file that an editor renames into place is a new one, and
  // a folder may go and come back.
  const above = [...new Set(targets.map(({ path }) => dirname(path)))];
  const partsAt = (path: string): readonly Part[] =>
    targets
      .filter((target) => path === target.path || path.startsWith(`${target.path}${sep}`))
      .map(({ part }) => part);
  const watcher = watch(above, {
    ignoreInitial: true,
    ignored: (path) => {
      const whole = resolve(path);
      return !above.includes(whole) && (partsAt(whole).length === 0 || isPassedOver(whole));
    },
  });

  const pending = new Set<Part>();
  let timers: readonly NodeJS.Timeout[] = [];
  const look = (isLast: boolean): void => {
    changed(new Set(pending));
    if (isLast) pending.clear();
  };
  watcher.on('all', (_event, path) => {
    for (const part of partsAt(resolve(path))) pending.add(part);
    if (pending.size === 0) return;
    timers.forEach(clearTimeout);
    timers = looks.map((time, index) => setTimeout(look, time, index === looks.length - 1));
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return async () => {
    timers.forEach(clearTimeout);
    await watcher.close();
  };
}

/** Folders within the templates that may hold thousands of files, and none of ours. */
const isPassedOver = (path: string): boolean => ['.git', 'node_modules'].includes(basename(path));

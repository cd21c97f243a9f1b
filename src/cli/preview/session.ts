/** What a preview shows now: the last good page, whether it is up to date, and the findings. */
import { worded } from '../locale.js';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { OfficeFonts } from '../../render/fonts/office-fonts.js';
import { buildPreview, type Build, type Page } from './build.js';
import type { ShownFinding } from './shown-finding.js';
import { readSources, type Part, type PreviewFiles, type Sources } from './sources.js';

/** What browsers are told. */
export interface PreviewState {
  readonly file: string;
  readonly title?: string;
  /** The name of the page that can be fetched, another one for each build; absent before the first good one. */
  readonly page?: string;
  /** Whether the page is made of the files as they are; an older one stays while they have errors. */
  readonly fresh: boolean;
  readonly findings: readonly ShownFinding[];
}

/** A page and the name that the state has for it. */
export interface NamedPage extends Page {
  readonly id: string;
}

export interface Session {
  /** Absent until the first build is done. */
  readonly state: () => PreviewState | undefined;
  /** The last good page. */
  readonly page: () => NamedPage | undefined;
  /** Builds anew from the parts that changed. What changes during a build is built after it, and only that shows. */
  readonly update: (changed: Iterable<Part>) => void;
  /** Calls the listener with each new state, until the function that it returns is called. */
  readonly subscribe: (listener: (state: PreviewState) => void) => () => void;
}

/** A preview of the files; nothing is read before the first `update`. */
export function createSession(files: PreviewFiles, office: OfficeFonts): Session {
  const { publish, ...shown } = display(basename(files.data));
  const pending = new Set<Part>();
  let busy = false;
  let read: Sources | undefined;
  /** Those that what is shown was made of. */
  let built: Sources | undefined;

  const buildPending = async (): Promise<void> => {
    const changed = new Set(pending);
    pending.clear();
    read = await readSources(files, changed, read);
    if (read === built) return;
    const build = await buildPreview(read, office, shown.page()?.edition);
    if (pending.size > 0) return;
    built = read;
    publish(build);
  };

  const work = async (): Promise<void> => {
    busy = true;
    while (pending.size > 0) {
      try {
        await buildPending();
      } catch (error) {
        built = undefined;
        publish({ findings: [internalFault(error as Error)] });
      }
    }
    busy = false;
  };

  return {
    ...shown,
    update: (changed) => {
      for (const part of changed) pending.add(part);
      if (!busy) void work();
    },
  };
}

/** What is shown of one build after the other, and who is told of it. */
function display(file: string): Omit<Session, 'update'> & { readonly publish: (build: Build) => void } {
  // Pages of an earlier run of the program must not pass for this one's.
  const run = randomUUID();
  const listeners = new Set<(state: PreviewState) => void>();
  let builds = 0;
  let state: PreviewState | undefined;
  let good: NamedPage | undefined;
  return {
    state: () => state,
    page: () => good,
    publish: ({ page, findings }) => {
      builds += 1;
      if (page) good = { ...page, id: `${run}-${builds}` };
      state = {
        file,
        ...(good ? { title: good.title, page: good.id } : {}),
        fresh: page !== undefined,
        findings,
      };
      for (const listener of listeners) listener(state);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A fault of our own ends no preview: the next change may be free of it. */
function internalFault({ message, stack }: Error): ShownFinding {
  return {
    severity: 'error',
    code: 'internal',
    message: worded(`程序内部错误：${message}`, `Internal error: ${message}`),
    where: '',
    ...(process.env['DEBUG'] && stack ? { frame: stack } : {}),
  };
}

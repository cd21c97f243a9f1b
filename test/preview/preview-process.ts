/** Runs the built `nianbao preview` in a process of its own, and follows what it tells browsers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { builtProgram } from '../cli/command-line.js';

export interface State {
  readonly file: string;
  readonly title?: string;
  readonly page?: string;
  readonly fresh: boolean;
  readonly findings: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly where: string;
    readonly frame?: string;
  }[];
}

export interface Preview {
  readonly url: string;
  readonly get: (path: string) => Promise<Response>;
  /** The first state, from now or from `after` on, that is as wanted. */
  readonly until: (wanted: (state: State) => boolean, after?: number) => Promise<State>;
  /** Every state that was told so far. */
  readonly states: readonly State[];
  /** Ends it as Ctrl-C does. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** In milliseconds; far above what any step takes. */
const longest = 20_000;

export async function startPreview(parameters: readonly string[], folder: string): Promise<Preview> {
  const { DEBUG: _, ...env } = process.env;
  const child = spawn(process.execPath, [builtProgram(), 'preview', '--port', '0', ...parameters], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await Promise.race([waitFor(() => said.out.endsWith('\n')), ended]);
  const url = said.out.trim();
  if (url === '') throw new Error(`nianbao preview did not start: ${said.err}`);

  const states: State[] = [];
  follow(new URL('/events', url), states, child);
  return {
    url,
    states,
    get: (path) => fetch(new URL(path, url)),
    until: async (wanted, after = 0) => {
      const found = (): State | undefined => states.slice(after).find(wanted);
      await waitFor(
        () => found() !== undefined,
        () => `${JSON.stringify(states.at(-1))}\n${said.err}`,
      );
      return found()!;
    },
    stop: async () => {
      child.kill('SIGINT');
      return { code: await ended, ...said };
    },
  };
}

async function waitFor(done: () => boolean, last: () => string = () => ''): Promise<void> {
  const end = Date.now() + longest;
  while (!done()) {
    if (Date.now() > end) throw new Error(`This did not happen in ${longest} ms. Last: ${last()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Collects the server-sent events until the program ends. */
function follow(url: URL, states: State[], child: ChildProcess): void {
  void (async () => {
    let text = '';
    const response = await fetch(url);
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      const events = (text + piece).split('\n\n');
      text = events.pop()!;
      for (const event of events)
        if (event.startsWith('data: ')) states.push(JSON.parse(event.slice('data: '.length)) as State);
    }
  })().catch((error: unknown) => {
    if (child.exitCode === null && !child.killed) throw error;
  });
}

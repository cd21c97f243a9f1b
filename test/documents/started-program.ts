import { spawn } from 'node:child_process';
import { commandIn } from './user-folder.js';

/** A program that runs until it is stopped. */
export interface Started {
  readonly output: AsyncIterable<Buffer>;
  stop(): Promise<void>;
}

/** Starts a line of a document that does not end by itself. */
export function started(folder: string, line: string): Started {
  const { program, parameters, options } = commandIn(folder, `exec ${line}`);
  const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    output: child.stdout,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The address that it prints when it is ready. */
export async function addressOf({ output }: Started): Promise<string> {
  let text = '';
  for await (const part of output) {
    text += part;
    const address = /http:\/\/[\w.]+:\d+\/?/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`it ended without an address: ${text}`);
}

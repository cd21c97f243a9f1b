/** The browser that tests open pages in. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unlessSkipped } from './programs.js';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Starts it; `undefined`, after a warning on the console, where this machine has none. */
export async function launchChromium(): Promise<Browser | undefined> {
  const found = existsSync(program) ? { program } : { skipped: `${program} is not on this machine` };
  if (!unlessSkipped(found)) return undefined;
  return chromium.launch({
    executablePath: program,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

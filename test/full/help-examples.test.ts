/** The examples that help shows, run as a user would type them. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands.js';
import { runLine, userFolder } from '../documents/user-folder.js';

const callable = commands.flatMap((command) => ('actions' in command ? command.actions : [command]));

it('run as they stand, one after another', () => {
  const folder = userFolder();
  try {
    cpSync(join(folder, 'examples', 'parts'), join(folder, 'parts'), { recursive: true });
    // A preview runs until it is stopped; its arguments are read like any other's in test/cli/help.test.ts.
    const lines = callable.filter(({ name }) => name !== 'preview').flatMap(({ examples }) => examples);
    expect(lines.length).toBeGreaterThanOrEqual(callable.length);
    for (const line of lines) {
      const ended = runLine(folder, `npx nianbao ${line}`);
      expect({ line, ...ended }).toMatchObject({ code: 0 });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

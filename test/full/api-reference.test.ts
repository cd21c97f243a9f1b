import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../documents/code-blocks.js';

/** The texts of a folder's files by their paths in it. */
function texts(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}

// typedoc.json treats warnings as errors: an unexported type or a broken {@link} fails this too.
it('docs/api is what the docstrings say today; `npm run docs:api` writes it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-api-'));
  try {
    const typedoc = join(root, 'node_modules', 'typedoc', 'bin', 'typedoc');
    execFileSync(process.execPath, [typedoc, '--out', folder, '--logLevel', 'Warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(texts(join(root, 'docs', 'api'))).toEqual(texts(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

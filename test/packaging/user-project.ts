/** A user's project on a machine without this repository: the package installed by npm, and nothing else. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { npm, root, type Tarball } from './packed.js';

interface Lock {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Installs the tarball with `npm ci` in a new folder, which is gone when the tests of the file are done. The versions
 * are those of package-lock.json, and npm takes them from its cache, where `npm ci` of this project has left them;
 * the registry is asked only for what is not there. Scripts may run: there must be none that is needed.
 */
export function installedProject(tarball: Tarball, options: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-user-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = basename(tarball.file);
  cpSync(tarball.file, join(folder, file));
  const { devDependencies: _, ...own } = readJson(join(root, 'package.json'));
  const lock = readJson(join(root, 'package-lock.json')) as unknown as Lock;
  const project = {
    name: 'a-users-project',
    version: '1.0.0',
    private: true,
    dependencies: { nianbao: `file:${file}` },
    // docx wants a later nanoid, which is built into it and never loaded.
    overrides: own['overrides'],
  };
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball.file)).digest('base64')}`;
  const ofNianbao = { ...lock.packages[''], resolved: `file:${file}`, integrity };
  const production = Object.entries(lock.packages).filter(
    ([path, entry]) => path !== '' && entry['dev'] !== true,
  );
  const packages = {
    '': project,
    'node_modules/nianbao': { ...ofNianbao, devDependencies: undefined },
    ...Object.fromEntries(production),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, ...project, packages }));
  npm(['ci', '--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier', ...options], folder);
  return folder;
}

const readJson = (file: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;

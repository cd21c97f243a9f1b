import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packed.js';

interface Locked {
  readonly version: string;
  readonly dev?: true;
  readonly hasInstallScript?: true;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const description = read('package.json') as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const lock = read('package-lock.json') as {
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
};
const installed = Object.entries(lock.packages).filter(([folder]) => folder !== '');

it('runs no script where it is installed: neither its own nor that of anything it brings', () => {
  const own = ['preinstall', 'install', 'postinstall', 'prepare'].filter(
    (name) => name in description.scripts,
  );
  expect(own).toEqual([]);
  const scripted = installed.filter(([, entry]) => entry.hasInstallScript);
  expect(scripted.filter(([, entry]) => !entry.dev)).toEqual([]);
  // Those of development, which `npm ci` of this project meets, are each denied by name.
  const allowed = scripted.filter(
    ([folder]) => description.allowScripts[folder.replace(/^.*node_modules\//, '')] !== false,
  );
  expect(allowed).toEqual([]);
});

it('names exact versions, those of the lock file', () => {
  const named = { ...description.dependencies, ...description.optionalDependencies };
  const locked = Object.keys(named).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(named);
  expect(lock.version).toBe(description.version);
});

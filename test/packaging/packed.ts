/** The package as `npm publish` would send it, from the built tree. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

export interface Tarball {
  readonly file: string;
  /** In bytes, as downloaded and as installed. */
  readonly size: number;
  readonly unpackedSize: number;
  /** Of each file by its path. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Packs the package into a folder that is gone when the tests of the file are done. */
export function packTarball(): Tarball {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-packed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  // Without scripts: `prepack` would build once more what `npm test` has built.
  const parameters = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const answer = JSON.parse(npm(parameters, root)) as
    readonly NpmPacked[] | Readonly<Record<string, NpmPacked>>;
  const [packed] = Object.values(answer);
  return {
    file: join(folder, packed!.filename),
    size: packed!.size,
    unpackedSize: packed!.unpackedSize,
    sizes: new Map(packed!.files.map(({ path, size }) => [path, size])),
  };
}

/** What npm says of a tarball; npm 11 gives it by name, earlier ones in a list. */
interface NpmPacked {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Runs npm to its end and gives what it printed. */
export function npm(parameters: readonly string[], folder: string): string {
  // npm hands its own settings on to what it runs; `npm test` must not decide how another npm behaves.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const shell = process.platform === 'win32';
  return execFileSync('npm', [...parameters], { cwd: folder, encoding: 'utf8', env, shell });
}

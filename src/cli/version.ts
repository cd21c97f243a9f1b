import { readFileSync } from 'node:fs';
import { packageRoot } from '#package-root';

/** The version of the package. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as {
    version: string;
  };
  return version;
}

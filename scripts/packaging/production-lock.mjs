/** What of package-lock.json a user installs: everything but what only development needs. */

/**
 * @typedef {object} LockedPackage
 * @property {string} folder Where npm puts it, such as `node_modules/docx/node_modules/undici-types`.
 * @property {string} name
 * @property {string} version
 * @property {string} [license] As package.json says it; absent where that says nothing.
 * @property {boolean} optional Whether the install goes on without it.
 * @property {boolean} platform Whether it is for one kind of machine only, and so may be absent on another.
 */

/** The packages of the production closure, by folder. @returns {readonly LockedPackage[]} */
export function productionPackages(lock) {
  return Object.entries(productionLock(lock).packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, entry]) => ({
      folder,
      name: entry.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      ...(entry.license === undefined ? {} : { license: entry.license }),
      optional: entry.optional === true,
      platform: entry.os !== undefined || entry.cpu !== undefined,
    }));
}

/** The lock file as it would be without devDependencies; folders stay as they are. */
export function productionLock(lock) {
  const { devDependencies: _, ...root } = lock.packages[''];
  const packages = Object.entries(lock.packages).filter(
    ([folder, entry]) => folder !== '' && entry.dev !== true && entry.devOptional !== true,
  );
  return { ...lock, packages: { '': root, ...Object.fromEntries(packages) } };
}

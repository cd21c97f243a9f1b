// Prints what publint and Are the types wrong? say of a tarball, and its files: node lint-tarball.mjs FILE.tgz
import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const bytes = new Uint8Array(readFileSync(process.argv[2]));
const { messages, pkg } = await publint({ pack: { tarball: bytes.slice().buffer }, strict: true });
const tarball = createPackageFromTarballData(bytes);
const { entrypoints, problems } = await checkPackage(tarball);
const prefix = '/node_modules/nianbao/';
console.log(
  JSON.stringify({
    files: tarball.listFiles().map((file) => file.slice(prefix.length)),
    publint: messages.map((message) => `${message.type} ${message.code}: ${formatMessage(message, pkg)}`),
    problems,
    entrypoints: Object.fromEntries(
      Object.entries(entrypoints).map(([name, { resolutions }]) => [
        name,
        Object.fromEntries(
          Object.entries(resolutions).map(([kind, { resolution, implementationResolution }]) => [
            kind,
            [
              resolution?.fileName.slice(prefix.length),
              implementationResolution?.fileName.slice(prefix.length),
            ],
          ]),
        ),
      ]),
    ),
    sourceMaps: tarball
      .listFiles()
      .filter((file) => /\.[cm]?js$/.test(file) && /^\/\/# sourceMappingURL=/m.test(tarball.readFile(file))),
  }),
);

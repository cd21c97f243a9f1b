/** A fontconfig file, made in a folder, by which other programs draw the official names of faces with ours. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const fonts = fileURLToPath(new URL('../fonts', import.meta.url));

/** Unpacks the faces into the folder and gives the path of the file, for `FONTCONFIG_FILE`. */
export function fontConfiguration(folder) {
  const faces = join(folder, 'fonts');
  mkdirSync(faces);
  for (const file of readdirSync(join(fonts, 'ofl')).filter((name) => name.endsWith('.ttf.br'))) {
    const bytes = brotliDecompressSync(readFileSync(join(fonts, 'ofl', file)));
    writeFileSync(join(faces, basename(file, '.br')), bytes);
  }
  const configuration = join(folder, 'fonts.conf');
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include>${join(fonts, 'fontconfig.conf')}</include><dir>${faces}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return configuration;
}

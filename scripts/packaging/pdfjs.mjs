/** The two files of pdf.js that `npm run build` copies into the package for the preview. */
import { readFileSync } from 'node:fs';

/** In pdfjs-dist; the licence goes with them. */
export const pdfjsFiles = ['legacy/build/pdf.min.mjs', 'legacy/build/pdf.worker.min.mjs', 'LICENSE'];

/** The core-js that pdf.js has built into those files, as it names itself there. */
export function coreJsIn(pdfjsFolder) {
  const found = new Set(
    pdfjsFiles
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => {
        const code = readFileSync(new URL(file, pdfjsFolder), 'utf8');
        const [, version] = /zloirock\/core-js\/blob\/v([\d.]+)\/LICENSE/.exec(code) ?? [];
        const [, copyright] = /copyright:"(©[^"]+)"/.exec(code) ?? [];
        return JSON.stringify({ version, copyright });
      }),
  );
  const [only, ...others] = [...found].map((text) => JSON.parse(text));
  if (others.length > 0 || only.version === undefined || only.copyright === undefined)
    throw new Error(`pdfjs-dist: cannot tell which core-js is built in: ${[...found].join(' ')}`);
  return only;
}

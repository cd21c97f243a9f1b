/** The fixed set of addresses that the preview answers: no path of a request ever becomes a path on disk. */
import { packageRoot } from '#package-root';

interface StaticFile {
  readonly file: URL;
  readonly type: string;
}

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

const pageFiles = [
  'page.html',
  'frame.html',
  'page.css',
  'page.js',
  'findings.js',
  'latest.js',
  'panes.js',
  'pdf-pages.js',
  'report-frame.js',
  'icon.svg',
] as const;
const pdfjsFiles = ['pdf.min.mjs', 'pdf.worker.min.mjs'] as const;

function entries(folder: string, names: readonly string[]): readonly (readonly [string, StaticFile])[] {
  return names.map((name) => {
    const type = types[name.split('.').at(-1) as keyof typeof types];
    return [`/${name}`, { file: new URL(`${folder}${name}`, packageRoot), type }];
  });
}

/** The files of the page by their address. */
export const staticFiles: ReadonlyMap<string, StaticFile> = new Map([
  ...entries('src/cli/preview/page/', pageFiles),
  ...entries('dist/pdfjs/', pdfjsFiles),
]);

/** The page's own policy: its scripts and stylesheet from here, nothing inline, nothing from elsewhere. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The report's: its stylesheet stands in it; no script runs and nothing is fetched. */
export const reportPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ');

/** The text of THIRD_PARTY.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { fontsOf } from './fonts.mjs';
import { licenceOf } from './licences.mjs';
import { coreJsIn } from './pdfjs.mjs';

/** @param root The folder of this project, as a URL; its node_modules hold the packages that are not for other machines. */
export function thirdPartyText(packages, root) {
  const pdfjs = packages.find(({ name }) => name === 'pdfjs-dist');
  const coreJs = coreJsIn(new URL(`${pdfjs.folder}/`, root));
  const fonts = fontsOf(readFileSync(new URL('fonts/ofl/COPYRIGHT.txt', root), 'utf8'));
  return [
    '<!-- 由 npm run third-party 生成，请勿手改。 -->',
    '',
    '# Third-party software and fonts',
    '',
    '**摘要。** 第一节是随本软件包分发的他人作品，许可证全文都在包内；第二节是安装时一并安装的软件包，各自带有许可证。都是宽松许可证，对用它们做出的报告没有任何要求。',
    '',
    '## 1. What this package carries',
    '',
    '### Fonts: SIL Open Font License 1.1',
    '',
    'The licence is in [fonts/ofl/OFL.txt](fonts/ofl/OFL.txt); what was changed and which names are reserved stands in [fonts/ofl/COPYRIGHT.txt](fonts/ofl/COPYRIGHT.txt). Documents made with the fonts are not under it.',
    '',
    ...table(
      ['file in `fonts/ofl/`', 'family', 'made from', 'copyright'],
      fonts.map(({ files, families, original, copyright }) => [
        files.map((file) => `\`${file}\``).join(', '),
        families.join('; '),
        original,
        copyright.join('; '),
      ]),
    ),
    '',
    `### pdf.js ${pdfjs.version}: Apache License 2.0`,
    '',
    'Copyright 2024 Mozilla Foundation. `dist/pdfjs/pdf.min.mjs` and `dist/pdfjs/pdf.worker.min.mjs` draw the pages of the preview; they are the files of that name in `legacy/build/` of [pdfjs-dist](https://mozilla.github.io/pdf.js/), unchanged. The licence is beside them, in `dist/pdfjs/LICENSE`.',
    '',
    `### core-js ${coreJs.version}: MIT License`,
    '',
    'Built into those two files by the makers of pdf.js ([core-js](https://github.com/zloirock/core-js)).',
    '',
    '```text',
    coreJs.copyright,
    '',
    mit,
    '```',
    '',
    '## 2. What npm installs with it',
    '',
    'Each package brings its own licence, in the file named here. Versions are those that this version of nianbao is tested with (package-lock.json); npm may install later ones of what nianbao does not name itself.',
    '',
    ...table(
      ['package', 'version', 'licence', 'homepage', 'where the licence stands'],
      packages.filter(({ platform }) => !platform).map((one) => row(one, root)),
    ),
    '',
    'Of the following, npm installs the one or two that fit the machine. They are parts of the package that their names begin with, under its licence.',
    '',
    ...table(
      ['package', 'version', 'licence'],
      packages
        .filter(({ platform }) => platform)
        .map((one) => [`\`${one.name}\``, one.version, licenceOf(one)]),
    ),
    '',
  ].join('\n');
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

function row(one, root) {
  const folder = new URL(`${one.folder}/`, root);
  const description = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  return [
    one.optional ? `${one.name} (optional)` : one.name,
    one.version,
    licenceOf(one),
    homepageOf(description),
    licencePlace(folder) ?? 'named in package.json only',
  ];
}

/** As a browser opens it: repositories are also given as `git+ssh://…`, `git://….git` and `owner/name`. */
function homepageOf({ homepage, repository }) {
  if (homepage !== undefined) return homepage;
  const url = repository.url ?? repository;
  const [, place] = /^(?:git\+)?(?:ssh:\/\/git@|git:\/\/|https:\/\/)(.*?)(?:\.git)?$/.exec(url) ?? [];
  return `https://${place ?? `github.com/${url}`}`;
}

function licencePlace(folder) {
  const names = readdirSync(folder).toSorted();
  const file = names.find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (file !== undefined) return `\`${file}\``;
  const readMe = names.find((name) => /^readme/i.test(name));
  const says = readMe !== undefined && /licen[cs]e/i.test(readFileSync(new URL(readMe, folder), 'utf8'));
  return says ? `\`${readMe}\` names it` : undefined;
}

/** The text of the licence, without its copyright line. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.`;

/**
 * The programs that draw: poppler for PDF pages, LibreOffice for Word and Excel, which is given the project's faces,
 * and Chromium for what a browser shows, which has the machine's own as a reader's has.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { fontConfiguration } from '../font-configuration.mjs';
import { readPgm } from './grey.mjs';

/** All programs, working in a folder of their own until `close`. */
export async function startPrograms() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'));
  const env = { ...process.env, FONTCONFIG_FILE: fontConfiguration(folder) };
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  let files = 0;
  const newFile = (extension) => join(folder, `${(files += 1)}.${extension}`);

  /** The page of a PDF that has the text, not counting blanks. */
  function page(pdf, text, dotsPerInch) {
    const file = newFile('pdf');
    writeFileSync(file, pdf);
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    const nth = 1 + pages.findIndex((content) => content.replace(/[ \t]+/g, '').includes(text));
    if (nth === 0) throw new Error(`没有一页有 ${text}`);
    const parameters = ['-r', dotsPerInch, '-gray', '-singlefile', '-f', nth, '-l', nth, file, file];
    execFileSync('pdftoppm', parameters.map(String));
    return readPgm(readFileSync(`${file}.pgm`));
  }

  /** A Word or Excel file as LibreOffice prints it. */
  function printed(bytes, extension) {
    const file = newFile(extension);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const parameters = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ];
    execFileSync('soffice', parameters, { env, stdio: 'ignore' });
    return readFileSync(join(folder, `${basename(file, extname(file))}.pdf`));
  }

  /** What a browser of this size shows once `ready` has brought the page to where it should be. */
  async function screen(viewport, ready) {
    const context = await browser.newContext({ viewport, timezoneId: 'Asia/Shanghai', locale: 'zh-CN' });
    try {
      const tab = await context.newPage();
      await ready(tab);
      return await greysOf(await tab.screenshot());
    } finally {
      await context.close();
    }
  }

  /** The greys of a PNG, which the browser reads. */
  async function greysOf(png) {
    const tab = await browser.newPage();
    try {
      const { width, height, base64 } = await tab.evaluate(
        `(async () => {
          const image = new Image();
          image.src = 'data:image/png;base64,${png.toString('base64')}';
          await image.decode();
          const { width, height } = image;
          const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, width, height);
          let greys = '';
          for (let dot = 0; dot < data.length; dot += 4)
            greys += String.fromCharCode(0.299 * data[dot] + 0.587 * data[dot + 1] + 0.114 * data[dot + 2] + 0.5);
          return { width, height, base64: btoa(greys) };
        })()`,
      );
      return { width, height, pixels: Buffer.from(base64, 'base64') };
    } finally {
      await tab.close();
    }
  }

  return {
    page,
    printed,
    screen,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

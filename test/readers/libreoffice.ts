import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram, type Skipped } from './programs.js';

/** `fontconfig` is the path of a fontconfig file that is used instead of the machine's own. */
export interface ConversionOptions {
  readonly fontconfig?: string;
}

/**
 * Converts a file with LibreOffice into `outputFolder` and gives the path of the result. Every call has a
 * user profile of its own, so several may run at once.
 */
export async function convertWithLibreOffice(
  file: string,
  format: 'pdf' | 'docx' | 'html',
  outputFolder: string,
  { fontconfig }: ConversionOptions = {},
): Promise<string | Skipped> {
  const profile = await mkdtemp(join(tmpdir(), 'nianbao-libreoffice-'));
  try {
    const ended = await runProgram(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        ...['--convert-to', format === 'html' ? 'html:HTML (StarWriter)' : format],
        ...['--outdir', outputFolder],
        file,
      ],
      fontconfig === undefined ? {} : { FONTCONFIG_FILE: fontconfig },
    );
    if ('skipped' in ended) return ended;
    const result = join(outputFolder, `${basename(file, extname(file))}.${format}`);
    // LibreOffice exits with 0 even when it could not load the file; only the result tells.
    await access(result).catch(() => {
      throw new Error(
        `LibreOffice did not convert ${file} (exit ${ended.code}): ${ended.output}${ended.complaint}`,
      );
    });
    return result;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

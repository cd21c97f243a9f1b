/** The command line from nothing to files, beside LibreOffice's conversion of the Word file, in turn. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exampleFile } from './distinct-reports.mjs';
import { measured, row } from './measure.mjs';

const commandLine = fileURLToPath(new URL('../dist/program/main.js', import.meta.url));

/** Rows for each choice of formats; none where there is no LibreOffice. */
export async function coldStart({ counted = 15 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const run = (program, ...parameters) => {
    const { status, error } = spawnSync(program, parameters, { stdio: 'ignore' });
    if (error || status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  };
  const render = (format) => () =>
    run(process.execPath, commandLine, 'render', exampleFile('busy-city-2024'), '-o', folder, '-f', format);
  const convert = () =>
    run(
      'soffice',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      ...['--convert-to', 'pdf', '--outdir', join(folder, 'converted'), join(folder, 'busy-city-2024.docx')],
    );
  const works = { 'docx,pdf': render('docx,pdf'), docx: render('docx'), pdf: render('pdf'), convert };
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  try {
    // The first round fills the disk's cache and makes LibreOffice's profile; it is not counted.
    for (let round = 0; round <= counted; round += 1) {
      for (const [name, work] of Object.entries(works)) {
        // The processor time of other processes is not ours to know.
        const { wall } = await measured(work);
        if (round > 0) times[name].push({ wall });
      }
    }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    console.error('No LibreOffice (soffice): the cold start is not measured.');
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
  const { convert: others, ...own } = times;
  return Object.entries(own).map(([format, list]) =>
    row(`command line, cold: ${format}`, list, { name: 'LibreOffice, docx to PDF', times: others }),
  );
}

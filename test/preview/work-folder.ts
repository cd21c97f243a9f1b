/** A folder with the files of a preview, as an office has them. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exampleFile } from '../cli/command-line.js';

export interface WorkFolder {
  readonly path: string;
  /** Writes a file in place. */
  readonly write: (file: string, text: string) => void;
  /** Writes it as many editors save: under another name, then moved over the old file. */
  readonly replace: (file: string, text: string) => void;
  readonly remove: (path: string) => void;
  readonly copyExample: (name: string) => void;
}

export const overview = '2021/overview.hbs';
/** An override of the first section that can be known again. */
export const overviewSaying = (text: string): string => `{{prose section.introduction}}\n<p>${text}</p>\n`;

/** The busy city as `data.yaml`, `templates/` with the one override given, a style that changes nothing. */
export function workFolderWith(first: string): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), 'nianbao-preview-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  const folder: WorkFolder = {
    path,
    write: (file, text) => {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    replace: (file, text) => {
      writeFileSync(join(path, `${file}~new`), text);
      renameSync(join(path, `${file}~new`), join(path, file));
    },
    remove: (file) => rmSync(join(path, file), { recursive: true }),
    copyExample: (name) => copyFileSync(exampleFile(name), join(path, 'data.yaml')),
  };
  folder.copyExample('busy-city-2024');
  folder.write(`templates/${overview}`, overviewSaying(first));
  folder.write('style.yaml', 'text:\n  body:\n    size: 三号\n');
  return folder;
}

export const parameters = ['data.yaml', '--templates', 'templates', '--style', 'style.yaml'] as const;

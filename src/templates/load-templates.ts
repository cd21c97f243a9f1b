/** Reads templates from files; nothing else in this folder touches the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '#package-root';
import { decodeText } from '../model/decode.js';
import { editionIds, editionOf } from '../model/editions/index.js';
import { ReportError, type Finding } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import { templateLimits } from './limits.js';
import { templateFinding } from './syntax.js';
import { partialName, templateNames, type Templates } from './templates.js';

let builtIn: Templates | undefined;

/** The library's own templates. They are read once: composing is synchronous, and they never change. */
export function builtInTemplates(): Templates {
  return (builtIn ??= readBuiltIn());
}

function readBuiltIn(): Templates {
  const root = new URL('src/templates/', packageRoot);
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) =>
      readdirSync(new URL(`${folder}/`, root)).map((file) => `${folder}/${file}`),
    );
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => [file, decodeText(readFileSync(new URL(file, root)), file)]),
  );
}

/** Notepad adds `.txt` to a name that it does not know; such a file is meant to be a template. */
const templateFile = /\.(?:hbs|handlebars)(?:\.txt)?$/i;

/**
 * Reads an office's templates from a folder: `<edition>/<section>.hbs` and `partials/<name>.hbs`. What is not
 * there falls back to the built-in template. Hidden files and files of other kinds (a read-me) are
 * passed over.
 *
 * @throws {ReportError} with every file that no section of any edition uses, or that is not UTF-8.
 */
export async function loadTemplates(folder: string): Promise<Templates> {
  const files = await readdir(folder, { recursive: true });
  const names = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => templateFile.test(file) && !/(?:^|\/)\./.test(file))
    .sort();
  const findings: Finding[] = [...unknownTemplates(names)];
  const templates: Record<string, string> = {};
  for (const name of names) {
    if ((await stat(join(folder, name))).size > largestFile) {
      findings.push(tooLarge(name));
      continue;
    }
    const bytes = await readFile(join(folder, name));
    try {
      templates[name] = decodeText(bytes, name);
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      findings.push(...error.findings);
    }
  }
  if (findings.length > 0) throw new ReportError('template.invalid', findings);
  return templates;
}

/** The bytes of the longest template that there may be; what is larger need not be read to be refused. */
const largestFile = 3 * templateLimits.sourceLength + 3;

function tooLarge(file: string): Finding {
  const message = `文件过大，模板最多 ${templateLimits.sourceLength} 个字符`;
  return templateFinding({ file, text: '' }, 0, { code: 'template.limit', message });
}

/** A finding for every name that no edition uses, with the name that was probably meant. */
export function unknownTemplates(names: readonly string[]): readonly Finding[] {
  const known = editionIds.flatMap((id) => templateNames(editionOf(id)).map((name) => `${id}/${name}.hbs`));
  return names
    .filter((name) => !known.includes(name) && partialName(name) === undefined)
    .map((name) => {
      const meant = nearest(name, known);
      return {
        code: 'template.unknown-file',
        severity: 'error',
        path: '',
        place: { file: name, line: 1, column: 1 },
        message: `没有名为 ${name} 的模板${meant ? `，您是否想写 ${meant}？` : ''}`,
        ...(meant ? {} : { hint: `可用：${known.join('、')}，以及 partials/名称.hbs` }),
      };
    });
}

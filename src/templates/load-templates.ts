/** Reads templates from files; nothing else in this folder touches the disk. */
import { say } from '../model/finding/bilingual.js';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { packageRoot } from '#package-root';
import { decodeText } from '../model/file/decode.js';
import { editionIds, editionOf } from '../model/editions/index.js';
import { ReportError, type Finding, told } from '../model/finding/finding.js';
import { nearest, orMeant } from '../model/finding/nearest.js';
import { templateLimits } from './limits.js';
import { templateFinding } from './syntax/syntax.js';
import { partialName, skeletonNames, templateNames, type Templates } from './templates.js';

let builtIn: Templates | undefined;

/** The library's own templates. They are read once: composing is synchronous, and they never change. */
export function builtInTemplates(): Templates {
  return (builtIn ??= readBuiltIn());
}

function readBuiltIn(): Templates {
  const root = new URL('src/templates/', packageRoot);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
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
 * Reads an office's templates from a folder: `<edition>/<section>.hbs`, `<edition>/compiled/<section>.hbs` and
 * `partials/<name>.hbs`. What is not there falls back to the built-in template. Hidden files and files of other kinds (a read-me) are
 * passed over.
 *
 * @throws {ReportError} with every file that no section of any edition uses, or that is not UTF-8.
 */
export async function loadTemplates(folder: string): Promise<Templates> {
  const { templates, findings } = await readTemplates(folder);
  if (findings.length > 0) throw new ReportError('template.invalid', findings);
  return templates;
}

/** The same, with the files that are of use and a finding for each that is not. */
export async function readTemplates(
  folder: string,
): Promise<{ readonly templates: Templates; readonly findings: readonly Finding[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((file) => templateFile.test(file) && !/(?:^|\/)\./.test(file))
    .sort();
  const findings: Finding[] = [...unknownTemplates(names)];
  const unknown = new Set(findings.map(({ place }) => place!.file));
  const templates: Record<string, string> = {};
  for (const name of names) {
    if ((await stat(join(folder, name))).size > largestFile) {
      findings.push(tooLarge(name));
      continue;
    }
    const bytes = await readFile(join(folder, name));
    try {
      const text = decodeText(bytes, name);
      if (!unknown.has(name)) templates[name] = text;
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      findings.push(...error.findings);
      // So that what includes it is not said to include nothing.
      if (partialName(name) !== undefined) templates[name] = '';
    }
  }
  return { templates, findings };
}

/** The bytes of the longest template that there may be; what is larger need not be read to be refused. */
const largestFile = 3 * templateLimits.sourceLength + 3;

function tooLarge(file: string): Finding {
  const message = say(
    `文件过大，模板最多 ${templateLimits.sourceLength} 个字符`,
    `The file is too large: a template has at most ${templateLimits.sourceLength} characters`,
  );
  return templateFinding({ file, text: '' }, 0, { code: 'template.limit', message });
}

/** A finding for every name that no edition uses, with the name that was probably meant. */
export function unknownTemplates(names: readonly string[]): readonly Finding[] {
  const known = editionIds.flatMap((id) =>
    [...templateNames(editionOf(id)), ...skeletonNames(editionOf(id))].map((name) => `${id}/${name}.hbs`),
  );
  return names
    .filter((name) => !known.includes(name) && partialName(name) === undefined)
    .map((name) => {
      const displaced = misplaced(name, known);
      const meant = displaced ?? nearest(name, known);
      const hint = displaced
        ? say(
            '各版的文件夹和 partials 要直接在模板文件夹之下',
            'The folders of the editions and partials go directly into the folder of templates',
          )
        : say(
            `可用：${known.join('、')}，以及 partials/名称.hbs`,
            `Use one of: ${known.join(', ')}, or partials/name.hbs`,
          );
      return {
        code: 'template.unknown-file',
        severity: 'error',
        path: '',
        place: { file: name, line: 1, column: 1 },
        ...told({
          message: orMeant(say(`没有名为 ${name} 的模板`, `There is no template ${name}`), meant),
          ...(meant && !displaced ? {} : { hint }),
        }),
      };
    });
}

/** The template that a file would be one folder further up or down. */
function misplaced(file: string, known: readonly string[]): string | undefined {
  const partial = /(?<=\/)partials\/[^/]+$/.exec(file)?.[0];
  if (partial !== undefined && partialName(partial) !== undefined) return partial;
  return known.find((name) => file.endsWith(`/${name}`) || name.endsWith(`/${file}`));
}

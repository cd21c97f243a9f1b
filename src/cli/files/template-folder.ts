import { say } from '../../model/finding/bilingual.js';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportError, type Finding } from '../../model/finding/finding.js';
import { builtInTemplates, readTemplates } from '../../templates/load-templates.js';
import { inReadingOrder, lintTemplates } from '../../templates/lint/lint-templates.js';
import type { Templates } from '../../templates/templates.js';
import { UsageError } from '../arguments/usage-error.js';

/** An office's templates as the commands see them. */
export interface TemplateFolder {
  readonly templates: Templates;
  /** Every file that is of no use: unknown names, and texts that are not UTF-8. */
  readonly findings: readonly Finding[];
  /** The finding with its place as a path that can be opened. */
  locate(finding: Finding): Finding;
}

/**
 * Reads a folder of templates.
 *
 * @throws {UsageError} if there is no such folder.
 */
export async function readTemplateFolder(folder: string): Promise<TemplateFolder> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new UsageError(
      found
        ? say(
            `${folder} 不是文件夹，模板要放在文件夹里`,
            `${folder} is no folder; templates go into a folder`,
          )
        : say(`没有模板文件夹 ${folder}`, `There is no folder of templates ${folder}`),
    );
  }
  const { templates, findings } = await readTemplates(folder);
  const isBuiltIn = (file: string): boolean =>
    Object.hasOwn(builtInTemplates(), file) && !Object.hasOwn(templates, file);
  const locate = (finding: Finding): Finding => {
    const { place } = finding;
    return !place || isBuiltIn(place.file)
      ? finding
      : { ...finding, place: { ...place, file: join(folder, place.file) } };
  };
  return {
    templates,
    findings: findings.map(locate),
    locate,
  };
}

/**
 * The templates of a folder in which `lint` finds nothing, for whatever renders with them.
 *
 * @throws {ReportError} `template.invalid` with the findings of `lint` otherwise.
 */
export function lintedTemplates(folder: TemplateFolder): Templates {
  const { templates, locate } = folder;
  const findings = [...folder.findings, ...lintTemplates(templates).map(locate)];
  if (findings.length > 0) throw new ReportError('template.invalid', inReadingOrder(findings));
  return templates;
}

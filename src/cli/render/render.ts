import { setFlagsFromString } from 'node:v8';
import { say } from '../../model/finding/bilingual.js';
import { inputFiles, isTableFile } from '../../batch/sources/input-files.js';
import type { BatchOptions } from '../../batch/render-batch.js';
import { findingText } from '../../model/finding/finding.js';
import { beginToLoad, createRenderer, type RenderOptions } from '../../render/renderer.js';
import { toldFindings } from '../locale.js';
import { command } from '../arguments/command.js';
import type { Streams } from '../arguments/syntax.js';
import { runBatch } from './batch-display.js';
import { parseFormats, parseJobs, renderOptions } from './render-options.js';
import { reportOperands } from '../arguments/common-options.js';
import { readStyleFile } from '../files/side-file.js';
import { lintedTemplates, readTemplateFolder, type TemplateFolder } from '../files/template-folder.js';

/** `nianbao render`: data files to Word, PDF and HTML. */
export const render = command({
  name: 'render',
  summary: say('把数据文件生成为 Word、PDF、网页', 'Renders data files as Word, PDF and HTML'),
  operands: reportOperands,
  options: renderOptions,
  examples: [
    'render office/data -o out',
    'render office/data -o out -f docx,html --style office/style.yaml',
    'render office/data -o out --resume',
  ],
  async run({ values, operands }, streams) {
    const files = await inputFiles(operands);
    const single = files.length === 1 && !isTableFile(files[0]!);
    const wanted = parseFormats(values.format);
    if (single) beginToLoad(wanted);
    const office = values.templates === undefined ? undefined : await readTemplateFolder(values.templates);
    const jobs = values.jobs === undefined ? undefined : parseJobs(values.jobs);
    const options: BatchOptions = {
      formats: wanted,
      folder: values.output,
      allowErrors: values['allow-errors'],
      resume: values.resume,
      force: values.force,
      ...(values.name === undefined ? {} : { name: values.name }),
      ...(single ? { jobs: 0 } : jobs === undefined ? {} : { jobs }),
      ...(await rendererOptions(values, office)),
    };
    await tellFontFindings(options, streams);
    if (!single) collectGarbageInWorkers();
    return runBatch(operands, options, {
      single,
      quiet: values.quiet,
      json: values.json,
      streams,
      total: files.some(isTableFile) ? undefined : files.length,
      locate: (finding) => office?.locate(finding) ?? finding,
    });
  },
});

/**
 * Lets each worker collect its young garbage by itself. By default V8 takes threads of the process for it, which
 * then stand in the way of the other workers: two workers on two cores were a tenth slower for it.
 */
function collectGarbageInWorkers(): void {
  setFlagsFromString('--no-parallel-scavenge');
}

async function rendererOptions(
  values: {
    readonly style?: string | undefined;
    readonly fonts?: string | undefined;
    readonly 'embed-fonts': boolean;
    readonly 'no-data': boolean;
  },
  office: TemplateFolder | undefined,
): Promise<RenderOptions> {
  return {
    embedFonts: values['embed-fonts'],
    embedData: !values['no-data'],
    ...(office ? { templates: lintedTemplates(office) } : {}),
    ...(values.style === undefined ? {} : { style: await readStyleFile(values.style) }),
    ...(values.fonts === undefined ? {} : { fonts: values.fonts }),
  };
}

/** Says what is doubtful in the office's fonts, once for the whole run. */
async function tellFontFindings({ fonts }: RenderOptions, { err }: Streams): Promise<void> {
  if (fonts === undefined) return;
  const { fontFindings } = await createRenderer({ fonts });
  toldFindings(fontFindings).forEach((finding) => err(findingText(finding)));
}

import { basename, extname, join } from 'node:path';
import { findingText, hasErrors, type Finding } from '../model/finding.js';
import { beginToOpenFonts } from '../render/fonts/document-fonts.js';
import { createRenderer, type Renderer } from '../render/renderer.js';
import { loadTemplates } from '../templates/load-templates.js';
import { parseArguments, type Command } from './command.js';
import { inputFiles } from './input-files.js';
import { prepareFolder, writeWhole } from './output-folder.js';
import { readReportFile, type ReportFile } from './report-file.js';
import { readStyleFile } from './style-file.js';
import { UsageError } from './usage-error.js';

const formats = ['docx', 'pdf', 'html'] as const;
type Format = (typeof formats)[number];
const defaultFormats = 'docx,pdf';

/** `nianbao render`: data files to Word, PDF and HTML. */
export const render: Command = {
  usage:
    'render <文件|文件夹|通配符…> -o 文件夹 [-f docx,pdf,html] [--templates 文件夹] [--style 文件] [--fonts 文件夹] [--embed-fonts] [--allow-errors] [--json]',
  summary: '把数据文件生成为 Word、PDF、HTML 报告（默认 docx,pdf）',
  async run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, {
      output: { type: 'string', short: 'o' },
      format: { type: 'string', short: 'f', default: defaultFormats },
      templates: { type: 'string' },
      style: { type: 'string' },
      fonts: { type: 'string' },
      'embed-fonts': { type: 'boolean', default: false },
      'allow-errors': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0) throw new UsageError(`请给出数据文件：nianbao ${render.usage}`);
    if (values.output === undefined) throw new UsageError('请用 -o 给出输出文件夹');
    const wanted = parseFormats(values.format);
    if (wanted.includes('pdf')) beginToOpenFonts();
    const files = await inputFiles(positionals);
    const names = outputNames(files);
    const renderer = await createRenderer({
      allowErrors: values['allow-errors'],
      embedFonts: values['embed-fonts'],
      ...(values.templates === undefined ? {} : { templates: await loadTemplates(values.templates) }),
      ...(values.style === undefined ? {} : { style: await readStyleFile(values.style) }),
      ...(values.fonts === undefined ? {} : { fonts: values.fonts }),
    });
    await prepareFolder(values.output);
    renderer.fontFindings.forEach((finding) => err(findingText(finding)));

    let failed = false;
    for (const file of files) {
      const source = await readReportFile(file, renderer.check);
      const sound = source.report !== undefined && (values['allow-errors'] || !hasErrors(source.findings));
      const target = join(values.output, names.get(file)!);
      const { files: written, findings } = sound
        ? await renderFile(source, target, wanted, renderer)
        : { files: [], findings: [] };
      const ok = sound && findings.length === 0;
      failed ||= !ok;
      report({ file, ok, findings: [...source.findings, ...findings], files: written }, values.json);
      if (!ok && !values.json) err(`${file}: ${refusal(source, sound)}`);
    }
    return failed ? 1 : 0;

    function report(result: FileResult, json: boolean): void {
      if (json) {
        out(JSON.stringify(result));
        return;
      }
      result.findings.forEach((finding) => err(findingText(finding)));
      result.files.forEach((name) => out(name));
    }
  },
};

interface FileResult {
  readonly file: string;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
}

function parseFormats(list: string): readonly Format[] {
  const named = list.split(',').map((name) => name.trim().toLowerCase());
  const unknown = named.find((name) => !(formats as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(`没有 ${unknown || '（空）'} 这种格式；可用：${formats.join('、')}`);
  return formats.filter((format) => named.includes(format));
}

/** Each data file's name without its extension; two files may not claim the same one. */
function outputNames(files: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const file of files) {
    const name = basename(file, extname(file));
    const other = owners.get(name);
    if (other !== undefined)
      throw new UsageError(`${other} 与 ${file} 会生成同名的文件 ${name}，请改名或分开运行`);
    owners.set(name, file);
  }
  return new Map([...owners].map(([name, file]) => [file, name]));
}

/** Why a report was not rendered, and what to do; figures that do not parse cannot be allowed. */
function refusal({ report }: ReportFile, sound: boolean): string {
  if (sound) return '未能生成';
  return report === undefined
    ? '有错误，未生成；改正后重试'
    : '有错误，未生成；改正后重试，或加 --allow-errors 按所填数字生成';
}

/** Renders all formats before the first is written, so that a report is there whole or not at all. */
async function renderFile(
  { report }: ReportFile,
  target: string,
  wanted: readonly Format[],
  renderer: Renderer,
): Promise<Pick<FileResult, 'files' | 'findings'>> {
  const rendered: { readonly file: string; readonly bytes: Uint8Array | string }[] = [];
  for (const format of wanted)
    rendered.push({ file: `${target}.${format}`, bytes: await renderer[format](report) });
  const files: string[] = [];
  for (const { file, bytes } of rendered) {
    try {
      await writeWhole(file, bytes);
    } catch (error) {
      return { files, findings: [unwritable(file, error as Error)] };
    }
    files.push(file);
  }
  return { files, findings: [] };
}

function unwritable(file: string, { message }: Error): Finding {
  return {
    code: 'file.unwritable',
    severity: 'error',
    path: '',
    place: { file, line: 1, column: 1 },
    message: `写不出文件：${message}`,
  };
}

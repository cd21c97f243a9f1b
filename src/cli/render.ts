import { setFlagsFromString } from 'node:v8';
import { worded } from './locale.js';
import { say } from '../model/bilingual.js';
import { inputFiles, isTableFile } from '../batch/input-files.js';
import { formats, type Format } from '../batch/render-job.js';
import { renderBatch, type BatchOptions, type BatchResult } from '../batch/render-batch.js';
import { findingText, type Finding } from '../model/finding.js';
import { beginToLoad, createRenderer, type RenderOptions } from '../render/renderer.js';
import { jsonLine, toldFindings } from './locale.js';
import { missing, parseArguments, type Command, type Streams } from './command.js';
import { framedFinding } from './finding-frame.js';
import { progressOn } from './progress.js';
import { readStyleFile } from './style-file.js';
import { summary } from './summary.js';
import { lintedTemplates, readTemplateFolder, type TemplateFolder } from './template-folder.js';
import { UsageError } from './usage-error.js';

const defaultFormats = 'docx,pdf';

/** `nianbao render`: data files to Word, PDF and HTML. */
export const render: Command = {
  usage: say(
    'render <文件|文件夹|通配符…> -o 文件夹 [-f docx,pdf,html] [--templates 文件夹] [--style 文件] [--fonts 文件夹] [--embed-fonts] [--no-data] [--allow-errors] [--name 样式] [--jobs 数] [--resume] [--force] [--quiet] [--json]',
    'render <file|folder|glob…> -o folder [-f docx,pdf,html] [--templates folder] [--style file] [--fonts folder] [--embed-fonts] [--no-data] [--allow-errors] [--name pattern] [--jobs number] [--resume] [--force] [--quiet] [--json]',
  ),
  summary: say(
    '把数据文件生成为 Word、PDF、HTML 报告（默认 docx,pdf）；.jsonl 和 .csv 每行一份',
    'Renders data files as Word, PDF and HTML (docx,pdf by default); .jsonl and .csv have a report a line',
  ),
  async run(args, streams) {
    const { values, positionals } = parseArguments(args, {
      output: { type: 'string', short: 'o' },
      format: { type: 'string', short: 'f', default: defaultFormats },
      templates: { type: 'string' },
      style: { type: 'string' },
      fonts: { type: 'string' },
      'embed-fonts': { type: 'boolean', default: false },
      'no-data': { type: 'boolean', default: false },
      'allow-errors': { type: 'boolean', default: false },
      name: { type: 'string' },
      jobs: { type: 'string' },
      resume: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0)
      throw new UsageError(missing(render, say('请给出数据文件', 'Give a data file')));
    if (values.output === undefined)
      throw new UsageError(say('请用 -o 给出输出文件夹', 'Give the output folder with -o'));
    const files = await inputFiles(positionals);
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
    return runBatch(positionals, options, {
      single,
      quiet: values.quiet,
      json: values.json,
      streams,
      total: files.some(isTableFile) ? undefined : files.length,
      locate: (finding) => office?.locate(finding) ?? finding,
    });
  },
};

/**
 * Lets each worker collect its young garbage by itself. By default V8 takes threads of the process for it, which
 * then stand in the way of the other workers: two workers on two cores were a tenth slower for it.
 */
function collectGarbageInWorkers(): void {
  setFlagsFromString('--no-parallel-scavenge');
}

interface Display {
  readonly single: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly streams: Streams;
  readonly total: number | undefined;
  /** Gives a finding about a template the path that it can be opened by. */
  readonly locate: (finding: Finding) => Finding;
}

async function runBatch(
  inputs: readonly string[],
  options: BatchOptions,
  { single, quiet, json, streams: { out, err }, total, locate }: Display,
): Promise<0 | 1> {
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  const progress = progressOn(process.stderr, total, !single && !quiet);
  const counted = summary();
  const start = performance.now();
  let failed = false;
  try {
    for await (const rendered of renderBatch(inputs, { ...options, signal: interrupt.signal })) {
      const result = {
        ...rendered,
        findings: toldFindings(rendered.findings).map((finding) =>
          isOfTemplate(finding) ? locate(finding) : finding,
        ),
      };
      counted.add(result);
      progress.add(result);
      failed ||= !result.ok;
      const [results, messages] = linesOf(result, json, quiet);
      if (results.length + messages.length === 0) continue;
      progress.around(() => {
        messages.forEach(err);
        results.forEach(out);
      });
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    progress.end();
    err(
      worded(
        '已中断。写好的文件都是完整的；加 --resume 可以接着做',
        'Interrupted. The files written are whole; --resume goes on from here',
      ),
    );
    failed = true;
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt);
  }
  if (!single && !quiet && !json) counted.lines((performance.now() - start) / 1000).forEach(err);
  return failed ? 1 : 0;
}

const isOfTemplate = ({ code }: Finding): boolean => code.startsWith('template.');

/** What a result says on stdout, and on stderr. */
function linesOf(
  { id, ok, outcome, findings, files }: BatchResult,
  json: boolean,
  quiet: boolean,
): readonly [readonly string[], readonly string[]] {
  const paths = files.map(({ path }) => path!);
  if (json) return [[jsonLine({ file: id, ok, outcome, findings, files: paths })], []];
  // That a file was not written must be told however quiet.
  const told =
    quiet && outcome !== 'kept' ? findings.filter(({ severity }) => severity === 'error') : findings;
  return [
    paths,
    [
      ...told.map((finding) => (isOfTemplate(finding) ? framedFinding(finding) : findingText(finding))),
      ...(ok ? [] : [`${id}: ${refusal(outcome)}`]),
    ],
  ];
}

/** Why a report was not rendered, and what to do; figures that do not parse cannot be allowed. */
function refusal(outcome: BatchResult['outcome']): string {
  if (outcome === 'failed') return worded('未能生成', 'was not rendered');
  return outcome === 'invalid'
    ? worded('有错误，未生成；改正后重试', 'has errors and was not rendered; mend them and try again')
    : worded(
        '有错误，未生成；改正后重试，或加 --allow-errors 按所填数字生成',
        'has errors and was not rendered; mend them and try again, or add --allow-errors to print the figures as given',
      );
}

function parseFormats(list: string): readonly Format[] {
  const named = list.split(',').map((name) => name.trim().toLowerCase());
  const unknown = named.find((name) => !(formats as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      say(
        `没有 ${unknown || '（空）'} 这种格式；可用：${formats.join('、')}`,
        `There is no format ${unknown || '(empty)'}; use one of: ${formats.join(', ')}`,
      ),
    );
  return formats.filter((format) => named.includes(format));
}

function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new UsageError(
      say(
        `--jobs 应为 1 到 999 的整数，不是 ${text}`,
        `--jobs should be an integer from 1 to 999, not ${text}`,
      ),
    );
  return Number(text);
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

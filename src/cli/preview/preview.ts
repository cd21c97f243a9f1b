import { worded } from '../locale.js';
import { say } from '../../model/finding/bilingual.js';
import { stat } from 'node:fs/promises';
import { officeFonts } from '../../render/renderer.js';
import { command } from '../arguments/command.js';
import { officeOptions } from '../arguments/common-options.js';
import { parts, type PreviewFiles } from './sources.js';
import { UsageError } from '../arguments/usage-error.js';

/** `nianbao preview`: the report in the browser, again whenever one of its files changes. */
export const preview = command({
  name: 'preview',
  summary: say(
    '在浏览器里预览网页和 PDF，数据、模板、版式一改即更新',
    'Shows page and PDF in the browser, anew whenever a file changes',
  ),
  operands: {
    count: 'one',
    name: say('数据文件', 'data file'),
    summary: say('YAML、JSON 数据文件，或填好的 Excel 填报表', 'YAML, JSON, or the Excel form filled in'),
    missing: say('请给出数据文件', 'Give a data file'),
  },
  options: {
    ...officeOptions,
    port: {
      type: 'string',
      value: say('端口', 'port'),
      default: '4310',
      summary: say(
        '网页的端口，只供本机访问；0 为自动选一个空闲的',
        'Port of the page, for this machine alone; 0 takes one that is free',
      ),
    },
  },
  examples: [
    'preview office/data/report-2024.yaml',
    'preview office/data/report-2024.yaml --templates office/templates',
  ],
  async run({ values, operands: [data] }, { out, err }) {
    const port = parsePort(values.port);
    const files: PreviewFiles = { data, templates: values.templates, style: values.style };
    await refuseMissing(files);

    const [office, { createSession }, { startServer }, { watchFiles }] = await Promise.all([
      officeFonts(values.fonts),
      import('./session.js'),
      import('./server.js'),
      import('./watch.js'),
    ]);
    const session = createSession(files, office);
    const server = await startServer(session, port);
    // Watched before it is read, so that no change falls in between.
    const stopWatching = await watchFiles(files, session.update);
    session.update(parts);
    // Heeded before the address is out: whoever reads it may press Ctrl-C at once.
    const interrupted = interruption();
    out(server.url);
    err(worded('正在监视文件的改动；按 Ctrl-C 结束', 'Watching the files for changes; Ctrl-C ends it'));
    await interrupted;
    await Promise.all([stopWatching(), server.close()]);
    return 0;
  },
});

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65535) return port;
  throw new UsageError(
    say(
      `端口应为 0 到 65535 的整数，不是 ${text || '（空）'}`,
      `A port should be an integer from 0 to 65535, not ${text || '(empty)'}`,
    ),
  );
}

/** What is not there at the start is mistyped; what goes later is a finding in the page. */
async function refuseMissing(files: PreviewFiles): Promise<void> {
  for (const part of parts) {
    const path = files[part];
    if (path === undefined) continue;
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new UsageError(say(`找不到 ${path}`, `There is no ${path}`));
    const folder = part === 'templates';
    if (found.isDirectory() !== folder)
      throw new UsageError(
        folder
          ? say(`${path} 不是文件夹`, `${path} is no folder`)
          : say(`${path} 是文件夹，应为文件`, `${path} is a folder and should be a file`),
      );
  }
}

/** Until Ctrl-C, or until the process is asked to end. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

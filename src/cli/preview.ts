import { worded } from './locale.js';
import { say } from '../model/bilingual.js';
import { stat } from 'node:fs/promises';
import { officeFonts } from '../render/renderer.js';
import { missing, parseArguments, type Command } from './command.js';
import { parts, type PreviewFiles } from './preview/sources.js';
import { UsageError } from './usage-error.js';

const defaultPort = '4310';

/** `nianbao preview`: the report in the browser, again whenever one of its files changes. */
export const preview: Command = {
  usage: say(
    `preview <数据文件> [--templates 文件夹] [--style 文件] [--fonts 文件夹] [--port 端口（默认 ${defaultPort}）]`,
    `preview <data file> [--templates folder] [--style file] [--fonts folder] [--port port (${defaultPort} by default)]`,
  ),
  summary: say(
    '在浏览器里预览网页和 PDF，数据、模板、版式一改即更新；只供本机访问',
    'Shows the page and the PDF in the browser, anew whenever data, templates or style change; for this machine alone',
  ),
  async run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, {
      templates: { type: 'string' },
      style: { type: 'string' },
      fonts: { type: 'string' },
      port: { type: 'string', default: defaultPort },
    });
    const [data, ...others] = positionals;
    if (data === undefined) throw new UsageError(missing(preview, say('请给出数据文件', 'Give a data file')));
    if (others.length > 0)
      throw new UsageError(
        say(
          `一次只能预览一个数据文件，多了 ${others.join('、')}`,
          `One data file can be shown at a time; leave out ${others.join(', ')}`,
        ),
      );
    const port = parsePort(values.port);
    const files: PreviewFiles = { data, templates: values.templates, style: values.style };
    await refuseMissing(files);

    const [office, { createSession }, { startServer }, { watchFiles }] = await Promise.all([
      officeFonts(values.fonts),
      import('./preview/session.js'),
      import('./preview/server.js'),
      import('./preview/watch.js'),
    ]);
    const session = createSession(files, office);
    const server = await startServer(session, port);
    // Watched before it is read, so that no change falls in between.
    const stopWatching = await watchFiles(files, session.update);
    session.update(parts);
    out(server.url);
    err(worded('正在监视文件的改动；按 Ctrl-C 结束', 'Watching the files for changes; Ctrl-C ends it'));
    await interruption();
    await Promise.all([stopWatching(), server.close()]);
    return 0;
  },
};

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

/** Serves a preview to the browsers of this machine, and to nobody else. */
import { toldFindings, worded } from '../locale.js';
import { say } from '../../model/finding/bilingual.js';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findingText, ReportError } from '../../model/finding/finding.js';
import { UsageError } from '../arguments/usage-error.js';
import { pagePolicy, reportPolicy, staticFiles } from './routes.js';
import type { NamedPage, PreviewState, Session } from './session.js';

const host = '127.0.0.1';

/** A server that listens. */
export interface PreviewServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Listens on the port, or on a free one for 0.
 *
 * @throws {UsageError} where the port is in use or may not be used.
 */
export async function startServer(session: Session, port: number): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    answer(request, response, session, portOf(server)).catch((error: unknown) => {
      const text =
        error instanceof ReportError
          ? toldFindings(error.findings).map(findingText).join('\n')
          : String(error);
      if (response.headersSent) response.destroy();
      else send(response, 500, text);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  const other = say(
    '用 --port 换一个，或用 --port 0 自动选取',
    'use another with --port, or have one chosen with --port 0',
  );
  if (error.code === 'EADDRINUSE') {
    return new UsageError(
      say(`端口 ${port} 已被占用；${other.zh}`, `The port ${port} is in use; ${other.en}`),
    );
  }
  if (error.code === 'EACCES') {
    return new UsageError(
      say(
        `没有使用端口 ${port} 的权限；${other.zh}`,
        `There is no permission to use the port ${port}; ${other.en}`,
      ),
    );
  }
  return error;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  port: number,
): Promise<void> {
  setCommonHeaders(response);
  const refusal = refusalOf(request, port);
  if (refusal) return send(response, ...refusal);
  const path = (request.url ?? '/').split('?')[0]!;
  if (path === '/') return sendFile(response, '/page.html');
  if (path === '/events') return sendEvents(response, session);
  if (path === '/report.html') return sendPage(response, session, html);
  if (path === '/report.pdf') return sendPage(response, session, pdf);
  if (staticFiles.has(path)) return sendFile(response, path);
  return send(response, 404, worded('没有这个页面', 'There is no such page'));
}

function setCommonHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', pagePolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}

/**
 * A website may point a name of its own at 127.0.0.1 and so read what is served here (DNS rebinding): only
 * requests that name this machine, and come from no other page, are answered.
 */
function refusalOf({ headers, method }: IncomingMessage, port: number): [number, string] | undefined {
  const hosts = [`${host}:${port}`, `localhost:${port}`, ...(port === 80 ? [host, 'localhost'] : [])];
  if (!hosts.includes(headers.host ?? ''))
    return [403, worded(`只接受发往 ${hosts[0]} 的请求`, `Only requests to ${hosts[0]} are taken`)];
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((name) => origin === `http://${name}`))
    return [403, worded('不接受其他网站发来的请求', 'Requests from other sites are not taken')];
  return method === 'GET' || method === 'HEAD' ? undefined : [405, worded('只能读取', 'Read-only')];
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const { file, type } = staticFiles.get(path)!;
  if (path === '/frame.html') response.setHeader('Content-Security-Policy', reportPolicy);
  send(response, 200, await readFile(file), type);
}

type Send = (response: ServerResponse, page: NamedPage) => Promise<void>;

function sendPage(response: ServerResponse, session: Session, sendIt: Send): Promise<void> | void {
  const page = session.page();
  if (!page) return send(response, 404, worded('还没有可以显示的报告', 'There is no report to show yet'));
  return sendIt(response, page);
}

const html: Send = async (response, page) => {
  response.setHeader('Content-Security-Policy', reportPolicy);
  send(response, 200, page.html, 'text/html; charset=utf-8');
};

/** Without our policy, which would keep the browser's own viewer from showing it. */
const pdf: Send = async (response, page) => {
  const bytes = await page.pdf();
  response.removeHeader('Content-Security-Policy');
  send(response, 200, bytes, 'application/pdf');
};

/** Server-sent events: the state now, then each new one. A browser that lost the connection asks again. */
function sendEvents(response: ServerResponse, session: Session): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 500\n\n');
  const tell = (state: PreviewState): void => void response.write(`data: ${JSON.stringify(state)}\n\n`);
  const state = session.state();
  if (state) tell(state);
  response.on('close', session.subscribe(tell));
}

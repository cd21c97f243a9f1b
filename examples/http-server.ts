// An HTTP service: POST a report as JSON and get its PDF; what is wrong comes as RFC 9457 problem details.
import { STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { createRenderer, parseReport, ReportError } from 'nianbao';

const renderer = await createRenderer(); // once: requests share its templates and fonts
// Bytes, not express.json(): an amount of 35.20 keeps its zero, and each finding has its line.
const jsonBody = express.raw({ type: 'application/json', limit: '1mb' });

const sendPdf: RequestHandler = async (request, response) => {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw Object.assign(new Error('须为 application/json'), { status: 415 });
  JSON.parse(body.toString()); // parseReport would take YAML as well
  const report = parseReport(body, { file: 'report.json' });
  const pdf = await renderer.pdf(report); // whole before the first byte is sent, so never half a PDF
  response.attachment(`${report.year}-${report.agency.name}.pdf`).set('Content-Length', String(pdf.length));
  await pipeline([pdf], response);
};

const reasons: Record<number, string> = { 400: 'JSON 有误', 413: '正文超过 1 MB', 415: '正文类型不对' };
const sendProblem: ErrorRequestHandler = (error: Error & { status?: number }, request, response, _next) => {
  if (request.socket.destroyed || response.headersSent) return void console.log('对方已断开');
  const report = error instanceof ReportError ? error : undefined;
  const status = report ? 422 : error instanceof SyntaxError ? 400 : (error.status ?? 500);
  if (status === 500) console.error(error);
  const type = report ? `https://example.org/problems/${report.code}` : 'about:blank'; // a page of your site
  const title = report ? '报告有错，没有生成' : STATUS_CODES[status];
  const detail = status < 500 ? `${reasons[status] ?? title}：${error.message}` : '服务器出错';
  const problem = { type, title, status, detail, findings: report?.findings ?? [] };
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
};

const app = express().disable('x-powered-by').post('/reports', jsonBody, sendPdf).use(sendProblem);
const server = app.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1');
server.once('listening', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => server.close());

import { countText, showFindings } from './findings.js';
import { isPdfSeen, onViewChange } from './panes.js';
import { showPdf } from './pdf-pages.js';
import { showReport } from './report-frame.js';

const byId = (id) => document.getElementById(id);
const status = byId('status');

let current;

/** Shows what the program says: the report at once, its PDF when it is ready. */
async function show(state) {
  current = state;
  const { file, title, page, fresh, findings } = state;
  document.title = `${fresh ? '' : '（有错误）'}${title ?? file} - 预览`;
  byId('title').textContent = title ?? '年报预览';
  byId('file').textContent = file;
  byId('stale').hidden = fresh || page === undefined;
  byId('panes').classList.toggle('is-stale', !fresh);
  showFindings(findings);
  if (page === undefined) {
    for (const id of ['web-message', 'pdf-message'])
      byId(id).textContent = '改正下面的问题后，报告显示在这里。';
  } else {
    await showReport(page);
    if (current !== state) return;
    if (isPdfSeen()) showPdf(page);
  }
  const sound = findings.every(({ severity }) => severity !== 'error');
  say(fresh && sound ? 'sound' : 'errors', statusText(state));
}

onViewChange(() => {
  if (current?.page !== undefined && isPdfSeen()) showPdf(current.page);
});

/** The time makes every announcement differ from the last one, so that it is read out. */
function statusText({ fresh, page, findings }) {
  const time = new Date().toLocaleTimeString('zh-CN', { hour12: false });
  if (fresh) return `${time} 已更新，${countText(findings)}`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${time} 有 ${errors} 个错误，${page === undefined ? '还不能显示' : '未更新'}`;
}

function say(kind, text) {
  status.dataset.kind = kind;
  status.textContent = text;
}

const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => show(JSON.parse(data)));
events.addEventListener('error', () => say('lost', '与预览程序的连接断了；请看运行 nianbao preview 的窗口'));

const list = document.getElementById('findings-list');
const count = document.getElementById('findings-count');
const toggle = document.getElementById('findings-toggle');

/** In the order in which they are shown. */
const severities = [
  ['error', '错误'],
  ['warning', '警告'],
  ['info', '提示'],
];

let shown;
let errors = [];
let chosen = false;

/** Lists the findings by severity. A new error opens the list; without errors it is as the reader left it. */
export function showFindings(findings) {
  const content = JSON.stringify(findings);
  if (content === shown) return;
  shown = content;
  const known = errors;
  errors = findings.filter(({ severity }) => severity === 'error').map((finding) => JSON.stringify(finding));
  const groups = severities
    .map(([severity, label]) => [
      severity,
      label,
      findings.filter((finding) => finding.severity === severity),
    ])
    .filter(([, , ofSeverity]) => ofSeverity.length > 0);
  count.replaceChildren(
    ...(groups.length === 0
      ? ['未发现问题']
      : groups.map(([severity, label, { length }]) =>
          element('span', `count ${severity}`, `${label} ${length}`),
        )),
  );
  list.replaceChildren(...groups.flatMap(groupOf));
  toggle.hidden = groups.length === 0;
  if (errors.length === 0) open(chosen && groups.length > 0);
  else if (errors.some((error) => !known.includes(error))) open(true);
  fitFrames();
}

/** How many there are, in words for the status line. */
export function countText(findings) {
  const counts = severities
    .map(([severity, label]) => [label, findings.filter((finding) => finding.severity === severity).length])
    .filter(([, number]) => number > 0)
    .map(([label, number]) => `${number} 个${label}`);
  return counts.length === 0 ? '未发现问题' : counts.join('、');
}

function groupOf([severity, label, findings]) {
  const items = element('ul', `group ${severity}`);
  items.append(...findings.map((finding) => itemOf(finding)));
  return [element('h3', severity, `${label}（${findings.length}）`), items];
}

function itemOf({ code, message, where, hint, basis, frame }) {
  const item = document.createElement('li');
  item.append(element('p', 'finding', message));
  if (hint) item.append(element('p', 'hint', hint));
  if (frame) item.append(frameOf(frame, where));
  const about = element('p', 'about');
  if (where) about.append(element('code', 'where', where));
  about.append(element('code', 'code', code));
  if (basis) about.append(element('span', 'basis', `依据：${basis}`));
  item.append(about);
  return item;
}

/** The lines of the file, the one in question marked. */
function frameOf(frame, where) {
  const pre = element('pre', 'frame');
  pre.setAttribute('aria-label', `${where} 的原文`);
  pre.setAttribute('role', 'group');
  frame.split('\n').forEach((line, index) => {
    if (index > 0) pre.append('\n');
    pre.append(line.startsWith('>') ? element('mark', '', line) : line);
  });
  return pre;
}

/** What has to be scrolled sideways must be reachable without a mouse. */
function fitFrames() {
  for (const frame of list.querySelectorAll('.frame')) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  }
}
new ResizeObserver(fitFrames).observe(list);

function open(isOpen) {
  list.hidden = !isOpen;
  toggle.setAttribute('aria-expanded', String(isOpen));
  toggle.textContent = isOpen ? '收起' : '展开';
  if (isOpen) fitFrames();
}
toggle.addEventListener('click', () => {
  chosen = list.hidden;
  open(chosen);
});

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

import { latest } from './latest.js';

const frame = document.getElementById('report');
const message = document.getElementById('web-message');

/** Where the report lets a wide table be moved sideways. */
const scrolled = '.nianbao-scroll';

// The frame may not have been loaded when the first page arrives.
const loaded = new Promise((resolve) => {
  const isLoaded = () => frame.contentDocument?.URL.endsWith('/frame.html');
  if (isLoaded() && frame.contentDocument.readyState === 'complete') resolve();
  else frame.addEventListener('load', resolve, { once: true });
});

let shown;

/** Shows the page of that name. It takes the old one's place in the same frame, so that nothing blinks or scrolls. */
export const showReport = latest(async (page, superseded) => {
  if (page === shown) return;
  const [response] = await Promise.all([fetch('/report.html'), loaded]);
  if (!response.ok) return;
  const text = await response.text();
  if (superseded()) return;
  const view = frame.contentWindow;
  // Read under the frame's policy: this page's own allows no stylesheet within a page.
  const { documentElement } = new view.DOMParser().parseFromString(text, 'text/html');
  const { scrollX, scrollY } = view;
  const tables = scrolledTables(view.document);
  view.document.replaceChild(view.document.adoptNode(documentElement), view.document.documentElement);
  view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  for (const [table, left] of tables)
    view.document.getElementById(table)?.closest(scrolled)?.scrollTo({ left });
  message.hidden = true;
  shown = page;
});

/** The wide tables that were moved sideways, by id, and how far. */
function scrolledTables(report) {
  return [...report.querySelectorAll(`${scrolled} table[id]`)].map((table) => [
    table.id,
    table.closest(scrolled).scrollLeft,
  ]);
}

// A frame whose page has the focus has no style for it of its own, and has no script that could tell.
let byKeyboard = false;
addEventListener('keydown', () => (byKeyboard = true), true);
addEventListener('pointerdown', () => (byKeyboard = false), true);
addEventListener('blur', () => {
  frame.classList.toggle('is-focused', byKeyboard && document.activeElement === frame);
});
addEventListener('focus', () => frame.classList.remove('is-focused'));

import { latest } from './latest.js';

const scroller = document.getElementById('pdf-scroll');
const list = document.getElementById('pdf-pages');
const place = document.getElementById('pdf-place');
const message = document.getElementById('pdf-message');

/** More would be finer than the eye sees and take long to draw. */
const finest = 2;

let shown;
let pdf;
let worker;

/** Shows the PDF of the page of that name; what is in view stays in view. */
export const showPdf = latest(async (page, superseded) => {
  if (page === shown) return;
  try {
    // Both at once: the program draws the PDF while the viewer is loaded.
    const [response, viewer] = await Promise.all([fetch('/report.pdf'), loadViewer()]);
    if (!response.ok) throw new Error(await response.text());
    const data = await response.arrayBuffer();
    if (superseded()) return;
    const next = await viewer.getDocument({ data, worker, isEvalSupported: false }).promise;
    const pages = await Promise.all(
      Array.from({ length: next.numPages }, (_, index) => next.getPage(index + 1)),
    );
    if (superseded()) return void next.loadingTask.destroy();
    const last = pdf;
    pdf = next;
    await layOut(pages);
    await last?.loadingTask.destroy();
    message.hidden = true;
    shown = page;
  } catch (error) {
    shown = undefined;
    message.hidden = false;
    message.textContent = `PDF 显示不出来：${error.message}。可用“单独打开”试试。`;
  }
});

async function loadViewer() {
  const viewer = await import('./pdf.min.mjs');
  viewer.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
  worker ??= new viewer.PDFWorker();
  return viewer;
}

/** One item a page. Those near the view are drawn before they are shown, the others when they come near. */
async function layOut(pages) {
  const near = [];
  pages.forEach((page, index) => {
    const item = list.children[index] ?? list.appendChild(document.createElement('li'));
    const { width, height } = page.getViewport({ scale: 1 });
    item.style.setProperty('--ratio', `${width} / ${height}`);
    item.page = page;
    item.drawn = undefined;
    near.push(isNear(item) ? draw(item) : clear(item));
  });
  while (list.children.length > pages.length) list.lastChild.remove();
  await Promise.all(near);
  [...list.children].forEach((item) => watcher.observe(item));
  showPlace();
}

function isNear(item) {
  const { top, bottom } = item.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return bottom > view.top - view.height && top < view.bottom + view.height;
}

function clear(item) {
  item.replaceChildren();
}

async function draw(item) {
  const { page } = item;
  const width = Math.round(item.clientWidth * Math.min(window.devicePixelRatio || 1, finest));
  if (width === 0 || item.drawn === `${width}`) return;
  item.drawn = `${width}`;
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round(viewport.height);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `第 ${page.pageNumber} 页`);
  await page.render({ canvas, viewport }).promise;
  // A newer document may have taken the item meanwhile.
  if (item.page === page) item.replaceChildren(canvas);
}

const redrawIfNear = (item) => {
  if (item.page && isNear(item)) draw(item).catch(() => (item.drawn = undefined));
};

const watcher = new IntersectionObserver(
  (entries) =>
    entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => redrawIfNear(target)),
  { root: scroller, rootMargin: '100%' },
);

let resized;
new ResizeObserver(() => {
  clearTimeout(resized);
  resized = setTimeout(() => [...list.children].forEach(redrawIfNear), 150);
}).observe(list);

/** The page that holds the middle of the view. */
function showPlace() {
  const view = scroller.getBoundingClientRect();
  const middle = view.top + view.height / 2;
  const items = [...list.children];
  const index = items.findIndex((item) => item.getBoundingClientRect().bottom >= middle);
  const number = index < 0 ? items.length : index + 1;
  place.textContent = items.length === 0 ? '' : `第 ${number} 页，共 ${items.length} 页`;
}
scroller.addEventListener('scroll', () => requestAnimationFrame(showPlace), { passive: true });

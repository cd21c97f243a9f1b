/** Which panes are seen, and how much of the room each takes; kept for the next visit where the browser allows. */
const panes = document.getElementById('panes');
const splitter = document.getElementById('splitter');
const radios = [...document.querySelectorAll('input[name=view]')];
const stacked = matchMedia('(max-width: 60rem)');

const [least, most, middle, step] = [20, 80, 50, 5];

const remembered = (key) => {
  try {
    return localStorage.getItem(`nianbao-preview-${key}`);
  } catch {
    return null;
  }
};
const remember = (key, value) => {
  try {
    localStorage.setItem(`nianbao-preview-${key}`, value);
  } catch {
    // A browser that keeps nothing shows the default next time.
  }
};

/** Whether the PDF is to be drawn. */
export const isPdfSeen = () => panes.dataset.view !== 'web';

const viewListeners = [];
export const onViewChange = (listener) => viewListeners.push(listener);

function setView(view) {
  panes.dataset.view = view;
  radios.forEach((radio) => (radio.checked = radio.value === view));
  viewListeners.forEach((listener) => listener());
}

function setShare(percent) {
  const share = Math.min(most, Math.max(least, Math.round(percent)));
  panes.style.setProperty('--share', `${share}%`);
  splitter.setAttribute('aria-valuenow', share);
  splitter.setAttribute('aria-valuetext', `网页占 ${share}%`);
  remember('share', share);
}
const shareNow = () => Number(splitter.getAttribute('aria-valuenow'));

radios.forEach((radio) =>
  radio.addEventListener('change', () => {
    setView(radio.value);
    remember('view', radio.value);
  }),
);

splitter.addEventListener('keydown', (event) => {
  const moves = {
    ArrowLeft: () => setShare(shareNow() - step),
    ArrowUp: () => setShare(shareNow() - step),
    ArrowRight: () => setShare(shareNow() + step),
    ArrowDown: () => setShare(shareNow() + step),
    Home: () => setShare(least),
    End: () => setShare(most),
    Enter: () => setShare(middle),
  };
  if (!Object.hasOwn(moves, event.key)) return;
  event.preventDefault();
  moves[event.key]();
});
splitter.addEventListener('dblclick', () => setShare(middle));
splitter.addEventListener('pointerdown', (event) => {
  splitter.setPointerCapture(event.pointerId);
  event.preventDefault();
  splitter.focus();
});
splitter.addEventListener('pointermove', (event) => {
  if (!splitter.hasPointerCapture(event.pointerId)) return;
  const { left, top, width, height } = panes.getBoundingClientRect();
  setShare(stacked.matches ? ((event.clientY - top) / height) * 100 : ((event.clientX - left) / width) * 100);
});

const orient = () => splitter.setAttribute('aria-orientation', stacked.matches ? 'horizontal' : 'vertical');
stacked.addEventListener('change', orient);
orient();
setShare(Number(remembered('share')) || middle);
const view = remembered('view');
if (radios.some((radio) => radio.value === view)) setView(view);

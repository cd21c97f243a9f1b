/** A page that shows what a command prints as a terminal does: every character in its cell or two. */
import { characterWidth } from '../../dist/esm/model/values/text-width.js';

const classes = { 1: 'strong', 2: 'faint', 31: 'tone', 33: 'tone', 36: 'tone' };
const ends = { 22: ['strong', 'faint'], 39: ['tone'] };
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function terminalPage(printed) {
  const on = new Set();
  const cells = printed.split(/(\x1B\[\d+m)/).map((part) => {
    const code = /^\x1B\[(\d+)m$/.exec(part)?.[1];
    if (code === undefined) return [...part].map((character) => cell(character, on)).join('');
    if (code in classes) on.add(classes[code]);
    for (const ended of ends[code] ?? []) on.delete(ended);
    return '';
  });
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 16px; background: #fff; color: #222; font: 15px/19px 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; }
pre { margin: 0; font: inherit; }
i { display: inline-block; width: 8px; height: 19px; font-style: normal; text-align: center; vertical-align: top; white-space: pre; }
i.wide { width: 16px; }
.strong { font-weight: 700; } .faint { color: #777; } .tone { color: #a00; }
</style><pre>${cells.join('')}</pre>`;
}

function cell(character, on) {
  if (character === '\n') return character;
  const names = [...on, ...(characterWidth(character) === 2 ? ['wide'] : [])];
  return `<i class="${names.join(' ')}">${escapes[character] ?? character}</i>`;
}

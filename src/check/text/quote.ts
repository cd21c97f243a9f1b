/** How many characters of a sentence a message quotes on either side of what it is about. */
const around = { before: 28, after: 12 };

/** The words around a place in a paragraph, as a message quotes them, cut where they are long. */
export function quoted(text: string, from: number, to: number): string {
  const ahead = text.slice(Math.max(0, from - around.before), from);
  const before = ahead.slice(ahead.search(/[^。！？；]*$/));
  const start = from - before.length;
  const behind = /^[^。！？；]*/.exec(text.slice(to, to + around.after + 1))![0];
  const cutBefore = start > 0 && !/[。！？；]/.test(text[start - 1]!);
  const cutAfter = behind.length > around.after;
  const words = `${before}${text.slice(from, to)}${behind.slice(0, around.after)}`.trim();
  return `${cutBefore ? '…' : ''}${words}${cutAfter ? '…' : ''}`;
}

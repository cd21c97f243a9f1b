import Handlebars from 'handlebars';
import type { Prose } from '../../model/prose.js';
import { numberHeadings, type NumberedLevel } from '../../model/numbering.js';

/**
 * Prose as elements: paragraphs, and headings from `h3` (or the given level) down. The elements end at `h4`;
 * a heading below it is a paragraph that begins with its number （1） or ①.
 */
export function proseElements(prose: Prose, level: number): string {
  const headings = prose.flatMap((item) =>
    typeof item === 'string' ? [] : [{ level: (level - 1) as NumberedLevel, text: item.heading }],
  );
  const numbers = numberHeadings(headings).values();
  return prose
    .map((item) => {
      if (typeof item === 'string') return element('p', item);
      const number = numbers.next().value!;
      const heading = level <= 4 ? element(`h${level}`, item.heading) : element('p', number + item.heading);
      return heading + proseElements(item.body, Math.min(level + 1, 6));
    })
    .join('');
}

function element(name: string, text: string): string {
  return `<${name}>${Handlebars.escapeExpression(text)}</${name}>\n`;
}

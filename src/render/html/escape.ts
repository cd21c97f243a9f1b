/** The one way by which text and attributes enter the page. */
import { escapeUTF8 } from 'entities/escape';

/** Text made fit for content and for attributes in double quotes: & < > " and ' become entities. */
export const escapeHtml: (text: string) => string = escapeUTF8;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An opening tag with its attributes, escaped; one that is undefined is left out. */
export function openTag(name: string, attributes: Attributes = {}): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeHtml(String(value))}"`],
  );
  return `<${name}${list.join('')}>`;
}

/** An element with its attributes around content that is HTML already. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${openTag(name, attributes)}${content}</${name}>`;
}

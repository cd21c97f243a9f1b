/** The bits of XML that the parts written by ourselves share. */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made fit for content and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element of WordprocessingML with its attributes and content, all in the namespace `w`. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const list = Object.entries(attributes).map(([key, value]) => ` w:${key}="${escapeXml(String(value))}"`);
  const open = `<w:${name}${list.join('')}`;
  return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</w:${name}>`;
}

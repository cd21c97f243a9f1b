/** The bits of XML that the parts written by ourselves share. */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made fit for content and for attributes in double quotes; controls, which XML cannot hold, are left out. */
export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f]/g,
    (character) => entities[character] ?? '',
  );
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element of WordprocessingML with its attributes and content, all in the namespace `w`. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let open = `<w:${name}`;
  for (const key in attributes) {
    const value = attributes[key]!;
    open += ` w:${key}="${typeof value === 'string' ? escapeXml(value) : value}"`;
  }
  return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</w:${name}>`;
}

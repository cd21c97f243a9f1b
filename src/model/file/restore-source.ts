import { parseDocument, visit, type Document, type Scalar } from 'yaml';

/**
 * YAML folds the lines of a plain, quoted or `>` text with spaces, which Chinese does not have: such texts get
 * their line breaks back, and prose joins them by its own rule. A timestamp is the text it was written as.
 */
export function restoreSource(document: Document.Parsed, text: string): void {
  visit(document, {
    Scalar(_, node) {
      if (node.value instanceof Date && node.source !== undefined) node.value = node.source;
      if (typeof node.value !== 'string' || !node.range) return;
      const source = text.slice(node.range[0], node.range[1]);
      if (source.includes('\n')) node.value = unfoldedText(node.type, source) ?? node.value;
    },
  });
}

/**
 * The text with its own line breaks. A blank line parts paragraphs in plain and `>` texts, as people write
 * them; in quotes, as programs write them, it is YAML's way to say a single line break.
 */
function unfoldedText(type: Scalar['type'], source: string): string | undefined {
  const trimmed = (text: string): string =>
    text
      .split('\n')
      .map((row) => row.trim())
      .join('\n')
      .trimEnd();
  switch (type) {
    case 'BLOCK_FOLDED':
      return trimmed(source.slice(source.indexOf('\n') + 1));
    case 'PLAIN':
      return trimmed(source);
    case 'QUOTE_SINGLE':
      return source.slice(1, -1).replace(foldOrBlanks, unfold('\n')).replaceAll("''", "'");
    case 'QUOTE_DOUBLE':
      return parseDocument(source.replace(foldOrBlanks, unfold('\\n'))).toJS() as string;
    default:
      return undefined;
  }
}

/** An escape (kept, even that of a line break, which joins without a space), a fold, or other blanks. */
const foldOrBlanks = /\\\r?[^]|[ \t]*\n\s*|[ \t]+/g;

const unfold =
  (lineBreak: string) =>
  (found: string): string => {
    if (found.startsWith('\\') || !found.includes('\n')) return found;
    return lineBreak.repeat(Math.max(1, found.split('\n').length - 2));
  };

import { element } from '../xml.js';

/** What a paragraph sets beside its style; lengths are in twips. What is left out is the style's. */
export interface ParagraphFormat {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly widowControl?: boolean;
  /** A tab stop at this distance. */
  readonly tab?: number;
  readonly before?: number;
  readonly exactLine?: number;
  readonly indent?: { readonly left?: number; readonly right?: number };
  readonly align?: 'left' | 'center' | 'right';
}

/** A paragraph of WordprocessingML around its runs. */
export function paragraphXml(format: ParagraphFormat, runs = ''): string {
  const properties = paragraphProperties(format);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** In the order that the schema demands (ECMA-376, 17.3.1.26). */
function paragraphProperties(format: ParagraphFormat): string {
  const { style, tab, before, exactLine, indent, align } = format;
  return (
    (style === undefined ? '' : element('pStyle', { val: style })) +
    (format.keepNext ? '<w:keepNext/>' : '') +
    (format.pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (format.widowControl ? '<w:widowControl/>' : '') +
    (tab === undefined ? '' : element('tabs', {}, element('tab', { val: 'left', pos: tab }))) +
    (before === undefined ? '' : element('spacing', { before })) +
    (exactLine === undefined ? '' : element('spacing', { line: exactLine, lineRule: 'exact' })) +
    (indent === undefined ? '' : element('ind', indent)) +
    (align === undefined ? '' : element('jc', { val: align }))
  );
}

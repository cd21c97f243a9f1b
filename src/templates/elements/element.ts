/** The closed set of elements that templates write. */

/** Text of a paragraph, or a forced line break in it. */
export type InlineElement =
  | { readonly type: 'text'; readonly text: string; readonly mark?: 'strong' | 'emphasis' }
  | { readonly type: 'break' };

export type Element =
  | { readonly type: 'p' | 'h3' | 'h4'; readonly content: readonly InlineElement[] }
  | { readonly type: 'ul' | 'ol'; readonly items: readonly (readonly InlineElement[])[] }
  | { readonly type: 'figure'; readonly table: string };

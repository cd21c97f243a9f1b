import type { Block, Document } from '../document/document.js';
import type { Face, Style, TextRole } from '../style/style.js';
import { facedText, type FacedText } from '../text/characters.js';

/** The characters that each face sets in a document, page numbers included. */
export function wordText(document: Document, style: Style): ReadonlyMap<Face, ReadonlySet<number>> {
  const texts = document.blocks.flatMap((block) => blockText(block, style));
  const pageNumbers: FacedText = { text: '— 0123456789', face: style.text.pageNumber.face };
  const found = new Map<Face, Set<number>>();
  for (const { text, face } of [...texts, pageNumbers]) {
    const characters = found.get(face) ?? new Set();
    found.set(face, characters);
    for (const character of text) if (character !== '\n') characters.add(character.codePointAt(0)!);
  }
  return found;
}

function blockText(block: Block, style: Style): readonly FacedText[] {
  const plain = (role: TextRole, ...texts: readonly string[]): readonly FacedText[] =>
    texts.map((text) => ({ text, face: style.text[role].face }));
  switch (block.type) {
    case 'title':
    case 'note':
      return facedText(block.content, style.text[block.type].face);
    case 'heading':
      return facedText(
        block.content,
        style.text[(['heading1', 'heading2', 'heading3'] as const)[block.level - 1]!].face,
      );
    case 'paragraph':
    case 'attachment-note':
      return facedText(block.content, style.text.body.face);
    case 'list':
      return block.items.flatMap(({ marker, content }) =>
        facedText([{ type: 'text', text: marker }, ...content], style.text.body.face),
      );
    case 'table':
      return block.grid.cells.flatMap(({ content }) =>
        content.map(({ text, remark }) => ({
          text,
          face: remark ? style.table.remarkFace : style.text.table.face,
        })),
      );
    case 'signature':
      return plain('body', block.name, block.date ?? '');
    case 'attachment':
      return [
        ...plain('attachmentLabel', block.label),
        ...plain('attachmentTitle', block.titles[0] ?? ''),
        ...plain('attachmentSubtitle', ...block.titles.slice(1)),
        ...plain('attachmentLine', block.unit),
      ];
    case 'sign-off':
      return plain('attachmentLine', ...block.lines.flat());
  }
}

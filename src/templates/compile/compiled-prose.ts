/** What the skeleton of a compiled report says, as the report's own data, for an office to go on writing in. */
import type { AspectSection } from '../../model/edition.js';
import type { Prose, ProseSection } from '../../model/prose.js';
import type { Element, InlineElement } from '../elements/element.js';

/** The elements as prose: each paragraph and item a paragraph, and below each heading what follows it. */
export function proseOf(elements: readonly Element[], level: 'h3' | 'h4' = 'h3'): Prose {
  const starts = elements.flatMap(({ type }, index) => (type === level ? [index] : []));
  const introduction = elements.slice(0, starts[0] ?? elements.length);
  return [
    ...(level === 'h3' ? proseOf(introduction, 'h4') : introduction.flatMap(paragraphsIn)),
    ...starts.map((start, index) => {
      const [heading, ...body] = elements.slice(start, starts[index + 1]);
      return { heading: paragraphsIn(heading!)[0]!, body: proseOf(body, 'h4') };
    }),
  ];
}

function paragraphsIn(element: Element): readonly string[] {
  switch (element.type) {
    case 'figure':
      return [];
    case 'ul':
    case 'ol':
      return element.items.map(inlineText);
    default:
      return [inlineText(element.content)];
  }
}

function inlineText(content: readonly InlineElement[]): string {
  return content.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
}

/** Prose as a section of aspects states it: by aspect where a heading is one of its labels, else under `more`. */
export function aspectsData(section: AspectSection, prose: Prose): unknown {
  const headed = prose.filter((item): item is ProseSection => typeof item === 'object');
  const introduction = prose.filter((item) => typeof item === 'string');
  // A section without an introduction takes prose as it is.
  if (headed.length === 0 || (introduction.length > 0 && !section.introduction)) return prose;
  const keys = new Map(Object.entries(section.aspects).map(([key, label]) => [label, key]));
  const aspects: Record<string, Prose> = {};
  const more: ProseSection[] = [];
  for (const item of headed) {
    const key = keys.get(item.heading);
    if (key === undefined || aspects[key]) more.push(item);
    else aspects[key] = item.body;
  }
  return {
    ...(introduction.length > 0 ? { introduction } : {}),
    ...aspects,
    ...(more.length > 0 ? { more } : {}),
  };
}

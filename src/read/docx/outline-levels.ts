import { attributeOf, readXml } from './read-xml.js';

/** A chain of styles based on each other that is longer than this goes in a circle. */
const longestChain = 20;

/** For the paragraph styles that are headings: the level in the outline, 1 being the highest. */
export function outlineLevels(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  const basedOn = new Map<string, string>();
  if (bytes) {
    let style: string | undefined;
    readXml(bytes, {
      open: (name, attributes) => {
        const value = attributeOf(attributes, 'val');
        if (name === 'style') style = attributeOf(attributes, 'styleId');
        else if (style === undefined || value === undefined) return;
        else if (name === 'basedOn') basedOn.set(style, value);
        else if (name === 'outlineLvl' && Number(value) < 9) own.set(style, Number(value) + 1);
      },
      close: (name) => {
        if (name === 'style') style = undefined;
      },
      text: () => undefined,
    });
  }
  const levels = new Map(own);
  for (const style of basedOn.keys()) {
    let above: string | undefined = style;
    for (let step = 0; above !== undefined && step < longestChain && !own.has(above); step += 1)
      above = basedOn.get(above);
    const level = above === undefined ? undefined : own.get(above);
    if (level !== undefined) levels.set(style, level);
  }
  return levels;
}

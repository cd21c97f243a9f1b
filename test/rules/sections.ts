/** What a reader of `docs/rules/` finds, by the files themselves and not by what wrote them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../documents/code-blocks.js';

/** What a page says of one code. */
export interface CodeSection {
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

export const sectionsOf = (page: string): readonly CodeSection[] =>
  [...page.matchAll(/^<a id="(.*)"><\/a>\n\n## (.*)\n([^]*?)(?=^<a id=|(?![^]))/gm)].map(
    ([, anchor, heading, text]) => ({ anchor: anchor!, heading: heading!, text: text! }),
  );

const repository = 'https://github.com/nianbao/nianbao/blob/main/';

/** The headings that an address leads to, of which there should be one. */
export function headingsAt(url: string): readonly string[] {
  if (!url.startsWith(repository)) return [];
  const [file, anchor] = url.slice(repository.length).split('#');
  return sectionsOf(readFileSync(join(root, file!), 'utf8'))
    .filter((section) => section.anchor === anchor)
    .map(({ heading }) => heading);
}

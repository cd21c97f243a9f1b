import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { root } from './code-blocks.js';

const generated = new Set(['node_modules', 'dist', 'out', 'coverage', '.git']);

/** The markdown files of the repository, by their paths in it. */
export function markdownFiles(folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Where a markdown text points to, and what in it can be pointed to. */
export interface LinkEnds {
  readonly targets: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

export function linkEnds(text: string): LinkEnds {
  const targets: string[] = [];
  const anchors = new Set<string>();
  const slugs = new Map<string, number>();
  const visit = (token: Token): void => {
    if (token.type === 'link' || token.type === 'image') targets.push((token as Tokens.Link).href);
    if (token.type === 'heading') anchors.add(numbered(slugOf(plainText(token as Tokens.Heading)), slugs));
    if (token.type === 'html') {
      for (const [, name, value] of token.raw.matchAll(/\b(href|src|id|name)="([^"]*)"/g)) {
        if (name === 'href' || name === 'src') targets.push(value!);
        else anchors.add(value!);
      }
    }
  };
  marked.walkTokens(marked.lexer(text), visit);
  return { targets, anchors };
}

/** A heading's text without its marks: what a code host makes the anchor of. */
function plainText(token: Tokens.Heading | Tokens.Generic): string {
  if (token.tokens === undefined) return 'text' in token ? String(token.text) : '';
  return token.tokens.map((part) => (part.type === 'html' ? '' : plainText(part as Tokens.Generic))).join('');
}

/** Letters, digits, hyphens and low lines stay; blanks become hyphens; all else goes. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

function numbered(slug: string, slugs: Map<string, number>): string {
  const times = slugs.get(slug) ?? 0;
  slugs.set(slug, times + 1);
  return times === 0 ? slug : `${slug}-${times}`;
}

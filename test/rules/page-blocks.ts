/** What the pages of `docs/rules/` are put together from. */
import { stringify } from 'yaml';
import { codeUrl } from '../../src/check/codes/code-url.js';
import type { CodeEntry } from '../../src/check/codes/every-code.js';
import { editionOf } from '../../src/model/editions/index.js';
import type { Severity } from '../../src/model/finding/finding.js';
import { agencyKinds } from '../../src/model/report.js';
import type { Patch } from './cases.js';

const longestShown = 160;

export const fence = (language: string, text: string): readonly string[] => [
  `\`\`\`${language}`,
  text,
  '```',
];

/** The patch by its data paths; what is taken away says so, and what is very long is cut. */
export function patchBlock(patch: Patch): readonly string[] {
  if (Object.keys(patch).length === 0) return ['（不改）'];
  const shown = Object.entries(patch).map(([path, value]) =>
    value === null ? `${path}: # 删去` : stringify({ [path]: value }, { lineWidth: 0 }).trimEnd(),
  );
  return fence(
    'yaml',
    shown
      .flatMap((entry) => entry.split('\n'))
      .map((line) => (line.length > longestShown ? `${line.slice(0, longestShown)}……` : line))
      .join('\n'),
  );
}

/** From one page to the section of a code, by the address that the code has for everybody. */
export const linkTo = (code: string): string => codeUrl(code).split('/').at(-1)!;

export const codeLink = (code: string): string => `[\`${code}\`](${linkTo(code)})`;

/**
 * An anchor of its own, which is the code itself: of the heading GitHub makes `applicationsbalance`, other hosts make
 * something else, and Markdown by itself makes nothing.
 */
export const anchorOf = (code: string): string => linkTo(code).split('#')[1]!;

const severityLabels: Readonly<Record<Severity, string>> = {
  error: '错误（error）',
  warning: '警告（warning）',
  info: '提示（info）',
};

export const severitiesOf = ({ severities }: CodeEntry): string =>
  severities.map((severity) => severityLabels[severity]).join('、');

export const titleOf = ({ titles }: CodeEntry): string => titles.map(({ zh }) => zh).join('；');

export function scopeOf({ editions, agencies }: CodeEntry): string {
  const forms = editions ? editions.map((id) => editionOf(id).name).join('、') : '各版';
  const bodies = agencies ? agencies.map((kind) => agencyKinds[kind]).join('、') : '各类机关';
  return `${forms}；${bodies}`;
}

export const plainTable = (entries: readonly CodeEntry[]): readonly string[] =>
  table(
    ['代码', '级别', '要求'],
    entries.map((entry) => [codeLink(entry.code), severitiesOf(entry), titleOf(entry)]),
  );

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(head),
  `|${head.map(() => '---|').join('')}`,
  ...rows.map(row),
];

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

export const generated = (source: string): string =>
  `<!-- 由 npm run docs:rules 生成，请改 ${source} 后重新生成。 -->\n`;

export const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

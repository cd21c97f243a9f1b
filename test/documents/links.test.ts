import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './code-blocks.js';
import { linkEnds, markdownFiles, type LinkEnds } from './links.js';

const known = new Map<string, LinkEnds>();

/** The link ends of a file of the repository; each is read once. */
function linkEndsOf(file: string): LinkEnds {
  let ends = known.get(file);
  if (!ends) known.set(file, (ends = linkEnds(readFileSync(join(root, file), 'utf8'))));
  return ends;
}

/** What is wrong with a link that stands in a file of the repository; nothing where it leads somewhere. */
function fault(file: string, target: string): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target)) {
    if (!URL.canParse(target)) return `${target} is no address`;
    return /^(https|mailto):/.test(target) ? undefined : `${target} is neither https nor mailto`;
  }
  const [path = '', anchor] = decodeURI(target).split('#');
  const reached = path === '' ? file : join(dirname(file), path);
  if (reached.startsWith('..')) return `${target} leads out of the repository`;
  if (!existsSync(join(root, reached))) return `${target} is not there`;
  if (anchor === undefined || !reached.endsWith('.md')) return undefined;
  const { anchors } = linkEndsOf(reached);
  return anchors.has(anchor) ? undefined : `${target} has no heading in ${reached}`;
}

const files = markdownFiles();

it('knows the anchors that a code host makes of headings', () => {
  const { anchors, targets } = linkEnds(
    '# 四、很多份：先建一个 renderer\n## `page` 页面\n## A **b**_c\n## A bc\n# A bc\n<a id="x"></a> [y](z.md#w "t")\n\n![](p.png)\n',
  );
  expect([...anchors]).toEqual(['四很多份先建一个-renderer', 'page-页面', 'a-b_c', 'a-bc', 'a-bc-1', 'x']);
  expect(targets).toEqual(['z.md#w', 'p.png']);
});

it.each([
  ['docs/README.md', 'nowhere.md'],
  ['docs/README.md', 'batch.md#nothing'],
  ['docs/README.md', '../../outside.md'],
  ['docs/README.md', 'http://plain.example'],
  ['docs/README.md', 'https://'],
])('finds in %s that %s leads nowhere', (file, target) => {
  expect(fault(file, target)).toContain(target);
});

// What is told of other packages is told as they tell it.
it.each(files.filter((file) => file !== 'THIRD_PARTY.md'))('%s links only to what is there', (file) => {
  const { targets } = linkEndsOf(file);
  expect(targets.flatMap((target) => fault(file, target) ?? [])).toEqual([]);
});

it('can reach every page of docs from its index, but for those that stand where logs of 1.0 link', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file) || !file.endsWith('.md')) return;
    reached.add(file);
    for (const target of linkEndsOf(file).targets)
      if (!/^[a-z]+:/i.test(target)) visit(join(dirname(file), target.split('#')[0]!));
  };
  visit('docs/README.md');
  expect(files.filter((file) => file.startsWith('docs/') && !reached.has(file))).toEqual(
    files.filter((file) => /^docs\/rules\/\w+\..+\.md$/.test(file)),
  );
});

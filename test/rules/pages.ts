/** Writes the pages of `docs/rules/` from the catalogue of codes and the cases. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes, findingCodes, type CodeEntry } from '../../src/check/codes/every-code.js';
import { readCases } from './cases.js';
import { caseCommands, type CaseCommands } from './case-commands.js';
import { codeSection } from './code-section.js';
import { families } from './families.js';
import { indexPage } from './index-page.js';
import { codeLink, generated, linkTo, lines, plainTable } from './page-blocks.js';

/**
 * The text of each page by its file name, from the cases in `docs/rules/cases/`, two of which run at a time: one for
 * each family of codes, an index, and the stubs.
 */
export async function rulePages(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = [...findingCodes, ...errorCodes];
  const sections = await codeSections(entries, folder);
  const names = new Set(entries.map(({ code }) => pageOf(code)));
  return new Map([
    ['README.md', indexPage()],
    ...[...names].map((name) => {
      const own = entries.filter(({ code }) => pageOf(code) === name);
      return [name, familyPage(own, sections)] as const;
    }),
    ...stubs(join(folder, '..'), entries),
  ]);
}

const pageOf = (code: string): string => linkTo(code).split('#')[0]!;

async function codeSections(
  entries: readonly CodeEntry[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const cases = new Map(readCases(folder).map((ruleCase) => [ruleCase.code, ruleCase]));
  const sections = new Map<string, string>();
  const waiting = entries.values();
  const work = async (): Promise<void> => {
    const commands = caseCommands(join(folder, '..', '..', '..'));
    try {
      await writeSections(commands);
    } finally {
      commands.end();
    }
  };
  const writeSections = async (commands: CaseCommands): Promise<void> => {
    for (const entry of waiting) {
      const ruleCase = cases.get(entry.code);
      if (!ruleCase) throw new Error(`docs/rules/cases/${entry.code}.yaml is missing`);
      sections.set(entry.code, await codeSection(entry, ruleCase, folder, commands));
    }
  };
  await Promise.all([work(), work()]);
  return sections;
}

function familyPage(entries: readonly CodeEntry[], sections: ReadonlyMap<string, string>): string {
  const name = entries[0]!.code.split('.')[0]!;
  const family = families[name];
  if (!family) throw new Error(`test/rules/families.ts does not tell of ${name}`);
  return lines(
    generated('docs/rules/cases/ 和 test/rules/families.ts'),
    `# ${family.title}：\`${name}\``,
    '',
    `${family.lead}其余的代码见[规则和代码](README.md)。`,
    '',
    ...(entries.length > 1 ? [...plainTable(entries), ''] : []),
    entries.map(({ code }) => sections.get(code)!).join('\n\n'),
  );
}

/**
 * What stands where 1.0 had a page for each code: SARIF logs that it wrote link them on `main`, where only a file of that
 * name can send their readers on. The files that are there are the list: of the 155 pages those 71 that logs link, and
 * none is made for a code that came later. The package, which no log links, leaves them out.
 */
function stubs(folder: string, entries: readonly CodeEntry[]): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => /\..+\.md$/.test(name))
    .map((name) => {
      const code = name.slice(0, -'.md'.length);
      if (entries.every((entry) => entry.code !== code)) throw new Error(`${name} is of no code`);
      return [name, `已移到 ${codeLink(code)}。Moved.\n`];
    });
}

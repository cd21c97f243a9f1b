/** The commands that documents tell their readers to type. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks, root } from '../documents/code-blocks.js';

export interface GivenCommand {
  readonly file: string;
  /** Without `nianbao`, what follows `#` and where its output goes. */
  readonly line: string;
}

/** Each line of shell in the read-me files and in docs/ that calls nianbao. */
export function givenCommands(): readonly GivenCommand[] {
  const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'README.zh-CN.md', ...guides.map((name) => `docs/${name}`)].flatMap((file) =>
    codeBlocks(file)
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) => code.split('\n'))
      .flatMap((text) => {
        const line = /^\s*(?:npx )?nianbao ([^#>]+)/.exec(text)?.[1];
        return line === undefined ? [] : [{ file, line: line.trim() }];
      }),
  );
}

import { rmSync } from 'node:fs';
import { codeBlocks, type CodeBlock } from './code-blocks.js';
import { checkTypes, runLine, runProgram, userFolder, writeShown } from './user-folder.js';
import { addressOf, started, type Started } from './started-program.js';

/** A line that says with which code it ends: `npx nianbao check …  # 退出码 1`. */
const exitCode = (line: string): number => Number(/# 退出码 (\d)$/.exec(line)?.[1] ?? 0);

/** Commands that run until they are stopped print an address first. */
const isServer = (line: string): boolean => line.startsWith('npx nianbao preview');

/** Each command starts a process of its own, which is slow on a busy machine. */
const patience = 300_000;

const guides = ['guide-programmer.md', 'guide-operator.md', 'guide-template-maintainer.md'];

describe.each(guides.map((guide) => `docs/${guide}`))('%s: a reader who does each step', (guide) => {
  const folder = userFolder();
  const servers: Started[] = [];
  let output = '';
  afterAll(async () => {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const does: Record<string, (block: CodeBlock) => void | Promise<void>> = {
    js: ({ code }) => {
      output = runProgram(folder, code);
    },
    ts: ({ code }) => expect(checkTypes(folder, code)).toBe(''),
    sh: async ({ code }) => {
      output = '';
      for (const line of code.trim().split('\n')) {
        if (isServer(line)) {
          const server = started(folder, line);
          servers.push(server);
          expect((await fetch(await addressOf(server))).status).toBeLessThan(500);
          continue;
        }
        const result = runLine(folder, line);
        expect({ line, ...result }).toMatchObject({ code: exitCode(line) });
        output += result.output;
      }
    },
    // What the step before prints, each line of it.
    text: ({ code }) => {
      for (const line of code.trim().split('\n')) expect(output).toContain(line.trim());
    },
  };

  const steps = codeBlocks(guide).map((block, index) => {
    const [firstLine = ''] = block.code.split('\n');
    return [index + 1, block.file ?? firstLine, block] as const;
  });

  it.each(steps)(
    '%i. %s',
    async (_, _title, block) => {
      if (block.file !== undefined) writeShown(folder, block.file, block.code);
      else if (block.language in does) await does[block.language]!(block);
      else throw new Error(`no step knows what to do with ${block.language}`);
    },
    patience,
  );
});

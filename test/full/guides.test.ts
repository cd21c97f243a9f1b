import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../readers/docx.js';
import { codeBlocks, type CodeBlock } from '../documents/code-blocks.js';
import { checkTypes, runLine, runProgram, userFolder, writeShown } from '../documents/user-folder.js';
import { addressOf, started, type Started } from '../documents/started-program.js';

/** A line that says with which code it ends: `npx nianbao check …  # 退出码 1`. */
const exitCode = (line: string): number => Number(/# 退出码 (\d)$/.exec(line)?.[1] ?? 0);

/** Commands that run until they are stopped print an address first. */
const isServer = (line: string): boolean => line.startsWith('npx nianbao preview');

/** Each command starts a process of its own, which is slow on a busy machine. */
const patience = 300_000;

/** Each guide, a Word file that its reader has in the end, and paragraphs of it that tell that the steps worked. */
const guides = [
  ['guide-programmer.md', '成品/水务局.json.docx', ['按照《条例》第五十条，青禾县水务局编制本报告。']],
  ['guide-operator.md', '成品/青禾县.docx', ['青禾县人民政府2024年政府信息公开工作年度报告']],
  [
    'guide-template-maintainer.md',
    '成品/report-2024.docx',
    ['全年新收政府信息公开申请0件。', '第一，存在的问题', '第二，改进情况'],
  ],
] as const;

describe.each(guides)('docs/%s: a reader who does each step', (guide, result, paragraphs) => {
  const folder = userFolder();
  // The package alone has no examples.
  rmSync(join(folder, 'examples'), { recursive: true });
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

  const steps = codeBlocks(`docs/${guide}`).map((block, index) => {
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

  it(`has ${result} in the end, with what the guide wrote into it`, () => {
    const texts = readDocx(readFileSync(join(folder, result))).paragraphs.map(({ text }) =>
      text.replaceAll('\n', ''),
    );
    expect(texts).toEqual(expect.arrayContaining([...paragraphs]));
  });
});

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from './documents/code-blocks.js';
import { nianbao } from './cli/command-line.js';
import { runProgram, userFolder } from './documents/user-folder.js';

// README.zh-CN.md has the same blocks but for their remarks: see readme-languages.test.ts.
describe('README.md', () => {
  const blocks = codeBlocks('README.md');
  const folder = userFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('begins with the command that installs, and ends with the two that show and test from the repository', () => {
    expect(blocks[0]).toEqual({ language: 'sh', code: 'npm install nianbao\n' });
    expect(blocks.at(-1)).toEqual({
      language: 'sh',
      code: 'npm ci && npm run example\nnpm ci && npm test\n',
    });
  });

  it('has commands that run as they stand', async () => {
    const commands = blocks
      .filter(({ language, code }) => language === 'sh' && code.startsWith('npx '))
      .flatMap(({ code }) => code.trim().split('\n'));
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands) {
      expect(command).toMatch(/^npx nianbao [\w\p{Script=Han}./,*{}=-]+(?: [\w\p{Script=Han}./,*{}=-]+)*$/u);
      const ended = await nianbao(command.split(' ').slice(2), folder);
      expect({ command, ...ended }).toMatchObject({ code: 0 });
    }
    expect(existsSync(join(folder, 'out', 'report-2024.pdf'))).toBe(true);
    expect(existsSync(join(folder, 'county.csv'))).toBe(true);
  });

  it('has programs that run as they stand, in the folder that the commands made', () => {
    const printed = blocks
      .filter(({ language }) => language === 'js')
      .map(({ code }) => runProgram(folder, code));
    expect(printed[0]).toBe('[]\n');
    expect(existsSync(join(folder, 'report.docx'))).toBe(true);
    expect(existsSync(join(folder, 'report.pdf'))).toBe(true);
    expect(printed[1]).toContain('agency.kind');
    expect(printed[1]).toContain('缺少');
    expect(printed[2]).toMatch(/^\S*report-2024\.yaml rendered \d+\n$/);
  });
});

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram } from './cli/command-line.js';

const root = join(__dirname, '..');

/** The code blocks of a document, by language and in order. */
function codeBlocks(file: string): readonly { readonly language: string; readonly code: string }[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
    language: language!,
    code: code!,
  }));
}

/** A user's own folder, with the package installed in it. */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-readme-'));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', 'nianbao'));
  symlinkSync(builtProgram(), join(folder, 'node_modules', '.bin', 'nianbao'));
  for (const part of ['reports', 'parts'])
    cpSync(join(root, 'examples', part), join(folder, 'examples', part), { recursive: true });
  return folder;
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const blocks = codeBlocks(file);
  const folder = userFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('begins with the two commands that install, show and test', () => {
    expect(blocks[0]).toEqual({
      language: 'sh',
      code: 'npm ci && npm run example\nnpm ci && npm test\n',
    });
  });

  it('has programs that run as they stand', () => {
    const printed = blocks
      .filter(({ language }) => language === 'js')
      .map(({ code }, index) => {
        const program = join(folder, `block-${index}.mjs`);
        writeFileSync(program, code);
        return execFileSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
      });
    expect(printed[0]).toBe('[]\n');
    expect(existsSync(join(folder, 'report.docx'))).toBe(true);
    expect(existsSync(join(folder, 'report.pdf'))).toBe(true);
    expect(printed[1]).toContain('agency.kind');
    expect(printed[1]).toContain('缺少');
  });

  it('has commands that run as they stand', () => {
    const commands = blocks
      .filter(({ language, code }) => language === 'sh' && code.startsWith('npx '))
      .flatMap(({ code }) => code.trim().split('\n'));
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands) {
      const [, , ...parameters] = command.split(' ');
      execFileSync(process.execPath, [join(folder, 'node_modules', '.bin', 'nianbao'), ...parameters], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    }
    expect(existsSync(join(folder, 'out', 'busy-city-2024.pdf'))).toBe(true);
  });
});

import { codeFrame } from '../../src/model/file/code-frame.js';

describe('a code frame', () => {
  it('shows the line before and after, and a caret below the place', () => {
    expect(codeFrame('a\nb {{wrong}}\nc\nd', { line: 2, column: 5 })).toBe(
      ['  1 | a', '> 2 | b {{wrong}}', '    |     ^', '  3 | c'].join('\n'),
    );
  });

  it('sets the caret below the place in lines of Chinese and of tabs', () => {
    expect(codeFrame('\t年度{{x}}', { line: 1, column: 4 })).toBe(
      ['> 1 | \t年度{{x}}', '    | \t　　^'].join('\n'),
    );
  });

  it('shows a long line from near the place', () => {
    const frame = codeFrame(`${'x'.repeat(5000)}{{y}}`, { line: 1, column: 5001 });
    expect(frame.split('\n')[0]).toMatch(/^> 1 \| x+\{\{y\}\}$/);
    expect(frame.length).toBeLessThan(300);
  });
});

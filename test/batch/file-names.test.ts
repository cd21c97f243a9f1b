import fc from 'fast-check';
import { nameKey, patternName, safeName } from '../../src/batch/output/file-names.js';

describe('a name for files', () => {
  it.each([
    ['青禾县水务局-2024', '青禾县水务局-2024'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    [' 前后空白. ', '前后空白'],
    ['CON', 'CON_'],
    ['nul.2024', 'nul_.2024'],
    ['COM1', 'COM1_'],
    ['..', '_'],
    ['', '_'],
    ['行\n号\u202E倒', '行_号_倒'],
  ])('%p is written as %p', (given, written) => {
    expect(safeName(given)).toBe(written);
  });

  it('is one that Windows takes, not too long, and stays as it is when made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(
          /[<>:"/\\|?*\u0000-\u001f]|^[\s.]|[\s.]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i,
        );
        expect(Buffer.byteLength(safe)).toBeGreaterThan(0);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(202);
        expect(safeName(safe)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for file systems that fold case or compose accents', () => {
    expect(nameKey('Ａgency-É')).toBe(nameKey('Ａgency-E\u0301'));
    expect(nameKey('A')).toBe(nameKey('a'));
  });

  it('follows a pattern', () => {
    expect(
      patternName('{year}-{agency}（{edition}）', { year: 2024, agency: '水务局', edition: '2021' }),
    ).toBe('2024-水务局（2021）');
  });
});

import fc from 'fast-check';
import { clipped, textWidth, wrapped } from '../../src/model/values/text-width.js';

describe('the width of text in columns', () => {
  it.each([
    ['abc', 3],
    ['年报', 4],
    ['（一）', 6],
    ['𠮷', 2],
    ['“三安全一稳定”', 14],
    ['e\u0301', 1],
    ['\u200B', 0],
    ['ｱ', 1],
    ['😀', 2],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

const anyText = fc.string({ unit: fc.constantFrom(...'年报 告abc12，。（）“”、:/\u0301'), maxLength: 60 });

describe('text that is set in lines', () => {
  it('loses nothing but blanks, and no line is too wide', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = wrapped(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.every((line) => textWidth(line) <= width)).toBe(true);
      }),
    );
  });

  it('keeps a word whole, and marks with what they belong to', () => {
    expect(wrapped('规则 data.blank 级别', 12)).toEqual(['规则', 'data.blank', '级别']);
    expect(wrapped('核对各项，或删去', 8)).toEqual(['核对各', '项，或删', '去']);
    expect(wrapped('an agency’s own', 10)).toEqual(['an', 'agency’s', 'own']);
    expect(wrapped('核对一（二）', 8)).toEqual(['核对一', '（二）']);
  });
});

describe('text that is clipped', () => {
  it('fits, and ends with … where something is missing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const shown = clipped(text, width);
        expect(textWidth(shown)).toBeLessThanOrEqual(width);
        expect(shown === text || (shown.endsWith('…') && text.startsWith(shown.slice(0, -1)))).toBe(true);
      }),
    );
  });
});

import type { TextRole } from '../../src/render/style/style.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { resolveStyle } from '../../src/render/style/parse.js';
import { linesOf } from '../readers/pdf.js';
import { paragraphOf, pdfIn, wordIn } from './rendered.js';

describe('the preset fixed-28', () => {
  it('sets text and headings of Word on exact lines of 28 points', async () => {
    const word = await wordIn({ preset: 'fixed-28' });
    for (const start of ['根据', '一、总体情况', '（一）主动公开情况', '青禾县人民政府']) {
      const paragraphs = word.paragraphs.filter(
        ({ text, style }) => text.startsWith(start) && style !== 'Title',
      );
      expect(paragraphs[0]!.spacing).toMatchObject({ line: 560, lineRule: 'exact' });
    }
    expect(word.sections[0]!.grid.linePitch).toBe(560);
    expect(paragraphOf(word, '青禾县人民政府\n').spacing['line']).toBe(680);
  });

  it('sets text and headings of the PDF 28 points apart', async () => {
    const pdf = await pdfIn({ preset: 'fixed-28' });
    const lines = linesOf(pdf.pages[0]!).slice(2, -1);
    expect(lines.length).toBeGreaterThan(15);
    lines
      .slice(1)
      .forEach(({ baseline }, index) => expect(baseline - lines[index]!.baseline).toBeCloseTo(28, 1));
  });

  it('differs from the national style in the distance of lines only', () => {
    const { text, ...rest } = resolveStyle({ preset: 'fixed-28' });
    const { text: national, ...others } = nationalStyle;
    expect(rest).toEqual(others);
    for (const role of Object.keys(text) as TextRole[]) {
      expect({ ...text[role], linePitch: 0 }).toEqual({ ...national[role], linePitch: 0 });
      expect(text[role].linePitch).toBe(national[role].linePitch === 28.95 ? 28 : national[role].linePitch);
    }
  });

  it('takes overrides as the national style does', () => {
    const { text } = resolveStyle({ preset: 'fixed-28', text: { body: { linePitch: 29 } } });
    expect([text.body.linePitch, text.heading1.linePitch]).toEqual([29, 28]);
  });
});

import { wordMetrics } from '../../src/render/docx/word-context.js';
import { documentToDocx } from '../../src/render/docx/render-docx.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { heldLines } from '../../src/render/text/held-lines.js';
import { paragraphOptions } from '../../src/render/text/typeset.js';
import type { Document } from '../../src/render/document/document.js';
import { readDocx } from '../readers/docx.js';

const filler = '政府信息公开工作年度报告'.repeat(4);

/** The runs of a body paragraph in the Word file: their text and the spacing of their characters in twips. */
async function runs(text: string): Promise<readonly (readonly [string, number | undefined])[]> {
  const document: Document = {
    language: 'zh-CN',
    title: '',
    agency: '',
    date: '2025-01-01',
    blocks: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
  const [paragraph] = readDocx(await documentToDocx(document, nationalStyle)).paragraphs;
  return paragraph!.runs.map((run) => [run.text, run.characterSpacing]);
}

const spacingOf = (
  made: readonly (readonly [string, number | undefined])[],
  part: string,
): number | undefined => made.find(([text]) => text.includes(part))?.[1];

describe('a line that Word would end after a number, leaving its unit for the next', () => {
  // 26 characters of the first line are indented by two; 24 leave room for 50, but not for its unit.
  const text = `${filler.slice(0, 24)}共50篇，${filler}`;

  it('is set wider up to the number, so that the number goes to the next line with its unit', async () => {
    const made = await runs(text);
    expect(made.map(([part]) => part).join('')).toBe(text);
    expect(spacingOf(made, '政府信息')).toBeGreaterThan(-5);
    expect(spacingOf(made, '篇')).toBe(-5);
  });

  it('states the spacing where it is exactly none, which is not that of its style', async () => {
    const { characterSpacing } = nationalStyle.text.body;
    const options = paragraphOptions('body', nationalStyle, await wordMetrics());
    // Letters of other widths shift the end of the line by little.
    const texts = [...Array(8).keys()].flatMap((wide) =>
      [...Array(12).keys()].map(
        (narrow) => `${filler.slice(0, 19)}${'m'.repeat(wide)}${'i'.repeat(narrow)}共50篇，${filler}`,
      ),
    );
    const even = texts.find((each) =>
      heldLines([{ text: each, face: 'fangsong', ownDigits: false }], options).some(
        ({ spacing }) => Math.round(20 * (characterSpacing + spacing)) === 0,
      ),
    );
    expect(even).toBeDefined();
    expect(spacingOf(await runs(even!), '政府信息')).toBe(0);
  });

  it('still fits its own characters', async () => {
    const [first] = await runs(text);
    const characters = [...first![0]].length;
    expect(31.5 + characters * (16 + first![1]! / 20)).toBeLessThanOrEqual(442.25);
  });
});

it('leaves a paragraph alone where Word ends its lines as we do', async () => {
  const made = await runs(`${filler}${filler}`);
  expect(new Set(made.map(([, spacing]) => spacing))).toEqual(new Set([-5]));
});

it('leaves a paragraph alone whose places are not what it counts, as with characters of no width', async () => {
  const made = await runs(`${filler.slice(0, 24)}\u200b共50篇，${filler}`);
  expect(new Set(made.map(([, spacing]) => spacing))).toEqual(new Set([-5]));
});

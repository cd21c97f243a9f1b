import { parseReport } from '../../src/model/parse-report.js';
import { composeReport } from '../../src/render/document/compose.js';
import { documentToHtml } from '../../src/render/html/render-html.js';
import { wordMetrics } from '../../src/render/docx/word-context.js';
import { signatureLayout, type SignatureLayout } from '../../src/render/text/signature.js';
import { resolveStyle } from '../../src/render/style/parse.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { paragraphOf, pdfIn, report, textOf, wordIn } from './rendered.js';

/** A body character of 16 pt, drawn together by a quarter of a point; the line is 442.25 pt wide. */
const character = 15.75;
const line = 442.25;
const dateWidth = 7 * 7.75 + 3 * character;
const sealed = resolveStyle({ signature: { seal: true } });
const layoutOf = async (name: string, date: string): Promise<SignatureLayout> =>
  signatureLayout(name, date, sealed, await wordMetrics());

describe('a signature with room for a seal (GB/T 9704-2012, 7.3.5.1)', () => {
  it('ends the date four characters before the edge and centres the name over it', async () => {
    const { nameLeft, dateLeft } = await layoutOf('青禾县水务局', '2024年1月20日');
    expect(line - (dateLeft + dateWidth)).toBeCloseTo(4 * character);
    expect(nameLeft + 3 * character).toBeCloseTo(dateLeft + dateWidth / 2);
  });

  it('ends a long name at the edge of the type area rather than beyond it', async () => {
    const { nameLeft, dateLeft } = await layoutOf('青'.repeat(20), '2024年1月20日');
    expect(nameLeft + 20 * character).toBeCloseTo(line);
    expect(line - (dateLeft + dateWidth)).toBeCloseTo(4 * character);
  });

  it('begins a name longer than the line at its left edge', async () => {
    expect((await layoutOf('青'.repeat(40), '2024年1月20日')).nameLeft).toBe(0);
  });

  it('ends a name without a date four characters before the edge', async () => {
    const { nameLeft } = await layoutOf('青禾县水务局', '');
    expect(line - (nameLeft + 6 * character)).toBeCloseTo(4 * character);
  });

  it('takes another inset where one is given', () => {
    const { signature } = resolveStyle({ signature: { seal: true, inset: 5 } });
    expect(signature).toEqual({ seal: true, inset: 5, linesBefore: 1 });
  });

  it('is left out where seal is false', () => {
    expect(resolveStyle({ signature: { seal: false } })).toEqual(nationalStyle);
  });

  it('is centred on the web page as well', () => {
    const document = composeReport(parseReport(report));
    expect(documentToHtml(document, sealed)).toMatch(/\.nianbao-signature \{ text-align: center; \}/);
    expect(documentToHtml(document, nationalStyle)).not.toMatch(/\.nianbao-signature \{ text-align/);
  });

  it('stands at the same place in Word and PDF', async () => {
    const style = { signature: { seal: true, linesBefore: 3 } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    const name = word.paragraphs.filter(({ text }) => text === '青禾县人民政府').at(-1)!;
    const date = paragraphOf(word, '2025年1月20日');
    const left = nationalStyle.page.left;
    expect(textOf(pdf, '2025').x).toBeCloseTo(left + date.indents['left']! / 20, 1);
    const printed = pdf.pages.at(-1)!.texts.find(({ text }) => text === '青禾县人民政府')!;
    expect(printed.x).toBeCloseTo(left + name.indents['left']! / 20, 1);
    expect(name.spacing['before']).toBe(3 * 579);
  });
});

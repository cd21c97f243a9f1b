import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createRenderer } from '../../src/render/renderer.js';
import { readReport } from '../../src/read/read-report.js';
import { exampleReport } from '../examples.js';
import { brief } from '../model/reports.js';

const report = exampleReport('zhaotong-2021-mended');
const renderer = createRenderer({ allowErrors: true });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The Word file with its text changed by hand, as an office program would. */
async function editedDocx(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await (await renderer).docx(report));
  const xml = change(strFromU8(parts['word/document.xml']!));
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

describe('a file that was edited after it was made', () => {
  it('is told cell by cell, with what the data say and what is printed', async () => {
    // The first 78 in the table of applications is the natural persons' of 一、.
    const bytes = await editedDocx((xml) => xml.replace(/(<w:t[^>]*>)78(<\/w:t>)/, '$179$2'));
    const result = await readReport(bytes);
    expect(result.report).toEqual(report);
    expect(brief(result.findings)).toEqual(['read.edited applications.received.naturalPerson']);
    expect(result.findings[0]).toMatchObject({ severity: 'error', expected: '78', actual: '79' });
    expect(result.findings[0]!.message).toContain('第 2 个表格第 4 行第 4 列');
  });

  it('gives what is printed where that is asked for', async () => {
    const bytes = await editedDocx((xml) => xml.replace(/(<w:t[^>]*>)78(<\/w:t>)/, '$179$2'));
    const { report: shown } = await readReport(bytes, { visible: true });
    expect(shown).toMatchObject({ applications: { received: { naturalPerson: 79 } } });
  });

  it('is told by paragraph where the text was changed', async () => {
    const html = await (await renderer).html(report);
    const text = (report as unknown as { problems: { existing: readonly string[] } }).problems.existing[0]!;
    const first = html.indexOf(text);
    const bytes = encode(html.slice(0, first) + '甲乙丙丁。' + html.slice(first + 5));
    const { findings } = await readReport(bytes);
    expect(brief(findings)).toEqual(['read.edited problems.existing.0']);
    expect(findings[0]!.severity).toBe('warning');
  });

  it('is read by its labels where the data in it were damaged', async () => {
    const html = (await (await renderer).html(report)).replace('"nianbao":1', '"nianbao":9');
    const result = await readReport(encode(html));
    expect(result.source).toBe('visible');
    expect(brief(result.findings)).toContain('read.data-damaged');
  });
});

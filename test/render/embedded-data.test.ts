import { unzipSync, strFromU8 } from 'fflate';
import { embeddedText, parseEmbeddedText } from '../../src/model/embedded-report.js';
import { parseReport } from '../../src/model/parse-report.js';
import { composeReport } from '../../src/render/document/compose.js';
import { documentToHtml } from '../../src/render/html/render-html.js';
import { createRenderer } from '../../src/render/renderer.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { exampleReport } from '../examples.js';
import { sound } from '../model/reports.js';
import { parseHtml, parseXml } from '../readers/dom.js';
import { readPdf } from '../readers/pdf.js';

const report = exampleReport('busy-city-2024');
const renderer = createRenderer();

/** A report whose prose holds what could end an element, an attribute or a comment. */
const hostile = parseReport({
  ...sound,
  overview: ['</script><script>alert(1)</script>', '<!-- <script> -->', ']]> & "引号" \\u003c'],
});

describe('the data that a file carries', () => {
  it('is a custom XML part of the Word file', async () => {
    const file = await (await renderer).docx(report);
    const part = parseXml(strFromU8(unzipSync(file)['customXml/item1.xml']!), 'customXml/item1.xml');
    expect(part.documentElement.namespaceURI).toBe('urn:nianbao:report:1');
    expect(parseEmbeddedText(part.documentElement.textContent!)).toEqual(report);
  });

  it('is an attachment of the PDF that the whole file names as its source', async () => {
    const file = await (await renderer).pdf(report);
    const { attachments } = await readPdf(file);
    expect(attachments.map(({ name }) => name)).toEqual(['nianbao.json']);
    expect(parseEmbeddedText(new TextDecoder().decode(attachments[0]!.content))).toEqual(report);
    expect(Buffer.from(file).toString('latin1')).toMatch(/\/AF \[\d+ 0 R\]/);
  });

  it('is one data block of the page, which ends nothing whatever the report says', () => {
    const document = parseHtml(documentToHtml(composeReport(hostile), nationalStyle));
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map(({ type, id }) => [type, id])).toEqual([['application/json', 'nianbao-data']]);
    expect(parseEmbeddedText(scripts[0]!.textContent!)).toEqual(hostile);
  });

  it('is in a fragment only where it is asked for', async () => {
    const { html } = await renderer;
    expect(await html(report, { fragment: true })).not.toContain('<script');
    expect(await html(report, { fragment: true, data: true })).toContain('id="nianbao-data"');
    expect(await html(report, { data: false })).not.toContain('<script');
  });

  it('is in no file of a renderer that embeds none', async () => {
    const bare = await createRenderer({ embedData: false });
    expect(Object.keys(unzipSync(await bare.docx(report))).filter((name) => /custom/i.test(name))).toEqual(
      [],
    );
    expect(await bare.html(report)).not.toContain('<script');
    expect((await readPdf(await bare.pdf(report))).attachments).toEqual([]);
  });
});

describe('the text of the data', () => {
  it('is the same for the same report, in whatever order its fields were written', () => {
    const turned = Object.fromEntries(Object.entries(sound).reverse());
    expect(embeddedText(parseReport(turned))).toBe(embeddedText(parseReport(sound)));
  });

  it('is none of ours where it is no JSON, another program’s or of a later version', () => {
    for (const text of ['', '{', 'null', '[]', '{"report":{}}', '{"nianbao":2,"report":{}}'])
      expect(parseEmbeddedText(text)).toBeUndefined();
  });
});

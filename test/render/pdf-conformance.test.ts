import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { composeReport } from '../../src/render/document/compose.js';
import { xmpProperties } from '../../src/render/pdf/xmp.js';
import { createRenderer } from '../../src/render/renderer.js';
import { exampleNames, exampleReport } from '../examples.js';
import { parseXml } from '../readers/dom.js';
import { readPdf, type ReadPdf } from '../readers/pdf.js';
import { reportWith } from '../fonts/reports.js';

const renderer = createRenderer({ allowErrors: true });
const rendered = new Map<string, Promise<Uint8Array>>();

function pdfOf(name: string): Promise<Uint8Array> {
  const known = rendered.get(name) ?? renderer.then(({ pdf }) => pdf(exampleReport(name)));
  rendered.set(name, known);
  return known;
}

/** A property of the XMP packet. */
const property = ({ xmp }: ReadPdf, name: string): string | undefined =>
  parseXml(xmp!, 'XMP').getElementsByTagName(name)[0]?.textContent?.trim();

describe.each(exampleNames)('the PDF of %s', (name) => {
  const file = pdfOf(name);
  const pdf = file.then(readPdf);

  it('claims PDF/A-3b, as veraPDF found it to be, and has its output intent', async () => {
    expect(property(await pdf, 'pdfaid:part')).toBe('3');
    expect(property(await pdf, 'pdfaid:conformance')).toBe('B');
    expect(Buffer.from(await file).toString('latin1')).toContain('/OutputIntents [');
  });

  it('embeds a subset of every font that it uses and draws no missing glyph', async () => {
    const { fonts, pages } = await pdf;
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter(({ embedded, subset }) => !embedded || !subset)).toEqual([]);
    expect(pages.flatMap(({ texts }) => texts.filter(({ missingGlyphs }) => missingGlyphs > 0))).toEqual([]);
  });

  it('does not claim a structure that it does not have', async () => {
    expect((await pdf).markInfo).toBeNull();
    expect((await pdf).xmp).not.toContain('pdfuaid');
  });

  it('has its title, agency and language in the properties', async () => {
    const { information } = await pdf;
    const title = information['Title'] as string;
    expect(title).toContain('政府信息公开');
    expect(information).toMatchObject({ Language: 'zh-CN' });
    expect(property(await pdf, 'dc:title')).toBe(title);
    expect(property(await pdf, 'dc:creator')).toBe(information['Author']);
  });

  it('is dated by its report, in both places alike', async () => {
    const { information } = await pdf;
    const { date } = composeReport(exampleReport(name));
    for (const key of ['CreationDate', 'ModDate'])
      expect(information[key]).toBe(`D:${date.replaceAll('-', '')}000000Z`);
    for (const key of ['xmp:CreateDate', 'xmp:ModifyDate'])
      expect(property(await pdf, key)).toBe(`${date}T00:00:00Z`);
  });

  it('is smaller than 300 KB', async () => {
    expect((await file).length).toBeLessThan(300 * 1024);
  });
});

it('has a bookmark for each of the six sections, on its page', async () => {
  const { outline, pages } = await readPdf(await pdfOf('busy-city-2024'));
  expect(outline.map(({ title }) => title.slice(0, 2))).toEqual([
    '一、',
    '二、',
    '三、',
    '四、',
    '五、',
    '六、',
  ]);
  for (const { title, page } of outline) {
    const text = pages[page!]!.texts.map((piece) => piece.text).join('');
    expect(text).toContain(title);
  }
});

it('escapes what a title and a name may have in its metadata', async () => {
  const [title, name] = [`<a>&b" ]]> \${c} 𠀀(\\`, '“A<B>&C”局'];
  const report = reportWith('一切正常。', { title, agency: { name, kind: 'department' } });
  const pdf = await readPdf(await (await renderer).pdf(report));
  expect([property(pdf, 'dc:title'), property(pdf, 'dc:creator')]).toEqual([title, name]);
  expect([pdf.information['Title'], pdf.information['Author']]).toEqual([title, name]);
});

it('leaves control characters, which no XML holds, out of its metadata', () => {
  const document = { ...composeReport(exampleReport('zhifu-2020')), title: 'a\u0000\u0007\u001fb' };
  const title = '<rdf:li xml:lang="x-default">ab</rdf:li>';
  expect(xmpProperties(document)).toContain(title);
});

it('says in plain bytes how many pages it has, for programs that only look for that', async () => {
  const file = await pdfOf('busy-city-2024');
  const [, count] = /\/Type \/Pages\n\/Count (\d+)/.exec(Buffer.from(file).toString('latin1'))!;
  expect(Number(count)).toBe((await readPdf(file)).pages.length);
});

it('is not misled by a title that looks like the inside of a PDF', async () => {
  const title = '/Type /Metadata >> stream endobj (';
  const { information, pages } = await readPdf(
    await (await renderer).pdf(reportWith('一切正常。', { title })),
  );
  expect(information['Title']).toBe(title);
  expect(pages.length).toBeGreaterThan(1);
});

it('gives each of two reports that are rendered at once what it gives alone', async () => {
  const { pdf } = await renderer;
  const names = ['zhaotong-2021', 'zhifu-2020', 'zhaotong-2021'] as const;
  const together = await Promise.all(names.map((name) => pdf(exampleReport(name))));
  for (const [index, name] of names.entries())
    expect(Buffer.compare(together[index]!, await pdfOf(name))).toBe(0);
});

it('gives the same bytes in another time zone and at another time', () => {
  const program = `
    const start = Number(process.env.START);
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...given) { super(...(given.length > 0 ? given : [start])); }
      static now() { return start; }
    };
    const { createHash } = await import('node:crypto');
    const { readFileSync } = await import('node:fs');
    const { renderPdf } = await import('nianbao');
    const pdf = await renderPdf(readFileSync('examples/reports/busy-city-2024.yaml'));
    console.log(createHash('sha256').update(pdf).digest('hex'));`;
  const hashes = [
    { TZ: 'Asia/Shanghai', START: '0' },
    { TZ: 'America/New_York', START: '1893456000000' },
  ].map((environment) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: join(__dirname, '..', '..'),
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    }),
  );
  expect(hashes[0]).toMatch(/^[\da-f]{64}\n$/);
  expect(hashes[1]).toBe(hashes[0]);
});

import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../../src/model/finding/finding.js';
import { readReport } from '../../src/read/read-report.js';
import {
  emptyPage,
  ofBlanks,
  ofEntries,
  ofInlineImage,
  ofObjects,
  ofRepeatedPages,
  pdf,
} from '../read/hostile-pdfs.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (document: string | Uint8Array, parts: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': typeof document === 'string' ? strToU8(document) : document, ...parts });

const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readReport(bytes);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    expect(error.code).toBe('file.unreadable');
    // Whatever it is, it is said what to do about it.
    const unread = error.findings.filter(({ code }) => code.startsWith('file.'));
    expect(unread.map(({ hint }) => hint)).not.toContain(undefined);
    return `${error.findings[0]!.code} ${error.findings[0]!.message}`;
  }
  throw new Error('It was read.');
}

const deep = (name: string, depth: number): string => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
const bomb = (): Uint8Array => docx(new Uint8Array(100 * 1024 * 1024).fill(0x20));
const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, '..', 'read', 'fixtures', name));

describe('a file that is no report', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['is empty', () => new Uint8Array(), 'file.empty'],
    ['is an old Word file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.kind 这是旧版 Office'],
    ['is a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'file.kind 这是PNG 图片'],
    ['is a text', () => text('同江市2020年政府信息公开工作年度报告'), 'file.kind 认不出'],
    ['is a data file', () => text('# 数据\nyear: 2024\nagency: { name: 某局 }\n'), 'file.kind 这是数据文件'],
    ['is a data file in one line', () => text('{"edition":"2021","year":2024}'), 'file.kind 这是数据文件'],
    [
      'is a data file below a long comment',
      () => text(`\ufeff${'# 核对\r\n'.repeat(900)}\r\nyear: 2024\r\n`),
      'file.kind 这是数据文件',
    ],
    ['is a mail', () => text('From: <Saved>\nSubject: year: 2024\n\n'), 'file.kind 认不出'],
    ['is nothing but blanks', () => text(' \n\t'.repeat(400_000)), 'file.kind 认不出'],
    ['is a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'file.kind 这是 Excel'],
    [
      'is a page of another kind',
      () => text('<html><body><p>天气预报</p></body></html>'),
      'read.not-a-report',
    ],
    ['is half a Word file', () => fixture('zhifu-2020.docx').subarray(0, 4000), 'file.damaged'],
    ['is half a PDF', () => fixture('zhifu-2020.pdf').subarray(0, 9000), 'file.'],
    ['is no PDF but begins like one', () => text('%PDF-1.7\nhello'), 'file.damaged'],
    [
      'has macros',
      () => docx(`<w:document ${word}/>`, { 'word/vbaProject.bin': strToU8('x') }),
      'file.macros',
    ],
    ['is a zip bomb', bomb, 'file.too-large'],
    [
      'has entities of its own',
      () => docx(`<!DOCTYPE a [<!ENTITY b "c">]><w:document ${word}>&b;</w:document>`),
      'file.unsafe',
    ],
    [
      'fetches an entity',
      () => docx(`<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document ${word}/>`),
      'file.unsafe',
    ],
    ['has endless XML', () => docx(deep('w:a', 5000)), 'file.too-complex'],
    ['is an endless page', () => text(`<html>${deep('div', 5000)}`), 'file.too-complex'],
    ['has tables in tables without end', () => text(`<html>${deep('table><tr><td', 400)}`), 'file.'],
    ['is a scanned PDF', () => pdf(emptyPage), 'file.scanned'],
    ['is an encrypted PDF', () => pdf(emptyPage, encryption), 'file.encrypted'],
    ['is a PDF of many objects', () => ofObjects(200_000), 'file.scanned'],
    ['is a PDF that lists a page many times', () => ofRepeatedPages(200_000), 'file.scanned'],
    ['is a PDF that has many places', () => ofEntries(200_000), 'file.scanned'],
    ['is a PDF that draws megabytes of nothing', () => ofBlanks(20), 'file.scanned'],
    ['is a PDF of a picture within its text', () => ofInlineImage(20), 'file.scanned'],
  ])('%s: it is refused with what it is', async (_, make, expected) => {
    expect(await refusalOf(make())).toContain(expected);
  });

  it('is read by what it is, not by its name: the reader never sees one', async () => {
    expect((await readReport(fixture('zhifu-2020.html'))).report.year).toBe(2020);
  });

  it('takes no more memory than a report where its tables claim more cells than there are', async () => {
    const html = Buffer.from(fixture('zhifu-2020.html')).toString('utf8');
    const huge = html.replace(/<td/, '<td rowspan="65534" colspan="1000"');
    const { report } = await readReport(text(huge));
    expect(report.year).toBe(2020);
  });
});

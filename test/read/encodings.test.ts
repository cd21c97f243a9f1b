import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/read/read-report.js';
import { exampleReport } from '../examples.js';

const page = readFileSync(join(__dirname, 'fixtures', 'zhaotong-2021.html'), 'utf8');
const declared = (meta: string): string => page.replace(/<meta http-equiv="content-type"[^>]*>/, meta);

/** Characters as bytes of an encoding, found by decoding every pair of bytes there is. */
const gbk = ((): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gbk');
  const map = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && character !== '\ufffd') map.set(character, [high, low]);
    }
  return map;
})();
const inGbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => gbk.get(character) ?? [character.charCodeAt(0) & 0x7f]));

describe('a saved page', () => {
  it.each([
    ['GBK by its charset', '<meta charset="gbk">'],
    ['GB 2312 by its http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    ['GB 18030 by its charset', "<meta charset='GB18030'>"],
    ['GBK although it says nothing', ''],
    ['GBK although it says UTF-8', '<meta charset="utf-8">'],
  ])('is read in %s', async (_, meta) => {
    const { report } = await readReport(inGbk(declared(meta)));
    expect(report).toMatchObject({
      agency: { name: '昭通市人民政府办公室' },
      applications: (exampleReport('zhaotong-2021') as unknown as { applications: object }).applications,
    });
  });

  it('is read in UTF-8 and UTF-16 by its mark', async () => {
    for (const bytes of [Buffer.from(`\ufeff${page}`, 'utf8'), Buffer.from(`\ufeff${page}`, 'utf16le')])
      expect((await readReport(bytes)).report.year).toBe(2021);
  });

  it('keeps the traditional characters of a mirror as they are', async () => {
    const mirrored = page
      .replaceAll('公开栏目更新及时', '公開欄目更新及時')
      .replaceAll('政府信息', '政府資訊')
      .replaceAll('政府資訊公开工作年度报告', '政府信息公開工作年度報告');
    const { report } = await readReport(new TextEncoder().encode(mirrored));
    expect(JSON.stringify(report)).toContain('公開欄目更新及時。');
  });
});

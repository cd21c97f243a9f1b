import { parseReport } from '../../src/model/parse-report.js';
import { least, leastYaml, problemsOf } from './reports.js';

const hint = '用记事本打开，选“另存为”，编码选 UTF-8 后保存；或运行 iconv -f GB18030 -t UTF-8';

describe('a file', () => {
  it('in UTF-8 is read, with a byte order mark and without', () => {
    const text = `${leastYaml}problems: ${least.problems}\n`;
    const bytes = new TextEncoder().encode(text);
    expect(parseReport(bytes)).toEqual(parseReport(least));
    expect(parseReport(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(parseReport(least));
    expect(parseReport(`\uFEFF${text}`)).toEqual(parseReport(least));
  });

  it('in GBK is told to be saved as UTF-8', () => {
    // title: 年报, with 年报 in GBK
    const bytes = new Uint8Array([...Buffer.from('title: '), 0xc4, 0xea, 0xb1, 0xa8, 0x0a]);
    expect(problemsOf(bytes, 'a.yaml')).toMatchObject([
      {
        code: 'file.encoding',
        severity: 'error',
        path: '',
        place: { file: 'a.yaml', line: 1, column: 1 },
        message: '文件的编码是 GBK（GB 18030），应为 UTF-8',
        hint,
      },
    ]);
  });

  it('in UTF-16 is told to be saved as UTF-8, whichever its byte order', () => {
    for (const bytes of [
      [0xff, 0xfe, 0x79, 0x00],
      [0xfe, 0xff, 0x00, 0x79],
    ]) {
      expect(problemsOf(new Uint8Array(bytes))).toMatchObject([
        { code: 'file.encoding', message: '文件的编码是 UTF-16，应为 UTF-8', hint },
      ]);
    }
  });

  it('that is no text is told so', () => {
    expect(problemsOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff, 0x80]))).toMatchObject([
      { code: 'file.encoding', message: '文件不是 UTF-8 编码的文本' },
    ]);
  });
});

// Draws the pictures of docs/typography.md from the example reports: a page of each kind, small and grey.
// Needs a build (npm run build) and poppler's pdftotext and pdftoppm.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { createRenderer, parseReport } from 'nianbao';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const pictures = 'docs/pictures';
const dotsPerInch = 75;
const largest = 60 * 1024;

/** Each picture's report, how its style differs, and the text by which its page is found. */
const wanted = [
  { name: 'title-page', report: 'busy-city-2024', style: {}, text: '年度报告\n' },
  { name: 'table-page', report: 'busy-city-2024', style: {}, text: '三、收到和处理政府信息公开申请情况\n' },
  { name: 'signature-page', report: 'zhaotong-2021-mended', style: {}, text: '2022年2月20日\n' },
  {
    name: 'seal-page',
    report: 'zhaotong-2021-mended',
    style: { signature: { seal: true, linesBefore: 3 } },
    text: '2022年2月20日\n',
  },
  { name: 'attachment-page', report: 'huaning-2018', style: {}, text: '（2018年度）' },
];

const folder = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'));
mkdirSync(pictures, { recursive: true });
try {
  for (const { name, report, style, text } of wanted) await draw(name, report, style, text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function draw(name, report, style, text) {
  const file = `examples/reports/${report}.yaml`;
  const renderer = await createRenderer({ style, allowErrors: true });
  const pdf = join(folder, `${name}.pdf`);
  writeFileSync(pdf, await renderer.pdf(parseReport(readFileSync(file), { file })));
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const page = 1 + pages.findIndex((content) => content.replace(/[ \t]+/g, '').includes(text));
  if (page === 0) throw new Error(`${report} 里找不到 ${text}`);
  const parameters = ['-r', dotsPerInch, '-gray', '-singlefile', '-f', page, '-l', page, pdf, pdf];
  execFileSync('pdftoppm', parameters.map(String));
  const bytes = greyPng(readFileSync(`${pdf}.pgm`));
  const target = join(pictures, `${name}.png`);
  writeFileSync(target, bytes);
  console.log(`${target}  ${Math.ceil(bytes.length / 1024)} KB  第 ${page} 页`);
  if (bytes.length > largest) throw new Error(`${target} 超过 ${largest / 1024} KB`);
}

/** A PGM picture as PNG of 16 greys: half the size of pdftoppm's own, and no worse to look at. */
function greyPng(pgm) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40));
  const pixels = pgm.subarray(head.length);
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = Math.round(pixels[y * width + x] / 17);
      rows[y * (stride + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? grey << 4 : grey;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(Number(width), 0);
  header.writeUInt32BE(Number(height), 4);
  header[8] = 4; // bits a pixel; the zeros after it mean grey, deflated, no filter, not interlaced
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([frame, content, check]);
}

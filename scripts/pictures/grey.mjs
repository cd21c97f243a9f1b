/** Pictures in greys, `{ width, height, pixels }` with a byte for each pixel, and how they become small PNG files. */
import { crc32, deflateSync } from 'node:zlib';

const white = 255;
const edge = 187;

/** Reads what `pdftoppm -gray` writes. */
export function readPgm(bytes) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/** A white picture with pictures on it, each at its left and top. */
function canvas(width, height, placed) {
  const pixels = Buffer.alloc(width * height, white);
  for (const { picture, left, top } of placed) {
    for (let y = 0; y < picture.height; y += 1) {
      const row = picture.pixels.subarray(y * picture.width, (y + 1) * picture.width);
      pixels.set(row, (top + y) * width + left);
    }
  }
  return { width, height, pixels };
}

/** The picture with a thin line around, which shows where the paper ends. */
export function framed(picture) {
  const { width, height } = picture;
  const framedOne = canvas(width + 2, height + 2, [{ picture, left: 1, top: 1 }]);
  framedOne.pixels.fill(edge, 0, width + 2);
  framedOne.pixels.fill(edge, (width + 2) * (height + 1));
  for (let y = 0; y < height + 2; y += 1) {
    framedOne.pixels[y * (width + 2)] = edge;
    framedOne.pixels[y * (width + 2) + width + 1] = edge;
  }
  return framedOne;
}

/** Pictures in a row. */
export function beside(pictures, gap) {
  let left = 0;
  const placed = pictures.map((picture) => {
    const place = { picture, left, top: 0 };
    left += picture.width + gap;
    return place;
  });
  return canvas(left - gap, Math.max(...pictures.map(({ height }) => height)), placed);
}

/** The upper part of the picture. */
export function above({ width, height, pixels }, share) {
  const rows = Math.round(height * share);
  return { width, height: rows, pixels: pixels.subarray(0, rows * width) };
}

/** The picture without its white edges, but for a margin. */
export function trimmed({ width, height, pixels }, margin) {
  const ink = { left: width, right: 0, top: height, bottom: 0 };
  pixels.forEach((grey, index) => {
    if (grey === white) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    ink.left = Math.min(ink.left, x);
    ink.right = Math.max(ink.right, x + 1);
    ink.top = Math.min(ink.top, y);
    ink.bottom = Math.max(ink.bottom, y + 1);
  });
  const rows = [];
  for (let y = ink.top; y < ink.bottom; y += 1) {
    rows.push(pixels.subarray(y * width + ink.left, y * width + ink.right));
  }
  const picture = { width: ink.right - ink.left, height: rows.length, pixels: Buffer.concat(rows) };
  return canvas(picture.width + 2 * margin, picture.height + 2 * margin, [
    { picture, left: margin, top: margin },
  ]);
}

/** A PNG of 16 greys: half the size of pdftoppm's own, and no worse to look at. */
export function greyPng({ width, height, pixels }) {
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = Math.round(pixels[y * width + x] / 17);
      rows[y * (stride + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? grey << 4 : grey;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
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

/**
 * Answers each PDF that it is sent with what its drawing operators draw: the raw half of `ReadPdf` in pdf.ts. A
 * script of its own, because pdfjs-dist is an ES module that jest cannot import.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, AnnotationMode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The codes in the path data of `constructPath`, and how many numbers follow each. */
const pathLengths = [2, 2, 6, 4, 0];
const [moveTo, lineTo, , , closePath] = [0, 1, 2, 3, 4];

const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const closes = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const fills = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.rawFillPath,
]);

/** A filled rectangle not thicker than this, in points, is a rule; a thicker one is a shaded area. */
const thickestRule = 2;

const identity = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
function multiply(outer, inner) {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

function apply(matrix, x, y) {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

const round = (value) => Math.round(value * 1000) / 1000;

/** Splits path data into subpaths of straight segments; a curve breaks the subpath, for it is no rule. */
function subpathsOf(data, matrix) {
  const subpaths = [];
  let current;
  for (let index = 0; index < data.length;) {
    const code = data[index];
    const numbers = data.slice(index + 1, index + 1 + pathLengths[code]);
    index += 1 + pathLengths[code];
    if (code === closePath) {
      if (current !== undefined) current.closed = true;
      continue;
    }
    const end = apply(matrix, numbers.at(-2), numbers.at(-1));
    if (code === lineTo && current !== undefined) {
      current.points.push(end);
    } else {
      const isCurved = code !== moveTo;
      if (isCurved && current !== undefined) current.curved = true;
      current = { points: [end], closed: false, curved: isCurved };
      subpaths.push(current);
    }
  }
  return subpaths.filter((subpath) => subpath.points.length > 1);
}

/** The bounding box of a subpath whose corners are all corners of that box, else `undefined`. */
function rectangleOf({ points, curved }) {
  if (curved || points.length < 4) return undefined;
  const left = Math.min(...points.map(([x]) => x));
  const right = Math.max(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const bottom = Math.max(...points.map(([, y]) => y));
  const near = (first, second) => Math.abs(first - second) < 0.01;
  const isBox = points.every(
    ([x, y]) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom)),
  );
  return isBox ? { left, top, right, bottom } : undefined;
}

/** Runs the operators of a page; the result is in points from the page's upper left corner. */
function draw(operators, fontNames, pageMatrix) {
  const rules = [];
  const areas = [];
  const texts = [];
  let state = {
    matrix: pageMatrix,
    lineWidth: 1,
    stroke: '#000000',
    fill: '#000000',
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: identity,
    lineMatrix: identity,
    pen: 0,
  };
  const stack = [];
  const push = () => stack.push({ ...state });
  let surplusRestores = 0;
  const pop = () => {
    if (stack.length === 0) surplusRestores += 1;
    state = stack.pop() ?? state;
  };
  const setLine = (matrix) => {
    state.lineMatrix = matrix;
    state.textMatrix = matrix;
    state.pen = 0;
  };
  const moveLine = (x, y) => setLine(multiply(state.lineMatrix, [1, 0, 0, 1, x, y]));

  const addRectangle = ({ left, top, right, bottom }, color) => {
    const width = right - left;
    const height = bottom - top;
    if (Math.min(width, height) > thickestRule) {
      areas.push({ left: round(left), top: round(top), right: round(right), bottom: round(bottom), color });
    } else if (width >= height) {
      addRule([left, (top + bottom) / 2], [right, (top + bottom) / 2], height, color);
    } else {
      addRule([(left + right) / 2, top], [(left + right) / 2, bottom], width, color);
    }
  };
  const addRule = ([x1, y1], [x2, y2], width, color) =>
    rules.push({ x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), width: round(width), color });

  const paint = (operation, [data]) => {
    if (!data) return;
    for (const subpath of subpathsOf(data, state.matrix)) {
      if (fills.has(operation) && state.fill !== undefined) {
        const rectangle = rectangleOf(subpath);
        if (rectangle !== undefined) addRectangle(rectangle, state.fill);
      }
      if (strokes.has(operation) && state.stroke !== undefined) {
        const { points } = subpath;
        const [a, b, c, d] = state.matrix;
        const width = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
        const isClosed = (subpath.closed || closes.has(operation)) && !subpath.curved && points.length > 2;
        const ends = isClosed ? [...points.slice(1), points[0]] : points.slice(1);
        ends.forEach((end, index) => addRule(points[index], end, width, state.stroke));
      }
    }
  };

  const show = (units) => {
    const font = fontNames.get(state.font);
    const scale = font?.unit ?? 0.001;
    const glyphs = [];
    const start = state.pen;
    let end = start;
    for (const unit of units) {
      if (typeof unit === 'number') {
        state.pen -= (unit / 1000) * state.size * state.horizontalScale;
        continue;
      }
      const advance = unit.width * scale * state.size * state.horizontalScale;
      glyphs.push({ text: unit.unicode, from: state.pen, advance, missing: unit.originalCharCode === 0 });
      end = state.pen + advance;
      state.pen = end + (state.charSpacing + (unit.isSpace ? state.wordSpacing : 0)) * state.horizontalScale;
    }
    if (glyphs.length === 0) return;
    const matrix = multiply(state.matrix, state.textMatrix);
    const along = Math.hypot(matrix[0], matrix[1]);
    const pointAt = (pen) => apply(matrix, pen, state.rise);
    const [x, baseline] = pointAt(start);
    texts.push({
      text: glyphs.map((glyph) => glyph.text).join(''),
      x: round(x),
      baseline: round(baseline),
      width: round((end - start) * along),
      size: round(Math.abs(state.size) * Math.hypot(matrix[2], matrix[3])),
      font: font?.name ?? '',
      // The page's y axis points down, so an upright text has a matrix that mirrors it; angles are as on paper.
      direction: round((Math.atan2(-matrix[1], matrix[0]) * 180) / Math.PI) || 0,
      color: state.fill ?? 'none',
      renderingMode: state.renderingMode,
      missingGlyphs: font?.composite ? glyphs.filter((glyph) => glyph.missing).length : 0,
      glyphs: glyphs.map((glyph) => ({
        text: glyph.text,
        x: round(pointAt(glyph.from)[0]),
        width: round(glyph.advance * along),
      })),
    });
  };

  const actions = {
    [OPS.save]: push,
    [OPS.restore]: pop,
    [OPS.transform]: (matrix) => {
      state.matrix = multiply(state.matrix, matrix);
    },
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      push();
      if (matrix) state.matrix = multiply(state.matrix, matrix);
    },
    [OPS.paintFormXObjectEnd]: pop,
    [OPS.beginGroup]: ([group]) => {
      push();
      if (group.matrix) state.matrix = multiply(state.matrix, group.matrix);
    },
    [OPS.endGroup]: pop,
    [OPS.setLineWidth]: ([width]) => {
      state.lineWidth = width;
    },
    [OPS.setGState]: ([entries]) => {
      for (const [name, value] of entries) {
        if (name === 'LW') state.lineWidth = value;
        if (name === 'Font') [state.font, state.size] = value;
      }
    },
    [OPS.setStrokeRGBColor]: ([color]) => {
      state.stroke = color;
    },
    [OPS.setFillRGBColor]: ([color]) => {
      state.fill = color;
    },
    [OPS.setStrokeTransparent]: () => {
      state.stroke = undefined;
    },
    [OPS.setFillTransparent]: () => {
      state.fill = undefined;
    },
    [OPS.beginText]: () => setLine(identity),
    [OPS.setCharSpacing]: ([spacing]) => {
      state.charSpacing = spacing;
    },
    [OPS.setWordSpacing]: ([spacing]) => {
      state.wordSpacing = spacing;
    },
    [OPS.setHScale]: ([percent]) => {
      state.horizontalScale = percent / 100;
    },
    [OPS.setLeading]: ([leading]) => {
      state.leading = leading;
    },
    [OPS.setFont]: ([font, size]) => {
      state.font = font;
      state.size = size;
    },
    [OPS.setTextRenderingMode]: ([mode]) => {
      state.renderingMode = mode;
    },
    [OPS.setTextRise]: ([rise]) => {
      state.rise = rise;
    },
    [OPS.moveText]: ([x, y]) => moveLine(x, y),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = -y;
      moveLine(x, y);
    },
    [OPS.setTextMatrix]: ([matrix]) => setLine([...matrix]),
    [OPS.nextLine]: () => moveLine(0, -state.leading),
    [OPS.showText]: ([units]) => show(units),
    [OPS.showSpacedText]: ([units]) => show(units),
    [OPS.constructPath]: ([operation, data]) => paint(operation, data),
  };
  operators.fnArray.forEach((operation, index) => actions[operation]?.(operators.argsArray[index] ?? []));
  return { rules, areas, texts, surplusRestores };
}

async function readPage(document, number, fonts) {
  const page = await document.getPage(number);
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const fontNames = new Map();
  for (const [identifier, font] of page.commonObjs) {
    if (typeof font?.name !== 'string') continue;
    fontNames.set(identifier, {
      name: font.name,
      unit: font.fontMatrix?.[0] ?? 0.001,
      composite: font.composite === true,
    });
    fonts.set(font.name, {
      name: font.name,
      embedded: font.missingFile !== true,
      subset: /^[A-Z]{6}\+/.test(font.name),
      type: font.subtype ?? font.type,
    });
  }
  const [left, bottom, right, top] = page.view;
  const result = {
    width: round(right - left),
    height: round(top - bottom),
    rotation: page.rotate,
    ...draw(operators, fontNames, [1, 0, 0, -1, -left, top]),
  };
  page.cleanup();
  return result;
}

async function readOutline(document, items) {
  return Promise.all(
    (items ?? []).map(async (item) => {
      const destination =
        typeof item.dest === 'string' ? await document.getDestination(item.dest) : item.dest;
      const target = destination?.[0] ?? null;
      return {
        title: item.title,
        page:
          target === null ? null : typeof target === 'number' ? target : await document.getPageIndex(target),
        items: await readOutline(document, item.items),
      };
    }),
  );
}

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function readPdf(data) {
  const document = await getDocument({
    data,
    verbosity: 0,
    fontExtraProperties: true,
    cMapUrl: join(root, 'cmaps', '/'),
  }).promise;
  try {
    const fonts = new Map();
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(document, number, fonts));
    const { info, metadata } = await document.getMetadata();
    const attachments = Object.values((await document.getAttachments()) ?? {});
    return {
      pages,
      fonts: [...fonts.values()],
      information: info,
      xmp: metadata?.getRaw() ?? null,
      markInfo: await document.getMarkInfo(),
      outline: await readOutline(document, await document.getOutline()),
      pageLabels: await document.getPageLabels(),
      attachments: attachments.map(({ filename, content }) => ({
        name: filename,
        content: Buffer.from(content).toString('base64'),
      })),
    };
  } finally {
    await document.destroy();
  }
}

process.once('disconnect', () => process.exit());
process.on('message', async ({ id, bytes }) => {
  try {
    process.send({ id, read: JSON.stringify(await readPdf(new Uint8Array(bytes))) });
  } catch (error) {
    process.send({ id, complaint: String(error) });
  }
});

/** The seam to pdfjs-dist, which is an optional dependency: it is some 40 MB. */
import { say } from '../../model/finding/bilingual.js';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '#package-root';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { embeddedReport, largestEmbedded } from '../../model/embedded-report.js';
import { mostPages } from '../limits.js';
import type { ReadDocument } from '../read-document.js';
import { refusal } from '../refusal.js';
import { drawnPage, type OperatorNumbers, type Operators } from './drawn-page.js';
import type { Matrix } from './matrix.js';
import { pageBlocks } from './page-blocks.js';
import type { PdfPage } from './pdf-page.js';

const library = 'pdfjs-dist';

/** Reads a PDF in this thread; {@link readPdf} does so in one that can be stopped. */
export async function readWithPdfjs(bytes: Uint8Array): Promise<ReadDocument> {
  const pdfjs = await loadPdfjs();
  const folder = dirname(createRequire(packageRoot).resolve(`${library}/package.json`));
  const task = pdfjs.getDocument({
    data: bytes,
    verbosity: 0,
    fontExtraProperties: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    cMapUrl: join(folder, 'cmaps', '/'),
    standardFontDataUrl: join(folder, 'standard_fonts', '/'),
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      throw refusal(
        'file.too-large',
        say(
          `PDF 有 ${document.numPages} 页，未读`,
          `The PDF has ${document.numPages} pages and was not read`,
        ),
        say(`最多 ${mostPages} 页`, `At most ${mostPages} pages; take out the report’s own pages`),
      );
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number), pdfjs.OPS, pdfjs.AnnotationMode.DISABLE));
    }
    if (!pages.some(({ glyphs }) => glyphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
      throw refusal(
        'file.scanned',
        say('PDF 里没有文字，是扫描件或者图片', 'The PDF has no text: it is a scan or a picture'),
        say(
          '用文字识别软件转成 Word 并核对后再读',
          'Turn it into Word with text recognition, check it, and read that',
        ),
      );
    const data = await attachedData(document);
    const { info } = await document.getMetadata();
    const title = (info as Readonly<Record<string, unknown>>)['Title'];
    return {
      format: 'pdf',
      blocks: pageBlocks(pages),
      ...(data === undefined ? {} : { data }),
      ...(typeof title === 'string' && title !== '' ? { title } : {}),
    };
  } catch (error) {
    throw explained(error);
  } finally {
    await task.destroy();
  }
}

async function loadPdfjs(): Promise<typeof Pdfjs> {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } catch (error) {
    throw refusal(
      'file.pdf-library',
      say('读取 PDF 需要 pdfjs-dist，它没有安装', 'Reading PDF needs pdfjs-dist, which is not installed'),
      say(`运行 npm install ${library}@5`, `Run npm install ${library}@5`),
      error,
    );
  }
}

type PdfDocument = Awaited<ReturnType<typeof Pdfjs.getDocument>['promise']>;
type PdfjsPage = Awaited<ReturnType<PdfDocument['getPage']>>;

async function readPage(page: PdfjsPage, numbers: OperatorNumbers, annotationMode: number): Promise<PdfPage> {
  const operators = (await page.getOperatorList({ annotationMode })) as unknown as Operators;
  const units = new Map<string, number>();
  for (const [id, font] of page.commonObjs as unknown as Iterable<
    [string, { readonly fontMatrix?: readonly number[] }]
  >)
    units.set(id, font?.fontMatrix?.[0] ?? 0.001);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const turned = page.rotate % 180 !== 0;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const frame =
    page.rotate === 0
      ? { width: right - left, height: top - bottom, matrix: [1, 0, 0, -1, -left, top] as const }
      : { width, height, matrix: transform as unknown as Matrix };
  const drawn = drawnPage(operators, numbers, frame, (font) => units.get(font) ?? 0.001);
  page.cleanup();
  return turned ? { ...drawn, width, height } : drawn;
}

async function attachedData(document: PdfDocument): Promise<string | undefined> {
  const attachments = (await document.getAttachments()) as Readonly<
    Record<string, { readonly filename: string; readonly content: Uint8Array }>
  > | null;
  const own = Object.values(attachments ?? {}).find(({ filename }) => filename === embeddedReport.fileName);
  return own && own.content.length <= largestEmbedded ? new TextDecoder().decode(own.content) : undefined;
}

/** What pdfjs throws, as what to do about it. */
function explained(error: unknown): unknown {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'ReportError') return error;
  if (name === 'PasswordException')
    return refusal(
      'file.encrypted',
      say('PDF 加了密码，未读', 'The PDF is encrypted and was not read'),
      say('用阅读器打开，去掉密码后另存', 'Open it in a reader, remove the password and save a copy'),
      error,
    );
  return refusal(
    'file.damaged',
    say(`PDF 已损坏，读不出来（${message}）`, `The PDF is damaged and cannot be read (${message})`),
    say('重新下载，或用阅读器打开后另存', 'Download it again, or open it in a reader and save a copy'),
    error,
  );
}

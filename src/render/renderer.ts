import type { Locale } from '../model/finding/bilingual.js';
import { type LocaleOption, inLocale, localized } from '../model/finding/localized.js';
import { checkReport } from '../check/check-report.js';
import { hasErrors, ReportError, type Finding } from '../model/finding/finding.js';
import { parseReport } from '../model/parse-report.js';
import { remembered } from '../model/remembered.js';
import type { Report } from '../model/report.js';
import { composeReport } from './document/compose.js';
import type { Document } from './document/document.js';
import { isPrintable } from './fonts/coverage.js';
import { missingGlyphs } from './fonts/missing-glyphs.js';
import type { OfficeFonts } from './fonts/office-fonts.js';
import type { StyleOptions } from './style/options.js';
import { resolveStyle } from './style/parse.js';

/** Options of a renderer and of the functions that render one report. */
export interface RenderOptions extends LocaleOption {
  /** Templates of the office's own by name, such as `2021/overview.hbs`; others are the built-in ones. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Values of the style that differ from those of GB/T 9704-2012, such as `{ text: { body: { size: 15 } } }`. */
  readonly style?: StyleOptions;
  /**
   * The office's own licensed fonts: a folder, or the files' bytes (TTF, OTF, TTC). Each is known by its family
   * name (仿宋_GB2312, 方正小标宋简体, SimHei, …) and comes before the built-in face of its part.
   */
  readonly fonts?: string | readonly Uint8Array[];
  /** Puts the fonts, cut down to the report's characters, into Word files; they are some 0.3 MB larger. */
  readonly embedFonts?: boolean;
  /**
   * Whether files carry the report's data, for `readReport` to give back: a part of the Word file, an attachment
   * of the PDF, a data block of the page. True where left out; with false they hold only what is printed.
   */
  readonly embedData?: boolean;
  /** Lets findings of `checkReport` pass: figures print as stated. What cannot be parsed never passes. */
  readonly allowErrors?: boolean;
}

/**
 * Renders reports; what it needs is loaded once. Reports may be plain data, which is parsed first.
 *
 * Its methods throw a {@link ReportError} with code `report.invalid` where a report does not parse,
 * `report.unsound` where `checkReport` finds an error and `allowErrors` is not set, and `template.invalid` where a
 * template has problems.
 */
export interface Renderer {
  /** The bytes of a Word file. */
  docx(report: unknown): Promise<Uint8Array>;
  /** The bytes of a PDF/A-3b file. */
  pdf(report: unknown): Promise<Uint8Array>;
  /**
   * A whole page; with `fragment` the article alone, for a page of the site's own. A fragment carries no data
   * unless `data` asks for it: many sites strip or refuse a `<script>` in what they are given.
   */
  html(report: unknown, options?: { readonly fragment?: boolean; readonly data?: boolean }): Promise<string>;
  /** What `checkReport` finds, and every character that no font can print (`font.missing-glyph`). */
  check(report: unknown): readonly Finding[];
  /** What is doubtful in the fonts that it was given: files that are not used. */
  readonly fontFindings: readonly Finding[];
}

/**
 * Makes a renderer for many reports: a program makes one for each set of templates, style and fonts, and keeps it.
 *
 * @throws {@link ReportError} with code `style.invalid` where the style has problems and `font.invalid` where a font
 *   cannot be used.
 */
export async function createRenderer({ fonts, ...options }: RenderOptions = {}): Promise<Renderer> {
  return inLocale(options.locale, async () =>
    rendererIn(options.locale, rendererOf(options, await officeFonts(fonts))),
  );
}

/** The renderer with its findings and errors in the language. */
function rendererIn(locale: Locale | undefined, renderer: Renderer): Renderer {
  return {
    docx: (report) => inLocale(locale, () => renderer.docx(report)),
    pdf: (report) => inLocale(locale, () => renderer.pdf(report)),
    html: (report, options) => inLocale(locale, () => renderer.html(report, options)),
    check: (report) => inLocale(locale, () => localized(renderer.check(report), locale)),
    fontFindings: localized(renderer.fontFindings, locale),
  };
}

/** A renderer with fonts that are open already, for who makes one anew whenever a template or the style changes. */
export function rendererOf(options: Omit<RenderOptions, 'fonts'>, office: OfficeFonts): Renderer {
  const style = resolveStyle(options.style);
  const composeOptions = options.templates ? { templates: options.templates } : {};
  // A report is frozen, so that all formats, and the check before them, share what it was composed into.
  const documentOf = remembered((report: Report): Document => composeReport(report, composeOptions));
  const compose = (input: unknown): Document => {
    const document = documentOf(soundReport(input, options.allowErrors ?? false));
    return options.embedData === false ? withoutData(document) : document;
  };
  return {
    docx: async (report) => {
      const document = compose(report);
      const { documentToDocx } = await renderModules.docx();
      const file = await documentToDocx(document, style);
      if (!options.embedFonts) return file;
      const { embedFonts } = await import('./docx/embed-fonts.js');
      return embedFonts(file, document, { style, office: office.faces });
    },
    pdf: async (report) => {
      const document = compose(report);
      const { documentToPdf } = await renderModules.pdf();
      const { fontsFor } = await import('./fonts/document-fonts.js');
      return documentToPdf(document, { fonts: await fontsFor(document, office.faces), style });
    },
    html: async (report, htmlOptions) => {
      const document = compose(report);
      const { documentToHtml } = await renderModules.html();
      return documentToHtml(document, style, htmlOptions);
    },
    check: (input) => {
      const report = parseReport(input);
      const document = unlessUnfit(() => documentOf(report));
      const missing = missingGlyphs(report, document, (codePoint) => isPrintable(codePoint, office.faces));
      return [...checkReport(report), ...missing];
    },
    fontFindings: office.findings,
  };
}

/**
 * Begins to load what files of these formats need, beside other work: a process that renders one report spends
 * most of its time on that. Who renders is told what cannot be loaded.
 */
export function beginToLoad(formats: readonly (keyof typeof renderModules)[]): void {
  const modules = formats.map((format) => renderModules[format]());
  // Node has four threads for files: fonts would keep the modules waiting.
  const fonts = async (): Promise<void> => (await import('./fonts/document-fonts.js')).beginToOpenFonts();
  Promise.all(modules)
    .then(() => (formats.includes('pdf') ? fonts() : undefined))
    .catch(() => undefined);
}

const renderModules = {
  docx: () => import('./docx/render-docx.js'),
  pdf: () => import('./pdf/render-pdf.js'),
  html: () => import('./html/render-html.js'),
};

/** Opens the office's own fonts; of none, none. */
export async function officeFonts(fonts: RenderOptions['fonts']): Promise<OfficeFonts> {
  if (fonts === undefined) return { faces: {}, findings: [] };
  const { openOfficeFonts } = await import('./fonts/office-fonts.js');
  return openOfficeFonts(fonts);
}

/** The document for files that hold only what is printed. */
function withoutData({ data: _, ...document }: Document): Document {
  return document;
}

/** Nothing where templates have problems; rendering is what reports those. */
function unlessUnfit(compose: () => Document): Document | undefined {
  try {
    return compose();
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

function soundReport(input: unknown, allowErrors: boolean): Report {
  const report = parseReport(input);
  if (allowErrors) return report;
  const findings = checkReport(report);
  if (hasErrors(findings)) throw new ReportError('report.unsound', findings);
  return report;
}

/**
 * Renders one report as Word; for many, make a renderer with {@link createRenderer}.
 *
 * @throws {@link ReportError} as {@link createRenderer} and {@link Renderer} say.
 */
export async function renderDocx(report: unknown, options?: RenderOptions): Promise<Uint8Array> {
  return (await createRenderer(options)).docx(report);
}

/**
 * Renders one report as PDF; for many, make a renderer with {@link createRenderer}.
 *
 * @throws {@link ReportError} as {@link createRenderer} and {@link Renderer} say.
 */
export async function renderPdf(report: unknown, options?: RenderOptions): Promise<Uint8Array> {
  return (await createRenderer(options)).pdf(report);
}

/**
 * Renders one report as HTML; for many, make a renderer with {@link createRenderer}. The options are those of
 * {@link RenderOptions} and of `Renderer.html`.
 *
 * @throws {@link ReportError} as {@link createRenderer} and {@link Renderer} say.
 */
export async function renderHtml(
  report: unknown,
  options: RenderOptions & { readonly fragment?: boolean; readonly data?: boolean } = {},
): Promise<string> {
  const { fragment = false, data, ...rest } = options;
  return (await createRenderer(rest)).html(report, { fragment, ...(data === undefined ? {} : { data }) });
}

import type { Report } from '../../src/model/report.js';
import { createRenderer, type Renderer } from '../../src/render/renderer.js';

/** The formats that reports are written in and read back from. */
export const formats = ['docx', 'html', 'pdf'] as const;
export type Format = (typeof formats)[number];

const carrying = createRenderer({ allowErrors: true });
const bare = createRenderer({ allowErrors: true, embedData: false });

/** The report as a file that carries its data. */
export const asFormat = async (format: Format, report: Report): Promise<Uint8Array> =>
  written[format](await carrying, report);

/** The report as a file that only shows it. */
export const asBareFormat = async (format: Format, report: Report): Promise<Uint8Array> =>
  written[format](await bare, report);

const written: Readonly<Record<Format, (renderer: Renderer, report: Report) => Promise<Uint8Array>>> = {
  docx: (renderer, report) => renderer.docx(report),
  html: async (renderer, report) => new TextEncoder().encode(await renderer.html(report)),
  pdf: (renderer, report) => renderer.pdf(report),
};

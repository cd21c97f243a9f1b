/** The public list of the library, and nothing else. */
export * from './model/index.js';
export { composeReport } from './render/compose.js';
export { createRenderer, renderDocx, renderPdf } from './render/renderer.js';
export type { Renderer, RenderOptions } from './render/renderer.js';
export type { Block, Document, HeadingLevel, Inline, ListItem } from './render/document.js';
export type { CellRole, CellText, Grid, GridCell } from './render/grid.js';

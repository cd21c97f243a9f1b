/** What a file may hold; a real report stays far below. Beyond, it is refused, whatever it is. */

/** Bytes of the file itself. */
export const largestFile = 64 * 1024 * 1024;

/** Bytes of one part of a Word file, counted while it is unpacked, and of all parts that are read. */
export const largestPart = 64 * 1024 * 1024;
export const largestParts = 96 * 1024 * 1024;

/** Entries of a Word file. */
export const mostEntries = 10_000;

/** How deep elements may stand in each other. */
export const deepestElement = 512;

/** Elements of a page or a part. */
export const mostElements = 2_000_000;

/** Columns of a table; the widest form has fifteen. */
export const mostColumns = 64;

/** Rows of a table, and tables of a file, in which a form is looked for. */
export const mostRows = 400;
export const mostTables = 300;

/** Pages of a PDF. */
export const mostPages = 400;

/** Glyphs and rules of one page. */
export const mostGlyphs = 60_000;
export const mostRules = 12_000;

/** Milliseconds and megabytes of heap that a PDF may take. */
export const pdfTimeLimit = 60_000;
export const pdfMemoryLimit = 768;

/** Megabytes by which the whole process may grow for each PDF: what streams are inflated to is no part of the heap. */
export const pdfGrowthLimit = 1024;

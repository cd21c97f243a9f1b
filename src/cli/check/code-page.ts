/** The folder of the pages, as published; the package holds them too, in `docs/rules`. */
const folder = 'https://github.com/nianbao/nianbao/blob/main/docs/rules';

/** The address of the page that explains a code. */
export const codePage = (code: string): string => `${folder}/${code}.md`;

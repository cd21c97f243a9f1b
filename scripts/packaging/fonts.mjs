/** The fonts that the package carries, from `fonts/ofl/COPYRIGHT.txt`, which is their one record. */

/**
 * @typedef {object} Font
 * @property {readonly string[]} files
 * @property {readonly string[]} families The names we gave.
 * @property {string} original Name and version of the font that it was made from.
 * @property {string} source The npm package that the original came in.
 * @property {readonly string[]} copyright
 */

const fields = { Original: 'original', Copyright: 'copyright', Reserved: 'reserved' };

/** @returns {readonly Font[]} */
export function fontsOf(text) {
  const fonts = [];
  let field;
  for (const line of text.split('\n')) {
    const [, file, family] = /^(\S+\.ttf\.br)\s+(.+)$/.exec(line) ?? [];
    const [, name, value] = /^ {2}(?:(\w+))?\s+(\S.*)$/.exec(line) ?? [];
    if (file !== undefined) {
      if (field !== 'files')
        fonts.push({ files: [], families: [], original: [], copyright: [], reserved: [] });
      field = 'files';
      fonts.at(-1).files.push(file);
      fonts.at(-1).families.push(family);
    } else if (value !== undefined && fonts.length > 0) {
      field = name === undefined ? field : fields[name];
      fonts.at(-1)[field].push(value);
    }
  }
  return fonts.map(({ files, families, original: [original, source], copyright }) => ({
    files,
    families,
    original,
    source,
    copyright,
  }));
}

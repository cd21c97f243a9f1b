/** Finds the encoding of a saved web page as a browser does, for pages in Chinese. */

/** How much of a page a browser searches for the encoding that it names. */
const searched = 4096;

const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** What pages call the encodings of GB; TextDecoder takes them all for GB 18030, the largest of them. */
const gb = /^(gb|x-gbk|cp936|ms936|windows-936|hz)/i;

/**
 * The text of a page: by its byte order mark, else by the encoding that its `<meta>` names, else UTF-8 where it is
 * that, else GB 18030, which GBK and GB 2312 are parts of. A page that names the wrong one is read by what it is.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searched));
  const name = named.exec(head)?.[1];
  const declared = name === undefined ? [] : [gb.test(name) ? 'gb18030' : name];
  for (const encoding of [...declared, 'utf-8', 'gb18030']) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return text;
  }
  return new TextDecoder('utf-8').decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Nothing where the bytes are not of the encoding, or there is no such encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

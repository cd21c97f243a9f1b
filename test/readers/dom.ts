import { JSDOM } from 'jsdom';

const { DOMParser } = new JSDOM('').window;

/** Parses one XML part; malformed XML is an error that names the part. */
export function parseXml(xml: string, name: string): Document {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const failure = document.documentElement;
  if (failure.localName === 'parsererror')
    throw new Error(`${name} is not well-formed XML: ${failure.textContent ?? ''}`);
  return document;
}

/** Parses an HTML page as a browser would; nothing in it is run or fetched. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** All elements below it, in document order. */
export function* elementsBelow(parent: Element): Generator<Element> {
  let element = parent.firstElementChild;
  while (element) {
    yield element;
    let next = element.firstElementChild ?? element.nextElementSibling;
    for (let above = element.parentElement; !next && above && above !== parent; above = above.parentElement)
      next = above.nextElementSibling;
    element = next;
  }
}

/** The elements in an element; `children` is a live collection, which jsdom counts anew at each step. */
export function* elementsOf(parent: Element | undefined): Generator<Element> {
  for (let child = parent?.firstElementChild; child; child = child.nextElementSibling) yield child;
}

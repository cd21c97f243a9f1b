/** Reads what WordprocessingML says about styles, paragraphs and runs. */
import { elementsBelow, elementsOf } from './dom.js';

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The faces of a run, by the kind of character that they are for; `hint` is `eastAsia` where it is set. */
export interface ReadFonts {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly eastAsia?: string;
  readonly cs?: string;
  readonly hint?: string;
}

/** The formatting of a run. */
export interface RunFormat {
  readonly fonts: ReadFonts;
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** In twips, added after each character. */
  readonly characterSpacing?: number;
  readonly color?: string;
}

/** A run of a paragraph, with all that its styles say resolved. */
export interface ReadRun extends RunFormat {
  readonly text: string;
  readonly style: string | undefined;
}

/** The formatting of a paragraph. */
export interface ParagraphFormat {
  /** The `val` of `w:jc`. */
  readonly alignment?: string;
  /** In twips, or in hundredths of a character for `firstLineChars`, `leftChars` and so on. */
  readonly indents: Readonly<Record<string, number>>;
  /** `before`, `after` and `line` in twips (`line` in 1/240 line when `lineRule` is `auto`). */
  readonly spacing: Readonly<Record<string, number | string>>;
  readonly outlineLevel?: number;
  /** Every switch that is set on the paragraph or in its style: `keepLines`, `widowControl`, `kinsoku`, … */
  readonly flags: Readonly<Record<string, boolean>>;
}

/** A paragraph, with all that its styles and the document's defaults say resolved. */
export interface ReadParagraph extends ParagraphFormat {
  readonly type: 'p';
  /** The style's identifier; `undefined` for the default style. */
  readonly style: string | undefined;
  /** The runs joined; a break is a line feed, a tab `\t`, a field its name in braces, such as `{PAGE}`. */
  readonly text: string;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  /** Whether a run has a page break (`w:br w:type="page"`), which `text` also shows as a line feed. */
  readonly hasPageBreak: boolean;
  /** The runs that show something; those with only parts of a field are left out. */
  readonly runs: readonly ReadRun[];
}

/** A style as it stands, that is without what it is based on. */
export interface ReadStyle {
  readonly identifier: string;
  readonly type: string;
  readonly name: string | undefined;
  readonly basedOn: string | undefined;
  readonly next: string | undefined;
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
}

/** The styles of a document and what they all start from. */
export interface Styles {
  readonly byIdentifier: ReadonlyMap<string, ReadStyle>;
  readonly defaultParagraph: string | undefined;
  readonly paragraphDefaults: ParagraphFormat;
  readonly runDefaults: RunFormat;
}

/** The value of a WordprocessingML attribute, `w:val` unless told otherwise. */
export function valueOf(element: Element | undefined, attribute = 'val'): string | undefined {
  return element?.getAttributeNS(wordprocessing, attribute) ?? undefined;
}

/** The same as a number; something that is no number is an error. */
export function numberOf(element: Element | undefined, attribute = 'val'): number | undefined {
  const value = valueOf(element, attribute);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number))
    throw new Error(`${element?.tagName ?? ''} ${attribute}="${value}" is no number.`);
  return number;
}

/** Whether a switch is on; `undefined` when it is not there. */
export function flagOf(element: Element | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  return !/^(0|false|off)$/.test(valueOf(element) ?? 'true');
}

/** The children of that local name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return [...elementsOf(element)].filter((child) => child.localName === name);
}

/** The first child of that local name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  for (const child of elementsOf(element)) if (child.localName === name) return child;
  return undefined;
}

/** All WordprocessingML elements of that local name below an element, in document order. */
export function elementsIn(element: Element, name: string): readonly Element[] {
  return [...elementsBelow(element)].filter(
    ({ localName, namespaceURI }) => localName === name && namespaceURI === wordprocessing,
  );
}

export function readStyles(root: Element): Styles {
  const defaults = childOf(root, 'docDefaults');
  const elements = childrenOf(root, 'style');
  const identifierOf = (element: Element): string => valueOf(element, 'styleId') ?? '';
  const isDefault = (element: Element): boolean => /^(1|true|on)$/.test(valueOf(element, 'default') ?? '');
  const defaultParagraph = elements.find(
    (element) => valueOf(element, 'type') === 'paragraph' && isDefault(element),
  );
  return {
    byIdentifier: new Map(
      elements.map((element) => [
        identifierOf(element),
        {
          identifier: identifierOf(element),
          type: valueOf(element, 'type') ?? '',
          name: valueOf(childOf(element, 'name')),
          basedOn: valueOf(childOf(element, 'basedOn')),
          next: valueOf(childOf(element, 'next')),
          paragraph: readParagraphFormat(childOf(element, 'pPr')),
          run: readRunFormat(childOf(element, 'rPr')),
        },
      ]),
    ),
    defaultParagraph: defaultParagraph === undefined ? undefined : identifierOf(defaultParagraph),
    paragraphDefaults: readParagraphFormat(childOf(childOf(defaults, 'pPrDefault'), 'pPr')),
    runDefaults: readRunFormat(childOf(childOf(defaults, 'rPrDefault'), 'rPr')),
  };
}

export function readParagraph(element: Element, styles: Styles): ReadParagraph {
  const properties = childOf(element, 'pPr');
  const style = valueOf(childOf(properties, 'pStyle'));
  const chain = styleChain(styles, style ?? styles.defaultParagraph);
  const format = [styles.paragraphDefaults, ...chain.map((link) => link.paragraph)]
    .concat(readParagraphFormat(properties))
    .reduce(overlayParagraph);
  const runFormat = [styles.runDefaults, ...chain.map((link) => link.run)].reduce(overlayRun);
  const runs = readRuns(element, (run) => {
    const runProperties = childOf(run, 'rPr');
    const runStyle = valueOf(childOf(runProperties, 'rStyle'));
    const links = styleChain(styles, runStyle).map((link) => link.run);
    const resolved = [runFormat, ...links, readRunFormat(runProperties)].reduce(overlayRun);
    return { style: runStyle, ...resolved };
  });
  return {
    type: 'p',
    style,
    text: runs.map((run) => run.text).join(''),
    ...format,
    keepNext: format.flags['keepNext'] ?? false,
    keepLines: format.flags['keepLines'] ?? false,
    pageBreakBefore: format.flags['pageBreakBefore'] ?? false,
    hasPageBreak: elementsIn(element, 'br').some((lineBreak) => valueOf(lineBreak, 'type') === 'page'),
    runs,
  };
}

/** From the most basic style to the style itself. */
function styleChain(styles: Styles, identifier: string | undefined): readonly ReadStyle[] {
  const chain: ReadStyle[] = [];
  let current = identifier;
  while (current !== undefined) {
    const style = styles.byIdentifier.get(current);
    if (style === undefined) throw new Error(`The style ${current} is used, but not defined.`);
    if (chain.includes(style)) throw new Error(`The style ${current} is based on itself.`);
    chain.unshift(style);
    current = style.basedOn;
  }
  return chain;
}

function overlayParagraph(below: ParagraphFormat, above: ParagraphFormat): ParagraphFormat {
  return {
    ...below,
    ...above,
    indents: overlayIndents(below.indents, above.indents),
    spacing: { ...below.spacing, ...above.spacing },
    flags: { ...below.flags, ...above.flags },
  };
}

/** A hanging indent replaces the first-line indent beneath it, and the other way round. */
function overlayIndents(
  below: Readonly<Record<string, number>>,
  above: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const kept = Object.entries(below).filter(
    ([name]) =>
      !(name.startsWith('firstLine') && Object.keys(above).some((other) => other.startsWith('hanging'))) &&
      !(name.startsWith('hanging') && Object.keys(above).some((other) => other.startsWith('firstLine'))),
  );
  return { ...Object.fromEntries(kept), ...above };
}

function overlayRun(below: RunFormat, above: RunFormat): RunFormat {
  return { ...below, ...above, fonts: { ...below.fonts, ...above.fonts } };
}

const paragraphSwitches: ReadonlySet<string> = new Set([
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'widowControl',
  'suppressLineNumbers',
  'suppressAutoHyphens',
  'kinsoku',
  'wordWrap',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'adjustRightInd',
  'snapToGrid',
  'contextualSpacing',
  'mirrorIndents',
]);

function readParagraphFormat(properties: Element | undefined): ParagraphFormat {
  const alignment = valueOf(childOf(properties, 'jc'));
  const outlineLevel = numberOf(childOf(properties, 'outlineLvl'));
  const switches = [...elementsOf(properties)].filter((child) => paragraphSwitches.has(child.localName));
  const spacing = attributesOf(childOf(properties, 'spacing')).map(
    ([name, value]): [string, number | string] => [
      name,
      Number.isFinite(Number(value)) ? Number(value) : value,
    ],
  );
  return {
    ...(alignment === undefined ? {} : { alignment }),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    indents: Object.fromEntries(
      attributesOf(childOf(properties, 'ind')).map(([name, value]) => [name, Number(value)]),
    ),
    spacing: Object.fromEntries(spacing),
    flags: Object.fromEntries(switches.map((child) => [child.localName, flagOf(child) ?? true])),
  };
}

function readRunFormat(properties: Element | undefined): RunFormat {
  const size = numberOf(childOf(properties, 'sz'));
  const bold = flagOf(childOf(properties, 'b'));
  const characterSpacing = numberOf(childOf(properties, 'spacing'));
  const color = valueOf(childOf(properties, 'color'));
  return {
    fonts: Object.fromEntries(attributesOf(childOf(properties, 'rFonts'))),
    ...(size === undefined ? {} : { size }),
    ...(bold === undefined ? {} : { bold }),
    ...(characterSpacing === undefined ? {} : { characterSpacing }),
    ...(color === undefined ? {} : { color }),
  };
}

function attributesOf(element: Element | undefined): readonly [string, string][] {
  return [...(element?.attributes ?? [])].map((attribute) => [attribute.localName, attribute.value]);
}

const characters: Readonly<Record<string, string>> = {
  br: '\n',
  cr: '\n',
  tab: '\t',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** The runs of a paragraph; a field's stored result gives way to the field's name in braces. */
function readRuns(paragraph: Element, formatOf: (run: Element) => Omit<ReadRun, 'text'>): readonly ReadRun[] {
  const runs: ReadRun[] = [];
  let fieldDepth = 0;
  let instruction = '';
  const fieldName = (source: string): string => `{${source.trim().split(/\s+/)[0] ?? ''}}`;
  const textOf = (run: Element): string => {
    let text = '';
    for (const child of elementsOf(run)) {
      const kind = child.localName === 'fldChar' ? valueOf(child, 'fldCharType') : undefined;
      if (kind === 'begin') {
        fieldDepth += 1;
      } else if (kind === 'end') {
        fieldDepth -= 1;
        text += fieldName(instruction);
        instruction = '';
      } else if (child.localName === 'instrText') {
        instruction += child.textContent ?? '';
      } else if (fieldDepth === 0) {
        text += child.localName === 't' ? (child.textContent ?? '') : (characters[child.localName] ?? '');
      }
    }
    return text;
  };
  const visit = (parent: Element): void => {
    for (const child of elementsOf(parent)) {
      if (child.localName === 'r') {
        runs.push({ ...formatOf(child), text: textOf(child) });
      } else if (child.localName === 'fldSimple') {
        const run = elementsIn(child, 'r')[0] ?? child;
        runs.push({ ...formatOf(run), text: fieldName(valueOf(child, 'instr') ?? '') });
      } else if (child.localName !== 'pPr' && child.localName !== 'del') {
        visit(child);
      }
    }
  };
  visit(paragraph);
  if (fieldDepth !== 0) throw new Error('A field of a paragraph is not closed.');
  return runs.filter((run) => run.text !== '');
}

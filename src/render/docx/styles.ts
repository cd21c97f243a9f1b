/**
 * `word/styles.xml`, written whole: the docx library has no options for the Chinese switches of paragraphs
 * (kinsoku, hanging marks, automatic gaps, grid), and brings two dozen coloured styles that nobody asked for.
 */
import { markFaces, type Face, type Style, type TextRole, type TextStyle } from '../style/style.js';
import type { WordFonts } from './fonts.js';
import { halfPoints, twips } from './lengths.js';
import { declaration, element, wordNamespace } from '../xml.js';

/** The identifiers of the paragraph styles. */
export const paragraphStyles = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'Normal',
  note: 'TableNote',
  attachmentLabel: 'AttachmentLabel',
  attachmentTitle: 'AttachmentTitle',
  attachmentSubtitle: 'AttachmentSubtitle',
  attachmentLine: 'AttachmentLine',
  table: 'TableText',
  pageNumber: 'Footer',
  signature: 'SignatureLine',
} as const;

/** The identifiers of the character styles. */
export const characterStyles = { strong: 'Strong', emphasis: 'Emphasis', remark: 'TableRemark' } as const;

/** Off: what would move characters from the places that the PDF gives them. Set twice, since WPS skips defaults. */
const switches = [
  element('widowControl', { val: 0 }),
  element('kinsoku', { val: 1 }),
  element('wordWrap', { val: 1 }),
  element('overflowPunct', { val: 0 }),
  element('topLinePunct', { val: 0 }),
  element('autoSpaceDE', { val: 0 }),
  element('autoSpaceDN', { val: 0 }),
  element('adjustRightInd', { val: 0 }),
  element('snapToGrid', { val: 0 }),
].join('');

interface ParagraphStyle {
  readonly id: string;
  /** A built-in style has its English name here; Word shows it in the reader's language (标题 1, 正文). */
  readonly name: string;
  readonly text: TextStyle;
  readonly outlineLevel?: number;
  readonly keepNext?: boolean;
}

/** The styles of the document, from the table of values that every renderer reads. */
export function stylesXml(style: Style, fonts: WordFonts): string {
  const { text } = style;
  const heading = (level: 1 | 2 | 3): ParagraphStyle => ({
    id: paragraphStyles[`heading${level}`],
    name: `heading ${level}`,
    text: text[`heading${level}`],
    outlineLevel: level - 1,
    keepNext: true,
  });
  const custom = (role: keyof typeof paragraphStyles & TextRole, name: string): ParagraphStyle => ({
    id: paragraphStyles[role],
    name,
    text: text[role],
  });
  const paragraphs: readonly ParagraphStyle[] = [
    custom('title', 'Title'),
    heading(1),
    heading(2),
    heading(3),
    custom('note', '表注'),
    custom('table', '表格文字'),
    custom('attachmentLabel', '附件标识'),
    custom('attachmentTitle', '附件标题'),
    custom('attachmentSubtitle', '附件副标题'),
    custom('attachmentLine', '附件填报信息'),
    custom('pageNumber', 'footer'),
    {
      id: paragraphStyles.signature,
      name: '署名和成文日期',
      text: { ...text.body, align: 'left', indent: 0 },
    },
  ];
  const body = custom('body', 'Normal');
  return [
    `${declaration}<w:styles ${wordNamespace}>`,
    documentDefaults(style, fonts),
    paragraphStyle(body, fonts, switches),
    ...defaultStyles,
    ...paragraphs.map((entry) => paragraphStyle(entry, fonts)),
    characterStyle(characterStyles.strong, 'Strong', fonts, markFaces.strong),
    characterStyle(characterStyles.emphasis, 'Emphasis', fonts, markFaces.emphasis),
    characterStyle(characterStyles.remark, '表内说明', fonts, style.table.remarkFace),
    '</w:styles>',
  ].join('');
}

/** What Word takes for granted under these identifiers. */
const defaultStyles: readonly string[] = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
];

function documentDefaults({ text }: Style, fonts: WordFonts): string {
  const language = element('lang', { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' });
  const run = runProperties(text.body, fonts, language);
  const spacing = element('spacing', { before: 0, after: 0 });
  return element(
    'docDefaults',
    {},
    element('rPrDefault', {}, run),
    element('pPrDefault', {}, element('pPr', {}, switches, spacing)),
  );
}

function paragraphStyle(entry: ParagraphStyle, fonts: WordFonts, ownSwitches = ''): string {
  const { id, name, text, outlineLevel, keepNext } = entry;
  const isBody = id === paragraphStyles.body;
  return element(
    'style',
    { type: 'paragraph', ...(isBody ? { default: 1 } : {}), styleId: id },
    element('name', { val: name }),
    isBody ? '' : element('basedOn', { val: paragraphStyles.body }),
    isBody ? '' : element('next', { val: id === paragraphStyles.table ? id : paragraphStyles.body }),
    element('qFormat'),
    element(
      'pPr',
      {},
      keepNext ? element('keepNext') : '',
      ownSwitches,
      spacing(text),
      indent(text),
      element('jc', { val: text.align === 'justify' ? 'both' : text.align }),
      outlineLevel === undefined ? '' : element('outlineLvl', { val: outlineLevel }),
    ),
    runProperties(text, fonts),
  );
}

function spacing({ linePitch, linesBefore, linesAfter }: TextStyle): string {
  return element('spacing', {
    before: twips(linesBefore * linePitch),
    after: twips(linesAfter * linePitch),
    line: twips(linePitch),
    lineRule: 'exact',
  });
}

/** In characters, which Word obeys and keeps when the size changes, and in twips for readers that know no others. */
function indent({ indent: count, size, characterSpacing }: TextStyle): string {
  return element('ind', {
    firstLineChars: count * 100,
    firstLine: twips(count * (size + characterSpacing)),
  });
}

function runProperties(text: TextStyle, fonts: WordFonts, language = ''): string {
  const latin = fonts[text.ownDigits ? text.face : 'latin'].name;
  const size = halfPoints(text.size);
  return element(
    'rPr',
    {},
    element('rFonts', { ascii: latin, eastAsia: fonts[text.face].name, hAnsi: latin, cs: latin }),
    // Always stated, zero too: what is based on the body would inherit its narrowing.
    element('spacing', { val: twips(text.characterSpacing) }),
    element('sz', { val: size }),
    element('szCs', { val: size }),
    language,
  );
}

/** Another Chinese face, never a bold or a slant: Chinese faces have neither, and Word would smear one. */
function characterStyle(id: string, name: string, fonts: WordFonts, face: Face): string {
  return element(
    'style',
    { type: 'character', styleId: id },
    element('name', { val: name }),
    element('basedOn', { val: 'DefaultParagraphFont' }),
    element('qFormat'),
    element('rPr', {}, element('rFonts', { eastAsia: fonts[face].name })),
  );
}

import { noLineEnd, noLineStart } from '../text/line-breaks.js';
import { declaration, element, wordNamespace } from '../xml.js';

const word = 'http://schemas.microsoft.com/office/word';

const compatibility = (name: string, value: number): string =>
  element('compatSetting', { name, uri: word, val: value });

/**
 * `word/settings.xml`, written whole: the docx library has neither the punctuation switch nor the sets of
 * marks that may not begin or end a line, and puts what it has in an order that the schema forbids. The flags `doNotUseEastAsianBreakRules` and
 * `doNotWrapTextWithPunct`, which WPS writes, must never appear: they switch the line-breaking rules off.
 */
export function settingsXml(): string {
  return [
    `${declaration}<w:settings ${wordNamespace}>`,
    element('defaultTabStop', { val: 420 }),
    element('evenAndOddHeaders'),
    // A mark is as wide as a character, as in the PDF.
    element('characterSpacingControl', { val: 'doNotCompress' }),
    element('noLineBreaksAfter', { lang: 'zh-CN', val: noLineEnd }),
    element('noLineBreaksBefore', { lang: 'zh-CN', val: noLineStart }),
    element(
      'compat',
      {},
      // Or justification would tear a title's or a paragraph's line apart before a forced break.
      element('doNotExpandShiftReturn'),
      compatibility('compatibilityMode', 15),
      compatibility('overrideTableStyleFontSizeAndJustification', 1),
      compatibility('enableOpenTypeFeatures', 1),
      compatibility('doNotFlipMirrorIndents', 1),
      compatibility('differentiateMultirowTableHeaders', 1),
    ),
    element('decimalSymbol', { val: '.' }),
    element('listSeparator', { val: ',' }),
    '</w:settings>',
  ].join('');
}

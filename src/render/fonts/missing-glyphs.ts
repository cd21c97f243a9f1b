/** Names the characters of a report that no face can print (`font.missing-glyph`). */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { editionOf } from '../../model/editions/index.js';
import { type Finding, told } from '../../model/finding/finding.js';
import type { Report } from '../../model/report.js';
import { codePointName, missingGlyphMark } from '../../model/values/text.js';
import { blockTexts } from '../document/block-texts.js';
import { inlineText, type Document } from '../document/document.js';

/** A text of the data with its path, or of the templates with the section that it stands in. */
interface PlacedText {
  readonly path: string;
  readonly text: string;
  /** Names the section of a text that is in no data. */
  readonly section?: Bilingual;
}

/**
 * One warning for each character and place: first the texts of the data that are printed, then what only the
 * templates have. Where a report cannot be composed, every text of its data counts as printed.
 */
export function missingGlyphs(
  report: Report,
  document: Document | undefined,
  isPrintable: (codePoint: number) => boolean,
): readonly Finding[] {
  const given = [...dataTexts(report, '')];
  const sections = document ? [...sectionTexts(document, report)] : [];
  const lacking = charactersIn(document ? sections : given).filter(
    (character) => !isPrintable(character.codePointAt(0)!),
  );
  if (lacking.length === 0) return [];
  const inData = charactersIn(given);
  const fixed = lacking.filter((character) => !inData.includes(character));
  return [...findingsOf(lacking, given), ...findingsOf(fixed, sections)];
}

function* findingsOf(characters: readonly string[], texts: readonly PlacedText[]): Generator<Finding> {
  const named = new Set<string>();
  for (const { path, text, section } of texts) {
    for (const character of characters) {
      const key = `${character} ${path} ${section?.zh ?? ''}`;
      if (!text.includes(character) || named.has(key)) continue;
      named.add(key);
      const where =
        section === undefined
          ? say(`${path} 中的`, `in ${path}`)
          : say(`${section.zh}固定文字中的`, `in the fixed text of ${section.en}`);
      const name = codePointName(character.codePointAt(0)!);
      yield {
        code: 'font.missing-glyph',
        severity: 'warning',
        path,
        ...told({
          message: say(
            `${where.zh}“${character}”（${name}）没有字体能印出，PDF 中以“${missingGlyphMark}”代替`,
            `No font can print “${character}” (${name}) ${where.en}; the PDF has “${missingGlyphMark}” in its place`,
          ),
          hint: say(
            '加入有这个字的字体：fonts 选项，命令行用 --fonts',
            'Add a font that has the character: with the option fonts, on the command line with --fonts',
          ),
          actual: character,
        }),
      };
    }
  }
}

const charactersIn = (texts: readonly PlacedText[]): readonly string[] => [
  ...new Set(texts.flatMap(({ text }) => [...text])),
];

/** Every text of the data, whatever its part in the report. */
function* dataTexts(node: unknown, path: string): Generator<PlacedText> {
  if (typeof node === 'string') yield { path, text: node };
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node))
    yield* dataTexts(value, path === '' ? key : `${path}.${key}`);
}

/** What is printed, by the data key of its section; before the first heading it is the preface. */
function* sectionTexts({ blocks }: Document, { edition }: Report): Generator<PlacedText> {
  const sections = Object.entries(editionOf(edition).sections);
  let [path, section] = ['preface', say('题名和开头', 'the title and preface')];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) {
      const heading = inlineText(block.content);
      section = say(`“${heading}”一节`, `“${heading}”`);
      path =
        sections.find(([, part]) => 'heading' in part && section.zh.includes(part.heading))?.[0] ??
        sections.find(([, part]) => part.kind === 'free')?.[0] ??
        '';
    } else if (block.type === 'attachment') {
      [path, section] = ['', say(`附件“${block.titles[0]!}”`, `the attachment “${block.titles[0]!}”`)];
    }
    for (const { text } of blockTexts(block)) yield { path, section, text };
  }
}

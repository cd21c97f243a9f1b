/** Compares the data that a file carries with what it shows. */
import { say } from '../../model/finding/bilingual.js';
import { figureText } from '../../model/values/figure.js';
import type { Finding } from '../../model/finding/finding.js';
import type { Report } from '../../model/report.js';
import { reportTexts } from '../../model/report-prose.js';
import { missingGlyphMark } from '../../model/values/text.js';
import { reportTables } from '../../model/report-tables.js';
import { figuresOf } from '../../model/table-figures.js';
import type { ReadDocument } from '../read-document.js';
import { findTables } from '../tables/find-tables.js';
import { readFinding } from './read-finding.js';

const hint = say(
  '文件生成之后改过：以数据为准的，重新生成文件；以所印为准的，用 --visible 重新读',
  'The file was changed after it was made: if the data is right, make the file anew; if what is printed is right, read it again with --visible (the option visible)',
);

/**
 * `read.edited`: every cell that shows something other than the data says, with its data path, and every paragraph
 * of the data that is not there as it was written. `expected` is what the data say, `actual` what is shown.
 */
export function editedFindings(report: Report, document: ReadDocument): readonly Finding[] {
  return [...editedFigures(report, document), ...editedTexts(report, document)];
}

function* editedFigures(report: Report, { blocks }: ReadDocument): Generator<Finding> {
  const { tables } = findTables(blocks, { year: report.year, edition: report.edition });
  for (const { id, table, figures } of reportTables(report)) {
    const found = tables.find((one) => one.id === id);
    if (!found) {
      yield readFinding(
        'read.edited',
        'error',
        id,
        say(
          '文件中没有认出这个表格，不能与所带数据核对',
          'This table was not found in the file, so that it cannot be compared with the data in it',
        ),
        { hint },
      );
      continue;
    }
    const shown = new Map(found.recognition.figures.map((figure) => [figure.path.join('.'), figure]));
    for (const { path, name } of figuresOf(table)) {
      const expected = figureText(figures.figure(path));
      const figure = shown.get(path.join('.'));
      if (figure && isShown(expected, comparable(figure.text), true)) continue;
      const place = figure?.where ?? say('表中没有认出的一格', 'a cell that was not found in the table');
      const actual = figure?.text.replaceAll('\n', '') ?? '';
      yield readFinding(
        'read.edited',
        'error',
        [id, ...path],
        say(
          `${place.zh}（${name}）印的是“${actual}”，所带数据是 ${expected}`,
          `What is printed at ${place.en} (“${name}”) is “${actual}”; the data in the file says “${expected}”`,
        ),
        { hint, expected, actual },
      );
    }
  }
}

function* editedTexts(report: Report, { blocks }: ReadDocument): Generator<Finding> {
  const whole = comparable(blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join(''));
  for (const { path, text } of reportTexts(report)) {
    if (isShown(text, whole, false)) continue;
    const beginning = text.length > 30 ? `${text.slice(0, 30)}……` : text;
    yield readFinding(
      'read.edited',
      'warning',
      path,
      say(
        `这一段文字与文件所印的不同：“${beginning}”`,
        `This paragraph is not as the file has it printed: “${beginning}”`,
      ),
      { hint },
    );
  }
}

/** What is the same to a reader: blanks do not count, nor does the width of digits and marks. */
const comparable = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');

/** A longer paragraph is not compared character by character. */
const longestMasked = 5000;

/** Whether the text is in what is shown, where a mark may stand for a character that no font had. */
function isShown(text: string, shown: string, whole: boolean): boolean {
  const wanted = comparable(text);
  if (whole ? shown === wanted : shown.includes(wanted)) return true;
  if (!shown.includes(missingGlyphMark) || wanted.length > longestMasked) return false;
  const pattern = [...wanted]
    .map((character) => `(?:${character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}|${missingGlyphMark})`)
    .join('');
  return new RegExp(whole ? `^${pattern}$` : pattern, 'u').test(shown);
}

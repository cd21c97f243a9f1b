import { say } from '../../model/finding/bilingual.js';
import type { Edition } from '../../model/edition.js';
import { editionForYear, editionIds, editionOf } from '../../model/editions/index.js';
import { reportTexts } from '../../model/report-prose.js';
import type { Rule } from '../rule.js';

const basis = '国办公开办函〔2019〕60号用于 2019、2020 年度，国办公开办函〔2021〕30号用于 2021 年度以后';

/** `edition.mismatch` (rule 24): the form is not the one of the year that it reports on. */
export const wrongEdition: Rule = {
  code: 'edition.mismatch',
  severity: 'error',
  title: say('格式版本与报告年度相符', 'The edition of the form is the one for the report year'),
  basis,
  *faults({ report, edition }) {
    const due = editionForYear(report.year);
    if (due === report.edition) return;
    yield {
      path: 'edition',
      message: say(
        `${report.year} 年度的报告用 ${editionOf(due).name}格式，这份按 ${edition.name}填写`,
        `A report for ${report.year} uses the ${due} edition of the form; this one is filled in on the ${edition.id} edition`,
      ),
      hint: say(
        '核对 year 与 edition；格式看报告年度，不看发布的年份',
        'Check year and edition; the form goes by the year reported on, not by the year of publication',
      ),
      expected: due,
      actual: report.edition,
    };
  },
};

/** `edition.mismatch`, as a warning: a text names the document of another edition's form as its own. */
export const wrongDocument: Rule = {
  code: 'edition.mismatch',
  severity: 'warning',
  title: say(
    '文字所引的格式文件与格式版本相符',
    'The document that a text cites for the form is the one of this edition',
  ),
  basis,
  *faults({ report, edition }) {
    const others = editionIds.map(editionOf).filter(({ id }) => id !== edition.id);
    for (const { path, text } of reportTexts(report)) {
      if (!documentWords.test(text) || (edition.document && cites(text, edition.document.number))) continue;
      const other = others.find((candidate) => names(text, candidate, edition));
      if (!other?.document) continue;
      const own = edition.document?.number;
      yield {
        path,
        message: say(
          `文字引的是 ${other.name}格式的文件（${other.document.number}），这份按 ${edition.name}填写`,
          `The text cites the document of the ${other.id} edition (“${other.document.number}”); this report is filled in on the ${edition.id} edition`,
        ),
        hint: own
          ? say(`改为${own}`, `Change it to “${own}”`)
          : say('删去这一文号', 'Delete the number of the document'),
        ...(own ? { expected: own } : {}),
        actual: other.document.number,
      };
    }
  },
};

/** Texts without these words name no such document; most have none, and are passed over quickly. */
const documentWords = /办函|格式/;

/** By its number, or by its title where that says more than ours: …格式（试行）. */
function names(text: string, { document }: Edition, own: Edition): boolean {
  if (!document) return false;
  const isLonger = own.document !== null && document.title.startsWith(own.document.title);
  return cites(text, document.number) || (isLonger && bare(text).includes(bare(document.title)));
}

const cites = (text: string, number: string): boolean => bare(text).includes(bare(number));

/** Offices write the brackets of a number in many ways. */
const bare = (text: string): string => text.replace(/[〔〕[\]［］【】（）()\s]/g, '');

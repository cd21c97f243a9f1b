import { worded } from '../locale.js';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { join } from 'node:path';
import { editionForYear, editionIds, editionOf, type EditionId } from '../../model/editions/index.js';
import type { Edition } from '../../model/edition.js';
import { reportJsonSchema } from '../../model/json-schema.js';
import { parseReport } from '../../model/parse-report.js';
import { ReportError } from '../../model/finding/finding.js';
import { ejectedTemplates } from '../../templates/ejected-template.js';
import { command } from '../arguments/command.js';
import { editionOption, editionValue } from '../arguments/common-options.js';
import { writeNewFiles } from '../files/new-files.js';
import { placeholder, starterData } from './starter-data.js';
import { starterReadme } from './starter-readme.js';
import { starterStyle } from './starter-style.js';
import { UsageError } from '../arguments/usage-error.js';

const schemaFile = 'report.schema.json';

/** `nianbao init`: an office's own folder, with all that it takes to make a report. */
export const init = command({
  name: 'init',
  summary: say(
    '建一个工作文件夹：数据文件、模板、样式文件和说明',
    'Makes a working folder: data file, templates, style file, read-me',
  ),
  operands: {
    count: 'one',
    name: say('文件夹', 'folder'),
    summary: say(
      '新建或已有的文件夹；不覆盖已有的文件',
      'A new folder or an old one; no file in it is overwritten',
    ),
    missing: say('请给出一个文件夹', 'Give one folder'),
  },
  options: {
    edition: {
      type: 'string',
      value: editionValue,
      summary: say(
        '格式版本；默认用年度所用的，没有年度则用最新的',
        'Edition of the form; by default that of the year, or else the newest',
      ),
    },
    year: {
      type: 'string',
      value: say('年度', 'year'),
      summary: say('报告的年度；默认去年', 'Year of the report; last year by default'),
    },
    agency: {
      type: 'string',
      value: say('机关名称', 'name'),
      summary: say('机关名称；默认留待填写', 'Name of the agency; left to fill in by default'),
    },
  },
  examples: ['init office --agency "青禾县水务局" --year 2024'],
  async run({ values, operands: [folder] }, { out }) {
    const { edition, year } = editionAndYear(values.edition, values.year);
    const agency = values.agency?.trim() || placeholder('机关名称');
    // A folder of its own, so that `check data` and `render data` find data files and nothing else.
    const data = `data/report-${year}.yaml`;
    const dataText = starterData({ edition, year, agency }, `../${schemaFile}`);
    refuseUnreadable(dataText);
    const written = await writeNewFiles(folder, {
      'README.md': starterReadme({ edition, year, agency, data }),
      [data]: dataText,
      [schemaFile]: `${JSON.stringify(reportJsonSchema(), null, 2)}\n`,
      'style.yaml': starterStyle(),
      ...Object.fromEntries(ejectedTemplates(edition).map(({ file, text }) => [`templates/${file}`, text])),
    });
    written.forEach((file) => out(file));
    out(
      worded(
        `先看 ${join(folder, 'README.md')}，再填 ${join(folder, data)}；核对：nianbao check ${join(folder, 'data')}`,
        `Read ${join(folder, 'README.md')} first, then fill in ${join(folder, data)}; to check it: nianbao check ${join(folder, 'data')}`,
      ),
    );
    return 0;
  },
});

/** Without an edition, that of the year; without a year, the last one that is over and that the edition is for. */
function editionAndYear(
  edition: string | undefined,
  given: string | undefined,
): { readonly edition: Edition; readonly year: number } {
  const id = edition === undefined ? undefined : editionOption(edition);
  if (given === undefined) {
    const form = editionOf(id ?? editionIds[0]!);
    return { edition: form, year: yearWithin(form, new Date().getFullYear() - 1) };
  }
  if (!/^\d{4}$/.test(given))
    throw new UsageError(
      say(
        `--year 应为四位数的年份，这里是 ${given || '（空）'}`,
        `--year should be a year of four digits; here it is ${given || '(empty)'}`,
      ),
    );
  const year = Number(given);
  const form = editionOf(id ?? yearEdition(year));
  if (yearWithin(form, year) !== year)
    throw new UsageError(
      say(
        `${form.name}用于${yearsText(form).zh}，${year} 年度应使用 ${yearEdition(year)} 版`,
        `The ${form.id} edition is for ${yearsText(form).en}; ${year} uses the ${yearEdition(year)} edition`,
      ),
    );
  return { edition: form, year };
}

function yearEdition(year: number): EditionId {
  const oldest = Math.min(...editionIds.map((id) => editionOf(id).years.from));
  if (year < oldest)
    throw new UsageError(
      say(
        `--year 应为 ${oldest} 或以后的年份，这里是 ${year}`,
        `--year should be ${oldest} or later; here it is ${year}`,
      ),
    );
  return editionForYear(year);
}

function yearWithin({ years: { from, to } }: Edition, year: number): number {
  return Math.min(Math.max(year, from), to ?? Infinity);
}

function yearsText({ years: { from, to } }: Edition): Bilingual {
  return to === null
    ? say(` ${from} 年度起的报告`, `reports for ${from} and later`)
    : say(` ${from} 至 ${to} 年度的报告`, `reports for ${from} to ${to}`);
}

/** What is said of the agency goes into the data file, which must be one that can be read. */
function refuseUnreadable(data: string): void {
  try {
    parseReport(data);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const messages = [...new Set(error.findings.map(({ message }) => message))];
    const english = [...new Set(error.findings.map((finding) => finding.english.message))];
    throw new UsageError(
      say(
        `--agency 不能这样写：${messages.join('；')}`,
        `--agency cannot be written so: ${english.join('; ')}`,
      ),
    );
  }
}

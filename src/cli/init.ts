import { join } from 'node:path';
import { editionForYear, editionIds, editionOf, type EditionId } from '../model/editions/index.js';
import type { Edition } from '../model/edition.js';
import { reportJsonSchema } from '../model/json-schema.js';
import { parseReport } from '../model/parse-report.js';
import { ReportError } from '../model/finding.js';
import { ejectedTemplates } from '../templates/ejected-template.js';
import { parseArguments, type Command } from './command.js';
import { editionOption } from './edition-option.js';
import { writeNewFiles } from './new-files.js';
import { placeholder, starterData } from './starter-data.js';
import { starterReadme } from './starter-readme.js';
import { starterStyle } from './starter-style.js';
import { UsageError } from './usage-error.js';

const schemaFile = 'report.schema.json';

/** `nianbao init`: an office's own folder, with all that it takes to make a report. */
export const init: Command = {
  usage: 'init <文件夹> [--edition 版本] [--year 年度] [--agency 机关名称]',
  summary: '建一个工作文件夹：数据文件、模板、样式文件和说明；不覆盖已有的文件',
  async run(args, { out }) {
    const { values, positionals } = parseArguments(args, {
      edition: { type: 'string' },
      year: { type: 'string' },
      agency: { type: 'string' },
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1)
      throw new UsageError(`请给出一个文件夹：nianbao ${init.usage}`);
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
    out(`先看 ${join(folder, 'README.md')}，再填 ${join(folder, data)}`);
    return 0;
  },
};

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
  if (!/^\d{4}$/.test(given)) throw new UsageError(`--year 应为四位数的年份，这里是 ${given || '（空）'}`);
  const year = Number(given);
  const form = editionOf(id ?? yearEdition(year));
  if (yearWithin(form, year) !== year)
    throw new UsageError(`${form.name}用于${yearsText(form)}，${year} 年度应使用 ${yearEdition(year)} 版`);
  return { edition: form, year };
}

function yearEdition(year: number): EditionId {
  const oldest = Math.min(...editionIds.map((id) => editionOf(id).years.from));
  if (year < oldest) throw new UsageError(`--year 应为 ${oldest} 或以后的年份，这里是 ${year}`);
  return editionForYear(year);
}

function yearWithin({ years: { from, to } }: Edition, year: number): number {
  return Math.min(Math.max(year, from), to ?? Infinity);
}

function yearsText({ years: { from, to } }: Edition): string {
  return to === null ? ` ${from} 年度起的报告` : ` ${from} 至 ${to} 年度的报告`;
}

/** What is said of the agency goes into the data file, which must be one that can be read. */
function refuseUnreadable(data: string): void {
  try {
    parseReport(data);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw new UsageError(
      `--agency 不能这样写：${[...new Set(error.findings.map(({ message }) => message))].join('；')}`,
    );
  }
}

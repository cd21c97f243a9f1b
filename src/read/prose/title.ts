/** Finds a report's title, and what it says of the agency and the year. */
import type { AgencyKind, Scope } from '../../model/report.js';
import { reportName } from '../../model/editions/shared.js';
import type { ReadParagraph } from '../read-document.js';
import { withSimplifiedCharacters } from '../tables/traditional.js';
import { yearIn } from './chinese-date.js';

export interface ReadTitle {
  /** The title with its line breaks. */
  readonly text: string;
  /** Index of its last paragraph. */
  readonly at: number;
  readonly year?: number;
  readonly agency?: string;
}

const longestTitle = 80;
const reportWords = /政府信息公开(?:工作)?(?:年度?报告?|报告|工作报告)/;
const isTitle = (text: string): boolean =>
  text.length <= longestTitle &&
  reportWords.test(flat(text)) &&
  !/[。；：>》]/.test(text) &&
  !/^(?:首页|当前位置)/.test(text);

const flat = (text: string): string => withSimplifiedCharacters(text.replace(/\s/g, ''));

/** The title among the paragraphs before the first section; a line that holds only part of it takes those before. */
export function findTitle(paragraphs: readonly ReadParagraph[]): ReadTitle | undefined {
  const candidates = paragraphs.flatMap(({ text, heading }, at) =>
    isTitle(text) ? [{ text, heading, at }] : [],
  );
  const best =
    candidates.find(({ heading }) => heading === 1) ??
    candidates.find(({ text }) => yearIn(flat(text)) !== undefined) ??
    candidates[0];
  if (!best) return undefined;
  let text = best.text;
  for (let before = best.at - 1; before >= 0 && before >= best.at - 2; before -= 1) {
    const line = paragraphs[before]!.text;
    if (agencyIn(text) !== undefined && yearIn(flat(text))) break;
    if (line.length > 30 || /[。；：，>]/.test(line)) break;
    text = `${line}\n${text}`;
  }
  return { text, at: best.at, ...namesIn(text) };
}

/** The year and the agency that a title names. */
export function namesIn(title: string): { readonly year?: number; readonly agency?: string } {
  const year = yearIn(flat(title))?.year;
  const agency = agencyIn(title);
  return { ...(year === undefined ? {} : { year }), ...(agency === undefined ? {} : { agency }) };
}

/** The words before the year, or those between it and the report's name. The characters stay as they are. */
function agencyIn(title: string): string | undefined {
  const whole = title.replace(/\s/g, '');
  const found = yearIn(whole);
  const cut = flat(whole).search(/政府信息公开/);
  if (cut < 0) return undefined;
  const name =
    found && found.before !== ''
      ? found.before
      : found
        ? found.after.slice(0, found.after.length - (whole.length - cut))
        : whole.slice(0, cut);
  const bare = name.replace(/^关于/, '').replace(/[的:：]$/, '');
  return bare === '' ? undefined : bare;
}

/** Whether the title is what is printed where none is given, however its lines break. */
export function isDefaultTitle(title: string, agency: string, year: number): boolean {
  return title.replace(/\n/g, '') === `${agency}${year}年${reportName}`;
}

/** The kind of body that a name is of; 国务院部门 cannot be told from others by name, save a few. */
export function agencyKindOf(given: string): AgencyKind {
  const name = given.replace(/[（(][^（）()]*[）)]$/, '');
  if (/(?:街道办事处|街道|[乡镇](?:人民政府)?|苏木)$/.test(name)) return 'township';
  if (/(?:人民政府|管理委员会|管委会|行政公署)$/.test(name)) return 'government';
  if (/[省市县区旗州盟]$/.test(name)) return 'government';
  return /^(?:国家|中华人民共和国)/.test(name) || /^中国(?:人民银行|气象局|地震局|民用航空局)/.test(name)
    ? 'ministry'
    : 'department';
}

/** A government's report is a jurisdiction's; another's where it says so. */
export function scopeOf(kind: AgencyKind, preface: string): Scope {
  return kind === 'government' || /汇总/.test(preface) ? 'compiled' : 'own';
}

import type { IsoDate, Period } from './values/date.js';
import type { EditionData } from './edition-data.js';
import type { editions, EditionId } from './editions/index.js';
import { reportName } from './editions/shared.js';
import type { Prose } from './prose.js';

/** The kinds of {@link AgencyKind} with their Chinese names. */
export const agencyKinds = {
  department: '政府部门（含政府办公厅、办公室）',
  government: '县级以上人民政府',
  township: '乡镇人民政府、街道办事处',
  ministry: '国务院部门',
} as const;
/**
 * What kind of body reports: a department (a government's office too), a people's government of county level or
 * above, a township, or a ministry. Deadlines and some rules follow from it.
 *
 * @useDeclaredType
 */
export type AgencyKind = keyof typeof agencyKinds;

export const agencyLevels = {
  central: '中央',
  province: '省级',
  prefecture: '地市级',
  county: '县级',
  township: '乡级',
} as const;
/**
 * The level of government that the agency belongs to; rules that ask for it are silent where it is left out.
 *
 * @useDeclaredType
 */
export type AgencyLevel = keyof typeof agencyLevels;

/** The scopes of {@link Scope} with their Chinese names. */
export const scopes = { own: '本机关', compiled: '汇总' } as const;
/**
 * Whose figures they are: `own`, the organ's own report; `compiled`, a jurisdiction's report, summed from its
 * agencies' (汇总).
 *
 * @useDeclaredType
 */
export type Scope = keyof typeof scopes;

/** The entries of {@link Contact} with their labels, in printed order. */
export const contactLabels = {
  address: '地址',
  postcode: '邮编',
  phone: '电话',
  fax: '传真',
  email: '电子邮箱',
} as const;
/**
 * How the public reaches the disclosure office; all texts, so that leading zeros stay.
 *
 * @interface
 */
export type Contact = { readonly [Key in keyof typeof contactLabels]?: string };

/** Who reports. */
export interface Agency {
  /** The full official name, as it is printed in the title and the signature. */
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level?: AgencyLevel;
  readonly contact?: Contact;
}

/** The block at the end of the report; without one in the data none is printed. */
export interface Signature {
  /** The agency's name where left out of the data. */
  readonly name: string;
  /** 成文日期. */
  readonly date?: IsoDate;
}

/** What the reports of all editions have in common. */
export interface ReportHead<Id extends EditionId> {
  readonly edition: Id;
  /** The year that is reported on, not that of publication; 2008 or later. */
  readonly year: number;
  readonly agency: Agency;
  readonly scope: Scope;
  /** A line break in it is a forced one; 〔机关〕〔年〕年政府信息公开工作年度报告 where left out. */
  readonly title?: string;
  /** The whole year where left out of the data. */
  readonly period: Period;
  /** The opening paragraphs; the default template writes them where left out. */
  readonly preface?: Prose;
  readonly signature?: Signature;
  /** The day of publication. Files are dated with it, else with the signature's, else 1 January after the year. */
  readonly publishedOn?: IsoDate;
}

/**
 * A report of one edition: the head that all editions share, and the sections that its form prescribes under the
 * keys of the data file, such as `report.applications.received.naturalPerson`. Narrow a {@link Report} with
 * `report.edition === '2021'`; {@link reportJsonSchema} describes every field.
 */
export type ReportOf<Id extends EditionId> = ReportHead<Id> & EditionData<(typeof editions)[Id]>;

/**
 * The annual report of one agency for one year, as {@link parseReport} returns it: frozen plain data,
 * discriminated by `edition`. Figures are as given; totals are there only where the source states them.
 */
export type Report = { [Id in EditionId]: ReportOf<Id> }[EditionId];

/** An agency's name as names are compared: blanks and the width of brackets do not make another agency. */
export const comparableName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** The title as printed: the given one, or 〔机关〕〔年〕年 and the report's name. */
export function titleOf(report: Report): string {
  return report.title ?? `${report.agency.name}${report.year}年${reportName}`;
}

/** The day that files are dated with: of publication, else of signing, else 1 January after the year. */
export function documentDate(report: Report): IsoDate {
  return report.publishedOn ?? report.signature?.date ?? `${report.year + 1}-01-01`;
}

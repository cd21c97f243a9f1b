import type { IsoDate, Period } from './date.js';
import type { EditionData } from './edition-data.js';
import type { editions, EditionId } from './editions/index.js';
import { reportName } from './editions/shared.js';
import type { Prose } from './prose.js';

/** What kind of body reports; deadlines and the duty to report on 考核、社会评议、责任追究 follow from it. */
export const agencyKinds = {
  department: '政府部门（含政府办公厅、办公室）',
  government: '县级以上人民政府',
  township: '乡镇人民政府、街道办事处',
  ministry: '国务院部门',
} as const;
export type AgencyKind = keyof typeof agencyKinds;

export const agencyLevels = {
  central: '中央',
  province: '省级',
  prefecture: '地市级',
  county: '县级',
  township: '乡级',
} as const;
export type AgencyLevel = keyof typeof agencyLevels;

/** own: the organ's own report; compiled: a jurisdiction's report, summed from its agencies' (汇总). */
export const scopes = { own: '本机关', compiled: '汇总' } as const;
export type Scope = keyof typeof scopes;

/** How the public reaches the disclosure office; all texts, so that leading zeros stay. */
export const contactLabels = {
  address: '地址',
  postcode: '邮编',
  phone: '电话',
  fax: '传真',
  email: '电子邮箱',
} as const;
export type Contact = { readonly [Key in keyof typeof contactLabels]?: string };

export interface Agency {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level?: AgencyLevel;
  readonly contact?: Contact;
}

/** The block at the end of the report; without one in the data none is printed. */
export interface Signature {
  readonly name: string;
  readonly date?: IsoDate;
}

interface ReportHead<Id extends EditionId> {
  readonly edition: Id;
  readonly year: number;
  readonly agency: Agency;
  readonly scope: Scope;
  /** A line break in it is a forced one; see {@link titleOf} for the default. */
  readonly title?: string;
  readonly period: Period;
  readonly preface?: Prose;
  readonly signature?: Signature;
  readonly publishedOn?: IsoDate;
}

/** A report of one edition: the head that all editions share and the sections that its form prescribes. */
export type ReportOf<Id extends EditionId> = ReportHead<Id> & EditionData<(typeof editions)[Id]>;

/**
 * The annual report of one agency for one year, as {@link parseReport} returns it: readonly plain data,
 * discriminated by `edition`. Figures are as given; totals are there only where the source states them.
 */
export type Report = { [Id in EditionId]: ReportOf<Id> }[EditionId];

/** The title as printed: the given one, or 〔机关〕〔年〕年 and the report's name. */
export function titleOf(report: Report): string {
  return report.title ?? `${report.agency.name}${report.year}年${reportName}`;
}

/** The day that files are dated with: of publication, else of signing, else 1 January after the year. */
export function documentDate(report: Report): IsoDate {
  return report.publishedOn ?? report.signature?.date ?? `${report.year + 1}-01-01`;
}

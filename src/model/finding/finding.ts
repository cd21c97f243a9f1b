import { say, type Bilingual, type Locale } from './bilingual.js';

/** How grave a finding is: an `error` stops rendering, a `warning` should be looked into, an `info` may be right. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a file; line and column count from 1. In a workbook they are the row and column of a cell. */
export interface Place {
  /** The name that the file was given, as it is shown. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Of a cell in a workbook: the sheet and the cell as Excel names them, `三、申请情况!D7`. */
  readonly cell?: string;
}

/** What a finding's code can be; `src/check/codes/registered.ts` narrows it within the project. */
export interface FindingCodes {
  readonly public: string;
}

/** Any string for users of the package; within the project one of the catalogue's codes. */
export type FindingCode = FindingCodes extends { readonly registered: infer Code extends string }
  ? Code
  : FindingCodes['public'];

/** One thing that is wrong or doubtful in a report, a template or a style: what, where and how to mend it. */
export interface Finding {
  /** Stable name of the rule, such as `applications.balance`; its meaning never changes. `codeUrl` gives the address where it is explained. */
  readonly code: FindingCode;
  /** Only an `error` stops rendering. */
  readonly severity: Severity;
  /** Data path, down to the column: `applications.received.enterprise`; empty for the report as a whole. */
  readonly path: string;
  /** Where it stands in the file; absent for plain data, which has no places. */
  readonly place?: Place;
  /** What is wrong, for the user to read; in Chinese unless `locale` asked for English. Its wording may change. */
  readonly message: string;
  /** How to mend it, where that is not plain from the message. */
  readonly hint?: string;
  /**
   * What users read of it in English, whatever `locale` is; official labels and what the report says stay as
   * they are.
   */
  readonly english: FindingTexts;
  /** What should stand there, where it can be told. */
  readonly expected?: string;
  /** What does stand there. */
  readonly actual?: string;
  /** The document or clause that the rule comes from. */
  readonly basis?: string;
  /** Data paths of all the cells that disagree, where it is about figures of the tables. */
  readonly cells?: readonly string[];
  /** The part of a compiled report that it is about; `path` and `cells` are then those of that part's data. */
  readonly part?: PartName;
}

/** The texts of a finding in one language. */
export interface FindingTexts {
  readonly message: string;
  readonly hint?: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** What a finding tells users, in both languages; figures and what the data says are the same in both. */
export interface Telling {
  readonly message: Bilingual;
  readonly hint?: Bilingual;
  readonly expected?: string | Bilingual;
  readonly actual?: string | Bilingual;
}

const textKeys = ['message', 'hint', 'expected', 'actual'] as const;

/** The texts of a finding: in Chinese, with their English beside them. */
export function told(telling: Telling): FindingTexts & Pick<Finding, 'english'> {
  return { ...textsIn('zh', telling), english: textsIn('en', telling) };
}

function textsIn(locale: Locale, telling: Telling): FindingTexts {
  const texts = textKeys.flatMap((key) => {
    const text = telling[key];
    return text === undefined ? [] : [[key, typeof text === 'string' ? text : text[locale]]];
  });
  return Object.fromEntries(texts) as FindingTexts;
}

/** What a finding tells, to be told in another. */
export function tellingOf(finding: Finding): Telling {
  const texts = textKeys.flatMap((key) => {
    const text = finding[key];
    return text === undefined ? [] : [[key, say(text, finding.english[key] ?? text)]];
  });
  return Object.fromEntries(texts) as unknown as Telling;
}

/** One of the reports that a compiled one sums up: its place among those given, from 0, and whose it is. */
export interface PartName {
  readonly index: number;
  readonly agency: string;
}

/** Whether any finding is severe enough to stop rendering. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/**
 * `file:line:column severity code message（hint）`; of a cell `file［sheet］D7 …`, and the data path where no
 * place is known.
 */
export function findingText(finding: Finding): string {
  const { place, path, severity, code } = finding;
  const where = place ? `${placeText(place)} ` : path ? `${path} ` : '';
  return `${where}${severity} ${code} ${sentenceOf(finding)}`;
}

/** The message with its hint in brackets, those of the language that the finding is in. */
export function sentenceOf({ message, hint, english }: Finding): string {
  if (hint === undefined) return message;
  return message === english.message ? `${message} (${hint})` : `${message}（${hint}）`;
}

function placeText({ file, line, column, cell }: Place): string {
  if (cell === undefined) return `${file}:${line}:${column}`;
  const parting = cell.lastIndexOf('!');
  return `${file}［${cell.slice(0, parting)}］${cell.slice(parting + 1)}`;
}

/**
 * Thrown where a report cannot be read or rendered, by every function of the library. `findings` has every problem,
 * not the first only; `message` is the text of the first three.
 */
export class ReportError extends Error {
  override readonly name = 'ReportError';

  constructor(
    /**
     * At which step it stopped: the data does not parse (`report.invalid`), its figures do not agree
     * (`report.unsound`), or what it was to be rendered with, or the file itself, cannot be used.
     */
    readonly code:
      | 'report.invalid'
      | 'report.unsound'
      | 'template.invalid'
      | 'style.invalid'
      | 'font.invalid'
      | 'rules.invalid'
      | 'file.unreadable',
    /** Every problem, each with its path and, where it came from a file, its place. */
    readonly findings: readonly Finding[],
    { locale = 'zh', ...options }: ErrorOptions & { readonly locale?: Locale } = {},
  ) {
    const shown = findings.slice(0, 3).map(findingText);
    const rest = findings.length - shown.length;
    const more = say(`……另有 ${rest} 处问题`, `… and ${rest} more`)[locale];
    super([...shown, ...(rest > 0 ? [more] : [])].join('\n'), options);
  }
}

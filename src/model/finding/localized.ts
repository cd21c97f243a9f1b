/** Findings and errors in the language that a caller asks for: the one place where that is looked at. */
import { BilingualError, type Locale } from './bilingual.js';
import { ReportError, type Finding } from './finding.js';

/** The option of every function that returns or throws findings. */
export interface LocaleOption {
  /** The language of findings and of the error's message; `zh` where left out. */
  readonly locale?: Locale;
}

/** The findings with what users read in the language. They are made in Chinese, so that `zh` leaves them alone. */
export function localized(findings: readonly Finding[], locale: Locale = 'zh'): readonly Finding[] {
  return locale === 'zh' ? findings : findings.map((finding) => ({ ...finding, ...finding.english }));
}

/** Does the work, and throws its {@link ReportError} in the language; of an asynchronous one, rejects with it. */
export function inLocale<Result>(locale: Locale | undefined, work: () => Result): Result {
  try {
    const result = work();
    return result instanceof Promise
      ? (result.catch((error: unknown) => {
          throw localizedError(error, locale);
        }) as Result)
      : result;
  } catch (error) {
    throw localizedError(error, locale);
  }
}

/** One of our errors in the language; any other error as it is. */
export function localizedError(error: unknown, locale: Locale = 'zh'): unknown {
  if (locale === 'zh') return error;
  if (error instanceof BilingualError) return Object.assign(error, { message: error.text[locale] });
  if (!(error instanceof ReportError)) return error;
  const told = new ReportError(error.code, localized(error.findings, locale), { cause: error.cause, locale });
  if (error.stack !== undefined) told.stack = error.stack.replace(error.message, () => told.message);
  return told;
}

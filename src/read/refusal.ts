import type { Bilingual } from '../model/bilingual.js';
import { ReportError, told, type FindingCode } from '../model/finding.js';

/** The error for a file that is not read at all: what it is, and what to do instead. */
export function refusal(
  code: FindingCode,
  message: Bilingual,
  hint?: Bilingual,
  cause?: unknown,
): ReportError {
  return new ReportError(
    'file.unreadable',
    [{ code, severity: 'error', path: '', ...told({ message, ...(hint ? { hint } : {}) }) }],
    cause === undefined ? {} : { cause },
  );
}

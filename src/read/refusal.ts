import { ReportError, type FindingCode } from '../model/finding.js';

/** The error for a file that is not read at all: what it is, and what to do instead. */
export function refusal(code: FindingCode, message: string, hint?: string, cause?: unknown): ReportError {
  return new ReportError(
    'file.unreadable',
    [{ code, severity: 'error', path: '', message, ...(hint === undefined ? {} : { hint }) }],
    cause === undefined ? {} : { cause },
  );
}

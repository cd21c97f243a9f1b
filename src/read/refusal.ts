import { say, type Bilingual } from '../model/finding/bilingual.js';
import { ReportError, told, type FindingCode } from '../model/finding/finding.js';

/** What to do about a file that is out of all proportion to what it should hold. */
export const otherCopy = say(
  '核对是不是这份报告；是的，用 Word、WPS 或浏览器打开，另存一份再读，或者照原文填数据',
  'Check whether it is the report; if so, open it in Word, WPS or a browser and read a saved copy, or fill in the data by hand',
);

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

/** The findings of reading: what is uncertain, missing or edited in a file. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import {
  told,
  type Finding,
  type FindingCode,
  type Severity,
  type Telling,
} from '../../model/finding/finding.js';

/** A finding at a data path, which may be given as its keys. */
export function readFinding(
  code: FindingCode,
  severity: Severity,
  path: readonly string[] | string,
  message: Bilingual,
  rest: Omit<Telling, 'message'> = {},
): Finding {
  return {
    code,
    severity,
    path: typeof path === 'string' ? path : path.join('.'),
    ...told({ message, ...rest }),
  };
}

/** What to do about what could not be read. */
export const fillIn = say('核对原文，在数据中填写', 'Check the file, and fill it in in the data');

import { jsonLine, worded } from '../locale.js';
import { findingText, hasErrors } from '../../model/finding/finding.js';
import type { Listing } from './listing.js';

/** One line a finding, `FILE:LINE:COL severity code message`, report by report: for other programs and logs. */
export const plainListing = (): Listing => ({
  file: ({ file, findings }) =>
    findings.length === 0
      ? `${file}: ${worded('未发现问题', 'nothing found')}`
      : findings.map(findingText).join('\n'),
  end: () => '',
});

/** One line of JSON a report. */
export const jsonListing = (): Listing => ({
  file: ({ file, findings }) => jsonLine({ file, ok: !hasErrors(findings), findings }),
  end: () => '',
});

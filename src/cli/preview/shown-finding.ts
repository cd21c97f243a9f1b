import { codeFrame } from '../../model/file/code-frame.js';
import { toldFindings } from '../locale.js';
import type { Finding, Place, Severity, FindingCode } from '../../model/finding/finding.js';

/** A finding as the preview page shows it. */
export interface ShownFinding {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly message: string;
  /** `file:line:column`, else the data path; empty for the report as a whole. */
  readonly where: string;
  readonly hint?: string;
  readonly basis?: string;
  /** The lines of the file about the place. */
  readonly frame?: string;
}

/** Each finding once, with the lines of its file; `textOf` gives the text of a file where it is known. */
export function shownFindings(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): readonly ShownFinding[] {
  const shown = toldFindings(findings).map(
    ({ severity, code, message, path, place, hint, basis }): ShownFinding => {
      const frame = place && frameOf(place, textOf(place.file));
      return {
        severity,
        code,
        message,
        where: place ? `${place.file}:${place.line}:${place.column}` : path,
        ...(hint === undefined ? {} : { hint }),
        ...(basis === undefined ? {} : { basis }),
        ...(frame === undefined ? {} : { frame }),
      };
    },
  );
  return [...new Map(shown.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** A finding about a file as a whole stands at its beginning, which would show nothing of use. */
function frameOf(place: Place, text: string | undefined): string | undefined {
  const whole = place.line === 1 && place.column === 1;
  return text === undefined || text === '' || whole ? undefined : codeFrame(text, place);
}

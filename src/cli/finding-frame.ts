import { readFileSync } from 'node:fs';
import { codeFrame } from '../model/file/code-frame.js';
import { decodeText } from '../model/file/decode.js';
import { findingText, type Finding } from '../model/finding/finding.js';
import { printable } from './terminal.js';

/** The finding as a line, and below it the lines of its file about the place, where that can be read. */
export function framedFinding(finding: Finding): string {
  const frame = findingFrame(finding);
  return frame === undefined ? findingText(finding) : `${findingText(finding)}\n${frame}\n`;
}

/** The lines of the file about the finding's place; undefined where there is none, or nothing to show. */
export function findingFrame({ place, code }: Finding): string | undefined {
  // A name that no template has is not a matter of what the file says.
  const text = place && code !== 'template.unknown-file' ? textOf(place.file) : undefined;
  return text ? codeFrame(text, place!) : undefined;
}

/** The lines of the file about a finding, fit to show; none where there is no place or no readable file. */
export function sourceFrame(finding: Finding): readonly string[] {
  return findingFrame(finding)?.split('\n').map(printable) ?? [];
}

function textOf(file: string): string | undefined {
  try {
    return decodeText(readFileSync(file), file);
  } catch {
    // What cannot be read is the finding itself, and has nothing to show.
    return undefined;
  }
}

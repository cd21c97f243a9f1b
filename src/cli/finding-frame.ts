import { readFileSync } from 'node:fs';
import { codeFrame } from '../model/code-frame.js';
import { decodeText } from '../model/decode.js';
import { findingText, type Finding } from '../model/finding.js';

/** The finding as a line, and below it the lines of its file about the place, where that can be read. */
export function framedFinding(finding: Finding): string {
  const { place, code } = finding;
  // A name that no template has is not a matter of what the file says.
  const text = place && code !== 'template.unknown-file' ? textOf(place.file) : undefined;
  return text === undefined || text === ''
    ? findingText(finding)
    : `${findingText(finding)}\n${codeFrame(text, place!)}\n`;
}

function textOf(file: string): string | undefined {
  try {
    return decodeText(readFileSync(file), file);
  } catch {
    // What cannot be read is the finding itself, and has nothing to show.
    return undefined;
  }
}

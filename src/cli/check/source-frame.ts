import { readFileSync } from 'node:fs';
import { codeFrame } from '../../model/code-frame.js';
import { decodeText } from '../../model/decode.js';
import type { Finding } from '../../model/finding.js';
import { printable } from '../terminal.js';

/** The lines of the data file about a finding, fit to show; nothing where it has no place or no readable file. */
export function sourceFrame({ place }: Finding): readonly string[] {
  if (!place) return [];
  try {
    return codeFrame(decodeText(readFileSync(place.file), place.file), place)
      .split('\n')
      .map(printable);
  } catch {
    return [];
  }
}

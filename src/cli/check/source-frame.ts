import type { Finding } from '../../model/finding.js';
import { findingFrame } from '../finding-frame.js';
import { printable } from '../terminal.js';

/** The lines of the file about a finding, fit to show; none where there is no place or no readable file. */
export function sourceFrame(finding: Finding): readonly string[] {
  return findingFrame(finding)?.split('\n').map(printable) ?? [];
}

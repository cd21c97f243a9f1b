import { worded } from '../locale.js';
import { printable } from '../terminal.js';
import type { Listing } from './listing.js';

/**
 * A listing in which the sound rows of a table are counted, not listed: among two thousand of them nobody would
 * see those that have findings. The count follows the last row of the table.
 */
export function withSoundRowsCounted(listing: Listing): Listing {
  let [table, sound] = ['', 0];
  const countOf = (): readonly string[] => {
    const count = sound;
    sound = 0;
    return count === 0
      ? []
      : [
          worded(
            `${printable(table)}: ${count} 行未发现问题`,
            `${printable(table)}: rows with nothing found: ${count}`,
          ),
        ];
  };
  const texts = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
  return {
    file: (checked) => {
      const before = checked.table === table ? [] : countOf();
      table = checked.table ?? '';
      const isSoundRow = checked.table !== undefined && checked.findings.length === 0;
      if (isSoundRow) sound += 1;
      return texts(...before, isSoundRow ? '' : listing.file(checked));
    },
    end: (tally) => texts(...countOf(), listing.end(tally)),
  };
}

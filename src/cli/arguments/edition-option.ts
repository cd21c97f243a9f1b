import { say } from '../../model/finding/bilingual.js';
import { editionIds, isEditionId, type EditionId } from '../../model/editions/index.js';
import { nearest } from '../../model/finding/nearest.js';
import { UsageError } from './usage-error.js';

/** The value of an option that names an edition, in usage lines. */
export const editionValue = say(editionIds.join('|'), editionIds.join('|'));

/**
 * The value of `--edition`.
 *
 * @throws {UsageError} if there is no such edition.
 */
export function editionOption(value: string): EditionId {
  if (isEditionId(value)) return value;
  const meant = nearest(value, editionIds);
  throw new UsageError(
    say(
      `没有 ${value || '（空）'} 这一格式版本${meant ? `，您是否想写 ${meant}？` : '；'}可用：${editionIds.join('、')}`,
      `There is no edition ${value || '(empty)'} of the form${meant ? `; did you mean ${meant}? Use` : '; use'} one of: ${editionIds.join(', ')}`,
    ),
  );
}

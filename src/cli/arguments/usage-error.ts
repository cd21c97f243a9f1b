/** The command was called wrongly; its message says how to call it. Exit code 2. */
import { BilingualError } from '../../model/finding/bilingual.js';

export class UsageError extends BilingualError {
  override readonly name = 'UsageError';
}

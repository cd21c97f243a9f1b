import { BilingualError } from '../model/finding/bilingual.js';

/**
 * Thrown by {@link renderBatch} where nothing can be rendered as it was asked for: a folder or a glob without data
 * files, two data files that would become files of one name, a pattern for names with an unknown part, or an output
 * folder that is a file or cannot be made. `message` says which, in the language of `locale`, and what to do. What is
 * wrong in a single report is no error but its result's finding.
 */
export class InputError extends BilingualError {
  override readonly name = 'InputError';
}

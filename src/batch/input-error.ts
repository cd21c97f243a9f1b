/** An input or an output folder that cannot be: nothing was rendered. The message says which, and what to do. */
import { BilingualError } from '../model/bilingual.js';

export class InputError extends BilingualError {
  override readonly name = 'InputError';
}

/** An input or an output folder that cannot be: nothing was rendered. The message says which, and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

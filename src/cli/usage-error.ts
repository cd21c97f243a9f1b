/** The command was called wrongly; its message says how to call it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

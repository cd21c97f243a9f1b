import { say, type Bilingual } from './bilingual.js';

/** What is wrong, with what was most likely meant; with something else where nothing is near enough to suggest. */
export function orMeant(wrong: Bilingual, meant: string | undefined, otherwise?: Bilingual): Bilingual {
  if (meant) return say(`${wrong.zh}，您是否想写 ${meant}？`, `${wrong.en}; did you mean ${meant}?`);
  return otherwise ? say(wrong.zh + otherwise.zh, wrong.en + otherwise.en) : wrong;
}

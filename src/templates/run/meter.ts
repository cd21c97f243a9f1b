/** Counts what a run of a template does, and stops it where that goes past a limit. */
import { say, BilingualError } from '../../model/finding/bilingual.js';
import { templateLimits } from '../limits.js';

/** Thrown where a run would go past a limit. */
export class LimitError extends BilingualError {}

export interface Meter {
  /** Counts tags or values that are evaluated. */
  step(count?: number): void;
  /** Counts characters that are made, be they printed or not. */
  make(text: string): string;
}

/** A meter for one run. */
export function createMeter(): Meter {
  let steps = 0;
  let length = 0;
  return {
    step(count = 1) {
      steps += count;
      if (steps > templateLimits.steps) {
        throw new LimitError(
          say(
            `模板执行的步数超过 ${templateLimits.steps}`,
            `The template takes more than ${templateLimits.steps} steps`,
          ),
        );
      }
    },
    make(text) {
      length += text.length;
      if (length > templateLimits.outputLength) {
        throw new LimitError(
          say(
            `模板输出的文字超过 ${templateLimits.outputLength} 个字符`,
            `The template prints more than ${templateLimits.outputLength} characters`,
          ),
        );
      }
      return text;
    },
  };
}

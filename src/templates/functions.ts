/** The functions that templates may call: a fixed list. docs/template-functions.md has examples of each. */
import { conditionFunctions } from './functions/conditions.js';
import { dateFunctions } from './functions/dates.js';
import type { TemplateFunction } from './functions/function.js';
import { numberFunctions } from './functions/numbers.js';
import { textFunctions } from './functions/texts.js';

export { FunctionError, isPresent } from './functions/function.js';
export type { ParameterKind, TemplateFunction } from './functions/function.js';

/** Every function by the name that templates call it by. Each is pure; a template cannot add one. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
  ...textFunctions,
  ...dateFunctions,
  ...numberFunctions,
  ...conditionFunctions,
};

import type { Edition } from '../../model/edition.js';
import { skeletonNames, templateNames } from '../../templates/templates.js';

/** An edition's templates, those of a compiled report's skeleton too. */
export const ejectableNames = (edition: Edition): readonly string[] => [
  ...templateNames(edition),
  ...skeletonNames(edition),
];

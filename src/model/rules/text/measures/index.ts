/** All quantities that prose and tables both state; of two that match, the first counts. */
import { disputeMeasures } from './disputes.js';
import type { Measure } from './measure.js';
import { proactiveMeasures } from './proactive.js';
import { requestMeasures } from './requests.js';
import { resultMeasures } from './results.js';
import { statisticsMeasures } from './statistics.js';

export const measures: readonly Measure[] = [
  ...disputeMeasures,
  ...proactiveMeasures,
  ...resultMeasures,
  ...requestMeasures,
  ...statisticsMeasures,
];

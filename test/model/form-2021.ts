/** The data keys of the 2021 form as the contract of the data file lists them, written out once more. */

/** Columns of table 三, in the order of the form. */
export const applicants = [
  'naturalPerson',
  'enterprise',
  'researchInstitute',
  'publicWelfare',
  'legalService',
  'otherOrganization',
] as const;

/** Rows of table 三 under 三、本年度办理结果 that （七）总计 sums. */
export const results = [
  'results.granted',
  'results.partiallyGranted',
  'results.refused.stateSecret',
  'results.refused.prohibitedByLaw',
  'results.refused.publicSafety',
  'results.refused.thirdPartyRights',
  'results.refused.internalAffairs',
  'results.refused.processInformation',
  'results.refused.enforcementFile',
  'results.refused.inquiryMatter',
  'results.unavailable.notHeld',
  'results.unavailable.needsCreation',
  'results.unavailable.unclearAfterCorrection',
  'results.declined.petition',
  'results.declined.repeated',
  'results.declined.publication',
  'results.declined.excessive',
  'results.declined.confirmation',
  'results.other.notCorrected',
  'results.other.feeUnpaid',
  'results.other.other',
] as const;

/** Columns of each line of table 四, in the order of the form. */
export const outcomes = ['upheld', 'corrected', 'other', 'pending'] as const;

/** Lines of table 四. */
export const disputeLines = [
  'reconsideration',
  'litigation.direct',
  'litigation.afterReconsideration',
] as const;

/** Cells of table 二. */
export const proactiveCells = [
  'rules.issued',
  'rules.repealed',
  'rules.inForce',
  'normativeDocuments.issued',
  'normativeDocuments.repealed',
  'normativeDocuments.inForce',
  'licensing.decisions',
  'penalties.decisions',
  'compulsoryMeasures.decisions',
  'fees.amount',
] as const;

/** The value at a path of data keys, `results.refused.stateSecret`. */
export function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], data);
}

/** Data with the value put at a path; groups on the way are made. */
export function put(data: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  const below = (data[key] ?? {}) as Record<string, unknown>;
  return { ...data, [key]: rest.length === 0 ? value : put(below, rest.join('.'), value) };
}

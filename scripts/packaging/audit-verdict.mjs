/** What the answer of `npm audit --json` means. */

const grave = ['critical', 'high'];

/** @returns {{ code: 0 | 1 | 2, lines: readonly string[] }} */
export function auditVerdict(output, complaint) {
  const answer = parsed(output);
  if (answer?.auditReportVersion !== undefined) return verdictOf(answer);
  // npm's own failures have a code, such as ENOLOCK; that of the registry has a message alone, or a status.
  if (answer?.message !== undefined && answer.error?.code === undefined)
    return { code: 0, lines: [`NOT AUDITED: the registry did not answer (${answer.message})`] };
  const reason = answer?.error?.summary ?? complaint.trim();
  return { code: 2, lines: [`NOT AUDITED: npm audit failed: ${reason}`] };
}

function verdictOf({ vulnerabilities, metadata }) {
  const counts = Object.entries(metadata.vulnerabilities).filter(
    ([name, count]) => name !== 'total' && count > 0,
  );
  const found = Object.values(vulnerabilities).map(({ name, severity, range, via }) => {
    const reasons = via.map((reason) =>
      typeof reason === 'string' ? reason : `${reason.title} ${reason.url}`,
    );
    return { severity, line: `${severity}: ${[name, range].join(' ').trim()}: ${reasons.join('; ')}` };
  });
  const summary = counts.map(([name, count]) => `${count} ${name}`).join(', ') || 'no known holes';
  const { prod, optional } = metadata.dependencies;
  return {
    code: found.some(({ severity }) => grave.includes(severity)) ? 1 : 0,
    lines: [
      `audited ${prod} packages and ${optional} optional ones: ${summary}`,
      ...found.map(({ line }) => line),
    ],
  };
}

function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

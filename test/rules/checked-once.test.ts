import { checkReport } from '../../src/check/check-report.js';
import { rules } from '../../src/check/rules.js';
import { parseReport } from '../../src/model/parse-report.js';
import { createRenderer } from '../../src/render/renderer.js';
import { exampleReport } from '../examples.js';

/** How often a rule is applied while the work is done. */
async function applied(work: () => Promise<unknown>): Promise<number> {
  const [rule] = rules;
  const faults = jest.spyOn(rule!, 'faults');
  try {
    await work();
    return faults.mock.calls.length;
  } finally {
    faults.mockRestore();
  }
}

const fresh = () => parseReport({ ...exampleReport('zhaotong-2021-mended') });

it('checks a report once for its findings and all its files', async () => {
  const renderer = await createRenderer();
  const report = fresh();
  const times = await applied(async () => {
    renderer.check(report);
    await renderer.docx(report);
    await renderer.pdf(report);
    await renderer.html(report);
  });
  expect(times).toBe(1);
});

it('checks the parts of a sum once, whatever they are compared with', async () => {
  const [whole, part] = [fresh(), fresh()];
  const times = await applied(async () => {
    checkReport(part);
    checkReport(whole, { parts: [part] });
    checkReport(whole, { parts: [part], rules: { 'text.figure': 'error' } });
  });
  expect(times).toBe(3);
});

it('applies severities to each call alone', () => {
  const report = fresh();
  const [code] = checkReport(report).map((finding) => finding.code);
  const severities = (rules = {}): readonly string[] =>
    checkReport(report, { rules }).flatMap((finding) => (finding.code === code ? finding.severity : []));
  const before = severities();
  expect(before.length).toBeGreaterThan(0);
  expect(severities({ [code!]: 'off' })).toEqual([]);
  expect(severities({ [code!]: 'error' })).toEqual(before.map(() => 'error'));
  expect(severities()).toEqual(before);
});

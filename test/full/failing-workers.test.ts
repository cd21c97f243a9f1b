/** Workers that hang or break: what becomes of the report, and of the others. */
import { brief, resultsOf, smallReport } from '../batch/reports.js';

const named = (count: number): readonly { id: string; report: unknown }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, report: smallReport(`第${index}局`) }));

/** A report with twice as many sections of 190 000 characters. */
function vastReport(sections: number): unknown {
  const body = Array.from(
    { length: 150 },
    (_, index) => `第${index}项，${'工作按期完成，'.repeat(180)}。`,
  ).join('\n\n');
  const more = Array.from({ length: sections }, (_, index) => ({ heading: `第${index}方面的工作`, body }));
  const { overview } = smallReport('大局');
  return smallReport('大局', {
    overview: { introduction: overview, more },
    problems: { existing: '目录更新不够及时。', more },
  });
}

describe('a batch', () => {
  it('lets a report past its time limit fail alone', async () => {
    const sources = [{ id: 'slow', report: vastReport(18) }, ...named(3)];
    const results = await resultsOf(sources, { jobs: 1, timeLimit: 8_000, formats: ['pdf'] });
    expect(brief(results)).toEqual([
      'r0 rendered',
      'r1 rendered',
      'r2 rendered',
      'slow failed batch.time-limit',
    ]);
  });

  it('lets a report that breaks its worker fail alone', async () => {
    const sources = [{ id: 'vast', report: vastReport(15) }, ...named(2)];
    const results = await resultsOf(sources, { jobs: 1, memoryLimit: 60, formats: ['pdf'] });
    expect(brief(results)).toEqual(['r0 rendered', 'r1 rendered', 'vast failed batch.crashed']);
    expect(results.find(({ id }) => id === 'vast')!.findings[0]!.message).toContain('内存不足');
  });
});

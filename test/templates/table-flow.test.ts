import fc from 'fast-check';
import { occurrencesOf, type Flow } from '../../src/templates/lint/table-flow.js';

const source = { file: '2021/disputes.hbs', text: '' };
const figure = (table: string): Flow => ({ type: 'figure', table, source, offset: 0 });

/** Templates of at most three conditions, with figures of two tables. */
const flow = fc.letrec<{ flow: Flow }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(figure('own'), figure('other')),
    fc.record({ type: fc.constant('sequence' as const), parts: fc.array(tie('flow'), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('choice' as const),
      condition: fc.constantFrom('a', 'b', 'c'),
      holds: tie('flow'),
      fails: tie('flow'),
    }),
    fc.record({ type: fc.constant('repeat' as const), item: tie('flow'), empty: tie('flow') }),
  ),
})).flow;

/** How often the table is printed in one run: with these answers, and lists of this length. */
function run(flow: Flow, answers: Readonly<Record<string, boolean>>, length: number): number {
  switch (flow.type) {
    case 'figure':
      return flow.table === 'own' ? 1 : 0;
    case 'sequence':
      return flow.parts.reduce((sum, part) => sum + run(part, answers, length), 0);
    case 'choice':
      return run(answers[flow.condition] ? flow.holds : flow.fails, answers, length);
    case 'repeat':
      return length === 0 ? run(flow.empty, answers, length) : length * run(flow.item, answers, length);
    case 'unknown':
      return 0;
  }
}

const runs = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((bits) =>
  [0, 1, 5].map((length) => ({
    answers: { a: (bits & 1) > 0, b: (bits & 2) > 0, c: (bits & 4) > 0 },
    length,
  })),
);

test('no run prints a table less or more often than is said', () => {
  fc.assert(
    fc.property(flow, (template) => {
      const { fewest, most } = occurrencesOf(template, 'own');
      for (const { answers, length } of runs) {
        const times = run(template, answers, length);
        expect(times).toBeGreaterThanOrEqual(fewest);
        expect(times).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test('without lists, some run prints it that seldom and some that often', () => {
  const hasLists = (flow: Flow): boolean => JSON.stringify(flow).includes('"repeat"');
  fc.assert(
    fc.property(
      flow.filter((template) => !hasLists(template)),
      (template) => {
        const times = runs.map(({ answers, length }) => run(template, answers, length));
        expect(occurrencesOf(template, 'own')).toEqual({
          fewest: Math.min(...times),
          most: Math.max(...times),
        });
      },
    ),
  );
});

test('a template with a hundred conditions on the table is judged at once, on the safe side', () => {
  const parts = Array.from({ length: 100 }, (_, index): Flow => ({
    type: 'choice',
    condition: `c${index}`,
    holds: figure('own'),
    fails: { type: 'sequence', parts: [] },
  }));
  expect(occurrencesOf({ type: 'sequence', parts }, 'own')).toEqual({ fewest: 0, most: 100 });
});

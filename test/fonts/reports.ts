import { exampleReport } from '../examples.js';

/** The plain data of a short report whose introduction is the text; other fields can be added. */
export function reportWith(introduction: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  const { proactive, applications, disputes } = exampleReport('zhaotong-2021') as unknown as Readonly<
    Record<string, unknown>
  >;
  return {
    year: 2021,
    agency: { name: '昭通市人民政府办公室', kind: 'department' },
    overview: { introduction },
    ...{ proactive, applications, disputes },
    problems: '目录更新不够及时。',
    ...more,
  };
}

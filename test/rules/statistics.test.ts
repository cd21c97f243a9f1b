import { findings, report, type Changes } from './sound-report.js';

const found = (changes: Changes): readonly string[] =>
  findings(report('2014', changes), 'statistics.sum').map(({ severity, path }) => `${severity} ${path}`);

describe('the statistics table of up to 2018', () => {
  it('asks that the channels together are not fewer than what was published', () => {
    const published = 'statistics.proactive.published';
    expect(found({ [published]: 127 })).toEqual([`warning ${published}`]);
    expect(found({ [published]: 126 })).toEqual([]);
    expect(found({ [published]: 60 })).toEqual([]);
    expect(findings(report('2014', { [published]: 127 }), 'statistics.sum')[0]!.cells).toEqual([
      published,
      ...['gazette', 'website', 'weibo', 'wechat', 'other'].map(
        (key) => `statistics.proactive.channels.${key}`,
      ),
    ]);
  });

  it('asks the same of topics, and counts what leaders did but once', () => {
    const topics = 'statistics.response.topics';
    expect(found({ [topics]: 4 })).toEqual([]);
    expect(found({ [topics]: 5 })).toEqual([`warning ${topics}`]);
  });

  it.each([
    ['proactive.normativeDocuments', 'proactive.published', 127],
    ['response.channels.pressConferencesByLeaders', 'response.channels.pressConferences', 1],
    ['response.channels.interviewsByLeaders', 'response.channels.interviews', 2],
  ])('asks that %s is not more than %s', (part, whole, value) => {
    expect(findings(report('2014', { [`statistics.${part}`]: value }), 'statistics.sum')).toMatchObject([
      {
        severity: 'warning',
        path: `statistics.${part}`,
        cells: [`statistics.${part}`, `statistics.${whole}`],
      },
    ]);
  });

  it('lets answers and completed requests differ', () => {
    expect(found({ 'statistics.requests.completed': { onTime: 9, extended: 1 } })).toEqual([]);
  });
});

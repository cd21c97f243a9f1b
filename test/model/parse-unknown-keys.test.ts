import { brief, least, problemsOf } from './reports.js';

describe('an unknown key', () => {
  it.each([
    [{ aplications: {} }, 'aplications', '未知字段 aplications，您是否想写 applications？'],
    [{ applications: { recieved: [] } }, 'applications.recieved', '未知字段 recieved，您是否想写 received？'],
    [
      { applications: { received: { naturalPersn: 3 } } },
      'applications.received.naturalPersn',
      '未知字段 naturalPersn，您是否想写 naturalPerson？',
    ],
    [
      { applications: { results: { refused: { stateSecrets: [] } } } },
      'applications.results.refused.stateSecrets',
      '未知字段 stateSecrets，您是否想写 stateSecret？',
    ],
    [
      { proactive: { rules: { Issued: 1 } } },
      'proactive.rules.Issued',
      '未知字段 Issued，您是否想写 issued？',
    ],
    [
      { disputes: { litigation: { direct: { uphold: 1 } } } },
      'disputes.litigation.direct.uphold',
      '未知字段 uphold，您是否想写 upheld？',
    ],
    [
      { overview: { supervison: '甲' } },
      'overview.supervison',
      '未知字段 supervison，您是否想写 supervision？',
    ],
    [
      { problems: [{ heading: '甲', body: '乙', boby: '丙' }] },
      'problems.0.boby',
      '未知字段 boby，您是否想写 body？',
    ],
    [
      { agency: { name: '甲', kind: 'department', lvl: 'county' } },
      'agency.lvl',
      '未知字段 lvl，您是否想写 level？',
    ],
  ])('in %p is told the nearest known one', (changed, path, message) => {
    const problems = problemsOf({ ...least, ...changed });
    expect(problems).toMatchObject([{ code: 'data.unknown-key', severity: 'error', path, message }]);
    expect(problems[0]).not.toHaveProperty('hint');
  });

  it('is not told again as the field that it was meant to be, which is missing then', () => {
    const { agency: _, ...without } = least;
    expect(brief(problemsOf({ ...without, agensy: { name: '甲' } }))).toEqual(['data.unknown-key agensy']);
    expect(brief(problemsOf({ ...least, agency: { nam: '甲' } })).toSorted()).toEqual([
      'data.missing agency.kind',
      'data.unknown-key agency.nam',
    ]);
  });

  it('that is like none is told all that are known there', () => {
    expect(problemsOf({ ...least, agency: { name: '甲', kind: 'department', 电话: '1' } })).toMatchObject([
      { path: 'agency.电话', message: '未知字段 电话', hint: '此处可用：name、kind、level、contact' },
    ]);
  });

  it('is not taken for a known one because objects have it: constructor, toString, __proto__', () => {
    const proactive = JSON.parse('{ "constructor": 1, "rules": { "__proto__": 1 } }') as object;
    expect(brief(problemsOf({ ...least, proactive, toString: 1 })).toSorted()).toEqual([
      'data.unknown-key proactive.constructor',
      'data.unknown-key proactive.rules.__proto__',
      'data.unknown-key toString',
    ]);
    const text = JSON.stringify(least).replace('"proactive":{}', '"proactive":{"__proto__":1}');
    for (const input of [text, JSON.parse(text) as unknown]) {
      expect(brief(problemsOf(input))).toEqual(['data.unknown-key proactive.__proto__']);
    }
  });

  it('is shown short, and without what would disturb a terminal', () => {
    const [long, strange] = problemsOf({ ...least, ['k'.repeat(100_000)]: 1, '甲\u001b[31m': 1 });
    expect(long!.message).toBe(`未知字段 ${'k'.repeat(40)}…`);
    expect(strange!.message).toBe('未知字段 "甲\\u001b[31m"');
  });
});

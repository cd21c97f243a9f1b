import { brief, least, leastYaml, problemsOf } from './reports.js';

const only = (changed: Readonly<Record<string, unknown>>): unknown => {
  const problems = problemsOf({ ...least, ...changed });
  expect(problems).toHaveLength(1);
  return problems[0];
};

describe('a bad count', () => {
  const rule = '件数应为 0 至 999999999 的整数';

  it.each([
    [-3, `${rule}，不能为负数：-3`, undefined],
    [2.5, `${rule}，不能有小数：2.5`, undefined],
    [10_000_000_000, `${rule}，10000000000 过大`, undefined],
    [1_000_000_000, `${rule}，1000000000 过大`, undefined],
    [NaN, `${rule}，这里不是有限的数（NaN）`, undefined],
    [Infinity, `${rule}，这里不是有限的数（Infinity）`, undefined],
    ['NaN', `${rule}，这里是文字 "NaN"`, undefined],
    ['12', `${rule}，这里是文字 "12"`, '写成 12（不加引号）'],
    ['１２', `${rule}，这里是文字 "１２"`, '写成 12（不加引号）'],
    ['1,234', `${rule}，这里是文字 "1,234"`, '写成 1234（不加引号）'],
    ['１，２３４，５６７', `${rule}，这里是文字 "１，２３４，５６７"`, '写成 1234567（不加引号）'],
    ['1 234', `${rule}，这里是文字 "1 234"`, '写成 1234（不加引号）'],
    ['83件', `${rule}，这里是文字 "83件"`, '写成 83（不加引号）'],
    ['007', `${rule}，这里是文字 "007"`, '写成 7（不加引号）'],
    ['1,23', `${rule}，这里是文字 "1,23"`, undefined],
    ['-5', `${rule}，这里是文字 "-5"`, undefined],
    ['约30', `${rule}，这里是文字 "约30"`, undefined],
    [true, `${rule}，这里是true`, undefined],
    [5n, `${rule}，这里是5`, undefined],
    [[], `${rule}，这里是列表（0 项）`, undefined],
  ])('%p is explained', (decisions, message, hint) => {
    const problem = only({ proactive: { licensing: { decisions } } });
    expect(problem).toMatchObject({
      code: 'data.count',
      severity: 'error',
      path: 'proactive.licensing.decisions',
      message,
      expected: '应为 0 至 999999999 的整数',
    });
    expect(problem).toHaveProperty(hint === undefined ? 'code' : 'hint', hint ?? 'data.count');
    if (hint === undefined) expect(problem).not.toHaveProperty('hint');
  });

  it.each([
    [{ value: -1, note: '含补登' }, 'data.count', 'proactive.licensing.decisions.value'],
    [{ value: 2.5, note: '含补登' }, 'data.count', 'proactive.licensing.decisions'],
    [{ value: 1 }, 'data.count', 'proactive.licensing.decisions'],
    [{ note: '含补登' }, 'data.count', 'proactive.licensing.decisions'],
    [{ value: 1, note: 5 }, 'data.count', 'proactive.licensing.decisions'],
    [{ value: 1, note: ' ' }, 'data.missing', 'proactive.licensing.decisions.note'],
    [{ value: 1, note: '甲\n乙' }, 'data.count', 'proactive.licensing.decisions'],
    [{ value: 1, note: '甲', nota: 1 }, 'data.unknown-key', 'proactive.licensing.decisions.nota'],
  ])('with a remark, %p, is named to the part that is wrong', (decisions, code, path) => {
    expect(only({ proactive: { licensing: { decisions } } })).toMatchObject({ code, path });
  });

  it('with a remark says how to write one', () => {
    expect(only({ proactive: { licensing: { decisions: { value: 1 } } } })).toHaveProperty(
      'message',
      '带附注的件数应写成 { value: 22, note: 其中修订16件 }，且 value 应为 0 至 999999999 的整数，note 为一行文字',
    );
  });

  it.each([
    [-3, '-3'],
    ['12', '"12"'],
  ])('in YAML is the same: %p', (value, source) => {
    const text = leastYaml.replace('proactive: {}', `proactive: { licensing: { decisions: ${source} } }`);
    const [problem] = problemsOf(`${text}problems: 无\n`);
    expect(problem).toMatchObject(only({ proactive: { licensing: { decisions: value } } }) as object);
    expect(problem!.place).toMatchObject({ line: 3, column: 38 });
  });

  it('1e400 and .nan in a file are not finite numbers', () => {
    const messages = ['1e400', '.nan'].map((source) => {
      const text = leastYaml.replace('proactive: {}', `proactive: { licensing: { decisions: ${source} } }`);
      return problemsOf(`${text}problems: 无\n`).map(({ message }) => message);
    });
    expect(messages).toEqual([
      [`${rule}，这里不是有限的数（Infinity）`],
      [`${rule}，这里不是有限的数（NaN）`],
    ]);
  });
});

describe('a bad row', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8], '这一行应有 6 或 7 个数（最后的总计可以不写），这里有 8 个'],
    [[1, 2, 3, 4, 5], '这一行应有 6 或 7 个数（最后的总计可以不写），这里有 5 个'],
    [[], '这一行应有 6 或 7 个数（最后的总计可以不写），这里有 0 个'],
  ])('of table 三 with the figures %p is named as a row', (received, message) => {
    expect(only({ applications: { received } })).toMatchObject({
      code: 'data.line-length',
      path: 'applications.received',
      message,
      expected: '6 或 7',
      actual: String(received.length),
    });
  });

  it('of table 四 has four figures or five', () => {
    expect(brief(problemsOf({ ...least, disputes: { reconsideration: [1, 2, 3] } }))).toEqual([
      'data.line-length disputes.reconsideration',
    ]);
    expect(only({ disputes: { litigation: { direct: [1, 2, 3, 4, 5, 6] } } })).toMatchObject({
      expected: '4 或 5',
      path: 'disputes.litigation.direct',
    });
  });

  it.each([[null], [5], ['无'], [true]])('that is %p is asked to be columns or a list', (received) => {
    expect(only({ applications: { received } })).toMatchObject({
      code: 'data.type',
      path: 'applications.received',
      message: expect.stringContaining(
        '“一、本年新收政府信息公开申请数量”应按列名书写，或写成一个列表',
      ) as string,
    });
  });

  it('names the column of a bad figure, in a list and in columns', () => {
    expect(
      brief(
        problemsOf({
          ...least,
          applications: {
            received: [0, -1, 0, 0, 0, 0, 2.5],
            carriedOver: { enterprise: -1, total: 2.5 },
            results: { refused: { stateSecret: [0, 0, { value: 1, note: '' }, 0, 0, 'x'] } },
          },
          disputes: { litigation: { direct: [0, 0, -1, 0, -1] } },
        }),
      ),
    ).toEqual([
      'data.count applications.received.enterprise',
      'data.count applications.received.total',
      'data.count applications.carriedOver.enterprise',
      'data.count applications.carriedOver.total',
      'data.missing applications.results.refused.stateSecret.researchInstitute.note',
      'data.count applications.results.refused.stateSecret.otherOrganization',
      'data.count disputes.litigation.direct.other',
      'data.count disputes.litigation.direct.total',
    ]);
  });
});

describe('a bad amount of money', () => {
  it.each([
    [-3, '金额应为不小于 0 的数，这里是 -3', undefined],
    [NaN, '金额应为不小于 0 的数，这里是 NaN', undefined],
    ['1,234.50', '金额应为不小于 0 的数，这里是 "1,234.50"', '写成 1234.50'],
    ['１２.５', '金额应为不小于 0 的数，这里是 "１２.５"', '写成 12.5'],
    ['59237.2449万元', '金额应为不小于 0 的数，这里是 "59237.2449万元"', undefined],
    [null, '金额应为不小于 0 的数，这里是 null', undefined],
    ['', '金额应为不小于 0 的数，这里是 ""', undefined],
  ])('%p is explained', (amount, message, hint) => {
    const problem = only({ proactive: { fees: { amount } } });
    expect(problem).toMatchObject({ code: 'data.decimal', path: 'proactive.fees.amount', message });
    expect((problem as { hint?: string }).hint).toBe(hint);
  });
});

describe('a bad year', () => {
  it.each([
    [undefined, 'data.missing', '缺少报告年度', undefined],
    ['2021', 'data.year', '报告年度应为四位数的年份，这里是 "2021"', '写成 2021（不加引号）'],
    ['２０２１年度', 'data.year', '报告年度应为四位数的年份，这里是 "２０２１年度"', '写成 2021（不加引号）'],
    ['去年', 'data.year', '报告年度应为四位数的年份，这里是 "去年"', undefined],
    [2021.5, 'data.year', '报告年度应为四位数的年份，这里是 2021.5', undefined],
    [20210, 'data.year', '报告年度应为四位数的年份，这里是 20210', undefined],
    [2007, 'data.year', '报告年度不能早于 2008 年（《条例》自 2008 年施行），这里是 2007', undefined],
  ])('%p is explained', (year, code, message, hint) => {
    const problem = problemsOf({ ...least, year }).find(({ path }) => path === 'year');
    expect(problem).toMatchObject({ code, message });
    expect(problem!.hint).toBe(hint);
  });
});

describe('a bad date', () => {
  it.each([
    ['2022-02-30', '公布日期 2022-02-30 不是日历上的日子', undefined],
    ['2022-1-5', '公布日期应写成 YYYY-MM-DD，这里是 "2022-1-5"', '写成 2022-01-05'],
    ['2022年1月5日', '公布日期应写成 YYYY-MM-DD，这里是 "2022年1月5日"', '写成 2022-01-05'],
    ['2022/01/05', '公布日期应写成 YYYY-MM-DD，这里是 "2022/01/05"', '写成 2022-01-05'],
    ['２０２２．１．５', '公布日期应写成 YYYY-MM-DD，这里是 "２０２２．１．５"', '写成 2022-01-05'],
    ['2022年2月30日', '公布日期应写成 YYYY-MM-DD，这里是 "2022年2月30日"', undefined],
    ['2022-01-05T00:00:00Z', '公布日期应写成 YYYY-MM-DD，这里是 "2022-01-05T00:00:00Z"', undefined],
    [20220105, '公布日期应写成 YYYY-MM-DD，这里是 20220105', undefined],
    [new Date('2022-01-05'), '公布日期应写成 YYYY-MM-DD，这里是 日期对象（Date）', '写成 2022-01-05'],
    [new Date(NaN), '公布日期应写成 YYYY-MM-DD，这里是 日期对象（Date）', undefined],
  ])('%p is explained', (publishedOn, message, hint) => {
    const problem = only({ publishedOn });
    expect(problem).toMatchObject({ code: 'data.date', path: 'publishedOn', message });
    expect((problem as { hint?: string }).hint).toBe(hint);
  });

  it('is found in the period and the signature, and a period does not end before it begins', () => {
    expect(
      brief(problemsOf({ ...least, period: { from: '2021-1-1' }, signature: { date: '2022-13-01' } })),
    ).toEqual(['data.date period.from', 'data.missing period.to', 'data.date signature.date']);
    expect(only({ period: { from: '2021-12-31', to: '2021-01-01' } })).toMatchObject({
      code: 'data.period',
      path: 'period',
      message: '统计期限的起始日期晚于截止日期',
    });
  });
});

describe('a bad text', () => {
  it.each([
    [657000, '邮编应为文字，这里是 657000', '加上引号，连同开头的 0、加号照原样写'],
    [true, '邮编应为文字，这里是 true', '加上引号："true"'],
    [['0471'], '邮编应为文字，这里是 列表（1 项）', undefined],
  ])('such as the postcode %p is asked to be quoted where that helps', (postcode, message, hint) => {
    const problem = only({ agency: { ...least.agency, contact: { postcode } } });
    expect(problem).toMatchObject({ code: 'data.type', path: 'agency.contact.postcode', message });
    expect((problem as { hint?: string }).hint).toBe(hint);
  });

  it.each([
    ['', 'data.missing', '机关名称不能为空'],
    ['\u3000', 'data.missing', '机关名称不能为空'],
    [undefined, 'data.missing', '缺少机关名称'],
    ['青禾县\n水务局', 'data.line-break', '第 4 个字符是换行，这里只能写一行'],
    ['甲'.repeat(501), 'data.too-long', '文字过长：501 字，最多 500 字'],
    ['青\u0000', 'data.character', '第 2 个字符是控制字符 U+0000，文件中不能出现'],
    ['青\u001b[31m', 'data.character', '第 2 个字符是控制字符 U+001B，文件中不能出现'],
    ['青\u0085', 'data.character', '第 2 个字符是控制字符 U+0085，文件中不能出现'],
    ['青\ud800', 'data.character', '第 2 个字符是不成对的代理字符 U+D800，文件中不能出现'],
    ['\udc00青', 'data.character', '第 1 个字符是不成对的代理字符 U+DC00，文件中不能出现'],
    ['青\uffff', 'data.character', '第 2 个字符是非字符 U+FFFF，文件中不能出现'],
  ])('such as the agency’s name %p is explained', (name, code, message) => {
    expect(only({ agency: { name, kind: 'department' } })).toMatchObject({
      code,
      message,
      path: 'agency.name',
    });
  });

  it('takes a rare character, which is a pair of surrogates', () => {
    expect(problemsOf({ ...least, agency: { name: '𠮷野局', kind: 'department' } })).toEqual([]);
  });

  it.each([
    [undefined, '缺少机关类别'],
    ['departmnt', '机关类别不能是 "departmnt"，您是否想写 department？'],
    ['政府部门', '机关类别不能是 "政府部门"，您是否想写 department？'],
    ['县级以上人民政府', '机关类别不能是 "县级以上人民政府"，您是否想写 government？'],
    ['人民政府', '机关类别不能是 "人民政府"'],
    ['', '机关类别不能是 ""'],
    [1, '机关类别不能是 1'],
  ])('such as the kind %p is told the choices', (kind, message) => {
    expect(only({ agency: { name: '水务局', kind } })).toMatchObject({
      path: 'agency.kind',
      message,
      hint: '可用：department（政府部门（含政府办公厅、办公室））、government（县级以上人民政府）、township（乡镇人民政府、街道办事处）、ministry（国务院部门）',
    });
  });
});

describe('bad prose', () => {
  it.each([
    [undefined, 'data.missing', '缺少存在的主要问题及改进情况', 'problems'],
    [null, 'data.missing', '缺少存在的主要问题及改进情况', 'problems'],
    [5, 'data.type', '存在的主要问题及改进情况应为一段文字或列表，这里是 5', 'problems'],
    [{ existing: 5 }, 'data.type', '存在的主要问题应为一段文字或列表，这里是 5', 'problems.existing'],
    [{ more: '甲' }, 'data.type', '其他小节应为列表，这里是 "甲"', 'problems.more'],
    [{ more: ['甲'] }, 'data.type', '小节应为一组键值，这里是 "甲"', 'problems.more.0'],
    [['甲', null], 'data.type', '列表的每一项应为一段文字，或 { heading, body }，这里是 null', 'problems.1'],
    [
      [['甲']],
      'data.type',
      '列表的每一项应为一段文字，或 { heading, body }，这里是 列表（1 项）',
      'problems.0',
    ],
    [[{ heading: '甲' }], 'data.missing', '缺少正文', 'problems.0.body'],
    [[{ body: '甲' }], 'data.missing', '缺少标题', 'problems.0.heading'],
    [[{ heading: '', body: '甲' }], 'data.missing', '标题不能为空', 'problems.0.heading'],
    [
      [{ heading: '甲', body: [{ heading: '乙', body: ['丙', '丁\u0007'] }] }],
      'data.character',
      '第 2 个字符是控制字符 U+0007，文件中不能出现',
      'problems.0.body.0.body.1',
    ],
  ])('%p is explained', (problems, code, message, path) => {
    expect(only({ problems })).toMatchObject({ code, message, path });
  });

  it('in the note of a table is named by its paragraph, not by a column', () => {
    const note = ['甲', '乙\u0007'];
    expect(
      brief(problemsOf({ ...least, proactive: { note }, applications: { note }, disputes: { note } })),
    ).toEqual([
      'data.character proactive.note.1',
      'data.character applications.note.1',
      'data.character disputes.note.1',
    ]);
  });

  it('of more than 200 000 characters is too long, in one text or in many', () => {
    expect(only({ problems: '甲'.repeat(5_000_000) })).toMatchObject({
      code: 'data.too-long',
      path: 'problems',
      message: '文字过长：5000000 字，最多 200000 字',
    });
    expect(only({ problems: Array(3).fill('甲'.repeat(100_000)) })).toMatchObject({
      code: 'data.too-long',
      path: 'problems',
      message: '文字过长：共 300000 字，最多 200000 字',
    });
    expect(problemsOf({ ...least, problems: '甲'.repeat(200_000) })).toEqual([]);
  });

  it('in an aspect does not hide which aspect it is', () => {
    expect(brief(problemsOf({ ...least, overview: { introduction: 5, platform: [null] } }))).toEqual([
      'data.type overview.introduction',
      'data.type overview.platform.0',
    ]);
  });
});

describe('a bad edition', () => {
  it.each([['2020'], [2022], [null], [true], [['2021']], [{}], ['__proto__'], ['toString']])(
    '%p is told the editions that there are',
    (edition) => {
      expect(only({ edition })).toMatchObject({
        code: 'data.edition',
        path: 'edition',
        message: expect.stringMatching(/^没有 .+ 这一格式版本$/) as string,
        hint: '可用：2021、2019、2014',
      });
    },
  );
});

describe('what is no report at all', () => {
  it.each([
    [null, '数据文件应为一组键值，这里是 null'],
    [undefined, '缺少数据文件'],
    [5, '数据文件应为一组键值，这里是 5'],
    [[], '数据文件应为一组键值，这里是 列表（0 项）'],
    ['- 甲\n', '数据文件应为一组键值，这里是 列表（1 项）'],
    ['hello', '数据文件应为一组键值，这里是 "hello"'],
    ['# 只有注释\n', '数据文件应为一组键值，这里是 null'],
    ['', '文件是空的'],
    [' \n\t\n', '文件是空的'],
    ['\uFEFF', '文件是空的'],
  ])('%p is said to be so', (input, message) => {
    expect(problemsOf(input)).toMatchObject([{ path: '', message }]);
  });

  it.each([
    [{ agency: new Map() }],
    [{ title: Symbol('甲'), problems: () => 1, publishedOn: 5n }],
    [{ applications: new Date(), disputes: [Symbol('甲')] }],
  ])('%p is an error of the data, not of the program', (changed) => {
    expect(problemsOf({ ...least, ...changed }).length).toBeGreaterThan(0);
  });
});

import { findings, paths, report, type Changes } from './sound-report.js';

const code = 'structure.headings';
const body = '按月公开。';
const headed = (...headings: readonly string[]) => headings.map((heading) => ({ heading, body }));
const faults = (changes: Changes, base: '2014' | '2019' | '2021' = '2021'): readonly string[] =>
  findings(report(base, changes), code).map(({ severity, path }) => `${severity} ${path}`);

describe('headings of a report', () => {
  it.each(['2014', '2019', '2021'] as const)('are sound in the base of %s', (base) => {
    expect(faults({}, base)).toEqual([]);
  });

  it('that carry no number, or go on with the right one, are sound', () => {
    expect(faults({ 'overview.more': headed('重点领域信息公开', '12345热线', '建议提案办理') })).toEqual([]);
    expect(faults({ 'overview.more': headed('（六）重点领域信息公开', '（七）建议提案办理') })).toEqual([]);
    expect(faults({ 'overview.proactive': headed('1.政策文件公开', '2.执法公示') })).toEqual([]);
    expect(faults({ 'problems.improvements': headed('一是加强培训', '二是充实力量') })).toEqual([]);
  });

  it('with a section’s number below a section are errors', () => {
    expect(faults({ 'overview.more': headed('一、重点领域信息公开') })).toEqual([
      'error overview.more.0.heading',
    ]);
    expect(faults({ 'overview.proactive': headed('一、政策文件公开', '二、执法公示') })).toEqual([
      'error overview.proactive.0.heading',
      'error overview.proactive.1.heading',
    ]);
    expect(faults({ 'other.text': headed('七、附则') })).toEqual(['error other.text.0.heading']);
  });

  it('with a number out of order are errors that name the right one', () => {
    const data = report('2021', { 'overview.more': headed('（八）重点领域信息公开') });
    expect(findings(data, code)).toMatchObject([{ path: 'overview.more.0.heading', expected: '（六）' }]);
    expect(faults({ 'overview.proactive': headed('1.甲', '1.乙', '3.丙') })).toEqual([
      'error overview.proactive.1.heading',
      'error overview.proactive.2.heading',
    ]);
  });

  it('in two systems of numbers are errors', () => {
    expect(faults({ 'overview.more': headed('1.重点领域信息公开') })).toEqual([
      'error overview.more.0.heading',
    ]);
    expect(faults({ 'problems.improvements': headed('1.培训', '（2）力量', '平台') })).toEqual([
      'error problems.improvements.1.heading',
    ]);
  });

  it('that stand twice are errors, also where the form has them', () => {
    expect(faults({ 'overview.more': headed('重点领域', '建议提案', '重点领域') })).toEqual([
      'error overview.more.2.heading',
    ]);
    expect(faults({ 'overview.more': headed('平台建设') })).toEqual(['error overview.more.0.heading']);
    expect(faults({ 'overview.platform': undefined, 'overview.more': headed('平台建设') })).toEqual([]);
  });

  it('that belong to another section are errors', () => {
    const [only] = findings(report('2021', { 'overview.more': headed('主动公开政府信息情况') }), code);
    expect(only!.message).toBe('“主动公开政府信息情况”是第二部分的标题，不能作小标题');
    expect(faults({ overview: headed('总体部署', '五、存在的主要问题及改进情况') })).toEqual([
      'error overview.1.heading',
      'error overview.1.heading',
    ]);
  });

  it('are found at any depth', () => {
    const deep = [{ heading: '文件', body: [{ heading: '解读', body: headed('一、图解') }] }];
    expect(faults({ 'overview.proactive': deep })).toEqual([
      'error overview.proactive.0.body.0.body.0.heading',
    ]);
  });

  it('that are written as paragraphs are errors; long paragraphs with such a number are warnings', () => {
    const overview = '一、主动公开情况\n\n全年公开信息268条。\n\n二、依申请公开情况\n\n全部办结。';
    expect(faults({ overview })).toEqual(['error overview.0', 'error overview.2']);
    const problems = '一、更新不够及时，供水信息有时晚于计划一周。\n\n二、解读不够。';
    expect(faults({ problems })).toEqual(['warning problems.0', 'warning problems.1']);
    expect(faults({ problems: '（一）更新不够及时。\n\n一是解读不够。' })).toEqual([]);
  });
});

describe('headings of the free sections of up to 2018', () => {
  const sections = (...headings: readonly string[]) => ({ sections: headed(...headings) });

  it.each([
    [['概述', '主动公开情况', '依申请公开情况']],
    [['一、概述', '二、主动公开情况', '三、依申请公开情况']],
    [['1.概述', '2.主动公开情况']],
    [['一、概述', '主动公开情况', '三、依申请公开情况']],
    [['“互联网+政务服务”', '12345热线']],
  ])('are sound: %p', (headings) => {
    expect(faults(sections(...headings), '2014')).toEqual([]);
  });

  it('are errors out of order, in two systems, or twice', () => {
    expect(faults(sections('一、概述', '三、主动公开情况', '四、收费'), '2014')).toEqual([
      'error sections.1.heading',
    ]);
    expect(faults(sections('一、概述', '2.主动公开情况'), '2014')).toEqual(['error sections.1.heading']);
    expect(faults(sections('概述', '主动公开情况', '概述'), '2014')).toEqual(['error sections.2.heading']);
  });

  it('are an error where they are malformed, and those after them are not', () => {
    expect(faults(sections('一、概述', '一二、主动公开情况', '三、收费'), '2014')).toEqual([
      'error sections.1.heading',
    ]);
  });

  it('go up to as many as an office writes', () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    expect(faults(sections(...numerals.map((numeral) => `${numeral}、第${numeral}方面`)), '2014')).toEqual(
      [],
    );
  });
});

describe('section 五', () => {
  const empty = (problems: unknown, base: '2019' | '2021' = '2021'): readonly string[] =>
    paths(report(base, { problems }), 'problems.empty');

  it.each([
    '',
    '无',
    '无。',
    '没有。',
    '暂无',
    '暂无问题。',
    '不存在问题',
    '本年度不存在突出问题。',
    '2024年度，我局没有发现主要问题。',
    '未发现存在的问题和不足。',
    '略',
    '同上年',
    '见附件',
    '/',
    '（一）无\n\n（二）无',
  ])('that says %p is empty', (text) => {
    expect(empty(text)).toHaveLength(1);
    expect(empty(text, '2019')).toHaveLength(1);
  });

  it.each([
    '无障碍阅读功能不完善。',
    '没有建立长效机制，更新不及时。',
    '问题是公开不够主动。',
    '不存在重大问题，但解读形式单一。',
  ])('that says %p is not', (text) => {
    expect(empty(text)).toEqual([]);
  });

  it('without any part, or with empty parts, is empty', () => {
    expect(empty({})).toEqual(['problems']);
    expect(empty({ existing: '', improvements: '' })).toEqual(['problems']);
    expect(empty({ more: [{ heading: '问题', body: '无' }] })).toEqual(['problems.more.0.body.0']);
  });

  it('whose problems are 无 while it tells of improvements is an error at the problems', () => {
    expect(empty({ existing: '无。', improvements: '继续按周公布水质检测结果。' })).toEqual([
      'problems.existing.0',
    ]);
    expect(empty({ improvements: '继续按周公布水质检测结果。' })).toEqual([]);
  });
});

describe('the five aspects of 总体情况', () => {
  const aspectsCode = 'overview.aspect-missing';
  const missing = (changes: Changes): readonly string[] =>
    findings(report('2021', changes), aspectsCode).map(({ message }) => message);
  const keys = ['proactive', 'onRequest', 'management', 'platform', 'supervision'];

  it.each(keys)('are missed one by one: %s', (key) => {
    const data = report('2021', { [`overview.${key}`]: undefined });
    expect(findings(data, aspectsCode)).toMatchObject([{ severity: 'warning', path: 'overview' }]);
    expect(findings(report('2019', { [`overview.${key}`]: '' }), aspectsCode)).toHaveLength(1);
  });

  it('are all missed where there is no overview, in one warning', () => {
    expect(missing({ overview: undefined })).toEqual([
      '“总体情况”没有写：主动公开情况、依申请公开情况、政府信息管理情况、政府信息公开平台建设情况、监督保障情况',
    ]);
  });

  it('may stand under headings of the office’s own', () => {
    const more = headed('平台建设');
    expect(missing({ 'overview.platform': undefined, 'overview.more': more })).toEqual([]);
    expect(
      missing({ overview: headed('主动公开方面', '依申请公开方面', '信息管理', '平台建设', '监督保障') }),
    ).toEqual([]);
  });

  it('are looked for by their words in an overview that is one text', () => {
    const text =
      '全年主动公开信息268条，收到依申请公开11件；修订公开目录，按周更新网站专栏，参加业务培训2期。';
    expect(missing({ overview: text })).toEqual([]);
    expect(missing({ overview: '全年主动公开信息268条，收到依申请公开11件。' })).toEqual([
      '“总体情况”没有写：政府信息管理情况、政府信息公开平台建设情况、监督保障情况',
    ]);
  });

  it('of governments tell of 考核, 评议 and 责任追究', () => {
    const supervision = { 'overview.supervision': '组织业务培训2期，开展社会评议。' };
    const government = { ...supervision, 'agency.kind': 'government', 'agency.name': '青禾县人民政府' };
    const township = { ...supervision, 'agency.kind': 'township' };
    expect(missing(supervision)).toEqual([]);
    expect(missing(government)).toEqual(['政府的年度报告要写工作考核、责任追究结果，“总体情况”没有写']);
    expect(paths(report('2021', government), aspectsCode)).toEqual(['overview.supervision']);
    expect(missing({ ...township, 'agency.name': '渔洋镇人民政府' })).toHaveLength(1);
    expect(missing({ ...township, 'agency.name': '东风路街道办事处' })).toEqual([]);
    expect(missing({ 'agency.kind': 'government', 'agency.name': '青禾县人民政府' })).toEqual([]);
  });

  it('are not asked for up to 2018', () => {
    expect(paths(report('2014'), aspectsCode)).toEqual([]);
  });
});

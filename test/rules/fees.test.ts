import { findings, paths, report, type Data } from './sound-report.js';

const other = (value: unknown, changes = {}): Data => report('2021', { other: value, ...changes });
const unpaid = (count: unknown) => ({ 'applications.results.other.feeUnpaid': { enterprise: count } });
const fees = (notices: unknown, charged: unknown, collected: unknown) => ({ notices, charged, collected });

describe('the statement on 信息处理费', () => {
  const code = 'fees.statement-missing';

  it.each([
    ['nothing at all', undefined],
    ['an empty section', {}],
    ['无', { text: '无。' }],
    ['other matters', { text: '没有其他需要报告的事项。' }],
    ['fees of another kind', { text: '公布行政事业性收费目录清单，公开收费标准。' }],
    ['money spent', { text: '公开经费用于网站维护。' }],
  ])('is missing where section 六 says %s', (_, value) => {
    expect(findings(other(value), code)).toMatchObject([{ severity: 'error', path: 'other' }]);
  });

  it.each([
    '本年度未收取信息处理费。',
    '2024年，我局没有收取任何费用。',
    '收取信息处理费0元。',
    '未发生收费情况。',
    '发出缴费通知3件，共收到处理费900元。',
  ])('is there in the text %s', (text) => {
    expect(paths(other({ text }), code)).toEqual([]);
  });

  it('is there where the fees are given as data, since the template prints it', () => {
    expect(paths(other({ fees: fees(0, 0, 0) }), code)).toEqual([]);
  });

  it('in another section does not count, and the hint says where it stands', () => {
    const more = [{ heading: '收费情况', body: '我局没有收取信息处理费。' }];
    const [only] = findings(other({ text: '无。' }, { 'overview.more': more }), code);
    expect(only!.hint).toContain('overview.more.0.body.0 处已有说明，应移到这一部分');
  });

  it('is not asked for in the form of 2019', () => {
    expect(paths(report('2019', { other: undefined }), code)).toEqual([]);
  });
});

describe('requests that lapsed because a fee was not paid', () => {
  const code = 'fees.notices';

  it('need as many notices', () => {
    const data = other({ fees: fees(1, 300, 0) }, unpaid(2));
    expect(findings(data, code)).toMatchObject([
      {
        severity: 'warning',
        path: 'other.fees.notices',
        expected: '不小于 2',
        actual: '1',
        cells: ['other.fees.notices', 'applications.results.other.feeUnpaid.total'],
      },
    ]);
    expect(paths(other({ fees: fees(2, 300, 0) }, unpaid(2)), code)).toEqual([]);
  });

  it.each([
    ['本年度未收取信息处理费。', ['other.text.0']],
    ['逾期未按收费通知缴费的申请不再处理。', ['other.text.0']],
    ['全年发出收费通知3件，申请人均逾期未缴费。', []],
    ['发出25份缴费通知，共收取2950元。', []],
  ])('need their number in the text: %s', (text, expected) => {
    expect(paths(other({ text }, unpaid(1)), code)).toEqual(expected);
  });

  it.each([0, '—', null])('that are %p ask for nothing', (count) => {
    expect(paths(other({ text: '本年度未收取信息处理费。' }, unpaid(count)), code)).toEqual([]);
  });

  it('are counted by their stated total', () => {
    const stated = { 'applications.results.other.feeUnpaid': [0, 0, 0, 0, 0, 0, 4] };
    expect(paths(other({ fees: fees(3, 100, 0) }, stated), code)).toEqual(['other.fees.notices']);
  });

  it('aside, money that was asked for needs a notice', () => {
    expect(paths(other({ fees: fees(0, 100, 0) }), code)).toEqual(['other.fees.notices']);
  });
});

describe('fees and the text beside them', () => {
  const code = 'fees.contradiction';
  const collected = { fees: fees(2, 400, 400) };

  it.each([
    '本年度未收取信息处理费。',
    '我局没有收取费用，也没有减免。',
    '全年没有发生收费情况。',
    '收取信息处理费0元。',
    '无。',
  ])('contradict each other where 400 元 were collected and the text says %s', (text) => {
    expect(findings(other({ ...collected, text }), code)).toMatchObject([
      { severity: 'error', path: 'other.text.0' },
    ]);
  });

  it.each([
    '收取的信息处理费已全部缴入国库。',
    '其余申请未收取信息处理费。',
    '逾期未按收费通知要求缴费的6件，不再处理。',
    '没有其他需要报告的事项。',
    '没有违规收费的投诉。',
  ])('agree where 400 元 were collected and the text says %s', (text) => {
    expect(paths(other({ ...collected, text }), code)).toEqual([]);
  });

  it('agree where 无 stands beside another paragraph, which may tell of the fees', () => {
    const text = '无。\n\n收取的信息处理费已全部缴入国库。';
    expect(paths(other({ ...collected, text }), code)).toEqual([]);
  });

  it('contradict each other where nothing was collected and the text names a sum', () => {
    const text = '发出收费通知2件，实际收取信息处理费400元。';
    expect(findings(other({ fees: fees(2, 400, 0), text }), code)).toMatchObject([
      { severity: 'error', path: 'other.text.0', actual: '400元' },
    ]);
  });

  it.each(['按规定应收取400元，申请人逾期未缴。', '收取信息处理费0元。', '收费标准为每件收取100元。'])(
    'agree where nothing was collected and the text says %s',
    (text) => {
      expect(paths(other({ fees: fees(2, 400, 0), text }), code)).toEqual([]);
    },
  );

  it('contradict each other within the text alone', () => {
    const text = '全年收取信息处理费2950元。\n\n本年度未收取信息处理费。';
    expect(paths(other({ text }), code)).toEqual(['other.text.1']);
    expect(paths(other({ text: '全年收取信息处理费2950元。' }), code)).toEqual([]);
  });

  it('are doubtful where more was collected than asked for, which may stem from the year before', () => {
    expect(findings(other({ fees: fees(1, '100.00', '100.50') }), code)).toMatchObject([
      {
        severity: 'warning',
        path: 'other.fees.collected',
        cells: ['other.fees.charged', 'other.fees.collected'],
      },
    ]);
    expect(paths(other({ fees: fees(1, '100.00', 100) }), code)).toEqual([]);
  });
});

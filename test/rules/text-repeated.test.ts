import { checkReport } from '../../src/check/check-report.js';
import { exampleReport } from '../examples.js';
import { bases, withValue } from './text-corpus.js';

type Data = Readonly<Record<string, unknown>>;

const own = [
  '围绕供水保障、河湖管理、水旱灾害防御三条主线，逐项梳理公开目录，明确责任股室和更新时限，过期内容当周撤下。',
  '水质检测结果按周公布，停水公告提前两天发布，河长名录随岗位变动即时调整，群众在手机上就能查到。',
  '办理申请时先与申请人通话，弄清真正想要的材料，再确定检索范围，答复书写明事实、依据和救济渠道。',
];
const fresh = [
  '今年把农村饮水安全作为公开的重点，逐村公布管网改造进度，施工图纸在村委会张贴，接受村民询问。',
  '开通灌溉用水预约查询，水库放水计划每旬公布一次，种植大户据此安排农时，咨询电话明显减少。',
  '对答复不满意的申请人逐一回访，归纳常见误解，编成十二个问答放在专栏首页，重复提问随之下降。',
];
const report = (year: number, paragraphs: readonly string[], other: Data = {}): Data => ({
  ...withValue(bases.small!, 'overview.management', [...paragraphs]),
  year,
  ...other,
});
const repeated = (now: unknown, previous?: unknown) =>
  checkReport(now, previous === undefined ? {} : { previous }).filter(({ code }) => code === 'text.repeated');

describe('text taken over from last year', () => {
  it('is one warning for the section, with its share and the longest passages in both reports', () => {
    const now = withValue(report(2024, []), 'overview.supervision', own);
    const findings = repeated(now, report(2023, own));
    expect(findings).toMatchObject([
      { severity: 'warning', path: 'overview', expected: '不超过 50%', actual: '100%' },
    ]);
    expect(findings[0]!.message).toContain(
      'overview.supervision.0（上年 overview.management.0）“围绕供水保障',
    );
  });

  it('is found though its figures were changed', () => {
    const told = (count: number) =>
      own.map((text) => `${text}全年共计更新${count}条，其中第${count + 1}批最多。`);
    expect(repeated(report(2024, told(318)), report(2023, told(96)))).toMatchObject([{ actual: '100%' }]);
  });

  it('is found in paragraphs of no more than twelve characters', () => {
    const words = own.join('').replace(/[三两\P{Script=Han}]/gu, '');
    const short = words.match(/.{12}/g)!;
    expect(repeated(report(2024, short), report(2023, short))).toMatchObject([{ actual: '100%' }]);
  });

  it('is let pass up to half of the section', () => {
    expect(repeated(report(2024, [own[0]!, ...fresh]), report(2023, own))).toEqual([]);
    expect(repeated(report(2024, [...own, fresh[0]!]), report(2023, own))).toMatchObject([
      { path: 'overview' },
    ]);
  });

  it('is not looked for without last year’s report', () => {
    expect(repeated(report(2024, own))).toEqual([]);
  });

  it('does not count in the preface, in titles of documents, in the fee statement and in short sections', () => {
    const boilerplate = {
      preface: own,
      other: {
        text: `本年度${'本机关没有收取政府信息公开信息处理费，也没有减免信息处理费的情况'.repeat(4)}。`,
      },
      problems: '一是更新不够及时；二是解读形式单一。',
    };
    expect(repeated(report(2024, fresh, boilerplate), report(2023, own, boilerplate))).toEqual([]);
    const titles = [
      '《中华人民共和国政府信息公开条例》《中华人民共和国政府信息公开工作年度报告格式》'.repeat(4),
    ];
    expect(repeated(report(2024, titles), report(2023, titles))).toEqual([]);
  });

  it('is told for each section that the office heads itself (2014)', () => {
    const old = (year: number, bodies: readonly string[]): Data => ({
      ...bases.statistics!,
      year,
      sections: bodies.map((body, index) => ({ heading: `部分${index}`, body })),
    });
    const now = old(2017, [own.join(''), fresh.join('')]);
    expect(repeated(now, old(2016, ['完全不同的内容。', own.join('')]))).toMatchObject([
      { path: 'sections.0' },
    ]);
  });

  it('is all of a report that is published again for the next year', () => {
    const busy = exampleReport('busy-city-2024');
    const paths = repeated({ ...busy, year: 2025 }, busy).map(({ path, actual }) => `${path} ${actual}`);
    expect(paths).toEqual(['overview 100%', 'problems 100%', 'other 100%']);
  });
});

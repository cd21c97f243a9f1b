import fc from 'fast-check';
import { dataFileText } from '../../src/model/file/data-file-text.js';
import { parseReport } from '../../src/model/parse-report.js';
import { exampleNames, exampleReport } from '../examples.js';
import { anyReport } from './any-report.js';

describe('a report written as a data file', () => {
  it.each(exampleNames)('%s is the same report when it is read back', (name) => {
    const report = exampleReport(name);
    expect(parseReport(dataFileText(report))).toEqual(report);
  });

  it('is the same report, whatever the report', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        const report = parseReport(data);
        expect(parseReport(dataFileText(report))).toEqual(report);
      }),
      { numRuns: 60 },
    );
  });

  it('has the sections in the order of the form, with their headings as comments and rows as lists', () => {
    const text = dataFileText(exampleReport('busy-city-2024'), { comment: '第一行\n第二行' });
    expect(text).toMatch(/^# 第一行\n# 第二行\n\nedition: "2021"\nyear: 2024\n/);
    const headings = text.split('\n').filter((line) => line.startsWith('# '));
    expect(headings.slice(2)).toEqual([
      '# 总体情况',
      '# 主动公开政府信息情况',
      '# 收到和处理政府信息公开申请情况',
      '# 每行依次为：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他；总计可以不写',
      '# 政府信息公开行政复议、行政诉讼情况',
      '# 每行依次为：结果维持、结果纠正、其他结果、尚未审结；总计可以不写',
      '# 存在的主要问题及改进情况',
      '# 其他需要报告的事项',
    ]);
    expect(text).toContain('\n  received: [ 4876, 1583, 64, 37, 1129, 1042, 8731 ]\n');
    expect(text).toContain('\n  normativeDocuments: { issued: { value: 22, note: 其中修订16件 }, ');
  });
});

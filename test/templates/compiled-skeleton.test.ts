import { editionIds, editionOf } from '../../src/model/editions/index.js';
import { composeReport } from '../../src/render/document/compose.js';
import { compileReports } from '../../src/templates/compile/compile-reports.js';
import { checkTemplates } from '../../src/templates/lint/check-templates.js';
import { skeletonNames } from '../../src/templates/templates.js';
import { county, part, type Data } from '../compile/parts.js';
import { at } from '../model/form-2021.js';
import { problemsThrown } from '../model/reports.js';

const figures: Data = {
  proactive: { normativeDocuments: { issued: 4, repealed: 1, inForce: 30 }, fees: { amount: '35.20' } },
  applications: {
    received: [5, 1, 0, 0, 0, 0],
    results: { granted: [3, 1, 0, 0, 0, 0], refused: { stateSecret: [1, 0, 0, 0, 0, 0] } },
    carriedForward: [1, 0, 0, 0, 0, 0],
  },
  disputes: { litigation: { direct: [1, 0, 0, 0], afterReconsideration: [0, 2, 0, 0] } },
};
const compiled = (templates?: Readonly<Record<string, string>>) =>
  compileReports([part('水务局', figures)], county, templates ? { templates } : {}).report;

describe('the skeleton of a compiled report', () => {
  it.each(editionIds)('has templates without problems in edition %s', (id) => {
    expect(checkTemplates(editionOf(id), {}, skeletonNames(editionOf(id)))).toEqual([]);
  });

  it('says the summed figures in every aspect that has some, and marks what is to be written', () => {
    const overview = at(compiled(), 'overview') as Readonly<Record<string, readonly string[]>>;
    expect(Object.keys(overview)).toEqual([
      'introduction',
      'proactive',
      'onRequest',
      'management',
      'platform',
      'supervision',
    ]);
    expect(overview['proactive']!.join('')).toContain('全年制发行政规范性文件4件，废止1件，现行有效30件');
    expect(overview['proactive']!.join('')).toContain('行政事业性收费35.20万元');
    expect(overview['proactive']!.join('')).not.toContain('规章');
    const onRequest = overview['onRequest']!.join('');
    expect(onRequest).toContain('新收政府信息公开申请6件，上年结转0件，办结5件，结转下年度继续办理1件');
    expect(onRequest).toContain('予以公开4件，部分公开0件，不予公开1件');
    expect(onRequest).toContain('行政复议0件、行政诉讼3件');
    for (const prose of [...Object.values(overview), at(compiled(), 'problems.existing')])
      expect((prose as readonly string[]).join('')).toMatch(/〔请补充：[^〕]+〕/);
  });

  it('prints below the default preface of a compiled report', () => {
    const text = JSON.stringify(composeReport(compiled()).blocks);
    expect(text).toContain('本报告为汇总报告');
    expect(text).toContain('（一）主动公开情况');
    expect(text).toContain('〔请补充：存在的主要问题');
  });

  it('is the office’s own where it has one: by heading an aspect, else a part of its own', () => {
    const report = compiled({
      '2021/compiled/overview.hbs': `<p>开头。</p>
<h3>{{section.platform.heading}}</h3><p>网站<strong>改版</strong>。</p><ul><li>甲</li><li>乙</li></ul>
<h3>重点领域</h3><h4>住房</h4><p>公开。</p>
<h3>{{section.platform.heading}}</h3><p>第二次。</p>`,
      '2021/compiled/problems.hbs': '<p>一是不够及时。</p><p>二是已经改正。</p>',
    });
    expect(at(report, 'overview')).toEqual({
      introduction: ['开头。'],
      platform: ['网站改版。', '甲', '乙'],
      more: [
        { heading: '重点领域', body: [{ heading: '住房', body: ['公开。'] }] },
        { heading: '政府信息公开平台建设情况', body: ['第二次。'] },
      ],
    });
    expect(at(report, 'problems')).toEqual(['一是不够及时。', '二是已经改正。']);
  });

  it('keeps text and headings in their order where a section has no introduction', () => {
    const report = compiled({
      '2021/compiled/problems.hbs': '<p>总的看。</p><h3>{{section.existing.heading}}</h3><p>不够及时。</p>',
    });
    expect(at(report, 'problems')).toEqual(['总的看。', { heading: '存在的主要问题', body: ['不够及时。'] }]);
  });

  it('refuses a template with an unknown field, at its place', () => {
    const templates = { '2021/compiled/overview.hbs': '<p>甲</p>\n<p>{{applications.totals}}</p>' };
    expect(problemsThrown(() => compiled(templates))).toMatchObject([
      { code: 'template.unknown-field', place: { file: '2021/compiled/overview.hbs', line: 2 } },
    ]);
  });

  it('refuses text before the first heading where the office heads its own sections', () => {
    const templates = { '2014/compiled/sections.hbs': '<p>没有标题。</p>' };
    const oldest = { year: 2018, agency: { name: '水务局', kind: 'department' }, sections: [] };
    expect(problemsThrown(() => compileReports([oldest], county, { templates }))).toMatchObject([
      { code: 'template.stray-text', place: { file: '2014/compiled/sections.hbs' } },
    ]);
  });

  it('names a template that no section has', () => {
    const templates = { '2021/compiled/overveiw.hbs': '<p>甲</p>' };
    expect(problemsThrown(() => compiled(templates))[0]!.message).toContain(
      '您是否想写 2021/compiled/overview.hbs',
    );
  });
});

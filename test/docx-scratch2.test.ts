import { writeFileSync } from 'node:fs';
import { documentToDocx } from '../src/render/docx/render-docx.js';
import { documentToPdf } from '../src/render/pdf/render-pdf.js';
import { fontsFor } from '../src/render/fonts/document-fonts.js';
import { nationalStyle } from '../src/render/style.js';
import { editions } from '../src/model/editions/index.js';
import { tableGrid } from '../src/render/table-grid.js';
import { exampleReport } from './examples.js';
import type { Document } from '../src/render/document.js';
test('scratch', async () => {
  const r: any = exampleReport('busy-city-2024');
  r.applications.received.naturalPerson = 123456789; 
  const t = (text: string, mark?: any) => ({ type: 'text', text, ...(mark ? { mark } : {}) }) as any;
  const d: Document = { language: 'zh-CN', title: '测试“标题”', agency: '某局', date: '2025-01-20', blocks: [
    { type: 'title', content: [t('某局'), { type: 'break' }, t('2024年政府信息公开工作年度报告')] },
    { type: 'heading', level: 1, content: [t('一、“GDP”总体情况')] },
    { type: 'heading', level: 2, content: [t('（一）主动公开')] },
    { type: 'heading', level: 3, content: [t('1.集中公开')] },
    { type: 'paragraph', content: [t('GDP“三”A…B—C·D，12”34’56，100℃，①②，×3，≥5，Ⅲ类，≤，→，№5，Ann’s。急难愁盼……——完了——'), t('加重文字ABC123', 'strong'), t('强调文字ABC', 'emphasis'), t('平常')] },
    { type: 'paragraph', content: [t('长行之后强制换行的一段'), { type: 'break' }, t('第二行也要两端对齐而不拉开')] },
    { type: 'list', ordered: true, items: [{ marker: '1.', content: [t('第一项')] }, { marker: '2.', content: [t('第二项“好”')] }] },
    { type: 'heading', level: 1, content: [t('三、收到')] },
    { type: 'table', id: 'applications', caption: '收到和处理政府信息公开申请情况', grid: tableGrid(editions['2021'].sections.applications.table as any, r.applications) },
    { type: 'note', content: [t('注：数字“22”为合计。')] },
    { type: 'paragraph', content: [t('没有其他。')] },
    { type: 'signature', name: '某局', date: '2025年11月20日' },
  ] };
  writeFileSync('/tmp/w/hand.docx', await documentToDocx(d, nationalStyle));
  writeFileSync('/tmp/w/hand.pdf', await documentToPdf(d, { fonts: await fontsFor(d), style: nationalStyle }));
  const times = [];
  for (let i = 0; i < 30; i++) { const a = performance.now(); await documentToDocx(d, nationalStyle); times.push(Math.round(performance.now() - a)); }
  console.log(times.join(' '));
});

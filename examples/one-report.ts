// One report from an object: check it, then write Word and PDF.
import { mkdir, writeFile } from 'node:fs/promises';
import { checkReport, parseReport, renderDocx, renderPdf } from 'nianbao';

const report = parseReport({
  year: 2024,
  agency: { name: '青禾县水务局', kind: 'department' },
  overview: '主动公开、依申请公开、信息管理、平台建设、监督保障各项工作平稳有序。',
  proactive: { normativeDocuments: { issued: 2, repealed: 1, inForce: 11 }, fees: { amount: '35.20' } },
  applications: { received: [6, 1, 0, 0, 0, 0], results: { granted: [6, 1, 0, 0, 0, 0] } },
  disputes: {},
  problems: { existing: '公开目录更新不够及时。', improvements: '按月核对目录，逾期未更新的予以提醒。' },
  other: { fees: { notices: 0, charged: 0, collected: 0 } },
});
console.log(`${report.agency.name} ${report.year} 年度报告：${checkReport(report).length} 个问题`);
await mkdir('out', { recursive: true });
await writeFile('out/one-report.docx', await renderDocx(report));
await writeFile('out/one-report.pdf', await renderPdf(report));
console.log('out/one-report.docx\nout/one-report.pdf');

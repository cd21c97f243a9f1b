import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

it('examples/compile-city.ts sums four agencies and says who gave what', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-compile-city-'));
  try {
    const program = join(root, 'dist', 'examples', 'compile-city.js');
    const printed = execFileSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
    expect(printed.trim().split('\n')).toEqual([
      'info parts.note 青禾县教育局的“行政规范性文件·本年制发件数”带有说明，汇总时只加件数',
      '一、本年新收政府信息公开申请数量·总计 127 = 青禾县公安局 66 + 青禾县禾堰镇人民政府 9 + 青禾县教育局 34 + 青禾县水务局 18',
      '行政事业性收费·本年收费金额（单位：万元） 3129.72 = 青禾县公安局 912.80 + 青禾县教育局 2180.4 + 青禾县水务局 36.52',
      '信息处理费·通知收费的总金额（元） 100.00 = 青禾县教育局 100.00',
      'out/compile-city.docx',
    ]);
    expect(existsSync(join(folder, 'out', 'compile-city.docx'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

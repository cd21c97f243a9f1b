import { findings, paths, report, type Changes } from './sound-report.js';

const code = 'signature.organ';
const signed = (signer: string, agency: Changes): readonly string[] =>
  findings(report('2021', { signature: { name: signer }, ...agency }), code).map(({ message }) => message);

const department: Changes = { 'agency.name': '青禾县水务局' };
const office: Changes = { 'agency.name': '昭通市人民政府办公室', 'agency.level': 'prefecture' };
const county: Changes = { 'agency.name': '青禾县人民政府', 'agency.kind': 'government', scope: 'compiled' };

describe('a signature', () => {
  it.each([
    ['青禾县水务局', department],
    ['昭通市人民政府办公室', office],
    ['青禾县人民政府', county],
    ['青禾县人民政府办公室', county],
    ['青禾县人民政府', { ...county, 'agency.name': '青禾县' }],
    ['青禾县人民政府办公室', { ...county, scope: 'own' }],
    ['云汀新区管理委员会办公室', { ...county, 'agency.name': '云汀新区管理委员会' }],
    ['某部', { 'agency.name': '某部', 'agency.kind': 'ministry' }],
  ])('of %s is the right one for %p', (signer, agency) => {
    expect(signed(signer, agency)).toEqual([]);
  });

  it.each([
    ['青禾县人民政府', department, '本机关的报告由政府'],
    ['昭通市人民政府', office, '本机关的报告由政府'],
    ['青禾县林业局', department, '不是报告机关'],
    ['青禾县水务局', county, '汇总报告由“青禾县水务局”落款'],
    ['沧宁市人民政府', county, '汇总报告由“沧宁市人民政府”落款'],
    ['渔洋镇政府', { 'agency.name': '渔洋镇人民政府', 'agency.kind': 'township' }, '不是报告机关'],
    ['青禾县 水务局', department, '只差空格'],
  ])('of %s is a wrong one for %p', (signer, agency, message) => {
    const found = signed(signer, agency);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('that is not there is no fault, and neither is one without a name', () => {
    expect(paths(report('2021', { signature: undefined }), code)).toEqual([]);
    expect(paths(report('2021', { signature: { date: '2025-01-20' } }), code)).toEqual([]);
  });

  it('that is wrong is a warning at its name', () => {
    const data = report('2021', { 'signature.name': '青禾县林业局' });
    expect(findings(data, code)).toMatchObject([
      { severity: 'warning', path: 'signature.name', expected: '青禾县水务局', actual: '青禾县林业局' },
    ]);
  });
});

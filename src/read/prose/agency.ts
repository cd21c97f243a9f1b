import type { AgencyKind, Scope } from '../../model/report.js';

/** The kind of body that a name is of; 国务院部门 cannot be told from others by name, save a few. */
export function agencyKindOf(given: string): AgencyKind {
  const name = given.replace(/[（(][^（）()]*[）)]$/, '');
  if (/(?:街道办事处|街道|[乡镇](?:人民政府)?|苏木)$/.test(name)) return 'township';
  if (/(?:人民政府|管理委员会|管委会|行政公署)$/.test(name)) return 'government';
  if (/[省市县区旗州盟]$/.test(name)) return 'government';
  return /^(?:国家|中华人民共和国)/.test(name) || /^中国(?:人民银行|气象局|地震局|民用航空局)/.test(name)
    ? 'ministry'
    : 'department';
}

/** A government's report is a jurisdiction's; another's where it says so. */
export function scopeOf(kind: AgencyKind, preface: string): Scope {
  return kind === 'government' || /汇总/.test(preface) ? 'compiled' : 'own';
}

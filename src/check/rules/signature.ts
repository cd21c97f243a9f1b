import { say } from '../../model/finding/bilingual.js';
import type { Report } from '../../model/report.js';
import { sameName } from './last-year.js';
import type { Rule, Fault } from '../rule.js';

/** `signature.organ` (rule 21): signed by another body than the report is of. A report without one has no fault. */
export const signer: Rule = {
  code: 'signature.organ',
  severity: 'warning',
  title: say(
    '本机关的报告由本机关落款，政府的报告由政府或者它的办公厅（室）落款',
    'An agency signs its own report; a government’s is signed by the government or its general office',
  ),
  basis: '《中华人民共和国政府信息公开条例》第四十九条：部门和政府信息公开工作主管部门分别公布年度报告',
  *faults({ report }) {
    const name = report.signature?.name;
    if (name === undefined || name === report.agency.name) return;
    const fault = strangerFault(report, name);
    if (!fault) return;
    yield { path: 'signature.name', ...fault, expected: report.agency.name, actual: name };
  },
};

function strangerFault({ agency, scope }: Report, name: string): Pick<Fault, 'message' | 'hint'> | undefined {
  if (sameName(name, agency.name)) {
    return {
      message: say(
        `落款“${name}”与机关名称“${agency.name}”只差空格或者括号的宽窄`,
        `The signature “${name}” and the agency’s name “${agency.name}” differ only in blanks or in the width of brackets`,
      ),
      hint: say(
        '两处写成一样；不写 signature.name 时用机关名称',
        'Write both the same; without signature.name the agency’s name is used',
      ),
    };
  }
  const hint = say(
    '核对落款；不写 signature.name 时用机关名称',
    'Check the signature; without signature.name the agency’s name is used',
  );
  if (agency.kind === 'government') {
    if (isItselfOrOffice(agency.name, name)) return undefined;
    return scope === 'compiled'
      ? {
          message: say(
            `“${agency.name}”的汇总报告由“${name}”落款，应由政府或者它的办公厅（室）落款`,
            `The compiled report of “${agency.name}” is signed by “${name}”; it should be signed by the government or its general office`,
          ),
          hint,
        }
      : {
          message: say(
            `“${agency.name}”的报告由“${name}”落款`,
            `The report of “${agency.name}” is signed by “${name}”`,
          ),
          hint,
        };
  }
  if (agency.kind === 'department' && /(?:人民)?政府$/.test(name)) {
    return {
      message: say(
        `“${agency.name}”本机关的报告由政府（“${name}”）落款，应由本机关落款`,
        `The own report of “${agency.name}” is signed by the government (“${name}”); the agency itself should sign it`,
      ),
      hint,
    };
  }
  return {
    message: say(
      `落款“${name}”不是报告机关“${agency.name}”`,
      `The signature “${name}” is not that of the reporting agency, “${agency.name}”`,
    ),
    hint,
  };
}

/** 同江市, 同江市人民政府 and 同江市人民政府办公室 sign for one another where a government reports. */
function isItselfOrOffice(agency: string, signer: string): boolean {
  const place = (name: string): string =>
    name.replace(/\s/g, '').replace(/(?:人民)?(?:政府)?(?:办公[厅室])?$/, '');
  return place(agency) === place(signer);
}

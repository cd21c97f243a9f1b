import type { Edition } from '../edition.js';
import * as shared from './shared.js';

const decisions = { decisions: '本年处理决定数量' } as const;

/** The form of 国办公开办函〔2021〕30号 of 26 September 2021, for the report years from 2021. */
export const edition2021 = {
  id: '2021',
  name: '2021 版',
  document: { title: shared.formTitle, number: '国办公开办函〔2021〕30号' },
  years: { from: 2021, to: null },
  sections: {
    overview: shared.overview,
    proactive: {
      kind: 'table',
      heading: shared.headings.proactive,
      table: {
        kind: 'clauses',
        columnWidths: [1, 1, 1, 1],
        stub: shared.rowLabels.stub,
        clauses: [
          {
            clause: shared.clauses.documents,
            columns: { issued: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' },
            rows: {
              rules: shared.rowLabels.rules,
              normativeDocuments: `行政${shared.rowLabels.normativeDocuments}`,
            },
            succession: {
              kind: 'documents-in-force',
              figure: 'inForce',
              lastYear: ['inForce'],
              plus: ['issued'],
              minus: ['repealed'],
            },
          },
          {
            clause: shared.clauses.licensing,
            columns: decisions,
            rows: { licensing: shared.rowLabels.licensing },
          },
          {
            clause: shared.clauses.enforcement,
            columns: decisions,
            rows: {
              penalties: shared.rowLabels.penalties,
              compulsoryMeasures: shared.rowLabels.compulsoryMeasures,
            },
          },
          {
            clause: shared.clauses.fees,
            columns: { amount: { label: '本年收费金额（单位：万元）', kind: 'decimal' } },
            rows: { fees: shared.rowLabels.fees },
          },
        ],
      },
    },
    applications: {
      kind: 'table',
      heading: shared.headings.applications,
      table: {
        kind: 'matrix',
        columnWidths: shared.applicationWidths,
        corner: shared.applicationCorner,
        columns: shared.applicants,
        rows: {
          ...shared.applicationsReceived,
          results: {
            label: shared.resultsLabel,
            parts: {
              ...shared.applicationResults,
              other: {
                label: shared.otherResultLabel,
                parts: {
                  notCorrected: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                  feeUnpaid: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                  other: '3.其他',
                },
              },
              ...shared.resultTotal,
            },
          },
          ...shared.applicationsForward,
        },
        balance: shared.applicationBalance,
        succession: shared.applicationSuccession,
      },
    },
    disputes: { kind: 'table', heading: shared.headings.disputes, table: shared.disputes },
    problems: shared.problems,
    other: { kind: 'other', heading: shared.headings.other, fees: true },
  },
} as const satisfies Edition;

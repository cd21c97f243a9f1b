import type { Edition } from '../edition.js';
import * as shared from './shared.js';

const previousItems = '上一年项目数量';
const change = { label: '本年增/减', kind: 'change' } as const;
/** 上一年项目数量 is what last year began with and its change. */
const itemSuccession = {
  kind: 'item-count',
  figure: 'previousItems',
  lastYear: ['previousItems', 'change'],
} as const;
const itemsAndDecisions = { previousItems, change, decisions: '处理决定数量' } as const;

/** The trial form of 国办公开办函〔2019〕60号, for the report years 2019 and 2020. */
export const edition2019 = {
  id: '2019',
  name: '2019 版',
  document: { title: `${shared.formTitle}（试行）`, number: '国办公开办函〔2019〕60号' },
  years: { from: 2019, to: 2020 },
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
            columns: {
              made: '本年新制作数量',
              disclosed: { label: '本年新公开数量', partOf: 'totalPublic' },
              totalPublic: '对外公开总数量',
            },
            rows: { rules: shared.rowLabels.rules, normativeDocuments: shared.rowLabels.normativeDocuments },
          },
          {
            clause: shared.clauses.licensing,
            columns: itemsAndDecisions,
            rows: { licensing: shared.rowLabels.licensing, otherServices: '其他对外管理服务事项' },
            succession: itemSuccession,
          },
          {
            clause: shared.clauses.enforcement,
            columns: itemsAndDecisions,
            rows: {
              penalties: shared.rowLabels.penalties,
              compulsoryMeasures: shared.rowLabels.compulsoryMeasures,
            },
            succession: itemSuccession,
          },
          {
            clause: shared.clauses.fees,
            columns: { previousItems, change },
            rows: { fees: shared.rowLabels.fees },
            succession: itemSuccession,
          },
          {
            clause: shared.clauses.procurement,
            columns: { items: '采购项目数量', amount: { label: '采购总金额', kind: 'amount' } },
            rows: { procurement: '政府集中采购' },
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
            parts: { ...shared.applicationResults, other: shared.otherResultLabel, ...shared.resultTotal },
          },
          ...shared.applicationsForward,
        },
        balance: shared.applicationBalance,
        succession: shared.applicationSuccession,
      },
    },
    disputes: { kind: 'table', heading: shared.headings.disputes, table: shared.disputes },
    problems: shared.problems,
    other: { kind: 'other', heading: shared.headings.other },
  },
} as const satisfies Edition;

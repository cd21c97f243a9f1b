/** What more than one edition of the form has in common: each official label stands here once. */
import type { AspectSection, LineTable } from '../edition.js';

/** The name of the report, as it ends every title. */
export const reportName = '政府信息公开工作年度报告';

/** The document that prescribes the form; a trial version says so at its end. */
export const formTitle = `中华人民共和国${reportName}格式`;

/** Headings of the six sections, the same since 国办公开办函〔2019〕60号. */
export const headings = {
  overview: '总体情况',
  proactive: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
} as const;

/** The five aspects of 总体情况 that 国办公开办函〔2021〕30号 part 一（一） names. */
export const overview = {
  kind: 'aspects',
  heading: headings.overview,
  introduction: true,
  aspects: {
    proactive: '主动公开情况',
    onRequest: '依申请公开情况',
    management: '政府信息管理情况',
    platform: '政府信息公开平台建设情况',
    supervision: '监督保障情况',
  },
} as const satisfies AspectSection;

export const problems = {
  kind: 'aspects',
  heading: headings.problems,
  required: true,
  aspects: { existing: '存在的主要问题', improvements: '改进情况' },
} as const satisfies AspectSection;

/** The statement on 信息处理费 in section 六, stated even when nothing was charged (国办函〔2020〕109号). */
export const feeStatement = {
  label: '信息处理费',
  figures: {
    notices: { label: '发出收费通知的件数', kind: 'count' },
    charged: { label: '通知收费的总金额（元）', kind: 'decimal' },
    collected: { label: '实际收取的总金额（元）', kind: 'decimal' },
  },
} as const;

/** The items of Article 20 of the Regulation that the table of section 二 reports on. */
export const clauses = {
  documents: '第二十条第（一）项',
  licensing: '第二十条第（五）项',
  enforcement: '第二十条第（六）项',
  fees: '第二十条第（八）项',
  procurement: '第二十条第（九）项',
} as const;

export const rowLabels = {
  stub: '信息内容',
  rules: '规章',
  normativeDocuments: '规范性文件',
  licensing: '行政许可',
  penalties: '行政处罚',
  compulsoryMeasures: '行政强制',
  fees: '行政事业性收费',
} as const;

/** The widths of 国办公开办函〔2021〕30号's blank form for the table of section 三, in twips. */
export const applicationWidths = [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685] as const;

export const applicationCorner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const applicants = {
  label: '申请人情况',
  parts: {
    naturalPerson: { label: '自然人', alsoCalled: ['公民', '个人'] },
    organizations: {
      label: '法人或其他组织',
      alsoCalled: ['法人组织', '法人'],
      parts: {
        enterprise: { label: '商业企业', alsoCalled: ['企业'] },
        researchInstitute: '科研机构',
        publicWelfare: { label: '社会公益组织', alsoCalled: ['公益组织'] },
        legalService: '法律服务机构',
        otherOrganization: { label: '其他', called: '其他组织' },
      },
    },
    total: { label: '总计', total: true },
  },
} as const;

/** Rows above 三、本年度办理结果. */
export const applicationsReceived = {
  received: '一、本年新收政府信息公开申请数量',
  carriedOver: '二、上年结转政府信息公开申请数量',
} as const;

export const resultsLabel = '三、本年度办理结果';
export const otherResultLabel = '（六）其他处理';

/** The results （一） to （五）, the same in 2019 and 2021. */
export const applicationResults = {
  granted: '（一）予以公开',
  partiallyGranted: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  refused: {
    label: '（三）不予公开',
    parts: {
      stateSecret: '1.属于国家秘密',
      prohibitedByLaw: '2.其他法律行政法规禁止公开',
      publicSafety: '3.危及“三安全一稳定”',
      thirdPartyRights: '4.保护第三方合法权益',
      internalAffairs: '5.属于三类内部事务信息',
      processInformation: '6.属于四类过程性信息',
      enforcementFile: '7.属于行政执法案卷',
      inquiryMatter: '8.属于行政查询事项',
    },
  },
  unavailable: {
    label: '（四）无法提供',
    parts: {
      notHeld: '1.本机关不掌握相关政府信息',
      needsCreation: '2.没有现成信息需要另行制作',
      unclearAfterCorrection: '3.补正后申请内容仍不明确',
    },
  },
  declined: {
    label: '（五）不予处理',
    parts: {
      petition: '1.信访举报投诉类申请',
      repeated: '2.重复申请',
      publication: '3.要求提供公开出版物',
      excessive: '4.无正当理由大量反复申请',
      confirmation: '5.要求行政机关确认或重新出具已获取信息',
    },
  },
} as const;

export const resultTotal = { total: { label: '（七）总计', total: true } } as const;

/** Rows below 三、本年度办理结果. */
export const applicationsForward = { carriedForward: '四、结转下年度继续办理' } as const;

export const applicationBalance = {
  left: ['received', 'carriedOver'],
  right: ['results.total', 'carriedForward'],
} as const;

/** What was carried forward last year is what this year begins with. */
export const applicationSuccession = {
  kind: 'carry-over',
  figure: 'carriedOver',
  lastYear: ['carriedForward'],
} as const;

const outcomes = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: { label: '总计', total: true },
} as const;

/** The table of section 四, the same in every edition since 2019. */
export const disputes = {
  kind: 'line',
  columnWidths: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  columns: {
    reconsideration: { label: '行政复议', parts: outcomes },
    litigation: {
      label: '行政诉讼',
      parts: {
        direct: { label: '未经复议直接起诉', parts: outcomes },
        afterReconsideration: { label: '复议后起诉', parts: outcomes },
      },
    },
  },
} as const satisfies LineTable;

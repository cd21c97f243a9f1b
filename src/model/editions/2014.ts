import type { Edition, Leaf } from '../edition.js';

/** A row with its unit; rows below 其中 stand deeper than their number would put them. */
const row = <const Label extends string, const Unit extends string>(
  label: Label,
  unit: Unit,
  indent?: number,
) => ({ label, unit, ...(indent === undefined ? {} : { indent }) }) as const satisfies Leaf;

/** A row that is the sum of the rows below it. */
const total = <const Label extends string, const Unit extends string>(label: Label, unit: Unit) =>
  ({ label, unit, total: true }) as const satisfies Leaf;

const tenThousandYuan = <const Label extends string>(label: Label) =>
  ({ label, unit: '万元', kind: 'decimal' }) as const satisfies Leaf;

const corrected = row('（二）被依法纠错数', '件');
const otherOutcome = row('（三）其他情形数', '件');

/**
 * Reports of the years up to 2018. No national form prescribed their sections; the
 * 政府信息公开情况统计表 of about 2014 to 2018 follows them as an attachment.
 */
export const edition2014 = {
  id: '2014',
  name: '2014 版',
  document: null,
  years: { from: 2008, to: 2018 },
  sections: { sections: { kind: 'free' } },
  attachments: {
    statistics: {
      heading: '政府信息公开情况统计表',
      reportingUnit: '填报单位（盖章）',
      signOff: {
        head: '单位负责人',
        reviewer: '审 核 人',
        preparer: '填 报 人',
        phone: '联系电话',
        date: '填报日期',
      },
      table: {
        kind: 'indicators',
        columnWidths: [68, 14, 18],
        head: { label: '统　计　指　标', unit: '单位', value: '统计数' },
        headingUnit: '——',
        rows: {
          proactive: {
            label: '一、主动公开情况',
            heading: true,
            parts: {
              published: {
                label: '（一）主动公开政府信息数\n（不同渠道和方式公开相同信息计1条）',
                unit: '条',
                countedIn: 'channels',
              },
              normativeDocuments: {
                label: '其中：主动公开规范性文件数',
                unit: '条',
                indent: 2,
                partOf: 'published',
              },
              normativeDocumentsIssued: row('制发规范性文件总数', '件', 2),
              channels: {
                label: '（二）通过不同渠道和方式公开政府信息的情况',
                heading: true,
                parts: {
                  gazette: row('1.政府公报公开政府信息数', '条'),
                  website: row('2.政府网站公开政府信息数', '条'),
                  weibo: row('3.政务微博公开政府信息数', '条'),
                  wechat: row('4.政务微信公开政府信息数', '条'),
                  other: row('5.其他方式公开政府信息数', '条'),
                },
              },
            },
          },
          response: {
            label: '二、回应解读情况',
            heading: true,
            parts: {
              topics: {
                label: '（一）回应公众关注热点或重大舆情数\n（不同方式回应同一热点或舆情计1次）',
                unit: '次',
                countedIn: 'channels',
              },
              channels: {
                label: '（二）通过不同渠道和方式回应解读的情况',
                heading: true,
                parts: {
                  pressConferences: row('1.参加或举办新闻发布会总次数', '次'),
                  pressConferencesByLeaders: {
                    label: '其中：主要负责同志参加新闻发布会次数',
                    unit: '次',
                    indent: 3,
                    partOf: 'pressConferences',
                  },
                  interviews: row('2.政府网站在线访谈次数', '次'),
                  interviewsByLeaders: {
                    label: '其中：主要负责同志参加政府网站在线访谈次数',
                    unit: '次',
                    indent: 3,
                    partOf: 'interviews',
                  },
                  explanations: row('3.政策解读稿件发布数', '篇'),
                  socialMedia: row('4.微博微信回应事件数', '次'),
                  other: row('5.其他方式回应事件数', '次'),
                },
              },
            },
          },
          requests: {
            label: '三、依申请公开情况',
            heading: true,
            parts: {
              received: {
                label: '',
                parts: {
                  total: total('（一）收到申请数', '件'),
                  inPerson: row('1.当面申请数', '件'),
                  fax: row('2.传真申请数', '件'),
                  online: row('3.网络申请数', '件'),
                  letter: row('4.信函申请数', '件'),
                },
              },
              completed: {
                label: '',
                parts: {
                  total: total('（二）申请办结数', '件'),
                  onTime: row('1.按时办结数', '件'),
                  extended: row('2.延期办结数', '件'),
                },
              },
              answered: {
                label: '',
                parts: {
                  total: total('（三）申请答复数', '件'),
                  alreadyPublic: row('1.属于已主动公开范围数', '件'),
                  granted: row('2.同意公开答复数', '件'),
                  partiallyGranted: row('3.同意部分公开答复数', '件'),
                  refused: {
                    label: '',
                    parts: {
                      total: total('4.不同意公开答复数', '件'),
                      stateSecret: row('其中：涉及国家秘密', '件', 3),
                      tradeSecret: row('涉及商业秘密', '件', 4),
                      privacy: row('涉及个人隐私', '件', 4),
                      publicSafety: row('危及国家安全、公共安全、经济安全和社会稳定', '件', 4),
                      notGovernmentInformation: row('不属《条例》所指政府信息', '件', 4),
                      otherLegal: row('法律法规规定的其他情形', '件', 4),
                    },
                  },
                  notOurs: row('5.不属于本行政机关公开数', '件'),
                  notExisting: row('6.申请信息不存在数', '件'),
                  toAmend: row('7.告知作出更改补充数', '件'),
                  otherChannels: row('8.告知通过其他途径办理数', '件'),
                },
              },
            },
          },
          reconsideration: {
            label: '',
            parts: {
              total: total('四、行政复议数量', '件'),
              upheld: row('（一）维持具体行政行为数', '件'),
              corrected,
              other: otherOutcome,
            },
          },
          litigation: {
            label: '',
            parts: {
              total: total('五、行政诉讼数量', '件'),
              upheld: row('（一）维持具体行政行为或者驳回原告诉讼请求数', '件'),
              corrected,
              other: otherOutcome,
            },
          },
          complaints: row('六、举报投诉数量', '件'),
          fees: tenThousandYuan('七、依申请公开信息收取的费用'),
          resources: {
            label: '八、机构建设和保障经费情况',
            heading: true,
            parts: {
              offices: row('（一）政府信息公开工作专门机构数', '个'),
              readingPoints: row('（二）设置政府信息公开查阅点数', '个'),
              staff: {
                label: '',
                parts: {
                  total: total('（三）从事政府信息公开工作人员数', '人'),
                  fullTime: row('1.专职人员数（不包括政府公报及政府网站工作人员数）', '人'),
                  partTime: row('2.兼职人员数', '人'),
                },
              },
              budget: tenThousandYuan(
                '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
              ),
            },
          },
          training: {
            label: '九、政府信息公开会议和培训情况',
            heading: true,
            parts: {
              meetings: row('（一）召开政府信息公开工作会议或专题会议数', '次'),
              courses: row('（二）举办各类培训班数', '次'),
              participants: row('（三）接受培训人员数', '人次'),
            },
          },
        },
      },
    },
  },
} as const satisfies Edition;

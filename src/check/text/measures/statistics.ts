import { items, times, type Measure } from './measure.js';

const people = /^(?:人次|人|名|位)$/;
const texts = /^(?:篇|条|件|份|个|期)$/;
const places = /^(?:个|处)$/;
const entries = /^(?:条|件|项)$/;

const published = 'statistics.proactive.published';
const channel = (key: string): string => `statistics.proactive.channels.${key}`;
const response = (key: string): string => `statistics.response.channels.${key}`;
const resources = (key: string): string => `statistics.resources.${key}`;
const training = (key: string): string => `statistics.training.${key}`;

const about =
  '(?:单位|机关|内部|全[局委办县市区]|相关|有关|专题|专门|工作|部署|推进|领导小组|座谈|联席|调度|业务|知识|或|和|、)*';

/** Rows of 政府信息公开情况统计表 (report years to 2018) that no later form has. */
export const statisticsMeasures: readonly Measure[] = [
  ...(
    [
      ['(?:政府)?公报', 'gazette', [published]],
      ['(?:政府|门户)?网站?(?:专栏|平台)?', 'website', [published, channel('other')]],
      ['微博', 'weibo', []],
      ['(?:微信|公众号)', 'wechat', []],
    ] as const
  ).map(([phrase, key, others]) => ({
    before: new RegExp(`${phrase}(?:上|中)?(?:主动)?公开(?:信息)?$`),
    units: entries,
    anyPrefix: true as const,
    ofChannel: true as const,
    readings: [channel(key), ...others],
  })),
  {
    before: /主动公开(?:信息)?$/,
    units: entries,
    anyPrefix: true,
    ofChannel: true,
    readings: [
      published,
      ...['gazette', 'website', 'weibo', 'wechat', 'other'].map(channel),
      ['gazette', 'website', 'weibo', 'wechat', 'other'].map(channel).join(' + '),
    ],
  },
  {
    before: /回应(?:公众|社会)?(?:关注|关切)?(?:热点|重大舆情|舆情|问题|或|和|、)+$/,
    units: /^(?:次|件|起|个|条)$/,
    anyPrefix: true,
    readings: ['statistics.response.topics'],
  },
  {
    before: /主要(?:负责|领导)(?:同志|人)?(?:参加|出席)新闻发布会$/,
    units: times,
    anyPrefix: true,
    readings: [response('pressConferencesByLeaders')],
  },
  {
    before: /(?:参加|举办|召开|举行|组织|参加或举办)新闻发布会$/,
    units: times,
    anyPrefix: true,
    readings: [response('pressConferences')],
  },
  {
    before: /(?:参加|举办|举行|召开|组织)$/,
    after: /^新闻发布会/,
    units: times,
    anyPrefix: true,
    readings: [response('pressConferences')],
  },
  {
    before: /主要(?:负责|领导)(?:同志|人)?(?:参加)(?:政府网站)?在线访谈(?:节目|活动)?$/,
    units: times,
    anyPrefix: true,
    ofChannel: true,
    readings: [response('interviewsByLeaders')],
  },
  {
    before: /(?:开展|举办|组织|参加|政府网站)在线访谈(?:节目|活动)?$/,
    units: times,
    anyPrefix: true,
    ofChannel: true,
    readings: [response('interviews')],
  },
  {
    before: /(?:政策)?解读(?:性)?(?:稿件|文件|材料|文章|信息|稿)$|(?:发布|转发|公开|刊发)政策解读$/,
    units: texts,
    anyPrefix: true,
    readings: [response('explanations')],
  },
  {
    before: /(?:微博微信|微博、微信|微博和微信|政务新媒体)回应(?:事件)?$/,
    units: /^(?:次|件|条|个)$/,
    anyPrefix: true,
    ofChannel: true,
    readings: [response('socialMedia')],
  },
  {
    before: /(?:收到|受理|接到)举报投诉$/,
    units: items,
    anyPrefix: true,
    readings: ['statistics.complaints'],
  },
  {
    before: /收取(?:依?申请)?(?:信息)?(?:检索|复制|邮寄|、)*(?:费用?|成本费)$/,
    units: /^元$/,
    anyPrefix: true,
    readings: ['statistics.fees'],
  },
  { before: /专门机构$/, units: places, anyPrefix: true, readings: [resources('offices')] },
  {
    before: /(?:设立|设置|成立|设|建有)$/,
    after: /^(?:工作)?专门机构/,
    units: places,
    anyPrefix: true,
    readings: [resources('offices')],
  },
  { before: /查阅(?:点|场所|中心)$/, units: places, anyPrefix: true, readings: [resources('readingPoints')] },
  {
    before: /(?:设立|设置|设|建有|建成|开放)$/,
    after: /^(?:公共|信息)*查阅(?:点|场所|中心)/,
    units: places,
    anyPrefix: true,
    readings: [resources('readingPoints')],
  },
  { before: /从事(?:工作)?(?:人员)$/, units: people, anyPrefix: true, readings: [resources('staff.total')] },
  { before: /专职(?:工作)?人员$/, units: people, anyPrefix: true, readings: [resources('staff.fullTime')] },
  { before: /兼职(?:工作)?人员$/, units: people, anyPrefix: true, readings: [resources('staff.partTime')] },
  {
    before: /(?:配备|落实|确定|安排|有|明确)$/,
    after: /^专职(?:工作)?人员/,
    units: people,
    anyPrefix: true,
    readings: [resources('staff.fullTime')],
  },
  {
    before: /(?:配备|落实|确定|安排|有|明确)$/,
    after: /^兼职(?:工作)?人员/,
    units: people,
    anyPrefix: true,
    readings: [resources('staff.partTime')],
  },
  { before: /专项经费$/, units: /^元$/, anyPrefix: true, readings: [resources('budget')] },
  {
    before: new RegExp(`(?:召开|举行)${about}(?:会议|专题会|工作会|推进会)$`),
    units: times,
    anyPrefix: true,
    readings: [training('meetings')],
  },
  {
    before: new RegExp(`(?:举办|开展|组织|召开)${about}培训(?:班|会|活动|讲座)?$`),
    units: times,
    anyPrefix: true,
    readings: [training('courses')],
  },
  {
    before: new RegExp(`(?:接受|参加)${about}培训(?:人员|工作人员)?$|(?:培训|参训)(?:人员|工作人员|干部)?$`),
    units: people,
    anyPrefix: true,
    readings: [training('participants')],
  },
];

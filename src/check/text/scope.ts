import { withoutTitles } from '../../model/language/quantities.js';
import type { Report } from '../../model/report.js';

/** Says of a place in one sentence whether the text there speaks of the year and the organ of the tables. */
export type SentenceScope = (clauseFrom: number, at: number) => boolean;

const yearWords = /(\d{4})\s?年|今年|本年度?|去年|上一?年度?|往年|前年|明年|次年|下一?年度?|来年|历年|近年/g;
const comparison = /(?:比|较|与|同|和|针对|对照)$/;
const carriedOverTo = /(?:结转|转入|转至|转到|转|延续|顺延|跨)(?:至|到|入)?$/;
const carriedOver = /^度?(?:尚?未办结|未答复|遗留|结转|转入|转结|转接|延续|继续|跨年|办理)/;
const compared = /^度?(?:同期)?(?:的?情况)?相比|^度?同期/;

/** What no cell counts: sums over years, plans and norms, averages, differences, single channels. */
const uncounted = new RegExp(
  [
    ...['累计', '至今', '目前', '迄今', '开通以来', '实施以来', '成立以来', '以来'],
    ...[
      '计划',
      '拟',
      '力争',
      '争取',
      '目标',
      '预计',
      '确保',
      '不少于',
      '不低于',
      '至少',
      '最多',
      '最高',
      '每',
      '平均',
      '日均',
      '月均',
    ],
    ...[
      '增加',
      '增长',
      '减少',
      '下降',
      '上升',
      '降低',
      '提高',
      '多出',
      '少于',
      '同比',
      '环比',
      '比上年',
      '较上年',
    ],
    ...['超期', '逾期答复', '抽查', '评查', '测评', '模拟', '分别'],
  ].join('|'),
);
/** A part of the year. */
const season = /\d{1,2}月(?!31日|底|末)|季度|上半年|下半年|当月|当日/;
const cumulativeOfYear = /(?:全年|本年|年内|\d{4}年)[^。；]{0,30}累计/;
const channel =
  /网上|网络|在线|线上|线下|网站|平台|信函|邮寄|邮件|来信|当面|现场|窗口|传真|电话|热线|信箱|口头|微信|微博|公众号|纸质/;
const allChannels = /等(?:多种)?(?:渠道|方式|途径|形式)/;

const jurisdiction = /全[市县区省州盟旗]|各[市县区镇乡街部单科处旗]|辖区|所属|下属|基层|市直|县直|区直/;
const ownTown = /全[镇乡]/;
const organSubject =
  /([\u4e00-\u9fff]{1,20}?(?:委员会|办公室|政府|局|委|办|厅|中心|镇|乡|街道|公司|科室|分局|支队|大队|部门|单位))(?:共|全年|本年度?|累计|依法|按时|先后|年内)*(?:收到|受理|接收|接到|收办|办理|办结|答复|处理|制发|制定|作出|做出|实施|印发|出台|召开|举办)/;
const addressee = /向([\u4e00-\u9fff]{1,12}?)(?:提出|提交|递交|申请)/;
const ourselves = /我|本|该|全局|全委|全办|全厅|机关/;
const wholeJurisdiction = /全|各|本市|我[市县区省州旗镇乡]/;
const oneOrgan =
  /本级|我[局委办厅院]|本[局委办厅]|本机关(?!不掌握)|局机关|委机关|办公室(?:共|全年|本年度?)*(?:收到|受理|办理|制发|作出)/;

/**
 * The scope of a sentence. Last year's figures, sums over years, plans, differences and, in an organ's own
 * report, those of other organs or of the whole area are no figures of the tables; in a compiled report those
 * of one organ are none. Channels count where the tables have no row for them.
 */
export function scopeOf(report: Report, sentence: string, before: string): SentenceScope {
  const plain = withoutTitles(sentence);
  const years = [...yearTokens(plain, report.year)];
  const inherited = [...yearTokens(withoutTitles(before), report.year)]
    .filter((token) => !token.compared)
    .at(-1);
  return (clauseFrom, at) => {
    const clause = plain.slice(clauseFrom, at);
    if (years.some((token) => token.at >= clauseFrom && token.at < at && token.isOther)) return false;
    const governing = years.findLast((token) => token.at < clauseFrom && !token.compared);
    if (governing?.isOther || (!governing && inherited?.isOther && /^(?:其中|共|办结)/.test(plain)))
      return false;
    const soFar = plain.slice(Math.max(0, at - 80), at);
    if (season.test(clause) || isUncounted(clause, soFar, report.year)) return false;
    if (/以来|截[至止](?:目前|今|\d{4}年(?!底|末|12))/.test(soFar) && !/(?:年初|今年|本年)以来/.test(soFar))
      return false;
    return isOfTheOrgan(report, clause, soFar);
  };
}

interface YearToken {
  readonly at: number;
  readonly isOther: boolean;
  /** Only what this year is compared with, so that the next clause is of this year again. */
  readonly compared: boolean;
}

function* yearTokens(plain: string, year: number): Generator<YearToken> {
  for (const match of plain.matchAll(yearWords)) {
    const [word, digits] = match;
    const ahead = plain.slice(Math.max(0, match.index - 6), match.index);
    const behind = plain.slice(match.index + word.length, match.index + word.length + 10);
    const isThis = digits === undefined ? /^[今本]/.test(word) : Number(digits) === year;
    // 上年结转 and 结转下年度 are quantities of this year.
    if (!isThis && (carriedOver.test(behind) || carriedOverTo.test(ahead))) continue;
    yield {
      at: match.index,
      isOther: !isThis,
      compared: !isThis && (comparison.test(ahead) || compared.test(behind)),
    };
  }
}

function isUncounted(clause: string, soFar: string, year: number): boolean {
  const found = uncounted.exec(clause);
  if (!found) return false;
  const isOfYear = new RegExp(`${year}年`).test(soFar) || cumulativeOfYear.test(soFar);
  return !(found[0] === '累计' && isOfYear && !/以来|截[至止]目前/.test(soFar));
}

/** Whether the clause names a channel without saying that it stands for all of them. */
export function isOneChannel(clause: string): boolean {
  return channel.test(clause) && !allChannels.test(clause);
}

function isOfTheOrgan({ agency, scope }: Report, clause: string, soFar: string): boolean {
  const organ = organSubject.exec(soFar)?.[1];
  if (scope === 'compiled') {
    if (oneOrgan.test(soFar)) return false;
    return organ === undefined || wholeJurisdiction.test(soFar) || isOurs(agency.name, organ);
  }
  const addressed = addressee.exec(clause)?.[1];
  if (addressed !== undefined && !isOurs(agency.name, addressed)) return false;
  const isTown = agency.kind === 'township';
  if (jurisdiction.test(clause) || jurisdiction.test(soFar.slice(-40))) return isTown && ownTown.test(clause);
  return organ === undefined || isOurs(agency.name, organ);
}

/** Whether the words name the agency: 我局, or the end of its name (市水务局 for 青禾市水务局). */
function isOurs(name: string, words: string): boolean {
  return (
    ourselves.test(words) ||
    name.replace('人民政府', '政府').includes(words.replace('人民政府', '政府').slice(-3))
  );
}

import { say } from '../../model/finding/bilingual.js';
import type { AspectSection, Section } from '../../model/edition.js';
import type { Report } from '../../model/report.js';
import { reportTexts, type ReportText } from '../../model/report-prose.js';
import { isUndivided, reportSections } from '../../model/report-sections.js';
import { editionsWith, hasSection } from './editions.js';
import type { Rule } from '../rule.js';

const isOverview = (section: Section): section is AspectSection =>
  section.kind === 'aspects' && section.introduction === true;

/** By which words a text is known to be about an aspect; an aspect that is not here goes by its label. */
const words: Readonly<Record<string, RegExp>> = {
  proactive: /主动公开|公开(?:政府)?信息\d|发布(?:政府|各类)?信息/,
  onRequest: /依申请|申请公开|公开申请/,
  management: /信息管理|信息资源|规范性文件|公文属性|动态(?:管理|调整)|目录|保密审查|审查制度|三审|清理|归档/,
  platform: /平台|网站|专栏|公众号|微博|新媒体|专区|查阅点|公报/,
  supervision: /监督|考核|评议|问责|责任追究|培训|检查/,
};
/** What governments report of 监督保障: Article 50 (4) of the Regulation. */
const governmentWords: Readonly<Record<string, RegExp>> = {
  工作考核: /考核/,
  社会评议: /评议|满意度/,
  责任追究: /追究|追责|问责/,
};

/**
 * `overview.aspect-missing` (rule 27): 总体情况 leaves out one of its five aspects, or a government's says
 * nothing of 工作考核、社会评议 or 责任追究. Prose without aspects is searched for their words.
 */
export const aspects: Rule = {
  code: 'overview.aspect-missing',
  severity: 'warning',
  title: say(
    '总体情况写全五个方面；各级政府的监督保障要写工作考核、社会评议和责任追究结果',
    'The overview covers all five aspects; a government’s part on “监督保障” also gives the results of “工作考核”, “社会评议” and “责任追究”',
  ),
  basis: '国办公开办函〔2021〕30号第一部分（一）；《中华人民共和国政府信息公开条例》第五十条第四项',
  editions: editionsWith(hasSection(isOverview)),
  *faults({ report }) {
    for (const { kind, id, section, data } of reportSections(report)) {
      if (kind !== 'aspects' || !isOverview(section)) continue;
      const texts = reportTexts(report, id);
      const missing = missingAspects(section, id, data !== undefined && isUndivided(data), texts);
      if (missing.length > 0) {
        yield {
          path: id,
          message: say(
            `“${section.heading}”没有写：${missing.join('、')}`,
            `“${section.heading}” does not cover ${missing.map((label) => `“${label}”`).join(', ')}`,
          ),
          hint: say(
            `在 ${id} 下按 ${Object.keys(section.aspects).join('、')} 分别填写`,
            `Fill in ${Object.keys(section.aspects).join(', ')} under ${id}`,
          ),
        };
      }
      if (!isGovernment(report) || texts.length === 0) continue;
      const unsaid = Object.entries(governmentWords).filter(
        ([, word]) => !texts.some(({ text }) => word.test(text)),
      );
      if (unsaid.length === 0) continue;
      const supervision = texts.find(({ path }) => path.startsWith(`${id}.supervision.`));
      yield {
        path: supervision ? `${id}.supervision` : id,
        message: say(
          `政府的年度报告要写${unsaid.map(([name]) => name).join('、')}结果，“${section.heading}”没有写`,
          `A government’s report gives the results of ${unsaid.map(([name]) => `“${name}”`).join(', ')}; “${section.heading}” does not`,
        ),
        hint: say(
          '在监督保障情况中补写；没有发生责任追究的也要说明',
          `Add them under ${id}.supervision; where nobody was held to account, say so too`,
        ),
      };
    }
  },
};

/** Labels of the aspects that neither have a text of their own nor are told elsewhere. */
function missingAspects(
  section: AspectSection,
  id: string,
  undivided: boolean,
  texts: readonly ReportText[],
): readonly string[] {
  const own = (aspect: string): boolean => texts.some(({ path }) => path.startsWith(`${id}.${aspect}.`));
  const divided = !undivided && Object.keys(section.aspects).some(own);
  // An office that divides its overview tells of an aspect under a heading; one that does not, anywhere.
  const places = divided ? texts.filter(isHeading) : texts;
  return Object.entries(section.aspects)
    .filter(
      ([aspect, label]) =>
        !own(aspect) &&
        !places.some(({ text }) => text.includes(label) || (words[aspect]?.test(text) ?? false)),
    )
    .map(([, label]) => label);
}

/** A heading, or a paragraph that begins with a number in brackets as a heading does. */
const isHeading = ({ path, text }: ReportText): boolean =>
  path.endsWith('.heading') || /^[（(][一二三四五六七八九十]+[）)]/.test(text);

/** 各级人民政府; a 街道办事处 is an office that a government has sent out. */
function isGovernment({ agency: { kind, name } }: Report): boolean {
  return kind === 'government' || (kind === 'township' && /[乡镇](?:人民政府)?$/.test(name));
}

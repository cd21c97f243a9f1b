import { say } from '../../model/finding/bilingual.js';
import type { Section } from '../../model/edition.js';
import { reportTexts } from '../../model/report-prose.js';
import { editionsWith, hasSection } from './editions.js';
import type { Rule } from '../rule.js';

const isProblems = (section: Section): boolean => section.kind === 'aspects' && section.required === true;

/** Texts that say no more than that there is nothing to say. */
const nothing = new RegExp(
  '^(?:(?:\\d{4}年度?|本年度?|全年|目前|我[局委办厅院市县区镇乡街道]*|本[局委办厅机关单位市县区镇乡街道]*)*)?' +
    '(?:暂时?|尚|均|都|基本)?(?:无|没有|未发现|未出现|不存在|没发现)?(?:存在|发现)?的?' +
    '(?:明显|突出|重大|主要|其他|较大)*(?:存在)?的?(?:问题|不足|情况)?(?:[和及与、](?:不足|问题|改进情况|改进措施))*(?:情况)?$',
);
const placeholder = /^(?:略|同上年?|同去年|与上年(?:度)?相同|见附件|详见附件|待补充|[/\-—－]+)$/;

/** Without blanks, marks and numbers of its own. */
const bare = (text: string): string =>
  text.replace(/^[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]/, '').replace(/[\s。．.，,；;：:！!]/g, '');

const isNothing = (text: string): boolean => nothing.test(bare(text)) || placeholder.test(bare(text));

/** `problems.empty` (rule 18): section 五 is empty, or says no more than 无. */
export const noProblems: Rule = {
  code: 'problems.empty',
  severity: 'error',
  title: say(
    '第五部分写明存在的主要问题和改进情况，不能空白，也不能只写“无”',
    'Section five says what the main problems are and what was done about them; it is not empty and says more than “无”',
  ),
  basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告包括存在的主要问题及改进情况',
  editions: editionsWith(hasSection(isProblems)),
  *faults({ report, edition }) {
    for (const [id, section] of Object.entries(edition.sections)) {
      if (section.kind !== 'aspects' || !isProblems(section)) continue;
      const texts = reportTexts(report, id).filter(({ path }) => !path.endsWith('.heading'));
      const hint = say(
        '写明本年度工作中的问题，以及上年度问题的整改和下一步的改进措施',
        'Say what the problems of the year were, what became of last year’s, and what will be done',
      );
      if (texts.every(({ text }) => isNothing(text))) {
        const said = texts.find(({ text }) => bare(text) !== '');
        yield {
          path: said?.path ?? id,
          message: said
            ? say(
                `“${section.heading}”只写了“${said.text}”`,
                `“${section.heading}” says no more than “${said.text}”`,
              )
            : say(`“${section.heading}”是空的`, `“${section.heading}” is empty`),
          hint,
          ...(said ? { actual: said.text } : {}),
        };
        continue;
      }
      for (const [aspect, label] of Object.entries(section.aspects)) {
        const own = texts.filter(({ path }) => path.startsWith(`${id}.${aspect}.`));
        if (own.length === 0 || !own.every(({ text }) => isNothing(text))) continue;
        yield {
          path: own[0]!.path,
          message: say(`“${label}”只写了“${own[0]!.text}”`, `“${label}” says no more than “${own[0]!.text}”`),
          hint,
          actual: own[0]!.text,
        };
      }
    }
  },
};

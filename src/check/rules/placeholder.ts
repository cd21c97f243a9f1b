import { say } from '../../model/finding/bilingual.js';
import type { Report } from '../../model/report.js';
import { reportTexts } from '../../model/report-prose.js';
import type { Rule } from '../rule.js';

/** What `init`, `convert` and compiling leave to be written. In 〔2021〕 the brackets hold a document's year. */
const placeholder = /〔(?!\d{4}〕)[^〔〕]*〕/g;

/** `text.placeholder`: text that is still to be written. */
export const placeholders: Rule = {
  code: 'text.placeholder',
  severity: 'warning',
  title: say('待填的文字都填好了', 'No text is left to be written'),
  basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括的内容',
  *faults({ report }) {
    for (const { path, text } of writtenTexts(report)) {
      const found = text.match(placeholder);
      if (!found) continue;
      yield {
        path,
        message: say(
          `待填的文字还没有填：${found.join('、')}`,
          `Still to be written: ${found.map((one) => `“${one}”`).join(', ')}`,
        ),
        hint: say('填好后连括号一起换掉', 'Put the text in its place, brackets and all'),
        actual: found[0],
      };
    }
  },
};

function writtenTexts(report: Report): readonly { readonly path: string; readonly text: string }[] {
  const { name, contact = {} } = report.agency;
  const head = {
    title: report.title,
    'agency.name': name,
    'signature.name': report.signature?.name === name ? undefined : report.signature?.name,
    ...Object.fromEntries(Object.entries(contact).map(([key, value]) => [`agency.contact.${key}`, value])),
  };
  return [
    ...Object.entries(head).flatMap(([path, text]) => (typeof text === 'string' ? [{ path, text }] : [])),
    ...reportTexts(report),
  ];
}

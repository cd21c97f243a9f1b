/** What a paragraph says of 信息处理费. */

/** Fees that are not for handling requests. */
const otherFees = /行政事业性收费|涉企收费|收费(?:目录|清单|标准|项目|公示)/g;
const fees = /处理费|收费|缴费|缴纳费用|收取[^。；]{0,20}费|(?<!经)费用/;

/** Whether the paragraph is about fees for requests at all. */
export const speaksOfFees = (text: string): boolean => fees.test(text.replace(otherFees, ''));

/** Whether it gives the number of notices: 发出收费通知25件, 25份缴费通知. */
export const speaksOfNotices = (text: string): boolean =>
  /通知书?[^。；\d]{0,12}\d+\s*余?[件份次]|\d+\s*余?[件份次][^。；\d]{0,12}通知/.test(text);

/** Whether the text is no more than 无 or 没有其他需要报告的事项. */
export const saysNothing = (text: string): boolean => /^(?:无|没有|暂无|无其他)[。.．]?$/.test(text.trim());

const clauses = (text: string): readonly string[] =>
  text.split(/[。；;，,\n]/).map((clause) => clause.trim());

/** 未收取、没有发生收费, and no more in its clause than the words for the fees. */
const denial =
  /(?:未|没有|无|不存在|不曾)(?:曾|有|发生|产生|出现|存在|涉及)*(?:向申请人|向公众)?(?:政府信息公开)?(?:信息处理费)?(?:收取|收费)(?:过|任何)?(?:政府信息公开)?(?:信息处理费|处理费|费用)?(?:的?情况|的?情形|现象)?$/;
/** Only some requests: 其余, 其中, 减免. */
const partly = /其余|其他申请|其中|部分|减免|免收|逾期/;

/** Whether a clause says that nothing at all was collected. */
export const deniesFees = (text: string): boolean =>
  clauses(text).some(
    (clause) =>
      !partly.test(clause) && (denial.test(clause) || /收取[^\d]{0,12}(?<!\d)0(?:\.0+)?\s*元/.test(clause)),
  );

/** The sums of money that the paragraph says were collected, as written; not those of 0. */
export function collectedIn(text: string): readonly string[] {
  return clauses(text.replace(otherFees, '')).flatMap((clause) => {
    if (/未|没有|不|无|应收|应当|通知|拟|标准|每件|每页/.test(clause)) return [];
    const found = /收取[^\d]{0,16}(\d+(?:\.\d+)?\s*万?元)/.exec(clause);
    return found && Number.parseFloat(found[1]!) > 0 ? [found[1]!] : [];
  });
}

/**
 * Wordings of one thing made one: 收到公民、法人和其他组织提出的政府信息公开申请共计 becomes 收到申请. Phrases can then
 * be few and short, and whatever is not a known wording stays and keeps them from matching.
 */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\s\u3000“”‘’"]+|《[^《》]{0,200}》/g, ''],
  // Whom they were addressed to is a matter of scope.
  [/向[\u4e00-\u9fff]{1,12}?(?=提出|提交|递交|申请)/g, ''],
  [
    /(?:公民|自然人|个人|群众)(?:、|和|与|及|或)?(?:企业|法人)(?:、|和|或者?|及|以及|与)其他(?:社会)?组织/g,
    '',
  ],
  [/(?:社会公众|公众|市民|人民群众|群众|社会各界|申请人|行政相对人)/g, ''],
  [
    /(?:政府信息(?:公开)?)?依申请(?:政府)?信息公开件?|(?:政府信息(?:公开)?)?依申请公开(?:政府信息|信息)?|申请公开(?:政府信息|信息)?/g,
    '申请',
  ],
  [
    /政府信息公开(?:工作)?|政务信息公开|政务公开|信息公开(?!网|平台|栏|专|年报|指南|目录)|政府信息(?!公开)/g,
    '',
  ],
  [/有效申请|书面申请|申请(?:办件|事项|表|书|案)|(?:申请)+/g, '申请'],
  [/提出|提交|递交|各类|的|了|总共|一共|共计|合计|总计|累计|(?<!公)共(?!同|享|产)/g, ''],
  [/(?:申请)+/g, '申请'],
];
const counting = /[总计数量件次有为是达到：:约]+$/;
/** Words that only end in one of those characters. */
const kept = /(?:案件|文件|事件|稿件|没有|收到|接到)$/;

/** The text with known wordings made one; see {@link compact}. */
export function compact(text: string): string {
  return replacements.reduce(
    (changed, [pattern, replacement]) => changed.replace(pattern, replacement),
    text,
  );
}

/** The same for what leads up to a number, without the words that only introduce it: 共, 总数为, 件数：. */
export function compactLead(text: string): string {
  let lead = compact(text);
  while (!kept.test(lead)) {
    const shorter = lead.slice(0, -1);
    if (!counting.test(lead)) break;
    lead = shorter;
  }
  return lead;
}

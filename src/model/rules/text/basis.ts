/** Where the form says that what a report states must be accurate: its part 一（四）明确责任. */
export const accuracyBasis =
  '国办公开办函〔2021〕30号（四）：发布内容不准确、不全面并造成不良后果的，依照《条例》第四十七条追究责任';

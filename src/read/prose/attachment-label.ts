/** What stands alone above an attachment: 附件, 附件1. */
export const attachmentLabel = /^附\s*件\s*\d?$/;

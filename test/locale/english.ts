/** Whether what users read is in the language it should be in. */
import type { Finding } from '../../src/model/finding/finding.js';

/** The Chinese of a text outside of quotation marks, in which official labels and what the data says stand. */
export function strayChinese(text: string): readonly string[] {
  let bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '');
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/“[^“”]*”/g, '');
  }
  return bare.match(/\p{Script=Han}+|[，。；：！？（）、]/gu) ?? [];
}

/** Expects a finding to be told in both languages, with a hint in both or in neither. */
export function expectBothLanguages({ code, message, hint, english }: Finding): void {
  expect([code, /\p{Script=Han}/u.test(message)]).toEqual([code, true]);
  expect([code, english.message, strayChinese(english.message)]).toEqual([code, english.message, []]);
  expect([code, strayChinese(english.hint ?? '')]).toEqual([code, []]);
  expect([code, english.hint === undefined]).toEqual([code, hint === undefined]);
}

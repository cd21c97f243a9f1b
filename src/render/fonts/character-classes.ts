/** Characters that are never drawn, in any face: joiners, variation selectors, marks of direction. */
export function isInvisible(codePoint: number): boolean {
  return /^\p{Default_Ignorable_Code_Point}$/u.test(String.fromCodePoint(codePoint));
}

/** Whether the character is a space of any width. */
export function isBlank(codePoint: number): boolean {
  return /^\p{White_Space}$/u.test(String.fromCodePoint(codePoint));
}

/** Letters and digits that Word takes from the Western font; the marks of Chinese text are not among them. */
export function isLatin(codePoint: number): boolean {
  return (
    (codePoint >= 0x20 && codePoint <= 0x7e) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
    (codePoint >= 0x370 && codePoint <= 0x4ff)
  );
}

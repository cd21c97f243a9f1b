/** The styles that a report can start from. */
import { nationalStyle, type Style, type TextStyle, type WordFontNames } from './style.js';

/** The names of the presets. */
export type StylePreset = 'national' | 'fixed-28';

const fixedPitch = (text: TextStyle): TextStyle => ({ ...text, linePitch: 28 });

const { text } = nationalStyle;

/**
 * Lines of 固定值 28 磅, as many offices set them: the grid of 5.2.3 is given up for a round number, all else
 * is the standard's. The standard has no number for the distance of lines.
 */
const fixedPitchStyle: Style = {
  ...nationalStyle,
  text: {
    ...text,
    heading1: fixedPitch(text.heading1),
    heading2: fixedPitch(text.heading2),
    heading3: fixedPitch(text.heading3),
    body: fixedPitch(text.body),
    attachmentLabel: fixedPitch(text.attachmentLabel),
    attachmentTitle: fixedPitch(text.attachmentTitle),
    attachmentSubtitle: fixedPitch(text.attachmentSubtitle),
  },
};

/** The presets by name. */
export const stylePresets: { readonly [Name in StylePreset]: Style } = {
  national: nationalStyle,
  'fixed-28': fixedPitchStyle,
};

/** The sets of font names that Word files can use. */
export type WordFontPreset = 'official' | 'windows';

/** The sets by name: those of official documents, and those that every Windows has had since Vista. */
export const wordFontPresets: { readonly [Name in WordFontPreset]: WordFontNames } = {
  official: nationalStyle.wordFonts,
  windows: { ...nationalStyle.wordFonts, fangsong: '仿宋', kai: '楷体' },
};

/** With a seal the date ends four characters before the edge (GB/T 9704-2012, 7.3.5.1), not two. */
export const insetWithSeal = 4;

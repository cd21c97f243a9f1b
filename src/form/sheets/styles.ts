/** How the cells of the form look, and which of them are locked. */
import type { CellStyle } from 'hucre/xlsx';

export const defaultFont = { name: '宋体', size: 10 } as const;
const heading = { name: '黑体', size: 14 } as const;
const rule = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const border = { top: rule, right: rule, bottom: rule, left: rule } as const;
const filled = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});
const locked = { protection: { locked: true } } as const;
const open = { protection: { locked: false } } as const;
const middle = { vertical: 'center', wrapText: true } as const;

export const title: CellStyle = {
  font: heading,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  ...locked,
};
export const advice: CellStyle = {
  font: { ...defaultFont, size: 9, color: { rgb: '595959' } },
  alignment: { horizontal: 'left', ...middle },
  ...locked,
};
export const status: CellStyle = { font: { ...defaultFont, bold: true }, alignment: middle, ...locked };

/** A label of a table: a head is centred on a darker ground than a row's. */
export function label(role: 'head' | 'stub' | 'note', align: 'left' | 'center', indent = 0): CellStyle {
  return {
    font: role === 'note' ? { ...defaultFont, name: '楷体', size: 9 } : defaultFont,
    fill: filled(role === 'stub' ? 'F2F2F2' : 'DDE3EA'),
    border,
    alignment: { horizontal: align, ...middle, ...(indent > 0 ? { indent } : {}) },
    ...locked,
  };
}

/** A figure shrinks rather than show `####`. */
const figure = {
  font: defaultFont,
  border,
  alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
} as const satisfies CellStyle;
export const input: CellStyle = { ...figure, ...open };
export const computed: CellStyle = { ...figure, fill: filled('E7F0E4'), ...locked };
/** The figure of a heading row, which the form leaves blank. */
export const blank: CellStyle = { ...figure, fill: filled('F2F2F2'), ...locked };

export const group: CellStyle = {
  font: { ...defaultFont, name: '黑体' },
  fill: filled('DDE3EA'),
  border,
  alignment: { horizontal: 'left', indent: 1, ...middle },
  ...locked,
};
export const fieldLabel: CellStyle = label('stub', 'left', 1);
export const field = (numFmt: string): CellStyle => ({
  font: defaultFont,
  border,
  alignment: { horizontal: 'left', indent: 1, ...middle },
  numFmt,
  ...open,
});
export const hint: CellStyle = { ...advice, alignment: { horizontal: 'left', indent: 1, ...middle } };

/** As text, so that zeros in front stay. */
export const asText = '@';
export const asDate = 'yyyy"年"m"月"d"日"';
export const asNumber = 'General';

export const rowKind: CellStyle = {
  font: { ...defaultFont, color: { rgb: '595959' } },
  border,
  alignment: { horizontal: 'center', vertical: 'top' },
  ...open,
};
export const paragraph: CellStyle = {
  font: { ...defaultFont, size: 11 },
  border,
  alignment: { horizontal: 'left', indent: 1, vertical: 'top', wrapText: true },
  numFmt: asText,
  ...open,
};

/** What a rule of the form that is broken looks like. */
export const wrong: CellStyle = {
  font: { bold: true, color: { rgb: '9C0006' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' }, fgColor: { rgb: 'FFC7CE' } },
};
export const doubtful: CellStyle = {
  font: { color: { rgb: '7F6000' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFEB9C' }, fgColor: { rgb: 'FFEB9C' } },
};

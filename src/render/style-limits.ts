/** What values of a style must be to one another: each can be in its range and the page still be impossible. */
import type { FindingCode } from '../model/finding.js';
import { roleTitles } from './style-fields.js';
import { millimetres } from './style-lengths.js';
import type { Style, TextRole } from './style.js';

/** A limit that a style breaks, with the values that it comes from; the first one that was given is to blame. */
export interface BrokenLimit {
  readonly code: FindingCode;
  readonly paths: readonly string[];
  readonly message: string;
  readonly hint?: string;
}

/** The limits that the style breaks. */
export function brokenLimits(style: Style): readonly BrokenLimit[] {
  const roles = Object.keys(style.text) as TextRole[];
  return [
    ...typeAreaLimits(style),
    ...roles.flatMap((role) => textLimits(role, style)),
    ...pageNumberLimits(style),
    ...figureLimits(style),
  ];
}

const smallestSide = 100;

const inMillimetres = (points: number): number => Math.round((points * 254) / 72) / 10;

function typeAreaLimits({ page }: Style): readonly BrokenLimit[] {
  const sides = [
    { title: '宽', length: page.width - page.left - page.right, keys: ['left', 'right', 'width'] },
    { title: '高', length: page.height - page.top - page.bottom, keys: ['top', 'bottom', 'height'] },
  ];
  return sides.flatMap(({ title, length, keys }) =>
    length >= millimetres(smallestSide)
      ? []
      : [
          {
            code: 'style.type-area',
            paths: keys.map((key) => `page.${key}`),
            message: `版心的${title}不能小于 ${smallestSide} 毫米，按这里的边距只有 ${inMillimetres(length)} 毫米`,
            hint: '减小边距',
          },
        ],
  );
}

function textLimits(role: TextRole, style: Style): readonly BrokenLimit[] {
  const { size, linePitch, indent, characterSpacing } = style.text[role];
  const path = (key: string): string => `text.${role}.${key}`;
  const line = style.page.width - style.page.left - style.page.right;
  const title = roleTitles[role];
  return [
    ...(linePitch >= size
      ? []
      : [
          {
            code: 'style.line-pitch' as const,
            paths: [path('linePitch'), path('size')],
            message: `${title}的行距 ${linePitch} 磅小于字号 ${size} 磅，文字会被截去`,
            hint: `把 ${path('linePitch')} 写成不小于 ${size} 的数`,
          },
        ]),
    ...(indent * (size + characterSpacing) <= line / 2
      ? []
      : [
          {
            code: 'style.indent' as const,
            paths: [path('indent'), path('size'), path('characterSpacing')],
            message: `${title}的首行缩进 ${indent} 字超过版心宽度的一半`,
          },
        ]),
  ];
}

/** The number's line must be below the type area, or Word makes that smaller, and above the paper's edge. */
function pageNumberLimits({ page, pageNumber, text }: Style): readonly BrokenLimit[] {
  const { linePitch, size } = text.pageNumber;
  const paths = ['pageNumber.distance', 'page.bottom', 'text.pageNumber.linePitch', 'text.pageNumber.size'];
  const least = linePitch - size / 2;
  const most = page.bottom - linePitch;
  if (pageNumber.distance > most) {
    const message = `页码距版心 ${pageNumber.distance} 磅，下边距 ${page.bottom} 磅里放不下`;
    return [{ code: 'style.page-number', paths, message, hint: '加大下边距，或减小 pageNumber.distance' }];
  }
  if (pageNumber.distance < least) {
    const message = `页码距版心 ${pageNumber.distance} 磅，会与正文相叠；至少 ${least} 磅`;
    return [{ code: 'style.page-number', paths, message }];
  }
  return [];
}

function figureLimits({ table, text }: Style): readonly BrokenLimit[] {
  if (table.smallestSize <= text.table.size) return [];
  return [
    {
      code: 'style.smallest-size',
      paths: ['table.smallestSize', 'text.table.size'],
      message: `表格的最小字号 ${table.smallestSize} 磅大于表格文字的字号 ${text.table.size} 磅`,
    },
  ];
}

/** What values of a style must be to one another: each can be in its range and the page still be impossible. */
import type { Telling, FindingCode } from '../../model/finding/finding.js';
import { say } from '../../model/finding/bilingual.js';
import { roleTitles } from './fields.js';
import { millimetres } from './lengths.js';
import { typeArea, type Style, type TextRole } from './style.js';

/** A limit that a style breaks, with the values that it comes from; the first one that was given is to blame. */
export interface BrokenLimit extends Pick<Telling, 'message' | 'hint'> {
  readonly code: FindingCode;
  readonly paths: readonly string[];
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

function typeAreaLimits(style: Style): readonly BrokenLimit[] {
  const { width, height } = typeArea(style);
  const sides = [
    {
      title: say('宽', 'wide'),
      length: width,
      keys: ['left', 'right', 'width'],
    },
    {
      title: say('高', 'high'),
      length: height,
      keys: ['top', 'bottom', 'height'],
    },
  ];
  return sides.flatMap(({ title, length, keys }) =>
    length >= millimetres(smallestSide)
      ? []
      : [
          {
            code: 'style.type-area',
            paths: keys.map((key) => `page.${key}`),
            message: say(
              `版心的${title.zh}不能小于 ${smallestSide} 毫米，按这里的边距只有 ${inMillimetres(length)} 毫米`,
              `The type area cannot be less than ${smallestSide} mm ${title.en}; these margins leave ${inMillimetres(length)} mm`,
            ),
            hint: say('减小边距', 'Make the margins smaller'),
          },
        ],
  );
}

function textLimits(role: TextRole, style: Style): readonly BrokenLimit[] {
  const { size, linePitch, indent, characterSpacing } = style.text[role];
  const path = (key: string): string => `text.${role}.${key}`;
  const line = typeArea(style).width;
  const title = roleTitles[role];
  return [
    ...(linePitch >= size
      ? []
      : [
          {
            code: 'style.line-pitch' as const,
            paths: [path('linePitch'), path('size')],
            message: say(
              `${title}的行距 ${linePitch} 磅小于字号 ${size} 磅，文字会被截去`,
              `The line pitch of “${title}”, ${linePitch} points, is less than its size, ${size} points; the text would be cut off`,
            ),
            hint: say(
              `把 ${path('linePitch')} 写成不小于 ${size} 的数`,
              `Make ${path('linePitch')} at least ${size}`,
            ),
          },
        ]),
    ...(indent * (size + characterSpacing) <= line / 2
      ? []
      : [
          {
            code: 'style.indent' as const,
            paths: [path('indent'), path('size'), path('characterSpacing')],
            message: say(
              `${title}的首行缩进 ${indent} 字超过版心宽度的一半`,
              `The first-line indent of “${title}”, ${indent} characters, is more than half of the type area’s width`,
            ),
            hint: say(`减小 ${path('indent')}`, `Make ${path('indent')} smaller`),
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
    const message = say(
      `页码距版心 ${pageNumber.distance} 磅，下边距 ${page.bottom} 磅里放不下`,
      `The page number, ${pageNumber.distance} points below the type area, has no room in the bottom margin of ${page.bottom} points`,
    );
    return [
      {
        code: 'style.page-number',
        paths,
        message,
        hint: say(
          '加大下边距，或减小 pageNumber.distance',
          'Make the bottom margin larger or pageNumber.distance smaller',
        ),
      },
    ];
  }
  if (pageNumber.distance < least) {
    const message = say(
      `页码距版心 ${pageNumber.distance} 磅，会与正文相叠；至少 ${least} 磅`,
      `The page number, ${pageNumber.distance} points below the type area, would run into the text; it needs at least ${least} points`,
    );
    const hint = say(
      `把 pageNumber.distance 写成不小于 ${least} 的数`,
      `Make pageNumber.distance at least ${least}`,
    );
    return [{ code: 'style.page-number', paths, message, hint }];
  }
  return [];
}

function figureLimits({ table, text }: Style): readonly BrokenLimit[] {
  if (table.smallestSize <= text.table.size) return [];
  return [
    {
      code: 'style.smallest-size',
      paths: ['table.smallestSize', 'text.table.size'],
      message: say(
        `表格的最小字号 ${table.smallestSize} 磅大于表格文字的字号 ${text.table.size} 磅`,
        `The smallest size in tables, ${table.smallestSize} points, is greater than the size of their text, ${text.table.size} points`,
      ),
      hint: say(
        '减小 table.smallestSize，或加大 text.table.size',
        'Make table.smallestSize smaller or text.table.size larger',
      ),
    },
  ];
}

/** The office's own fonts: read from a folder or from bytes, and each given its part by its names. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportError, type Finding, told, type FindingCode } from '../../model/finding/finding.js';
import { openFontFace, type FontFace } from './font-face.js';
import { describeFont, type FontDescription } from './font-names.js';
import { isOtherStyle, knownFonts, roleLabels, roleOf, type FontRole } from './font-roles.js';
import type { FontsByRole } from './font-set.js';
import { FontFileError, readFontFile, type FontTables } from './sfnt.js';

/** A folder with font files, or the files' bytes. */
export type FontsOption = string | readonly Uint8Array[];

export interface OfficeFonts {
  readonly faces: FontsByRole;
  /** A warning for each file that has no font of a known name. */
  readonly findings: readonly Finding[];
}

interface FontFile {
  /** As messages name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A font of a file that plays a part. */
interface Candidate {
  readonly tables: FontTables;
  readonly description: FontDescription;
  readonly role: FontRole;
  readonly rank: number;
}

/**
 * Opens the office's own fonts.
 *
 * @throws {ReportError} with code `font.invalid` and a finding for every file that cannot be used: a web font,
 *   no font at all, one that may not be embedded; or where the folder cannot be read or no font is known.
 */
export async function openOfficeFonts(option: FontsOption): Promise<OfficeFonts> {
  const findings: Finding[] = [];
  const opened: { readonly face: FontFace; readonly candidate: Candidate }[] = [];
  for await (const file of filesOf(option)) {
    try {
      for (const candidate of candidatesOf(file, findings))
        opened.push({ candidate, face: await openCandidate(candidate, opened.length) });
    } catch (error) {
      if (!(error instanceof FontFileError)) throw error;
      const message = say(
        `字体文件 ${file.name} ${error.text.zh}`,
        `The font file ${file.name} ${error.text.en}`,
      );
      findings.push(finding('font.unusable', 'error', message, error.hint));
    }
  }
  const unusable = findings.filter(({ severity }) => severity === 'error');
  if (unusable.length > 0) throw new ReportError('font.invalid', unusable);
  if (opened.length === 0)
    throw new ReportError('font.invalid', [noFont(option, findings.length === 0), ...findings]);
  return { faces: byRole(opened), findings };
}

const fontExtension = /\.(ttf|otf|ttc|otc|woff2?)$/i;

/** One file at a time, so that a folder full of other fonts is never in memory as a whole. */
async function* filesOf(option: FontsOption): AsyncGenerator<FontFile> {
  if (typeof option !== 'string') {
    yield* option.map((bytes, index) => ({ name: `fonts[${index}]`, bytes }));
    return;
  }
  const names = (await unlessUnreadable(option, readdir(option))).filter((name) => fontExtension.test(name));
  for (const name of names.sort()) {
    const file = join(option, name);
    yield { name, bytes: await unlessUnreadable(file, readFile(file)) };
  }
}

async function unlessUnreadable<Value>(path: string, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    const message = say(
      `读不出字体 ${path}：${(error as Error).message}`,
      `The font ${path} cannot be read: ${(error as Error).message}`,
    );
    throw new ReportError('font.invalid', [finding('font.unusable', 'error', message)], { cause: error });
  }
}

/** The fonts of a file that play a part; of a collection's members with one part, the preferred one. */
function candidatesOf(file: FontFile, findings: Finding[]): readonly Candidate[] {
  const fonts = readFontFile(file.bytes);
  const described = fonts.map((tables) => ({ tables, description: describeOrFail(tables) }));
  const best = new Map<FontRole, Candidate>();
  for (const { tables, description } of described) {
    const place = roleOf(description);
    if (!place || (best.get(place.role)?.rank ?? Infinity) <= place.rank) continue;
    best.set(place.role, { tables, description, ...place });
  }
  if (best.size === 0 && !described.some(({ description }) => isOtherStyle(description)))
    findings.push(unknownFont(file, described, findings.length === 0));
  return [...best.values()];
}

function describeOrFail(tables: FontTables): FontDescription {
  try {
    return describeFont(tables);
  } catch {
    throw new FontFileError(
      say(
        '的名称表或属性表已损坏，无法使用',
        'has a damaged table of names or properties and cannot be used',
      ),
    );
  }
}

const refusals: { readonly [Rights in FontDescription['embedding']]?: Bilingual } = {
  restricted: say(
    '的许可不允许嵌入文件（OS/2.fsType 为 0x0002），不能用于生成报告',
    'has a licence that does not let it be embedded in files (OS/2.fsType is 0x0002), so that it cannot be used for reports',
  ),
  'whole-only': say(
    '的许可只允许整套嵌入（OS/2.fsType 含 0x0100），而 PDF 只嵌入用到的字，不能使用',
    'has a licence that lets it be embedded as a whole only (OS/2.fsType has 0x0100), while a PDF takes just the characters it uses; it cannot be used',
  ),
  'bitmaps-only': say(
    '的许可只允许嵌入点阵字形（OS/2.fsType 含 0x0200），不能使用',
    'has a licence that lets its bitmaps alone be embedded (OS/2.fsType has 0x0200); it cannot be used',
  ),
};

async function openCandidate({ tables, description }: Candidate, index: number): Promise<FontFace> {
  const refusal = refusals[description.embedding];
  if (refusal !== undefined) {
    const { families } = description;
    throw new FontFileError(
      say(`（${families.join('、')}）${refusal.zh}`, `(“${families.join('”, “')}”) ${refusal.en}`),
      say(
        '换成许可嵌入的字体，或把这个文件移出字体文件夹',
        'Use a font whose licence lets it be embedded, or take the file out of the folder of fonts',
      ),
    );
  }
  try {
    const face = await openFontFace(`office-${index}`, tables, {
      fitsWord: description.embedding === 'allowed' && tables.tables.has('glyf'),
      refuseBlanks: true,
    });
    face.has(0x56fd);
    return face;
  } catch (error) {
    throw error instanceof FontFileError
      ? error
      : new FontFileError(say('已损坏，无法读取字形', 'is damaged: its glyphs cannot be read'));
  }
}

function byRole(opened: readonly { readonly face: FontFace; readonly candidate: Candidate }[]): FontsByRole {
  const faces: Partial<Record<FontRole, FontFace[]>> = {};
  for (const { face, candidate } of [...opened].sort((a, b) => a.candidate.rank - b.candidate.rank))
    (faces[candidate.role] ??= []).push(face);
  return faces;
}

const roles = Object.keys(knownFonts) as readonly FontRole[];
const knownHint = say(
  `可用的字体有——${roles.map((role) => `${roleLabels[role]}：${knownFonts[role].join('、')}`).join('；')}`,
  `Fonts that can be used: ${roles.map((role) => `“${roleLabels[role]}”: “${knownFonts[role].join('”, “')}”`).join('; ')}`,
);

/** The list of known fonts is long, so only the first finding has it. */
function unknownFont(
  file: FontFile,
  fonts: readonly { readonly description: FontDescription }[],
  first: boolean,
): Finding {
  const families = [...new Set(fonts.flatMap(({ description }) => description.families))].join('、');
  const message = say(
    `字体文件 ${file.name}（${families || '没有名称'}）不是公文用的字体，没有使用`,
    `The font file ${file.name} (${families ? `“${families}”` : 'no name'}) is none of the fonts of official documents and was not used`,
  );
  return finding('font.unknown', 'warning', message, first ? knownHint : undefined);
}

function noFont(option: FontsOption, first: boolean): Finding {
  const message =
    typeof option === 'string'
      ? say(
          `字体文件夹 ${option} 里没有可用的字体`,
          `The folder of fonts ${option} has no font that can be used`,
        )
      : say('fonts 里没有可用的字体', 'fonts has no font that can be used');
  return finding('font.unusable', 'error', message, first ? knownHint : undefined);
}

function finding(
  code: FindingCode,
  severity: Finding['severity'],
  message: Bilingual,
  hint?: Bilingual,
): Finding {
  return { code, severity, path: '', ...told({ message, ...(hint ? { hint } : {}) }) };
}

/** Makes a style of a preset and what an office overrides, and says every problem of the overrides at once. */
import { say } from '../../model/finding/bilingual.js';
import { readDataFile, type DataFile } from '../../model/file/data-file.js';
import { valueAt, type DataPath } from '../../model/data-path.js';
import { ReportError, type Finding, told } from '../../model/finding/finding.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { shown, shownKey } from '../../model/finding/shown.js';
import { styleFields, type GroupField, type StyleField } from './fields.js';
import { brokenLimits } from './limits.js';
import type { StyleOptions } from './options.js';
import { insetWithSeal, stylePresets, type StylePreset } from './presets.js';
import { readStyleValue, type StyleProblem } from './values.js';
import type { Style } from './style.js';

/** Plain data of one part of a style. */
type Values = { readonly [key: string]: unknown };

/**
 * The style with the overrides in place.
 *
 * @throws {ReportError} `style.invalid`, with every problem at once.
 */
export function resolveStyle(options: StyleOptions = {}): Style {
  return resolve({ data: options });
}

/**
 * Reads a style file (YAML or JSON): the overrides that it has, to be given as `style`.
 *
 * @throws {ReportError} `style.invalid`, with every problem at once and its place in the file.
 */
export function parseStyleFile(source: string | Uint8Array, file: string): StyleOptions {
  let read: DataFile;
  try {
    read = readDataFile(source, file);
  } catch (error) {
    if (error instanceof ReportError)
      throw new ReportError('style.invalid', error.findings, { cause: error });
    throw error;
  }
  resolve(read);
  return (read.data ?? {}) as StyleOptions;
}

type Source = Pick<DataFile, 'data'> & Partial<DataFile>;

function resolve(source: Source): Style {
  const findings: Finding[] = [];
  const report: ReportProblem = (path, problem, part = 'value') => {
    const place = source.locate ? { place: source.locate(path, part) } : {};
    findings.push({
      code: problem.code,
      severity: 'error',
      path: path.join('.'),
      ...place,
      ...told(problem),
    });
  };
  const given = (readField(styleFields, source.data, [], report) ?? {}) as Values;
  const style = merged(presetOf(given), given);
  const reported = new Set(findings.map(({ path }) => path));
  for (const { paths, ...problem } of brokenLimits(style)) {
    // What could not be read was left out, so that a limit would blame the wrong value.
    if (paths.some((path) => reported.has(path))) continue;
    const blamed = paths.find((path) => valueAt(given, path.split('.')) !== undefined) ?? paths[0]!;
    report(blamed.split('.'), problem);
  }
  if (findings.length > 0) throw new ReportError('style.invalid', findings);
  return style;
}

/** Tells of the value at the path, or of its key. */
type ReportProblem = (path: DataPath, problem: StyleProblem, part?: 'value' | 'key') => void;

/** The value of a field or the values of a group, without those that are wrong. */
function readField(field: StyleField, value: unknown, path: DataPath, report: ReportProblem): unknown {
  if (value === undefined) return undefined;
  if (field.kind === 'group') return readGroup(field, value, path, report);
  const read = readStyleValue(field, value);
  if ('value' in read) return read.value;
  report(path, read.problem);
  return undefined;
}

function readGroup(field: GroupField, value: unknown, path: DataPath, report: ReportProblem): unknown {
  // A group whose lines are all commented out.
  if (value === null) return undefined;
  const { sets, title, fields } = field;
  if (typeof value === 'string' && sets && Object.hasOwn(sets, value)) return sets[value];
  if (typeof value !== 'object' || Array.isArray(value)) {
    const names = Object.keys(sets ?? {});
    const message = say(
      `${title}应为一组键值${sets ? `，或 ${names.join('、')}` : ''}，这里是 ${shown(value).zh}`,
      `“${title}” should be a group of keys${sets ? `, or one of ${names.join(', ')}` : ''}; here it is ${shown(value).en}`,
    );
    report(path, { code: 'style.value', message });
    return undefined;
  }
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) report([...path, key], unknownKey(key, path, fields), 'key');
    const read = field && readField(field, inner, [...path, key], report);
    return read === undefined ? [] : [[key, read]];
  });
  return Object.fromEntries(entries);
}

function unknownKey(key: string, path: DataPath, fields: GroupField['fields']): StyleProblem {
  const known = Object.keys(fields);
  const meant = nearest(key, known) ?? known.find((name) => fields[name]!.title === key);
  const where = path.length > 0 ? say(` ${path.join('.')} 的`, ` in ${path.join('.')}`) : say('', '');
  return {
    code: 'style.unknown-key',
    message: orMeant(
      say(`没有${where.zh}样式项 ${shownKey(key)}`, `There is no style item “${shownKey(key)}”${where.en}`),
      meant,
    ),
    ...(meant
      ? {}
      : { hint: say(`此处可用：${known.join('、')}`, `Here there can be: ${known.join(', ')}`) }),
  };
}

/** The style that the values start from: that of the preset, with a seal at the seal's own inset. */
function presetOf(given: Values): Style {
  const preset = stylePresets[(given['preset'] ?? 'national') as StylePreset];
  const seal = valueAt(given, ['signature', 'seal']) === true;
  return seal ? { ...preset, signature: { ...preset.signature, inset: insetWithSeal } } : preset;
}

/** The base with every value replaced that is given; what the base does not have is left out. */
function merged<Base extends object>(base: Base, given: Values): Base {
  const entries = Object.entries(base).map(([key, value]: [string, unknown]): [string, unknown] => {
    const own = given[key];
    if (own === undefined) return [key, value];
    return [key, isValues(value) && isValues(own) ? merged(value, own) : own];
  });
  return Object.fromEntries(entries) as Base;
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

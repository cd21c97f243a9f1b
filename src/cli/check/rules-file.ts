import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { RuleSeverities } from '../../check/check-report.js';
import { readDataFile, type DataFile } from '../../model/file/data-file.js';
import {
  ReportError,
  told,
  type Finding,
  type Severity,
  type FindingCode,
} from '../../model/finding/finding.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { catalogue, severities } from '../../check/catalogue.js';
import { shown, shownKey } from '../../model/finding/shown.js';
import { readSideFile } from '../files/side-file.js';

const settings: readonly (Severity | 'off')[] = [...severities, 'off'];
const settable = catalogue.filter((entry) => entry.settable).map(({ code }) => code);

/**
 * Reads the file of `--rules`: YAML or JSON of `{ code: error | warning | info | off }`.
 *
 * @throws {ReportError} `rules.invalid`, with every problem at once and its place in the file.
 */
export async function readRulesFile(file: string): Promise<RuleSeverities> {
  return parseRules(readDataFile(await readSideFile(file, 'rules.invalid'), file));
}

function parseRules({ data, locate }: DataFile): RuleSeverities {
  const problem = (
    path: readonly string[],
    part: 'value' | 'key',
    code: FindingCode,
    message: Bilingual,
    hint?: Bilingual,
  ): Finding => ({
    code,
    severity: 'error',
    path: path.join('.'),
    place: locate(path, part),
    ...told({ message, ...(hint ? { hint } : {}) }),
  });
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new ReportError('rules.invalid', [
      problem(
        [],
        'value',
        'rules.value',
        say('规则文件应为一组“规则代码: 级别”', 'The file of rules should be a group of “code: severity”'),
        say('如 data.blank: error', 'Such as data.blank: error'),
      ),
    ]);
  const findings = Object.entries(data).flatMap(([code, setting]): readonly Finding[] => {
    if (!settable.includes(code)) return [problem([code], 'key', 'rules.unknown-code', ...unknownCode(code))];
    if (settings.includes(setting as Severity)) return [];
    return [
      problem(
        [code],
        'value',
        'rules.value',
        say(
          `${code} 的级别不能是 ${shown(setting).zh}`,
          `The severity of ${code} cannot be ${shown(setting).en}`,
        ),
        say(`可用：${settings.join('、')}`, `Use one of: ${settings.join(', ')}`),
      ),
    ];
  });
  if (findings.length > 0) throw new ReportError('rules.invalid', findings);
  return data as RuleSeverities;
}

/** Why a code cannot be set, and what to do: reading cannot be turned off, and the rest is not known. */
function unknownCode(code: string): readonly [message: Bilingual, hint?: Bilingual] {
  const entry = catalogue.find((other) => other.code === code);
  if (entry)
    return [
      say(`${code} 的级别不能改`, `The severity of ${code} cannot be changed`),
      entry.severities.includes('error')
        ? say(
            '数据读不出来就无从核对；请改正数据，并删去这一行',
            'Data that cannot be read cannot be checked: mend the data, and delete this line',
          )
        : say('字体由 render 检查；请删去这一行', 'Fonts are checked by render: delete this line'),
    ];
  const meant = nearest(code, settable);
  const wrong = orMeant(
    say(`没有 ${shownKey(code)} 这条规则`, `There is no rule “${shownKey(code)}”`),
    meant,
  );
  return meant === undefined
    ? [wrong, say('规则见 docs/rules/README.md', 'docs/rules/README.md has all rules')]
    : [wrong];
}

import { inLanguage, worded } from '../locale.js';
import { listed, say } from '../../model/finding/bilingual.js';
import { createHash } from 'node:crypto';
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleSeverities } from '../../check/check-report.js';
import { sentenceOf, type Finding, type Severity } from '../../model/finding/finding.js';
import { catalogue, type CatalogueEntry } from '../../check/catalogue.js';
import { codeUrl } from '../../check/codes/code-url.js';
import { version } from '../version.js';
import type { Listing } from './listing.js';

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const satisfies Record<
  Severity | 'off',
  string
>;

/** The schema by which readers know the format. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Of a relative path: the folder that the command was run in, which the reader knows. */
const baseId = '%SRCROOT%';

/** SARIF 2.1.0 (OASIS standard): one log for code review and dashboards, the same for the same input. */
export function sarifListing(rules: RuleSeverities): Listing {
  const results: object[] = [];
  return {
    file: ({ file, findings }) => {
      const seen = new Map<string, number>();
      for (const finding of findings) {
        const key = `${finding.code} ${finding.path}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        results.push(resultOf(finding, file, seen.get(key)!));
      }
      return '';
    },
    end: () => JSON.stringify(logOf(results, rules), null, 2),
  };
}

function logOf(results: readonly object[], rules: RuleSeverities): object {
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao',
            version: version(),
            semanticVersion: version(),
            language: language(),
            rules: catalogue.map(descriptorOf),
          },
        },
        invocations: [{ executionSuccessful: true, ...overridesOf(rules) }],
        language: language(),
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

const language = (): string => worded('zh-CN', 'en');

function descriptorOf({ code, severities, titles, basis }: CatalogueEntry): object {
  const text = inLanguage(listed(titles, say('；', '; ')));
  return {
    id: code,
    shortDescription: { text },
    fullDescription: {
      text:
        basis === undefined
          ? worded(`${text}。`, `${text}.`)
          : worded(`${text}。依据：${basis}。`, `${text}. Basis: ${basis}.`),
    },
    helpUri: codeUrl(code),
    defaultConfiguration: { level: levels[severities[0]!] },
  };
}

/** What `--rules` set differently. */
function overridesOf(rules: RuleSeverities): object {
  const overrides = Object.entries(rules).map(([code, setting]) => ({
    descriptor: { id: code, index: indexOf(code) },
    configuration: setting === 'off' ? { enabled: false } : { level: levels[setting] },
  }));
  return overrides.length === 0 ? {} : { ruleConfigurationOverrides: overrides };
}

function resultOf(finding: Finding, file: string, occurrence: number): object {
  const { code, severity, path, place, cells = [], expected, actual, basis } = finding;
  const uri = uriOf(place?.file ?? file);
  return {
    ruleId: code,
    ruleIndex: indexOf(code),
    level: levels[severity],
    message: { text: sentenceOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: uri,
          region: { startLine: place?.line ?? 1, startColumn: place?.column ?? 1 },
        },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }] }),
      },
    ],
    ...relatedTo(cells.filter((cell) => cell !== path)),
    partialFingerprints: { 'nianbao/v1': fingerprint([uri.uri, code, path, String(occurrence)]) },
    properties: {
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
      ...(basis === undefined ? {} : { basis }),
    },
  };
}

/** The other cells that disagree. */
function relatedTo(cells: readonly string[]): object {
  if (cells.length === 0) return {};
  return {
    relatedLocations: cells.map((cell, index) => ({
      id: index + 1,
      logicalLocations: [{ fullyQualifiedName: cell, kind: 'member' }],
    })),
  };
}

const indexOf = (code: string): number => catalogue.findIndex((entry) => entry.code === code);

/** The same finding keeps it when lines move and when its figures change. */
const fingerprint = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

function uriOf(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  const segments = file.split(sep).filter((segment, index) => segment !== '.' || index > 0);
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: baseId };
}

/** `check --report sarif`, held to the standard's own schema. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { catalogue } from '../../src/check/catalogue.js';
import { exampleFile, linesOf, namesIn, nianbao, workFolder } from './command-line.js';
import { headingsAt } from '../rules/sections.js';
import { faultyReport, soundReport } from './faulty-report.js';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly relatedLocations?: readonly {
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly helpUri: string;
          readonly defaultConfiguration: { readonly level: string };
        }[];
      };
    };
    readonly invocations: readonly { readonly ruleConfigurationOverrides?: readonly unknown[] }[];
    readonly results: readonly Result[];
  }[];
}

// Of draft 4, which the schema is written in, it uses nothing that draft 7 reads otherwise.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(__dirname, '..', 'sarif', 'sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<
  string,
  unknown
>;
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(text));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const validate = ajv.compile(schema);

const folder = workFolder();
mkdirSync(join(folder, '数据 2024'));
writeFileSync(join(folder, '数据 2024', 'faulty #1.yaml'), faultyReport);
writeFileSync(join(folder, 'sound.yaml'), soundReport);
copyFileSync(exampleFile('huaning-2018'), join(folder, 'huaning.yaml'));
writeFileSync(join(folder, 'tab.yaml'), 'year: 2024\nagency:\n\tname: 甲\n');

const sarif = async (parameters: readonly string[]): Promise<Log> =>
  JSON.parse((await nianbao(['check', '--report', 'sarif', ...parameters], folder)).out) as Log;
const resultsOf = (log: Log): readonly Result[] => log.runs[0]!.results;

describe('a SARIF log', () => {
  it('is valid by the schema of SARIF 2.1.0, with findings and without', async () => {
    for (const files of [['数据 2024', 'huaning.yaml', 'tab.yaml', 'none.yaml'], ['sound.yaml']]) {
      const log = await sarif(files);
      validate(log);
      expect(validate.errors ?? []).toEqual([]);
      expect(resultsOf(log).length > 0).toBe(files.length > 1);
    }
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it('says of each finding what --json says: rule, level, place, path and the cells that disagree', async () => {
    const files = ['数据 2024', 'huaning.yaml', 'tab.yaml', 'none.yaml'];
    const findings = linesOf((await nianbao(['check', '--json', ...files], folder)).out).flatMap(
      (line) => line.findings,
    );
    const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'note' };
    const log = await sarif(files);
    const results = resultsOf(log);
    expect(results).toHaveLength(findings.length);
    results.forEach((result, index) => {
      const finding = findings[index]!;
      const [location] = result.locations;
      expect([result.ruleId, result.level]).toEqual([finding.code, levels[finding.severity]]);
      expect(log.runs[0]!.tool.driver.rules[result.ruleIndex]!.id).toBe(finding.code);
      expect(result.message.text).toContain(finding.message);
      expect(decodeURIComponent(location!.physicalLocation.artifactLocation.uri)).toBe(finding.place!.file);
      expect(location!.physicalLocation.region).toEqual({
        startLine: finding.place!.line,
        startColumn: finding.place!.column,
      });
      expect(location!.logicalLocations?.[0]?.fullyQualifiedName ?? '').toBe(finding.path);
      const { cells = [] } = finding as { readonly cells?: readonly string[] };
      expect(
        (result.relatedLocations ?? []).map((place) => place.logicalLocations[0]!.fullyQualifiedName),
      ).toEqual(cells.filter((cell) => cell !== finding.path));
    });
  });

  it('names a file by an address in which blanks and # are encoded, relative to the folder', async () => {
    const [result] = resultsOf(await sarif(['数据 2024']));
    expect(result!.locations[0]!.physicalLocation.artifactLocation).toEqual({
      uri: `${encodeURIComponent('数据 2024')}/faulty%20%231.yaml`,
      uriBaseId: '%SRCROOT%',
    });
    const file = join(folder, '数据 2024', 'faulty #1.yaml');
    const [absolute] = resultsOf(await sarif([file]));
    expect(absolute!.locations[0]!.physicalLocation.artifactLocation).toEqual({
      uri: pathToFileURL(file).href,
    });
  });

  it('describes every code, with the address of its section among the pages that the package holds', async () => {
    const { rules } = (await sarif(['sound.yaml'])).runs[0]!.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(catalogue.map(({ code }) => code));
    for (const { id, helpUri } of rules) expect(headingsAt(helpUri)).toEqual([`\`${id}\``]);
  });

  it('says what --rules set differently', async () => {
    writeFileSync(join(folder, 'rules.yml'), 'applications.balance: info\ndata.blank: off\n');
    const log = await sarif(['数据 2024', '--rules', 'rules.yml']);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    expect(resultsOf(log).map(({ level }) => level)).toEqual(['note', 'note']);
    const index = (code: string): number => catalogue.findIndex((entry) => entry.code === code);
    expect(log.runs[0]!.invocations[0]!.ruleConfigurationOverrides).toEqual([
      {
        descriptor: { id: 'applications.balance', index: index('applications.balance') },
        configuration: { level: 'note' },
      },
      { descriptor: { id: 'data.blank', index: index('data.blank') }, configuration: { enabled: false } },
    ]);
  });

  it('keeps a finding’s fingerprint when lines move or figures change, and no two share one', async () => {
    const file = join(folder, '数据 2024', 'faulty #1.yaml');
    const prints = async (): Promise<readonly string[]> =>
      resultsOf(await sarif(['数据 2024'])).map((result) => Object.values(result.partialFingerprints).join());
    const before = await prints();
    expect(new Set(before).size).toBe(before.length);
    writeFileSync(
      file,
      `# 一行说明\n${faultyReport.replace('naturalPerson: 3', 'naturalPerson: 4').replace('结转下年度3件', '结转下年度4件')}`,
    );
    expect(await prints()).toEqual(before);
    writeFileSync(file, faultyReport);
  });
});

describe('-o', () => {
  it('writes the log whole, and the tally goes to where messages go', async () => {
    const { code, out, err } = await nianbao(
      ['check', 'sound.yaml', '--report', 'sarif', '-o', 'result.sarif'],
      folder,
    );
    expect([code, out, err]).toEqual([0, '', '1 份报告，未发现问题\n']);
    expect(JSON.parse(readFileSync(join(folder, 'result.sarif'), 'utf8'))).toEqual(
      await sarif(['sound.yaml']),
    );
    expect(namesIn(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('takes the other forms too', async () => {
    const { out } = await nianbao(['check', 'sound.yaml', '--json', '-o', 'result.jsonl'], folder);
    expect(out).toBe('');
    expect(readFileSync(join(folder, 'result.jsonl'), 'utf8')).toBe(
      '{"file":"sound.yaml","ok":true,"findings":[]}\n',
    );
  });

  it.each([
    [['-o', 'sound.yaml'], 'sound.yaml 是数据文件，结果不能写在它上面；请给 -o 另一个文件名'],
    [
      ['-o', 'no/such/result.txt'],
      '写不出文件 no/such/result.txt：没有这个文件夹（先建好文件夹，或者换一个位置）',
    ],
    [['--report', 'pdf'], '没有 pdf 这种结果；可用：sarif、html'],
    [['--report', ''], '没有 （空） 这种结果；可用：sarif、html'],
    [['--report', 'html', '--json'], '--json 与 --report 只能选一个'],
  ])('%j is a usage error, and no file is touched', async (parameters, message) => {
    const before = readFileSync(join(folder, 'sound.yaml'), 'utf8');
    const { code, err } = await nianbao(['check', 'sound.yaml', ...parameters], folder);
    expect([code, err.startsWith(message)]).toEqual([2, true]);
    expect(readFileSync(join(folder, 'sound.yaml'), 'utf8')).toBe(before);
  });
});

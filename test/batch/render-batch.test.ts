import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, OutputError, renderBatch, type BatchOptions } from '../../src/index.js';
import { readDocx } from '../readers/docx.js';
import { brief, newFolder, resultsOf, smallReport, writeReports } from './reports.js';

const named = (count: number): readonly { id: string; report: unknown }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, report: smallReport(`第${index}局`) }));

const folder = newFolder();
let folders = 0;
const ownFolder = (): string => join(folder, String((folders += 1)));

describe('a batch of reports as data', () => {
  it('gives each one’s bytes under the id that it was given', async () => {
    const [result] = await resultsOf([{ id: 'x/1', report: smallReport('青禾县水务局') }], {
      formats: ['docx'],
    });
    expect(result).toMatchObject({ id: 'x/1', ok: true, outcome: 'rendered', findings: [] });
    expect(result!.files[0]!.path).toBeUndefined();
    expect(readDocx(Buffer.from(result!.files[0]!.bytes!)).tables).toHaveLength(3);
  });

  it('takes an async iterable, and takes no more of it than it is working on', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<{ id: string; report: unknown }> {
      for (;;) {
        taken += 1;
        yield { id: `r${taken}`, report: smallReport('局') };
      }
    }
    let seen = 0;
    for await (const { ok } of renderBatch(endless(), { formats: ['html'], jobs: 0 })) {
      expect(ok).toBe(true);
      seen += 1;
      expect(taken - seen).toBeLessThanOrEqual(1);
      if (seen === 5) break;
    }
    expect(seen).toBe(5);
  });

  it('gives a result while it waits for the source’s next', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    async function* slow(): AsyncGenerator<{ id: string; report: unknown }> {
      yield named(1)[0]!;
      await released;
    }
    const results = renderBatch(slow(), { formats: ['html'], jobs: 1 });
    expect((await results.next()).value).toMatchObject({ id: 'r0', ok: true });
    release();
    expect((await results.next()).done).toBe(true);
  });

  it('lets a wrong one fail alone, whatever is wrong with it', async () => {
    const sources = [
      { id: 'good', report: smallReport('甲局') },
      { id: 'null', report: null },
      { id: 'typo', report: { ...smallReport('乙局'), overveiw: '' } },
      { id: 'sums', report: smallReport('丙局', { applications: { received: { naturalPerson: 1 } } }) },
      { id: 'last', report: smallReport('丁局') },
    ];
    expect(brief(await resultsOf(sources))).toEqual([
      'good rendered',
      'last rendered',
      'null invalid data.type',
      'sums unsound applications.balance text.figure',
      'typo invalid data.unknown-key',
    ]);
  });

  it('refuses a bad style before anything is rendered', async () => {
    const style = { text: { body: { size: -1 } } };
    await expect(resultsOf(named(1), { style })).rejects.toMatchObject({ code: 'style.invalid' });
  });

  it('stops at the signal, with its reason', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const run = async (): Promise<void> => {
      for await (const { id } of renderBatch(named(20), {
        formats: ['html'],
        jobs: 0,
        signal: stop.signal,
      })) {
        seen.push(id);
        if (seen.length === 3) stop.abort(new Error('够了'));
      }
    };
    await expect(run()).rejects.toThrow('够了');
    expect(seen.length).toBeLessThan(6);
  });
});

describe('a batch with workers', () => {
  it.each([0, 1])('hands on every option of the renderer (%i workers)', async (jobs) => {
    const html = async (options: BatchOptions): Promise<string> => {
      const [result] = await resultsOf(named(1), { jobs, ...options });
      return Buffer.from(result!.files[0]!.bytes!).toString();
    };
    const dataBlock = 'id="nianbao-data"';
    expect(await html({})).toContain(dataBlock);
    expect(await html({ embedData: false })).not.toContain(dataBlock);
  });

  it('renders the same bytes as one without, each report once', async () => {
    const bytes = async (jobs: number): Promise<readonly string[]> =>
      (await resultsOf(named(6), { jobs, ordered: true, formats: ['docx', 'html'] })).map(
        ({ id, files }) =>
          `${id} ${files.map((file) => Buffer.from(file.bytes!).toString('base64')).join(' ')}`,
      );
    const [here, there] = [await bytes(0), await bytes(2)];
    expect(there).toEqual(here);
    expect(here).toHaveLength(6);
  });

  it('gives results in the order of the source on request', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `第${index}项工作按期完成。`).join('\n\n');
    const sources = [{ id: 'slow', report: smallReport('慢局', { problems: long }) }, ...named(4)];
    const results = await resultsOf(sources, { jobs: 2, ordered: true, formats: ['pdf'] });
    expect(results.map(({ id }) => id)).toEqual(['slow', 'r0', 'r1', 'r2', 'r3']);
  });
});

describe('a batch into a folder', () => {
  it('writes each report’s files under its data file’s name, and lists them in a manifest', async () => {
    const folder = ownFolder();
    const inputs = writeReports(join(folder, 'in'), { b: smallReport('乙局'), a: smallReport('甲局') });
    const out = join(folder, 'out');
    const results = await resultsOf(inputs, { folder: out, formats: ['docx', 'html'], ordered: true });
    expect(results.flatMap(({ files }) => files.map(({ path }) => path))).toEqual(
      ['a.docx', 'a.html', 'b.docx', 'b.html'].map((name) => join(out, name)),
    );
    expect(readdirSync(out).toSorted()).toEqual(['a.docx', 'a.html', 'b.docx', 'b.html', 'manifest.jsonl']);
    const lines = readFileSync(join(out, 'manifest.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
      ['a', 'b'].map((name) => join(inputs, `${name}.json`)),
    );
    expect(lines[0]).toMatch(/"name":"a\.docx","sha256":"[0-9a-f]{64}","size":\d+/);
  });

  it('names files by a pattern, and names what would take the same name', async () => {
    const folder = ownFolder();
    const inputs = writeReports(join(folder, 'in'), {
      a: smallReport('青禾县/水务局?'),
      b: smallReport('青禾县:水务局*'),
      c: smallReport('ＣＯＮ'),
      d: smallReport('水务局', { year: 2023 }),
    });
    const out = join(folder, 'out');
    const results = await resultsOf(inputs, { folder: out, name: '{agency}', ordered: true });
    expect(results.map(({ outcome }) => outcome)).toEqual(['rendered', 'invalid', 'rendered', 'rendered']);
    expect(results[1]!.findings).toMatchObject([
      {
        code: 'file.name-taken',
        message: `文件名 青禾县_水务局_ 已由 ${join(inputs, 'a.json')} 使用，这一份未生成`,
      },
    ]);
    expect(readdirSync(out).toSorted()).toEqual(
      ['manifest.jsonl', 'ＣＯＮ.html', '水务局.html', '青禾县_水务局_.html'].toSorted(),
    );
  });

  it('refuses a pattern with a name that there is not', async () => {
    await expect(resultsOf(named(1), { name: '{year}-{organ}' })).rejects.toThrow(
      '文件名样式里没有 {organ}；可用：{year} {agency} {edition} {scope} {file}',
    );
  });

  it('cannot be a place below a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(resultsOf(named(1), { folder: join(folder, 'file', 'out') })).rejects.toThrow(
      '建不了输出文件夹',
    );
  });

  it('is refused with an error that can be told from others, in the language asked for', async () => {
    const errors = await Promise.all(
      [
        resultsOf(join(ownFolder(), '*.yaml'), { locale: 'en' }),
        resultsOf(named(1), { name: '{organ}', locale: 'en' }),
        resultsOf(named(1), { folder: join(folder, 'a', 'nothing\0'), locale: 'en' }),
      ].map((run) => run.catch((error: unknown) => error)),
    );
    for (const error of errors) expect(error).toBeInstanceOf(InputError);
    expect(errors.map(String)).toEqual([
      expect.stringMatching(/^InputError: No files match /),
      expect.stringMatching(/^InputError: .*\{organ\}/),
      expect.stringMatching(/^InputError: The output folder .* cannot be made: /),
    ]);
  });

  it('whose manifest cannot be written ends the batch with one clear error', async () => {
    const out = ownFolder();
    mkdirSync(join(out, 'manifest.jsonl'), { recursive: true });
    const error: unknown = await resultsOf(named(3), { folder: out }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OutputError);
    expect((error as Error).message).toBe(
      `写不出文件 ${join(out, 'manifest.jsonl')}：同名的是一个文件夹（把那个文件夹改名或移走，或者换一个输出文件夹，然后重试）`,
    );
  });

  it('that vanishes under way ends the batch with one clear error', async () => {
    const out = join(ownFolder(), 'out');
    const run = async (): Promise<void> => {
      for await (const { id } of renderBatch(named(20), { formats: ['html'], jobs: 0, folder: out })) {
        if (id === 'r2') rmSync(out, { recursive: true });
      }
    };
    await expect(run()).rejects.toThrow(`写不进 ${out}：输出文件夹不见了；已写好的文件都是完整的`);
  });
});

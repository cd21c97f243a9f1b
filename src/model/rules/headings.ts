import type { AspectSection, Edition } from '../edition.js';
import { headingNumber, ownNumberOf, withoutNumber, type NumberedLevel } from '../numbering.js';
import type { Prose, ProseSection } from '../prose.js';
import type { Report } from '../report.js';
import { reportTexts } from '../report-prose.js';
import type { Fault, Rule } from './rule.js';

/** A heading with those below it. One that the form prescribes is numbered by its place. */
interface Heading {
  readonly path: string;
  readonly text: string;
  readonly prescribed?: true;
  readonly below: readonly Heading[];
}

/**
 * `structure.headings` (rule 17): headings that number themselves at the wrong level, out of order or in two
 * ways, that stand twice, or that belong to another section. The edition sees to the sections' own headings.
 */
export const headings: Rule = {
  code: 'structure.headings',
  severity: 'error',
  title: '各级小标题序号连续、体例一致，不重复，一、二、三、只用于各部分的标题',
  basis:
    '国办公开办函〔2021〕30号所附格式的六个部分；《党政机关公文格式》（GB/T 9704-2012）7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”',
  *faults({ report, edition }) {
    const sectionHeadings = Object.values(edition.sections).flatMap((section) =>
      section.kind === 'free' ? [] : [section.heading],
    );
    for (const { level, run } of runsOf(report, edition)) {
      yield* numberFaults(run, level);
      yield* duplicates(run);
      for (const { path, text } of level === 2 ? run : []) {
        const position = sectionHeadings.indexOf(plain(text));
        if (position < 0) continue;
        yield {
          path,
          message: `“${text}”是第${headingNumber(1, position + 1).slice(0, -1)}部分的标题，不能作小标题`,
          hint: '把内容移到那一部分，或者改小标题的名称',
          actual: text,
        };
      }
    }
    if (sectionHeadings.length > 0) yield* disguisedHeadings(report, edition);
  },
};

/** Every run of headings that are numbered together, with the level of their numbers. */
function* runsOf(
  report: Report,
  edition: Edition,
): Generator<{ level: NumberedLevel; run: readonly Heading[] }> {
  for (const [id, section] of Object.entries(edition.sections)) {
    const data = report[id as keyof Report] as unknown;
    if (data === undefined) continue;
    switch (section.kind) {
      case 'free':
        yield* runsBelow(below(data as Prose, id), 1);
        break;
      case 'aspects':
        yield* runsBelow(Array.isArray(data) ? below(data as Prose, id) : aspectRun(section, id, data), 2);
        break;
      case 'other':
        yield* runsBelow(below((data as { readonly text?: Prose }).text, `${id}.text`), 2);
        break;
      case 'table':
        yield* runsBelow(below((data as { readonly note?: Prose }).note, `${id}.note`), 2);
    }
  }
}

function* runsBelow(
  run: readonly Heading[],
  level: NumberedLevel,
): Generator<{ level: NumberedLevel; run: readonly Heading[] }> {
  if (run.length > 0) yield { level, run };
  for (const heading of run) yield* runsBelow(heading.below, Math.min(level + 1, 5) as NumberedLevel);
}

const below = (prose: Prose = [], path: string): readonly Heading[] =>
  prose.flatMap((item, index) =>
    typeof item === 'string'
      ? []
      : [
          {
            path: `${path}.${index}.heading`,
            text: item.heading,
            below: below(item.body, `${path}.${index}.body`),
          },
        ],
  );

function aspectRun(section: AspectSection, id: string, data: unknown): readonly Heading[] {
  const { more = [], ...parts } = data as { readonly more?: readonly ProseSection[] } & Readonly<
    Record<string, Prose | undefined>
  >;
  const prescribed = Object.entries(section.aspects).flatMap(([key, label]): readonly Heading[] => {
    const prose = parts[key];
    const path = `${id}.${key}`;
    return prose?.length ? [{ path, text: label, prescribed: true, below: below(prose, path) }] : [];
  });
  return [
    ...below(parts['introduction'], `${id}.introduction`),
    ...prescribed,
    ...below(more as Prose, `${id}.more`),
  ];
}

function* numberFaults(run: readonly Heading[], level: NumberedLevel): Generator<Fault> {
  let count = 0;
  let form: NumberedLevel | undefined;
  for (const { path, text, prescribed } of run) {
    count += 1;
    const own = prescribed ? undefined : ownNumberOf(text);
    if (own?.level === 1 && level > 1) {
      yield {
        path,
        message: `小标题“${text}”用了“一、”，这种序号只用于各部分的标题`,
        hint: '删去序号由程序编写，或者改用本级的序号',
        expected: headingNumber(level, count),
        actual: text,
      };
      continue;
    }
    const numbered = own?.level ?? level;
    form ??= numbered;
    if (numbered !== form) {
      yield {
        path,
        message: `同一级小标题用了两种序号：“${text}”和前面的“${headingNumber(form, count - 1)}”`,
        hint: '删去序号由程序统一编写，或者全部改成同一种',
        expected: headingNumber(form, count),
        actual: text,
      };
    } else if (own && own.position !== count) {
      yield {
        path,
        message: `小标题“${text}”的序号不连续，按次序应为“${headingNumber(form, count)}”`,
        hint: '删去序号由程序编写，或者改正次序',
        expected: headingNumber(form, count),
        actual: text,
      };
      count = own.position;
    }
  }
}

const plain = (text: string): string => withoutNumber(text).replace(/[\s。：:]/g, '');
/** 平台建设 and 政府信息公开平台建设情况 are one heading. */
const core = (text: string): string =>
  plain(text).replace(/^政府信息(?:公开)?(?=.{2})|(?:方面|工作|情况)+$/g, '') || plain(text);

function* duplicates(run: readonly Heading[]): Generator<Fault> {
  for (const [index, { path, text }] of run.entries()) {
    const first = run
      .slice(0, index)
      .find((other) =>
        other.prescribed ? core(other.text) === core(text) : plain(other.text) === plain(text),
      );
    if (!first) continue;
    yield {
      path,
      message: `小标题“${text}”与${first.path} 的“${first.text}”重复`,
      hint: '合并成一处，或者改小标题的名称',
      actual: text,
    };
  }
}

/** Paragraphs that number themselves as sections do, in a form whose sections are fixed. */
function* disguisedHeadings(report: Report, edition: Edition): Generator<Fault> {
  for (const { path, text, section } of reportTexts(report, edition)) {
    if (section === undefined || path.endsWith('.heading') || ownNumberOf(text)?.level !== 1) continue;
    const isHeading = text.length <= 30 && !/[。；！？]/.test(text);
    const start = text.length > 20 ? `${text.slice(0, 20)}…` : text;
    yield {
      // Long paragraphs that begin with 一、 are common, and the sections can still be told apart.
      severity: isHeading ? 'error' : 'warning',
      path,
      message: `段落“${start}”用了“一、”，这种序号只用于各部分的标题`,
      hint: isHeading ? '写成 { heading, body }，标题不带序号' : '改用“（一）”“1.”或者“一是”',
      actual: start,
    };
  }
}

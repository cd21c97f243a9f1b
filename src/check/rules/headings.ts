import { say } from '../../model/finding/bilingual.js';
import { headingRuns, type Heading } from '../../model/heading-runs.js';
import { headingNumber, ownNumberOf, withoutNumber, type NumberedLevel } from '../../model/numbering.js';
import type { Report } from '../../model/report.js';
import { reportTexts } from '../../model/report-prose.js';
import type { Fault, Rule } from '../rule.js';

/**
 * `structure.headings` (rule 17): headings that number themselves at the wrong level, out of order or in two
 * ways, that stand twice, or that belong to another section. The edition sees to the sections' own headings.
 */
export const headings: Rule = {
  code: 'structure.headings',
  severity: 'error',
  title: say(
    '各级小标题序号连续、体例一致，不重复，一、二、三、只用于各部分的标题',
    'Headings of one level are numbered in order and in one way and do not repeat; “一、二、三、” is for the sections alone',
  ),
  basis:
    '国办公开办函〔2021〕30号所附格式的六个部分；《党政机关公文格式》（GB/T 9704-2012）7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”',
  *faults({ report, edition }) {
    const sectionHeadings = Object.values(edition.sections).flatMap((section) =>
      section.kind === 'free' ? [] : [section.heading],
    );
    for (const { level, run } of headingRuns(report)) {
      yield* numberFaults(run, level);
      yield* duplicates(run);
      for (const { path, text } of level === 2 ? run : []) {
        const position = sectionHeadings.indexOf(plain(text));
        if (position < 0) continue;
        yield {
          path,
          message: say(
            `“${text}”是第${headingNumber(1, position + 1).slice(0, -1)}部分的标题，不能作小标题`,
            `“${text}” is the heading of section ${position + 1} and cannot head a part of another`,
          ),
          hint: say(
            '把内容移到那一部分，或者改小标题的名称',
            'Move what stands below it to that section, or rename the heading',
          ),
          actual: text,
        };
      }
    }
    if (sectionHeadings.length > 0) yield* disguisedHeadings(report);
  },
};

function* numberFaults(run: readonly Heading[], level: NumberedLevel): Generator<Fault> {
  let count = 0;
  let form: NumberedLevel | undefined;
  for (const { path, text, prescribed } of run) {
    count += 1;
    const own = prescribed ? undefined : ownNumberOf(text);
    if (own?.level === 1 && level > 1) {
      yield {
        path,
        message: say(
          `小标题“${text}”用了“一、”，这种序号只用于各部分的标题`,
          `The heading “${text}” is numbered with “一、”, which is for the sections alone`,
        ),
        hint: say(
          '删去序号由程序编写，或者改用本级的序号',
          'Delete the number, so that it is made for you, or use the numbers of its level',
        ),
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
        message: say(
          `同一级小标题用了两种序号：“${text}”和前面的“${headingNumber(form, count - 1)}”`,
          `Headings of one level are numbered in two ways: “${text}” and “${headingNumber(form, count - 1)}” before it`,
        ),
        hint: say(
          '删去序号由程序统一编写，或者全部改成同一种',
          'Delete the numbers, so that they are made for you, or change all to one kind',
        ),
        expected: headingNumber(form, count),
        actual: text,
      };
    } else if (own && own.position !== count) {
      yield {
        path,
        message: say(
          `小标题“${text}”的序号不连续，按次序应为“${headingNumber(form, count)}”`,
          `The number of the heading “${text}” is out of order; it should be “${headingNumber(form, count)}”`,
        ),
        hint: say(
          '删去序号由程序编写，或者改正次序',
          'Delete the number, so that it is made for you, or correct the order',
        ),
        expected: headingNumber(form, count),
        actual: text,
      };
      count = own.position ?? count;
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
      message: say(
        `小标题“${text}”与${first.path} 的“${first.text}”重复`,
        `The heading “${text}” repeats “${first.text}” at ${first.path}`,
      ),
      hint: say('合并成一处，或者改小标题的名称', 'Make one part of the two, or rename the heading'),
      actual: text,
    };
  }
}

/** Paragraphs that number themselves as sections do, in a form whose sections are fixed. */
function* disguisedHeadings(report: Report): Generator<Fault> {
  for (const { path, text, section } of reportTexts(report)) {
    if (section === undefined || path.endsWith('.heading')) continue;
    if (ownNumberOf(text.slice(0, 10))?.level !== 1) continue;
    const isHeading = text.length <= 30 && !/[。；！？]/.test(text);
    const start = text.length > 20 ? `${text.slice(0, 20)}…` : text;
    yield {
      // Long paragraphs that begin with 一、 are common, and the sections can still be told apart.
      severity: isHeading ? 'error' : 'warning',
      path,
      message: say(
        `段落“${start}”用了“一、”，这种序号只用于各部分的标题`,
        `The paragraph “${start}” begins with “一、”, which is for the headings of the sections alone`,
      ),
      hint: isHeading
        ? say(
            '写成 { heading, body }，标题不带序号',
            'Write it as { heading, body }, the heading without a number',
          )
        : say('改用“（一）”“1.”或者“一是”', 'Use “（一）”, “1.” or “一是” instead'),
      actual: start,
    };
  }
}

// How well the rules about text do on the five source documents: which quantities of their prose are linked to
// cells of the tables, and which of those are found wrong, against labels in
// test/rules/text-corpus/source-documents.yaml (places and cells only: their prose is not ours to keep).
//   node scripts/text-rules.mjs --seeds DIR    DIR holds 000_….txt to 004_….txt; needs `npm run build` before
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { checkReport, parseReport } from '../dist/esm/model.js';
import { agrees, statedQuantities } from '../dist/esm/check/text/stated-quantities.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { seeds: { type: 'string' }, list: { type: 'boolean' } } });
if (values.seeds === undefined) {
  console.error('用法：node scripts/text-rules.mjs --seeds 源文件所在的文件夹');
  process.exit(2);
}

/** Two of the documents come from a mirror that writes traditional characters; those the rules look for. */
const traditional =
  '請開數據報營範規復複議訴訟許強維糾審結與處辦廳務轉請續機關調無條項總計萬億個為應動門網站號際發決組織體間當歷統單專職員訓會議題點現場實達約約過餘對於時後來標識護應對誤關係財產業領導檔案運輸聞種類東產況眾'.normalize();
const simplified =
  '请开数据报营范规复复议诉讼许强维纠审结与处办厅务转请续机关调无条项总计万亿个为应动门网站号际发决组织体间当历统单专职员训会议题点现场实达约约过余对于时后来标识护应对误关系财产业领导档案运输闻种类东产况众'.normalize();
const simple = new Map([...traditional].map((character, index) => [character, [...simplified][index]]));
const simplify = (text) => [...text].map((character) => simple.get(character) ?? character).join('');

const examples = {
  '000': 'zhaotong-2021',
  '001': 'hohhot-2013',
  '002': 'zhifu-2020',
  '003': 'tongjiang-2020',
  '004': 'huaning-2018',
};

/** The document's prose by its headings 一、 to 六、, each paragraph with its place in the file. */
function proseOf(text) {
  const sections = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const at = offset + line.indexOf(trimmed);
    offset += line.length + 1;
    if (/^[一二三四五六七八九十]+、\S{2,40}$/.test(trimmed))
      sections.push({ heading: trimmed.replace(/^.+?、/, ''), paragraphs: [] });
    // What the tables print is not prose.
    else if (trimmed.length > 12 && !trimmed.includes('|'))
      (sections.at(-1) ?? sections[sections.push({ heading: '开头', paragraphs: [] }) - 1]).paragraphs.push({
        text: trimmed,
        at,
      });
  }
  return sections;
}

/** The example's tables with the document's prose, and the file place of each paragraph by its data path. */
function reportOf(document, text) {
  const example = parse(
    readFileSync(join(root, 'examples', 'reports', `${examples[document]}.yaml`), 'utf8'),
  );
  const places = new Map();
  const put = (paragraphs, path) =>
    paragraphs.map((paragraph, index) => {
      places.set(`${path}.${index}`, paragraph.at);
      return paragraph.text;
    });
  const sections = proseOf(text);
  if (example.edition === '2014') {
    const bodies = sections.map(({ heading, paragraphs }, index) => ({
      heading,
      body: put(paragraphs, `sections.${index}.body`),
    }));
    return { data: { ...example, sections: bodies }, places };
  }
  const named = (words) =>
    sections.filter(({ heading }) => words.test(heading)).flatMap(({ paragraphs }) => paragraphs);
  const data = {
    ...example,
    preface: undefined,
    overview: put(named(/总体情况/), 'overview'),
    problems: put(named(/问题/), 'problems'),
    other: { ...example.other, text: put(named(/其他/), 'other.text') },
  };
  delete data.preface;
  return { data, places };
}

const labels = parse(
  readFileSync(join(root, 'test', 'rules', 'text-corpus', 'source-documents.yaml'), 'utf8'),
);
const totals = { linked: 0, rightLinks: 0, labels: 0, found: 0, rightFinds: 0, faults: 0 };

for (const name of readdirSync(values.seeds)
  .filter((file) => /^00\d_.*\.txt$/.test(file))
  .sort()) {
  const document = name.slice(0, 3);
  const { data, places } = reportOf(document, simplify(readFileSync(join(values.seeds, name), 'utf8')));
  const report = parseReport(data);
  const stated = statedQuantities(report);
  const linked = stated.map(
    ({ paragraph, quantity, readings }) =>
      `${places.get(paragraph.path) + quantity.from} ${readings[0].reading}`,
  );
  const expected = labels[document]?.quantities ?? [];
  const expectedLinks = expected.map(({ at, means }) => `${at} ${means}`);
  const faulty = (label) => label.wrong === true;
  const findings = checkReport(report).filter(({ code }) => code.startsWith('text.'));
  const found = [
    ...stated
      .filter((each) => !agrees(each))
      .map(({ paragraph, quantity }) => `text.figure ${places.get(paragraph.path) + quantity.from}`),
    ...findings
      .filter(({ code }) => code !== 'text.figure')
      .map(({ code, path, actual }) => `${code} ${places.get(path)} ${actual}`),
  ];
  const faults = [
    ...expected.filter(faulty).map(({ at }) => `text.figure ${at}`),
    ...(labels[document]?.others ?? []),
  ];
  if (values.list) for (const each of [...linked, ...found]) console.log(`  ${document} ${each}`);
  const common = (one, other) => one.filter((each) => other.includes(each)).length;
  const counts = {
    linked: linked.length,
    rightLinks: common(linked, expectedLinks),
    labels: expected.length,
    found: found.length,
    rightFinds: common(found, faults),
    faults: faults.length,
  };
  for (const key of Object.keys(totals)) totals[key] += counts[key];
  print(document, counts);
  for (const each of linked.filter((link) => !expectedLinks.includes(link))) console.log(`    多认 ${each}`);
  for (const each of expectedLinks.filter((link) => !linked.includes(link))) console.log(`    漏认 ${each}`);
  for (const each of found.filter((fault) => !faults.includes(fault))) console.log(`    误报 ${each}`);
  for (const each of faults.filter((fault) => !found.includes(fault))) console.log(`    漏报 ${each}`);
}
print('合计', totals);

function print(name, { linked, rightLinks, labels: wanted, found, rightFinds, faults }) {
  const ratio = (part, whole) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`);
  console.log(
    `${name}  数与表格对应：查准 ${ratio(rightLinks, linked)} 查全 ${ratio(rightLinks, wanted)}（${rightLinks}/${linked}，应有 ${wanted}）` +
      `  问题：查准 ${ratio(rightFinds, found)} 查全 ${ratio(rightFinds, faults)}（${rightFinds}/${found}，应有 ${faults}）`,
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formNames, readForm } from '../readers/form.js';
import { figurePlaceholders } from '../readers/table.js';

const source = join(__dirname, '..', '..', 'src');

const headings = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
  '政府信息公开情况统计表',
];

/** The texts of all string literals of the sources; a label in a template or a message counts as well. */
const literals = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const code = readFileSync(join(source, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gm, '');
    return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
      (match) => (match[1] ?? match[2] ?? match[3])!.replaceAll('\\n', ''),
    );
  });

const labels = new Set([
  ...headings,
  ...formNames.flatMap((name) => readForm(name).cells.map(({ text }) => text)),
]);

it.each([...labels].filter((label) => label.length >= 4 && !figurePlaceholders.includes(label)))(
  'the label %s stands in the sources once',
  (label) => {
    // 行政规范性文件 is made of 规范性文件, the label of 2019.
    const written = label === '行政规范性文件' ? '行政${shared.rowLabels.normativeDocuments}' : label;
    expect(literals.filter((literal) => literal === written)).toHaveLength(1);
  },
);

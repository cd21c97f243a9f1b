import type { Edition } from '../../model/edition.js';
import { reportName } from '../../model/editions/shared.js';

interface StarterFolder {
  readonly edition: Edition;
  readonly year: number;
  readonly agency: string;
  /** Name of the data file. */
  readonly data: string;
}

/** The clerk's read-me of a new folder: what each file is for, and the commands in the order of the work. */
export function starterReadme({ edition, year, agency, data }: StarterFolder): string {
  const { id, name, document } = edition;
  return `# ${agency}${year}年${reportName}

格式：${name}${document ? `（${document.number}）` : ''}。以下命令都在这个文件夹里运行。

## 文件

| 文件 | 用途 |
|---|---|
| \`${data}\` | 数据：数字和文字。每个字段后面都有中文说明；“〔 〕”内是待填的 |
| \`templates/${id}/\` | 模板：各部分怎样行文。不改也能用；不需要的可以删去，删去后使用内置的 |
| \`templates/partials/\` | 几个模板共用的文字 |
| \`style.yaml\` | 版式：字体、字号、行距、页边距，默认按 GB/T 9704—2012 |
| \`report.schema.json\` | 供编辑器补全和检查数据文件用，不用改。VS Code 装 YAML 扩展后，写数据时有提示 |

用记事本等编辑器改文件，保存时编码选 UTF-8。

## 步骤

1. 填写 \`${data}\`，核对数字（勾稽关系、总计、日期）：

   \`\`\`sh
   npx nianbao check data
   \`\`\`

2. 改过模板的，检查模板。写错字段、漏了结束标签、少了表格，都会指出文件、行、列：

   \`\`\`sh
   npx nianbao lint templates
   \`\`\`

3. 边改边看：

   \`\`\`sh
   npx nianbao preview ${data} --templates templates --style style.yaml
   \`\`\`

4. 生成 Word 和 PDF，放在 \`out\` 文件夹：

   \`\`\`sh
   npx nianbao render data -o out --templates templates --style style.yaml
   \`\`\`

   要放到网站上的网页，加 \`-f docx,pdf,html\`。

## 改模板

模板里的 \`{{ }}\` 会换成数据，如 \`{{year}}\`、\`{{applications.received.total}}\`；其余照写照印。每个模板开头写有它可用的
字段。零是数，照样印出；要在大于零时才写一句，用：

\`\`\`
{{#if (gt disputes.reconsideration.corrected 0)}}<p>……</p>{{/if}}
\`\`\`

查看全部字段：\`npx nianbao templates fields --edition ${id}\`。查看各部分用的是哪个模板：
\`npx nianbao templates list --templates templates\`。改坏了的，删去那个文件，再取一份：
\`npx nianbao templates eject ${id}/preface -o templates\`。
`;
}

import { say } from '../model/bilingual.js';
import { batchColumns } from '../batch/table-columns.js';
import { editionIds, isEditionId } from '../model/editions/index.js';
import { reportJsonSchema } from '../model/json-schema.js';
import { parseArguments, type Command } from './command.js';
import { UsageError } from './usage-error.js';

/** `nianbao schema`: the JSON Schema of the data file, for editors; or the columns of a CSV table. */
export const schema: Command = {
  usage: say('schema [--columns 版本]', 'schema [--columns edition]'),
  summary: say(
    '打印数据文件的 JSON Schema，供编辑器提示和校验；--columns 打印批量 CSV 表的列名和说明两行',
    'Prints the JSON Schema of the data file, for editors; --columns prints the head of a CSV table for batches',
  ),
  async run(args, { out }) {
    const { values, positionals } = parseArguments(args, { columns: { type: 'string' } });
    if (positionals.length > 0)
      throw new UsageError(
        say(
          `schema 不带参数：${positionals.join(' ')}`,
          `schema takes no arguments: ${positionals.join(' ')}`,
        ),
      );
    if (values.columns === undefined) {
      out(JSON.stringify(reportJsonSchema(), null, 2));
    } else if (isEditionId(values.columns)) {
      const columns = batchColumns(values.columns);
      out(columns.map(({ path }) => path).join(','));
      out(columns.map(({ label }, index) => quoted(`${index === 0 ? '# ' : ''}${label}`)).join(','));
    } else {
      throw new UsageError(
        say(
          `没有 ${values.columns} 这一格式版本；可用：${editionIds.join('、')}`,
          `There is no edition ${values.columns} of the form; use one of: ${editionIds.join(', ')}`,
        ),
      );
    }
    return 0;
  },
};

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

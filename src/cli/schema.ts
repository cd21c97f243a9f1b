import { say } from '../model/finding/bilingual.js';
import { batchColumns } from '../batch/sources/table-columns.js';
import { editionIds, isEditionId } from '../model/editions/index.js';
import { reportJsonSchema } from '../model/json-schema.js';
import { command } from './arguments/command.js';
import { editionValue } from './arguments/common-options.js';
import { UsageError } from './arguments/usage-error.js';

/** `nianbao schema`: the JSON Schema of the data file, for editors; or the columns of a CSV table. */
export const schema = command({
  name: 'schema',
  summary: say(
    '打印数据文件的 JSON Schema，或批量 CSV 表的列名',
    'Prints the JSON Schema of the data file, or the head of a CSV table',
  ),
  options: {
    columns: {
      type: 'string',
      value: editionValue,
      summary: say(
        '改为打印这一版本 CSV 表的列名和说明两行',
        'Prints instead the names and titles of the columns of this edition’s CSV table',
      ),
    },
  },
  examples: ['schema', 'schema --columns 2021'],
  async run({ values }, { out }) {
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
});

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

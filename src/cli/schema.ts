import { reportJsonSchema } from '../model/json-schema.js';
import { parseArguments, type Command } from './command.js';

/** `nianbao schema`: the JSON Schema of the data file. */
export const schema: Command = {
  usage: 'schema',
  summary: '输出数据文件的 JSON Schema，供编辑器补全和检查',
  async run(args, { out }) {
    parseArguments(args, {});
    out(JSON.stringify(reportJsonSchema(), null, 2));
    return 0;
  },
};

// A Jest transform: an ES module as CommonJS, syntax only.
const { createHash } = require('node:crypto');
const ts = require('typescript');

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 };

module.exports = {
  process: (text) => ({
    code: ts.transpileModule(text, { compilerOptions, fileName: 'module.js' }).outputText,
  }),
  getCacheKey: (text) => createHash('sha256').update(ts.version).update(text).digest('hex'),
};

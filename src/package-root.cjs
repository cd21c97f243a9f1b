const { pathToFileURL } = require('node:url');
const { join } = require('node:path');
exports.packageRoot = pathToFileURL(join(__dirname, '..', '/'));

import tseslint from 'typescript-eslint';

/** DESIGN: data flows one way. A folder of src imports from itself and from those named with it. */
const mayImport = {
  model: [],
  check: ['model'],
  templates: ['model', 'check'],
  render: ['model', 'check', 'templates'],
  form: ['model', 'check', 'templates', 'render'],
  read: ['model', 'check'],
  batch: ['model', 'check', 'templates', 'render', 'form', 'read'],
  cli: ['model', 'check', 'templates', 'render', 'form', 'read', 'batch'],
};
const folders = Object.keys(mayImport);

/** The library has no clock and no chance; the command line and the batch may. */
const pure = ['model', 'check', 'templates', 'render', 'form', 'read'];
/** Nor has it environment or console, but that reading a PDF is bounded in time and memory. */
const withoutProcess = ['model', 'check', 'templates', 'render', 'form'];
const impurities = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'dates come from the data',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'no clock',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'no chance',
  },
];
const globals = ['process', 'console', 'setTimeout', 'performance'];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'named exports only' };

const oneDirection = folders.map((folder) => {
  const others = folders.filter((other) => other !== folder && !mayImport[folder].includes(other));
  const message = (other) => `${folder} imports nothing from ${other}`;
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: others.map((other) => ({ group: [`**/${other}/**`], message: message(other) })) },
      ],
      'no-restricted-syntax': [
        'error',
        // The rule above does not see import('…').
        ...others.map((other) => ({
          selector: `ImportExpression[source.value=/^\\.\\.?\\u002f(.*\\u002f)?${other}\\u002f/]`,
          message: message(other),
        })),
        ...(pure.includes(folder) ? impurities : []),
        defaultExport,
      ],
      ...(withoutProcess.includes(folder) ? { 'no-restricted-globals': ['error', ...globals] } : {}),
    },
  };
});

/** Examples show what a user can write: the package by its name, or its built entry where it is not installed. */
const publicEntryOnly = {
  files: ['examples/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '/src/|/dist/(?!esm/index\\.js$)',
            message: 'examples import the public entry',
          },
        ],
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', '**/*.cjs', '**/*.d.mts', '**/*.d.cts'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...oneDirection,
  publicEntryOnly,
  { files: ['examples/**', 'scripts/**', 'bench/**', '*.mjs', 'test/**'], rules: { 'no-console': 'off' } },
);

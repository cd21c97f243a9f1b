import tseslint from 'typescript-eslint';

/** DESIGN: data flows one way; nothing imports what stands to its right. */
const layers = ['model', 'templates', 'render', 'form', 'batch', 'cli'];
/** Reading back is a way of its own beside templates and render: it imports the model only. */
const readsOnlyModel = {
  files: ['src/read/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: ['templates', 'render', 'form', 'batch', 'cli'].map((other) => ({
          group: [`**/${other}/**`],
          message: `read imports nothing from ${other}`,
        })),
      },
    ],
  },
};
const oneDirection = layers.map((layer, index) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: layers
          .slice(index + 1)
          .concat(index < layers.indexOf('batch') ? ['read'] : [])
          .map((right) => ({ group: [`**/${right}/**`], message: `${layer} imports nothing from ${right}` })),
      },
    ],
  },
}));

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
  readsOnlyModel,
  // The library has no clock, environment or console; the command line and the batch may.
  {
    files: ['src/{model,templates,render,form}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'console', 'setTimeout', 'performance'],
      'no-restricted-syntax': [
        'error',
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
        { selector: 'ExportDefaultDeclaration', message: 'named exports only' },
      ],
    },
  },
  { files: ['examples/**', 'scripts/**', 'bench/**', '*.mjs', 'test/**'], rules: { 'no-console': 'off' } },
);

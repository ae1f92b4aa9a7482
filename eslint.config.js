import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.data/', 'bench/.tmp/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { eqeqeq: ['error', 'smart'], 'prefer-const': 'error', 'no-var': 'error' } },

  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // There are no enumerations, and this rule is slow.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // The compiler's own check is the stricter one, and knows the underscore.
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },

  ...svelte.configs.recommended.map((config) => ({ ...config, files: ['**/*.svelte', '**/*.svelte.ts'] })),
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      // The compiler says what is undefined; what nothing on the screen reads need not be reactive; there is no SvelteKit router.
      'no-undef': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      // Of the properties taken together one may be bound.
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },

  {
    // Here a component imported by another has no types: svelte-check is the one that knows its properties.
    files: ['**/*.svelte'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
        `@typescript-eslint/no-unsafe-${use}`,
        'off',
      ]),
    ),
  },

  // What a file gives to others says what it takes and gives.
  {
    files: [
      'geodata/**/*.ts',
      'server/**/*.ts',
      'web/**/*.ts',
      'test/support/**/*.ts',
      'bench/**/*.ts',
      'scripts/**/*.mjs',
    ],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true },
          enableFixer: false,
          require: {
            FunctionDeclaration: true,
            ArrowFunctionExpression: true,
            FunctionExpression: true,
            ClassDeclaration: true,
          },
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/empty-tags': 'error',
    },
  },

  { files: ['**/*.mjs', '**/*.cjs', '*.js'], languageOptions: { globals: globals.node } },
  { files: ['bench/page/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['web/public/*.js'], languageOptions: { globals: globals.serviceworker } },
);

import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

const limits = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, IIFEs: true }],
}

const forbidden = [
  ["ClassDeclaration:not([superClass.name='Error'])", 'Functions, not classes.'],
  ['MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]', 'SQL is never made of strings.'],
  ["MemberExpression[object.name='Prisma'][property.name='raw']", 'SQL is never made of strings.'],
  ["JSXAttribute[name.name='dangerouslySetInnerHTML']", 'Text is rendered as text.'],
].map(([selector, message]) => ({ selector, message }))

export default defineConfig(
  globalIgnores([
    ...['**/.next/', '.data/', '.cache/', 'lib/platform/db/generated/', 'lib/platform/generated/'],
    ...['next-env.d.ts', 'screenshots/'],
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...limits,
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...forbidden],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'] }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['lib/*/{rules,policy,queries}.ts', 'lib/*/{rules,policy,queries,commands}/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended, next.configs.recommended],
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-empty-pattern': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], rules: limits },
)

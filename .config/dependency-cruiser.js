// The arrows of lib/README.md. A module imports only what stands before it in this row.
const modules = [
  ...[
    'audit',
    'organisations',
    'people',
    'rulebook',
    'calendar',
    'files',
    'notices',
    'templates',
    'documents',
    'search',
  ],
  ...[
    'movements',
    'standards',
    'planning',
    'meetings',
    'seminars',
    'papers',
    'reviews',
    'stage',
    'proceedings',
    'evidence',
    'scoring',
    'proposals',
    'practices',
    'research',
  ],
  ...['ballots', 'polls', 'awards', 'ratification', 'rotation', 'cycles', 'drafting', 'insight'],
]

const upstreamOnly = modules.slice(0, -1).map((module, place) => ({
  name: 'modules-import-upstream-only',
  severity: 'error',
  from: { path: `^lib/${module}/` },
  to: { path: `^lib/(${modules.slice(place + 1).join('|')})/` },
}))

const pure = '^lib/[^/]+/(rules|policy)(/|\\.ts$)'
const database = '^(lib/platform/db/|node_modules/(@prisma|pg)/)'
const never = (name, from, to) => ({ name, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    never('nothing-unresolved', {}, { couldNotResolve: true }),
    never(
      'platform-knows-no-module',
      { path: '^lib/platform/', pathNot: '\\.json$' },
      { path: `^lib/(${modules.join('|')})/`, pathNot: 'messages\\.(vi|en)\\.json$' },
    ),
    ...upstreamOnly,
    never(
      'rules-and-policy-are-pure',
      { path: pure },
      {
        pathNot: [
          pure,
          '^lib/[^/]+/schema\\.ts$',
          '^lib/platform/(result|canonical|word/widths|db/generated/enums|sealing/(?!blind-signer|wrapping)[a-z-]+)\\.ts$',
          '^node_modules/(zod|diff)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'components-never-reach-the-database',
      { path: '^components/' },
      { path: [database, '^lib/[^/]+/(queries|commands|events)(/|\\.ts$)'], dependencyTypesNot: ['type-only'] },
    ),
    never(
      'pages-ask-the-modules',
      { path: '^app/', pathNot: '^app/api/health/' },
      { path: database, dependencyTypesNot: ['type-only'] },
    ),
    // a server action would bring the session's cookie to the ballot box: its two doors are routes
    never('pages-change-nothing', { path: '^app/', pathNot: '^app/api/box/' }, { path: '^lib/[^/]+/commands/' }),
    never(
      'ui-knows-nothing-of-the-field',
      { path: '^components/ui/' },
      { path: `^(lib/(${modules.join('|')})/|app/|components/(?!ui/))` },
    ),
    never(
      'actions-only-bind',
      { path: '^lib/[^/]+/actions\\.ts$', pathNot: '^lib/platform/' },
      { path: '^lib/', pathNot: ['^lib/[^/]+/(schema\\.ts|commands/)', '^lib/platform/'] },
    ),
    never(
      'queries-do-not-write',
      { path: '^lib/[^/]+/queries(/|\\.ts$)' },
      { path: '^lib/[^/]+/(commands/|actions\\.ts$)' },
    ),
    never('lib-knows-no-page', { path: '^lib/' }, { path: '^(app|components)/' }),
    never('launch-stands-alone', { path: '^lib/launch/' }, { path: '^(app|components|prisma|tests|lib/(?!launch/))' }),
    never('nobody-launches', { path: '^(app|components|lib/(?!launch/))' }, { path: '^lib/launch/' }),
    never('the-product-needs-no-tests', { path: '^(app|components|lib)/' }, { path: '^(tests|prisma)/' }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', 'lib/platform/db/generated'] },
    exclude: { path: ['^\\.next/', '^lib/platform/db/generated/(?!client|enums)'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.jsx', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: '.cache/boundaries', strategy: 'content' },
  },
}

import { describe, expect, it } from 'vitest'
import { listModules } from '../support/modules'
import { listFiles, read } from '../support/sources'

const rooms = [
  'README.md',
  'schema.ts',
  /^(rules|policy|queries)(\.ts|\/[a-z0-9-]+\.ts)$/,
  'events.ts',
  /^commands\/[a-z0-9-]+\.ts$/,
  'actions.ts',
  /^messages\.(vi|en)\.json$/,
]

/** The rooms that one module alone has, each with its reason in lib/README.md. */
const own: Record<string, string[]> = {
  audit: ['record.ts'],
  notices: ['notify.ts'],
  organisations: ['names.ts'],
}

const isRoom = (module: string, file: string): boolean =>
  [...rooms, ...(own[module] ?? [])].some((room) => (typeof room === 'string' ? room === file : room.test(file)))

describe('the rooms of a module', () => {
  it.each(listModules())('%s has no room that others do not know', (module) => {
    const files = listFiles(`lib/${module}`).map((path) => path.slice(`lib/${module}/`.length))
    expect(files.filter((file) => !isRoom(module, file))).toEqual([])
  })

  it.each(listModules())('%s says in a README what it is', (module) => {
    expect(listFiles(`lib/${module}/README.md`)).toHaveLength(1)
  })

  it('no file or folder is named for leftovers', () => {
    const leftovers = /(^|\/)(utils?|helpers?|services?|types|constants|misc|common)(\/|\.tsx?$)/
    expect(listFiles('app', 'components', 'lib').filter((path) => leftovers.test(path))).toEqual([])
  })

  it('files of code are named in kebab-case', () => {
    const code = listFiles('app', 'components', 'lib', 'prisma/seed', 'tests').filter((path) =>
      /\.(tsx?|mjs)$/.test(path),
    )
    const name = (path: string): string => path.split('/').at(-1)!
    expect(code.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|d))?\.(tsx?|mjs)$/.test(name(path)))).toEqual(
      [],
    )
  })

  it('the folders of components are the modules, the parts and the shell', () => {
    const folders = listFiles('components').flatMap((path) => path.match(/^components\/([^/]+)\//)?.[1] ?? [])
    const known = [...listModules(), 'ui', 'shell']
    expect([...new Set(folders)].filter((folder) => !known.includes(folder))).toEqual([])
  })

  it('nothing is left undone or written twice in a banner', () => {
    const code = listFiles('app', 'components', 'lib', 'prisma/seed').filter((path) => /\.(tsx?|mjs|css)$/.test(path))
    const marks = /\b(TODO|FIXME|HACK|[Cc]oming soon)\b|(\/\/|\*) ?[-=*]{6,}/
    expect(code.filter((path) => marks.test(read(path)))).toEqual([])
  })

  it('rules and policies read neither the clock nor chance nor the environment', () => {
    const pure = listFiles('lib').filter((path) => /^lib\/[^/]+\/(rules|policy)(\.ts|\/)/.test(path))
    const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\bprocess\.env\b/
    expect(pure.filter((path) => impure.test(read(path)))).toEqual([])
  })
})

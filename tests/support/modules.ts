import { listFiles } from './sources'

const technical = ['platform', 'launch', 'cli', 'decisions']

/** The folders of lib that are nouns of the field. */
export function listModules(): string[] {
  const folders = listFiles('lib').flatMap((path) => path.match(/^lib\/([^/]+)\//)?.[1] ?? [])
  return [...new Set(folders)].filter((name) => !technical.includes(name)).sort()
}

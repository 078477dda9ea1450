import { startMigratedPostgres } from './postgres'

/** One throwaway PostgreSQL for all browser tests; workers copy their databases from its templates. */
export default async function setup(): Promise<() => void> {
  const server = await startMigratedPostgres()
  process.env.TEST_POSTGRES = server.url('postgres')
  return () => {
    server.stop()
  }
}

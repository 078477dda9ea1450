import { spawn } from 'node:child_process'
import { freePort } from '@/lib/launch/ports.mjs'
import { home, tools, until } from '@/lib/launch/process.mjs'

export type Server = { url: string; pid: number; output: () => string; kill: (how?: NodeJS.Signals) => Promise<void> }

/** The built product on a free port, with a database of the test's choosing. */
export async function startServer(database: string, extra: Record<string, string> = {}): Promise<Server> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DEMO: '1',
    DATABASE_URL: database,
    NEXTAUTH_URL: url,
    PORT: String(port),
    ...extra,
  }
  const child = spawn(process.execPath, [tools.next, 'start', '-p', String(port)], { cwd: home, env })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null
  const ready = async (): Promise<boolean> =>
    ended() ||
    fetch(`${url}/api/health/ready`).then(
      (response) => response.ok,
      () => false,
    )
  if (!(await until(ready, 120_000, 100)) || ended()) {
    child.kill('SIGKILL')
    throw new Error(`The server did not become ready:\n${output}`)
  }
  const kill = async (how: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    child.kill(how)
    if (!(await until(ended, 10_000))) child.kill('SIGKILL')
  }
  return { url, pid: child.pid!, output: () => output, kill }
}

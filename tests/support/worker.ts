import { spawn } from 'node:child_process'
import { home, typescript, until } from '@/lib/launch/process.mjs'

export type Worker = { output: () => string; kill: (how?: NodeJS.Signals) => Promise<void> }

/** The process that works through the jobs of a database. */
export function startWorker(database: string, extra: Record<string, string> = {}): Worker {
  const env = { ...process.env, NODE_ENV: 'production' as const, DATABASE_URL: database, ...extra }
  const child = spawn(process.execPath, typescript('lib/worker.ts'), { cwd: home, env })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const kill = async (how: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    const ended = (): boolean => child.exitCode !== null || child.signalCode !== null
    child.kill(how)
    if (!(await until(ended, 10_000))) child.kill('SIGKILL')
  }
  return { output: () => output, kill }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { freePort } from '@/lib/launch/ports.mjs'
import { home, until } from '@/lib/launch/process.mjs'

/** One line of figures. */
export function tell(line: Record<string, unknown>): void {
  console.log(JSON.stringify(line))
}

/** A server of Node beside the product, over the same database. */
export async function startBeside(
  args: string[],
  database: string,
  path: string,
): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, NODE_ENV: 'production' as const, DATABASE_URL: database, PORT: String(port) }
  const child = spawn(process.execPath, args, { cwd: home, env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (
    !(await until(
      () =>
        fetch(url + path).then(
          (response) => response.ok,
          () => false,
        ),
      20_000,
    ))
  ) {
    child.kill()
    throw new Error(`${args.join(' ')} does not answer.`)
  }
  return { url, child }
}

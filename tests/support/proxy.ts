import { spawn } from 'node:child_process'
import { home, until } from '@/lib/launch/process.mjs'

/** PROXY=1 npm test browser …: the pages come through the shipped proxy, over https, by a Caddy that stands on this machine. */
export const proxied = process.env.PROXY !== undefined

const address = 'https://localhost'

/** What the product is told when it stands behind the proxy, as compose.yaml tells it. */
export const behindProxy = proxied ? { NEXTAUTH_URL: address, TRUST_PROXY: '1' } : {}

export type Proxy = { url: string; kill: () => void }

/** The proxy of compose.yaml with its own authority, before a server. It takes the ports 80 and 443: one at a time. */
export async function startProxy(server: string): Promise<Proxy> {
  const env = {
    ...process.env,
    ...{ SITE: 'localhost', TLS: 'internal', TRUST: `${home}/.config/proxy/trust` },
    ...{
      UPSTREAM: new URL(server).host,
      XDG_DATA_HOME: `${home}/.cache/proxy`,
      XDG_CONFIG_HOME: `${home}/.cache/proxy`,
    },
  }
  const child = spawn('caddy', ['run', '--config', '.config/proxy/Caddyfile', '--adapter', 'caddyfile'], {
    ...{ cwd: home, env },
    stdio: 'ignore',
  })
  // a redirection to https is the first thing that it says
  const ready = (): Promise<boolean> =>
    fetch('http://localhost/', { redirect: 'manual' }).then(
      ({ status }) => status === 308,
      () => false,
    )
  if (!(await until(ready, 20_000, 100))) {
    child.kill()
    throw new Error('Caddy did not become ready: is it installed, and are the ports 80 and 443 free?')
  }
  return { url: address, kill: () => void child.kill() }
}

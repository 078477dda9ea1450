import autocannon from 'autocannon'

export type Figures = { rps: number; p50: number }
export type Post = { path: string; body: string | Buffer }
export type Target = { url: string; headers?: Record<string, string>; next?: () => Post }

const seconds = Number(process.env.BENCH_SECONDS ?? 4)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

/** Drives the targets in turn, round by round, so that a slow moment of the machine falls on all; the medians are told. */
export async function drive(targets: Record<string, Target>): Promise<Record<string, Figures>> {
  const heard: Record<string, Figures[]> = {}
  for (const target of Object.values(targets)) await once(target, 1)
  for (let round = 0; round < rounds; round++) {
    for (const [name, target] of Object.entries(targets)) (heard[name] ??= []).push(await once(target, seconds))
  }
  return Object.fromEntries(Object.entries(heard).map(([name, figures]) => [name, median(figures)]))
}

async function once({ url, headers = {}, next }: Target, duration: number): Promise<Figures> {
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({ ...request, ...next!() })
  const requests = next ? { requests: [{ method: 'POST' as const, setupRequest }] } : {}
  const result = await autocannon({ url, headers, connections: 8, duration, ...requests })
  const faults = result.errors + result['4xx'] + result['5xx']
  if (faults > 0) throw new Error(`${url}: ${result['4xx']} × 4xx, ${result['5xx']} × 5xx, ${result.errors} errors`)
  return { rps: Math.round(result.requests.average), p50: result.latency.p50 }
}

function median(figures: Figures[]): Figures {
  const sorted = [...figures].sort((a, b) => a.rps - b.rps)
  return sorted[Math.floor(sorted.length / 2)]!
}

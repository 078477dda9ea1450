import autocannon from 'autocannon'

export type Figures = { rps: number; p50: number }
export type Target = { url: string; headers?: Record<string, string>; body?: () => string }

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

async function once({ url, headers = {}, body }: Target, duration: number): Promise<Figures> {
  const post = (request: autocannon.Request): autocannon.Request => ({ ...request, body: body!() })
  const requests = body ? { requests: [{ method: 'POST' as const, setupRequest: post }] } : {}
  const result = await autocannon({ url, headers, connections: 8, duration, ...requests })
  if (result.errors + result['4xx'] + result['5xx'] > 0)
    throw new Error(`${url}: ${result['4xx']} × 4xx, ${result['5xx']} × 5xx`)
  return { rps: Math.round(result.requests.average), p50: result.latency.p50 }
}

function median(figures: Figures[]): Figures {
  const sorted = [...figures].sort((a, b) => a.rps - b.rps)
  return sorted[Math.floor(sorted.length / 2)]!
}

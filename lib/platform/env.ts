import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** the address people type: cookies are secure when it begins with https */
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  DEMO: flag.optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Nêu Gương <khong-tra-loi@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WORKER: z.enum(['inline', 'separate']).default('separate'),
  /** 'x-forwarded-for' is believed only behind the product's own proxy */
  TRUST_PROXY: flag.default(false),
})

export type Env = z.infer<typeof schema>

/** Reads the whole environment at once; what is wrong is said in one list. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not right:\n${lines.join('\n')}\nSee .env.example.`)
}

let parsed: Env | undefined
export const env = (): Env => (parsed ??= parseEnv(process.env))

import { describe, expect, it } from 'vitest'
import { listFiles, read } from '../support/sources'

const schemas = listFiles('prisma/schema').map((path) => ({ path, text: read(path) }))
const models = schemas.flatMap(({ path, text }) =>
  [...text.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, said, name, body]) => ({
    path,
    said: said!,
    name: name!,
    body: body!,
  })),
)

describe('the schema', () => {
  it('says of each model what it is', () => {
    expect(models.filter(({ said }) => said === '').map(({ name }) => name)).toEqual([])
  })

  it('says of each relation what deleting does', () => {
    const silent = models.flatMap(({ name, body }) =>
      body
        .split('\n')
        .filter((line) => /@relation\([^)]*fields:/.test(line) && !line.includes('onDelete:'))
        .map((line) => `${name}: ${line.trim()}`),
    )
    expect(silent).toEqual([])
  })

  it('names tables and columns in snake_case', () => {
    expect(models.filter(({ body }) => !/@@map\("[a-z_]+"\)/.test(body)).map(({ name }) => name)).toEqual([])
    const columns = models.flatMap(({ name, body }) =>
      body
        .split('\n')
        .filter(
          (line) =>
            /^\s+[a-z]+[A-Z]\w*\s+(String|Int|BigInt|Boolean|DateTime|Json|Bytes|Decimal|Float)\b/.test(line) &&
            !line.includes('@map('),
        )
        .map((line) => `${name}: ${line.trim()}`),
    )
    expect(columns).toEqual([])
  })
})

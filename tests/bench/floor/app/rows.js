import pg from 'pg'
import { workNamed } from '../../works.mjs'

let pool

/** The rows of a work as compact arrays. */
export async function rowsOf(work) {
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
  const { rows } = await pool.query({ text: workNamed(work).rows, rowMode: 'array' })
  return rows.map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : String(value ?? ''))))
}

export async function write(text, bytes = null) {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level serializable')
    await client.query('insert into bench_writes (text, bytes) values ($1, $2)', [text, bytes])
    await client.query('commit')
  } finally {
    client.release()
  }
}

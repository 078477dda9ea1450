// The floor below every framework: node:http and pg, the same rows as text.
import { createServer } from 'node:http'
import pg from 'pg'
import { workNamed } from './works.mjs'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

/** @param {unknown} value */
const escape = (value) => String(value ?? '').replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)

async function write(/** @type {string | null} */ text, /** @type {Buffer | null} */ bytes) {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level serializable')
    await client.query('insert into bench_writes (text, bytes) values ($1, $2)', [text, bytes])
    await client.query('commit')
  } finally {
    client.release()
  }
}

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    await (request.url === '/file' ? write(null, body) : write(body.toString().slice(0, 200), null))
    return response.writeHead(303, { location: '/' }).end()
  }
  const { rows } = await pool.query({ text: workNamed(request.url?.slice(1) ?? '').rows, rowMode: 'array' })
  const lines = rows.map(
    (row) => `<tr>${row.map((/** @type {unknown} */ value) => `<td>${escape(value)}</td>`).join('')}</tr>`,
  )
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><table>${lines.join('')}</table>`)
})

server.listen(Number(process.env.PORT), '127.0.0.1')

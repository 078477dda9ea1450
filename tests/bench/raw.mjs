// The floor below every framework: node:http and pg, the same rows as text.
import { createServer } from 'node:http'
import pg from 'pg'
import { workNamed } from './works.mjs'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

/** @param {unknown} value */
const escape = (value) => String(value ?? '').replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)

async function write(/** @type {string} */ text) {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level serializable')
    await client.query('insert into bench_writes (text) values ($1)', [text])
    await client.query('commit')
  } finally {
    client.release()
  }
}

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    let body = ''
    for await (const chunk of request) body += chunk
    await write(body.slice(0, 200))
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

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { rowsOf, write } from '../rows'

async function send(form) {
  'use server'
  await write(String(form.get('text')))
  redirect('/form')
}

export default async function BareForm() {
  await headers()
  await rowsOf('desk')
  return (
    <form action={send}>
      <input name="text" />
      <button>Gửi</button>
    </form>
  )
}

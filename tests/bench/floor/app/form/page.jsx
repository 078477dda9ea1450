import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { rowsOf, write } from '../rows'

async function send(form) {
  'use server'
  const file = form.get('file')
  await write(String(form.get('text')), file instanceof File ? Buffer.from(await file.arrayBuffer()) : null)
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

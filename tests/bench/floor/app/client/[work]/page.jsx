import { headers } from 'next/headers'
import { rowsOf } from '../../rows'
import { Table } from './table'

export default async function BareClientPage({ params }) {
  await headers()
  return <Table rows={await rowsOf((await params).work)} />
}

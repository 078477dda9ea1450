import { headers } from 'next/headers'
import { rowsOf } from '../rows'

export default async function BarePage({ params }) {
  await headers()
  const rows = await rowsOf((await params).work)
  return (
    <table>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            {row.map((value, column) => (
              <td key={column}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

'use client'

export function Table({ rows }) {
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

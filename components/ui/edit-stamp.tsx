'use client'

import { useState, type ReactNode } from 'react'

type Props = {
  version: number
  edit: string
  /** other hidden fields that must not change under the writer's hands */
  more?: Record<string, string>
}

/** The version that a form was opened on, and the form's own key: both stay as they were when the page is rendered anew. */
export function EditStamp(props: Props): ReactNode {
  const [stamp] = useState(props)
  return (
    <>
      <input type="hidden" name="version" defaultValue={stamp.version} />
      <input type="hidden" name="edit" defaultValue={stamp.edit} />
      {Object.entries(stamp.more ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} defaultValue={value} />
      ))}
    </>
  )
}

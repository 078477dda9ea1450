'use client'

import { useState, type ReactNode } from 'react'

/** The version that a form was opened on, and the form's own key: both stay as they were when the page is rendered anew. */
export function EditStamp(props: { version: number; edit: string }): ReactNode {
  const [stamp] = useState(props)
  return (
    <>
      <input type="hidden" name="version" defaultValue={stamp.version} />
      <input type="hidden" name="edit" defaultValue={stamp.edit} />
    </>
  )
}

'use client'

const skipped = new Set(['hidden', 'password', 'file', 'submit', 'button'])

type Kept = { owner: string; fields: [string, string][] }

/** Where the unsent text of a form is kept for this tab: one place for each form on each page. */
function placeOf(id: string): string {
  return `draft:${location.pathname}#${id}`
}

function owner(): string {
  return document.querySelector<HTMLElement>('[data-person]')?.dataset.person ?? ''
}

function controls(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !skipped.has(element.type),
  )
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return controls(form).flatMap((control): [string, string][] =>
    isChoice(control) && !control.checked ? [] : [[control.name, control.value]],
  )
}

export function keepDraft(id: string, form: HTMLFormElement): void {
  write(placeOf(id), JSON.stringify({ owner: owner(), fields: fieldsOf(form) } satisfies Kept))
}

export function dropDraft(id: string): void {
  write(placeOf(id), null)
}

/** Forgets every draft of this tab: on signing out. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('draft:')) sessionStorage.removeItem(key)
  } catch {
    return
  }
}

/** Puts the kept text back; true if anything on the form changed by it. */
export function restoreDraft(id: string, form: HTMLFormElement): boolean {
  const kept = read(placeOf(id))
  if (!kept || kept.owner !== owner()) return false
  const left = new Map<string, string[]>()
  for (const [name, value] of kept.fields) left.set(name, [...(left.get(name) ?? []), value])
  let changed = false
  for (const control of controls(form)) {
    const values = left.get(control.name)
    if (isChoice(control)) {
      const checked = values?.includes(control.value) ?? false
      if (checked === control.checked) continue
      control.checked = checked
    } else {
      const value = values?.shift()
      if (value === undefined || value === control.value) continue
      control.value = value
    }
    changed = true
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return changed
}

function isChoice(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
}

function read(place: string): Kept | null {
  try {
    const text = sessionStorage.getItem(place)
    return text === null ? null : (JSON.parse(text) as Kept)
  } catch {
    return null
  }
}

function write(place: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, text)
  } catch {
    return
  }
}

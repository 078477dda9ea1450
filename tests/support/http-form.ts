import type { SessionCookie } from './session'

export type HttpForm = { action: string; fields: [name: string, value: string][] }

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return found
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The forms of a page as a browser without scripts sees them, with the values they hold. */
export function readForms(html: string, page: string): HttpForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag, body]) => {
    const inputs = [...body!.matchAll(/<input\b[^>]*>/g)].flatMap(([input]): [string, string][] => {
      const name = attribute(input, 'name')
      const type = attribute(input, 'type')
      const unchecked = (type === 'radio' || type === 'checkbox') && !/\bchecked\b/.test(input)
      return name === undefined || type === 'file' || unchecked ? [] : [[name, attribute(input, 'value') ?? '']]
    })
    const action = attribute(tag!, 'action')
    return { action: action ? new URL(action, page).href : page, fields: [...inputs, ...choicesOf(body!)] }
  })
}

/** What stands chosen in the selects of a form: the marked option, or the first. */
function choicesOf(body: string): [string, string][] {
  return [...body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
    ([, tag, options]): [string, string][] => {
      const name = attribute(tag!, 'name')
      const all = [...options!.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
      const chosen = all.find((option) => /\bselected\b/.test(option)) ?? all[0]
      return name === undefined || chosen === undefined ? [] : [[name, attribute(chosen, 'value') ?? '']]
    },
  )
}

export async function getPage(url: string, cookie?: SessionCookie): Promise<string> {
  const headers = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  return response.text()
}

/** Presses the button of a form without scripts; `changes` are what a person typed or chose. */
export async function sendForm(
  form: HttpForm,
  changes: Record<string, string>,
  cookie?: SessionCookie,
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of form.fields) if (!(name in changes)) body.append(name, value)
  for (const [name, value] of Object.entries(changes)) body.append(name, value)
  const headers = {
    origin: new URL(form.action).origin,
    'sec-fetch-site': 'same-origin',
    ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
  }
  return fetch(form.action, { method: 'POST', body, headers, redirect: 'manual' })
}

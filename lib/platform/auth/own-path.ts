/** What is still owed after the right password: the code of the second factor, or to set one up because of the office. */
export type AfterSignIn = { owes: 'code' | 'factor' | null }

/** The part `next` of an address; twice in one address it asks for nothing. */
type Asked = string | string[] | undefined

/** Where the right password leads: onward, or first to what is still owed, from which one goes on. */
export function afterSignIn({ owes }: AfterSignIn, asked: Asked): string {
  const path = ownPath(asked)
  if (!owes) return path
  return `${owes === 'code' ? '/sign-in/code' : '/account/second-factor'}?next=${encodeURIComponent(path)}`
}

/** Where to go after signing in: a path of our own pages, else the desk. Never another site, however it is written. */
export function ownPath(asked: Asked): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return '/desk'
  const url = new URL(asked, 'http://own')
  url.searchParams.delete('_rsc')
  const path = url.pathname.replace(/^\/(vi|en)(?=\/|$)/, '')
  if (url.host !== 'own' || !/^\/(?!\/)/.test(path) || /^\/(sign-in|first-run|password)(\/|$)/.test(path))
    return '/desk'
  return path + url.search
}

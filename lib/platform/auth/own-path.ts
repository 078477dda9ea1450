/** Where to go after signing in: a path of our own pages, else the desk. Never another site, however it is written. */
export function ownPath(asked: string | undefined): string {
  if (!asked || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return '/desk'
  const url = new URL(asked, 'http://own')
  url.searchParams.delete('_rsc')
  const path = url.pathname.replace(/^\/(vi|en)(?=\/|$)/, '')
  if (url.host !== 'own' || !/^\/(?!\/)/.test(path) || /^\/(sign-in|first-run|password)(\/|$)/.test(path))
    return '/desk'
  return path + url.search
}

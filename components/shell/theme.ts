export type ThemeChoice = 'light' | 'dark' | 'system'

export const themeCookie = 'theme'

/** The class of `<html>` for the cookie's word; none leaves the choice to the computer. */
export function themeClass(cookie: string | undefined): '' | 'light' | 'dark' {
  return cookie === 'light' || cookie === 'dark' ? cookie : ''
}

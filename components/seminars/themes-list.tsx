import type { ReactNode } from 'react'

type Props = { themes: readonly string[]; suggestions: readonly string[] }

/** The themes of a call, each with the topics suggested for it. */
export function ThemesList({ themes, suggestions }: Props): ReactNode {
  return (
    <ul className="grid list-disc gap-1.5 pl-4.5">
      {themes.map((theme, at) => {
        const topics = (suggestions[at] ?? '').split('\n').filter((topic) => topic !== '')
        return (
          <li key={theme}>
            {theme}
            {topics.length > 0 ? (
              <ul className="grid list-[circle] gap-0.5 pt-0.5 pl-4.5 text-md text-muted">
                {topics.map((topic) => (
                  <li key={topic}>{topic}</li>
                ))}
              </ul>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

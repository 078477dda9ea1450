import './no-eval'
import { verify as en } from '@/lib/ballots/messages.en.json'
import { verify as vi } from '@/lib/ballots/messages.vi.json'
import { countAgain, type Counted } from './count-again'
import { stepOf, verdictOf, whyOf } from './why'

// "Tự kiểm phiếu" as one file without a network, bundled by lib/launch/offline-verifier.mjs. It has no framework: the less there
// is between a reader and the sums, the easier it is looked through.

const languages = { vi: 'Tiếng Việt', en: 'English' } as const
type Language = keyof typeof languages

let words = vi
let counted: Counted | 'checking' | null = null

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = '', kind = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.textContent = text
  if (kind) made.className = kind
  return made
}

const page = make('main')
const tongues = make('nav', '', 'languages')
const [title, lead, hint] = [make('h1'), make('p'), make('p', '', 'muted')]
const [label, name, file] = [make('label'), make('span'), make('input')]
const answer = make('section')

function put(): void {
  file.type = 'file'
  file.accept = '.json,application/json'
  file.addEventListener('change', () => void check())
  answer.setAttribute('role', 'status')
  label.append(name, file)
  for (const [language, text] of Object.entries(languages)) {
    const button = make('button', text)
    button.type = 'button'
    button.lang = language
    button.addEventListener('click', () => speak(language as Language))
    tongues.append(button)
  }
  page.append(tongues, title, lead, label, answer, hint)
  document.body.append(page)
  speak(navigator.language.startsWith('en') ? 'en' : 'vi')
}

function speak(language: Language): void {
  words = language === 'en' ? en : vi
  document.documentElement.lang = language
  for (const button of tongues.querySelectorAll('button'))
    button.setAttribute('aria-pressed', String(button.lang === language))
  document.title = title.textContent = words.title
  lead.textContent = words.offlineLead
  name.textContent = words.file
  hint.textContent = words.again
  show()
}

async function check(): Promise<void> {
  const [chosen] = file.files ?? []
  if (!chosen) return
  counted = 'checking'
  show()
  counted = await countAgain(await chosen.text())
  show()
}

function show(): void {
  answer.replaceChildren(...parts())
}

function parts(): HTMLElement[] {
  // an old browser, or the file opened from a place that is not trusted
  if (!isSecureContext || !('subtle' in crypto)) return [make('p', words.noCrypto, 'verdict bad')]
  if (counted === null) return []
  if (counted === 'checking') return [make('p', words.checking)]
  if (counted.kind === 'no_record') return [make('p', words.notRecord, 'verdict bad')]
  const { checks, facts } = counted
  const sound = checks.every(({ ok }) => ok)
  const verdict = make('p', verdictOf(counted, words), `verdict ${sound ? 'good' : 'bad'}`)
  const list = make('ol')
  for (const one of checks) {
    const line = make('li', `${one.step}. ${stepOf(counted, one, words)} `, one.ok ? 'good' : 'bad')
    line.append(make('span', one.ok ? `(${words.passed})` : `(${words.failed}: ${whyOf(counted, one, words)})`))
    list.append(line)
  }
  const about = make('dl')
  for (const [term, value] of [
    [words.poll, facts.title],
    [words.manifest, facts.manifest],
    [words.head, facts.head],
  ] as const) {
    if (value === null) continue
    const code = make('dd')
    code.append(term === words.poll ? value : make('code', value))
    about.append(make('dt', term), code)
  }
  return [verdict, list, about, make('p', facts.head === null ? words.namedHint : words.headHint, 'muted')]
}

put()

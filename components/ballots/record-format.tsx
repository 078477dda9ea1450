import type { ReactNode } from 'react'
import type { Messages } from '@/lib/platform/i18n/messages'

export type FormatWords = Messages['ballots']['format']

type Rows = [name: string, shape: string, meaning: keyof FormatWords['fields']][]

const record: Rows = [
  ['poll, title', 'uuid, string', 'poll'],
  ['manifest', 'string', 'manifest'],
  ['manifestSha256', 'hex 64', 'sha256'],
  ['seats[]', '{ school, person, substitute, present }', 'seats'],
  ['counts[]', '{ figures: { room, written } }', 'counts'],
  ['result', '{ members, present, cast, valid, lines, … }', 'result'],
  ['box.format', '"neu-guong secret ballot 1"', 'format'],
  ['box.keyBook', 'string', 'keyBook'],
  ['box.keyBookSha256', 'hex 64', 'sha256'],
  ['box.slot', '1 … 24', 'slot'],
  ['box.received', '{ electronic, paper }', 'received'],
  ['box.board[]', '{ ballot, chainHash }', 'board'],
  ['box.head', 'hex 64', 'head'],
  ['box.openings', '{ "0" | "1" | "2": b64(32) }', 'openings'],
]
const manifest: Rows = [
  ['question', '{ form, upTo, quota, rule, … }', 'question'],
  ['question.rule.threshold', '{ n, d, of, over }', 'threshold'],
  ['question.rule.blank', '"counts" | "left_out"', 'blank'],
  ['question.rule.ties, rounds', 'string[], int', 'ties'],
  ['round', 'int', 'round'],
  ['lines[]', '{ position, eligible, … }', 'lines'],
  ['seats[]', '{ school, person, substitute, … }', 'seats'],
  ['box', '{ id, slot, keyBook: hex 64 }', 'place'],
]
const book: Rows = [
  ['box', 'uuid', 'bookBox'],
  ['slots[]', '{ number, issuing: b64(SPKI RSA-3072) }', 'issuing'],
  ['trustees[]', '{ organisation, person, publicKeys: b64(65)[] }', 'trustees'],
  ['roll[]', '{ school, person, substitute, … }', 'seats'],
]
const ballot: Rows = [
  ['key', 'b64(65)', 'key'],
  ['random', 'b64(32)', 'random'],
  ['credential', 'b64(384)', 'credential'],
  ['counter', '1 … 1000', 'counter'],
  ['manifest', 'hex 64', 'answers'],
  ['body', 'b64(12 + 128 + 16)', 'body'],
  ['wraps', 'b64(194) × 3', 'wraps'],
  ['keySha256', 'hex 64', 'keySha256'],
  ['signature', 'b64(64)', 'signature'],
]

const formulas = {
  writing: `canonical(v)  keys by UTF-16 code units, no spaces, strings as JSON.stringify
b64(n)        base64url of n bytes, no padding, one spelling only
hash(s)       SHA-256 of s in UTF-8, 64 lower-case hex digits
a ‖ b         bytes of a, then bytes of b`,
  credential: `message = utf8("neu-guong credential v1|" box "|" slot "|") ‖ key
RSASSA-PSS-VERIFY(issuing of slot, random ‖ message, credential)
SHA-384, MGF1-SHA-384, salt of 48 bytes
RFC 9474: RSABSSA-SHA384-PSS-Randomized`,
  signature: `text = canonical(ballot without signature, with box and slot)
ECDSA-VERIFY(P-256, SHA-256, key, text, signature as r ‖ s)`,
  board: `order:  hash(key as written), ascending
chain₀ = hash(canonical(["neu-guong board v1", keyBookSha256,
                         manifestSha256, slot]))
chainₙ = hash(canonical([chainₙ₋₁, canonical(ballotₙ)]))
head   = the last chain`,
  opening: `info  = "neu-guong ballot v1|" box "|" slot "|" manifest "|" key
wraps = trustees (0, 1), (0, 2), (1, 2), each as (outer, inner)
inner wrap  = HPKE-Open(key of outer, wrap, info)
content key = HPKE-Open(key of inner, inner wrap, info)
  enc is the first 65 bytes, ct the rest, aad empty, mode base
  DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; RFC 9180
valid only if SHA-256(content key) = keySha256
marks = AES-256-GCM-Open(content key, iv = body[0..12],
                         aad = info, body[12..])
  128 bytes of ASCII: one letter for each eligible line in the
  order of positions, then spaces`,
  counting: `lines        y agrees · n disagrees · b blank
one, up_to   1 chosen · 0 not; at most 1, or upTo
base         members | present | cast | valid, as threshold.of says
  valid      the valid ballots, without those blank on the line
             where blank is "left_out"
reached      yes > 0 and yes · d ≥ n · base; > where over
elected      of the reached those with most votes, up to quota;
             a tie across the last place elects none of the tied`,
} as const

/** The record of a secret ballot, so that a stranger can build a verifier from this page alone. */
export function RecordFormat({ words, steps }: { words: FormatWords; steps: string[] }): ReactNode {
  const fields = (rows: Rows): ReactNode => <Fields rows={rows} words={words} />
  return (
    <>
      <Part title={words.writing} text={words.writingText} formula={formulas.writing} />
      <Part title={words.record} text={words.recordText} more={fields(record)} />
      <Part title={words.manifest} text={words.manifestText} more={fields(manifest)} />
      <Part title={words.book} text={words.bookText} more={fields(book)} />
      <Part title={words.ballot} text={words.ballotText} more={fields(ballot)} />
      <Part title={words.credential} text={words.credentialText} formula={formulas.credential} />
      <Part title={words.signed} text={words.signedText} formula={formulas.signature} />
      <Part title={words.chain} text={words.chainText} formula={formulas.board} />
      <Part title={words.opening} text={words.openingText} formula={formulas.opening} />
      <Part title={words.counting} text={words.countingText} formula={formulas.counting} />
      <Part title={words.steps} text={words.stepsText}>
        <ol className="grid list-decimal gap-1 pl-6">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={words.promises} text={words.promisesText} />
      <Part title={words.named} text={words.namedText} />
    </>
  )
}

type PartProps = { title: string; text: string; formula?: string; more?: ReactNode; children?: ReactNode }

function Part({ title, text, formula, more, children }: PartProps): ReactNode {
  return (
    <section className="grid min-w-0 gap-3">
      <h2>{title}</h2>
      <p>{text}</p>
      {formula ? (
        <pre className="rounded-m border border-line bg-surface p-4 text-sm whitespace-pre-wrap">{formula}</pre>
      ) : null}
      {more}
      {children}
    </section>
  )
}

function Fields({ rows, words }: { rows: Rows; words: FormatWords }): ReactNode {
  return (
    <dl className="grid gap-3 rounded-m border border-line bg-surface p-4">
      {rows.map(([name, shape, meaning]) => (
        <div key={name} className="grid gap-0.5">
          <dt className="flex flex-wrap items-baseline gap-x-3">
            <code className="font-semibold">{name}</code>
            <code className="text-sm text-muted">{shape}</code>
          </dt>
          <dd className="text-md">{words.fields[meaning]}</dd>
        </div>
      ))}
    </dl>
  )
}

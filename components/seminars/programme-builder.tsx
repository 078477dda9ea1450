'use client'

import { Plus, Undo2, WandSparkles } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/platform/form-state'
import { programmeChanges, type ComparedLine } from '@/lib/seminars/rules/changes-of-programme'
import { BuilderLines } from './builder-lines'
import { BuilderRemarks } from './builder-remarks'
import { WaitingSheet, type WaitingPaper } from './builder-waiting'
import { sayChange, type BuilderWords } from './builder-words'
import { sayTheSame, useLines, type Line, type Lines } from './use-lines'

type Props = {
  action: FormAction
  seminarId: string
  version: number
  startsAt: string
  endsAt: string
  start: Line[]
  /** all papers that are to be spoken */
  spoken: WaitingPaper[]
  spokenMinutes: number
  themes: string[]
  presidium: string[]
  words: BuilderWords
}

const added = ['part', 'opening', 'framing_report', 'discussion', 'break', 'conclusion'] as const

/** The draft of the programme, ordered by dragging, buttons or keys; hours add up, and what does not fit is said at once. */
export function ProgrammeBuilder(props: Props): ReactNode {
  const { seminarId, words, spoken } = props
  const programme = useLines(props.start, words, { papers: spoken, themes: props.themes, minutes: props.spokenMinutes })
  const { lines, add } = programme
  const { action, conflict, adopt } = useVersions(props, programme)
  const span = { startsAt: new Date(props.startsAt), endsAt: new Date(props.endsAt) }
  const placed = new Set(lines.map((line) => line.paperId))
  const schools = new Map<string | null, string>(spoken.map((paper) => [paper.id, paper.school]))
  return (
    <div className="grid gap-6">
      {conflict ? <Conflict saved={props.start} own={lines} span={span} words={words} adopt={adopt} /> : null}
      <ActionForm action={action} id="programme" draft={false}>
        <input type="hidden" name="seminarId" value={seminarId} readOnly />
        <input type="hidden" name="version" value={props.version} readOnly />
        <BuilderRemarks
          lines={lines.map((line) => ({ ...line, school: schools.get(line.paperId) ?? '' }))}
          span={span}
          presidium={props.presidium}
          words={words}
        />
        <Sheet>
          <SheetHeader title={words.lines} aside={<Tools {...programme} words={words} />} />
          <BuilderLines {...programme} span={span} words={words} />
          <div className="flex flex-wrap gap-2 border-t border-line px-4 py-4 md:px-5">
            {added.map((kind) => (
              <Button
                key={kind}
                size="s"
                onClick={() =>
                  add({ kind, title: words.kinds[kind], speaker: '', paperId: null, minutes: kind === 'part' ? 0 : 10 })
                }
              >
                <Plus className="icon" aria-hidden="true" />
                {words.kinds[kind]}
              </Button>
            ))}
          </div>
        </Sheet>
        <p role="status" className="sr-only">
          {programme.said}
        </p>
        <Row>
          <SubmitButton>{words.save}</SubmitButton>
        </Row>
      </ActionForm>
      <WaitingSheet
        waiting={spoken.filter((paper) => !placed.has(paper.id))}
        words={words}
        place={({ id, title, speaker }) =>
          add({ kind: 'paper', title, speaker, paperId: id, minutes: props.spokenMinutes })
        }
      />
    </div>
  )
}

type Versions = { action: FormAction; conflict: boolean; adopt: () => void }

/** What another editor saved meanwhile is neither overwritten unseen nor does it take away what was done here. */
function useVersions({ action, version, start }: Props, { lines, adopt }: Lines): Versions {
  const router = useRouter()
  const [base, setBase] = useState({ version, start })
  const [saved, setSaved] = useState<readonly Line[] | null>(null)
  const take = (): void => {
    setBase({ version, start })
    setSaved(null)
  }
  const untouched = sayTheSame(lines, base.start) || sayTheSame(lines, start)
  const isOwn = saved !== null
  if (version !== base.version && (untouched || isOwn)) {
    if (untouched || sayTheSame(lines, saved ?? [])) adopt(start)
    take()
  }
  return {
    conflict: version !== base.version && !untouched && !isOwn,
    adopt: () => {
      adopt(start)
      take()
    },
    action: async (state, form) => {
      const sent = lines
      const answer = await action(state, form)
      if (answer.status === 'done') setSaved(sent)
      if (answer.refusal?.code === 'common.changed_meanwhile') router.refresh()
      return answer
    },
  }
}

type ConflictProps = {
  saved: readonly Line[]
  own: readonly Line[]
  span: { startsAt: Date }
  words: BuilderWords
  adopt: () => void
}

/** Another saved first: what is different here is said, and one chooses knowingly. */
function Conflict({ saved, own, span, words, adopt }: ConflictProps): ReactNode {
  // a line without an id is new, whatever it says
  const known = (lines: readonly Line[], side: string): ComparedLine[] =>
    lines.map((line, at) => ({ ...line, id: line.paperId ?? line.id ?? `${side} ${at}` }))
  const changes = programmeChanges(known(saved, 'saved'), known(own, 'own'), span.startsAt)
  return (
    <Notice
      tone="due"
      role="alert"
      title={words.conflict}
      actions={
        <Button size="s" onClick={adopt}>
          {words.takeTheirs}
        </Button>
      }
    >
      <p>{words.conflictMore}</p>
      <ul className="list-disc pl-4.5">
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{sayChange(change, words.changes)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Tools({ arrange, undo, canUndo, words }: Lines & { words: BuilderWords }): ReactNode {
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="s" onClick={arrange} title={words.arrangeNote}>
        <WandSparkles className="icon" aria-hidden="true" />
        {words.arrange}
      </Button>
      <Button size="s" variant="quiet" disabled={!canUndo} onClick={undo}>
        <Undo2 className="icon" aria-hidden="true" />
        {words.undo}
      </Button>
    </div>
  )
}

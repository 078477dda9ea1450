'use client'

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { cn } from '@/components/ui/cn'
import { timetable } from '@/lib/seminars/rules/programme'
import { LineFields, Moves } from './builder-line'
import { fill, type BuilderWords } from './builder-words'
import type { KeyedLine, Lines } from './use-lines'

type Props = Lines & { span: { startsAt: Date; endsAt: Date }; words: BuilderWords }

/** The lines in their order, each to be dragged by its handle, with the pointer or with the keys. */
export function BuilderLines({ lines, list, span, words, change, step, drop, remove }: Props): ReactNode {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  if (lines.length === 0) return <EmptyState title={words.empty} />
  const place = (key: string | number): number => lines.findIndex((line) => line.key === key)
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    if (over) drop(place(active.id), place(over.id))
  }
  return (
    <DndContext
      id="programme-lines"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: announcementsOf(lines, words),
        screenReaderInstructions: { draggable: words.dragHow },
      }}
    >
      <SortableContext items={lines.map((line) => line.key)} strategy={verticalListSortingStrategy}>
        <ol ref={list}>
          {timetable(lines, span.startsAt).map((line, at) => (
            <SortableLine
              key={line.key}
              line={line}
              at={at}
              total={lines.length}
              beyond={line.endsAt > span.endsAt}
              words={words}
              change={(changes) => change(line.key, changes)}
              move={(by) => step(at, by)}
              remove={() => remove(line.key)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

type LineProps = Parameters<typeof LineFields>[0] & {
  total: number
  move: (by: -1 | 1) => void
  remove: () => void
}

function SortableLine({ line, at, total, beyond, words, change, move, remove }: LineProps): ReactNode {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: line.key,
  })
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      className={cn(
        'relative grid gap-3 border-b border-line bg-surface px-4 py-4 last:border-0 md:px-5',
        isDragging && 'z-10 shadow-sheet',
        line.kind === 'part' && 'bg-sunken',
      )}
    >
      <LineFields line={line} at={at} beyond={beyond} words={words} change={change} />
      <Moves
        line={line}
        first={at === 0}
        last={at === total - 1}
        words={words}
        handle={{ ...attributes, ...listeners, ref: setActivatorNodeRef }}
        move={move}
        remove={remove}
      />
    </li>
  )
}

function announcementsOf(lines: readonly KeyedLine[], words: BuilderWords): Announcements {
  const said = (text: string, key: string | number, over?: string | number): string =>
    fill(text, {
      title: lines.find((line) => line.key === key)?.title ?? '',
      place: lines.findIndex((line) => line.key === (over ?? key)) + 1,
      total: lines.length,
    })
  return {
    onDragStart: ({ active }) => said(words.picked, active.id),
    onDragOver: ({ active, over }) => said(words.moved, active.id, over?.id),
    onDragEnd: ({ active, over }) => said(words.dropped, active.id, over?.id),
    onDragCancel: ({ active }) => said(words.dropped, active.id),
  }
}

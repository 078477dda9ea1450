'use client'

import { useId, type MouseEvent, type ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  /** What the button shows. */
  trigger: ReactNode
  /** The button's name when it shows no words. */
  label?: string | undefined
  triggerClassName?: string | undefined
  place?: 'start' | 'end' | 'thumb' | undefined
  children: ReactNode
}

const places = {
  start: 'popover-under-start',
  end: 'popover-under-end',
  thumb: 'popover-thumb',
}

/** A button that opens a small panel of links and acts: the browser's own popover, so it costs next to no script. */
export function Menu({ trigger, label, triggerClassName, place = 'start', children }: Props): ReactNode {
  const id = useId()
  const leave = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.target instanceof Element && event.target.closest('a')) event.currentTarget.hidePopover()
  }
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={triggerClassName}>
        {trigger}
      </button>
      <div id={id} popover="auto" className={cn('popover', places[place])} onClick={leave}>
        {children}
      </div>
    </>
  )
}

import { cva } from 'class-variance-authority'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { Link } from './link'

export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger'
type Look = {
  variant?: ButtonVariant | undefined
  size?: 's' | 'm' | undefined
  wide?: boolean | undefined
}

export const buttonClass = cva(
  [
    'inline-flex items-center justify-center gap-2 rounded-s border text-center font-medium select-none',
    'transition-colors duration-100 active:translate-y-px',
    'aria-disabled:pointer-events-auto aria-disabled:translate-y-0 disabled:cursor-not-allowed disabled:opacity-60',
  ],
  {
    variants: {
      variant: {
        primary:
          'border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover print:border-ink print:bg-surface print:text-ink',
        outline: 'border-line-strong bg-surface text-ink hover:border-control hover:bg-sunken',
        quiet: 'border-transparent bg-transparent text-muted hover:bg-sunken hover:text-ink',
        danger: 'border-late bg-surface text-late hover:bg-late-soft',
      },
      size: {
        m: 'min-h-11 px-4 py-2',
        s: 'min-h-9 px-3 py-1 text-md pointer-coarse:min-h-11',
      },
      wide: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'outline', size: 'm', wide: false },
  },
)

type ButtonProps = Look & ComponentProps<'button'>

/** An act on this page; `variant="primary"` once a page. For the sending of a form take SubmitButton. */
export function Button({ variant, size, wide, className, type = 'button', ...rest }: ButtonProps): ReactNode {
  return <button type={type} className={cn(buttonClass({ variant, size, wide }), className)} {...rest} />
}

type LinkButtonProps = Look & ComponentProps<typeof Link>

/** A way to another page, dressed as a button. */
export function LinkButton({ variant, size, wide, className, ...rest }: LinkButtonProps): ReactNode {
  return <Link className={cn(buttonClass({ variant, size, wide }), className)} {...rest} />
}

type DownloadProps = Look & {
  href: string
  children: ReactNode
  filename?: string | undefined
  className?: string | undefined
}

/** A file to take away: a plain anchor, since routes for files are no pages. */
export function DownloadButton({ variant, size, wide, href, filename, className, children }: DownloadProps): ReactNode {
  return (
    <a href={href} download={filename ?? true} className={cn(buttonClass({ variant, size, wide }), className)}>
      {children}
    </a>
  )
}

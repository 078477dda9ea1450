import type { ReactNode } from 'react'
import { Pennant } from '@/components/ui/pennant'
import { Seal } from '@/components/ui/seal'
import { LanguageSwitch } from './language-switch'
import { SkipLink } from './skip-link'

type Props = {
  children: ReactNode
  product: string
  /** "Cả một năm thi đua của cụm, ở một nơi." */
  slogan: string
  lead: string
  /** "Học viện Chính trị quốc gia Hồ Chí Minh và các cụm thi đua trường chính trị" */
  owner: string
}

/** The entrance: the flag's red with the promise, and the door. The page's own h1 comes with the children. */
export function EntranceFrame({ children, product, slogan, lead, owner }: Props): ReactNode {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[minmax(0,1fr)_440px]">
      <SkipLink />
      <header className="flex flex-col justify-between gap-5 bg-[#9f1820] px-[18px] pt-[22px] pb-[26px] text-[#ffffff] lg:p-16">
        <p className="entrance-mark flex items-center gap-2.5 text-lg font-semibold tracking-tight lg:px-2.5">
          <Pennant />
          {product}
        </p>
        <div>
          <p className="max-w-[560px] text-[1.5625rem] leading-[1.25] font-semibold tracking-tight text-balance lg:text-[2.5rem] lg:leading-[1.22]">
            {slogan}
          </p>
          <p className="mt-[18px] hidden max-w-[520px] text-lg leading-[1.55] text-[#f6e4e2] lg:block">{lead}</p>
        </div>
        <p className="hidden text-sm text-[#f3dcda] lg:block">{owner}</p>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="grid content-center gap-[22px] bg-surface px-[18px] py-6 outline-none lg:min-h-dvh lg:px-12 lg:py-16"
      >
        {children}
        <LanguageSwitch className="link justify-self-start py-1 text-sm" />
      </main>
    </div>
  )
}

type RoleProps = { seal: string; title: string; detail: string }

/** One role to look around as; put it inside the submit button of its form, or use RoleButton. */
export function RoleButton({ seal, title, detail }: RoleProps): ReactNode {
  return (
    <button
      type="submit"
      className="flex w-full items-center gap-3 rounded-s border border-line bg-surface px-3 py-2.5 text-left leading-[1.45] hover:border-control hover:bg-sunken"
    >
      <Seal>{seal}</Seal>
      <span className="min-w-0">
        <b className="block">{title}</b>
        <span className="block text-sm text-muted">{detail}</span>
      </span>
    </button>
  )
}

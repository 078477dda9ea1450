import {
  ArrowRightLeft,
  Award,
  Network,
  Scale,
  School,
  Bell,
  BookMarked,
  BookOpenText,
  CalendarDays,
  FolderOpen,
  Flag,
  History,
  Inbox,
  LayoutDashboard,
  LayoutTemplate,
  Lightbulb,
  Microscope,
  MessageSquareReply,
  Presentation,
  ScrollText,
  Users,
  Vote,
  ClipboardCheck,
  Building2,
  FileCheck2,
  FilePenLine,
  Gavel,
  MapPinned,
  Milestone,
} from 'lucide-react'
import { createElement } from 'react'
import type { MenuGroup, MenuItem } from '@/components/shell/side-menu'
import { Icon } from '@/components/ui/icon'
import type { LucideIcon } from 'lucide-react'

export type MenuWords = (key: MenuKey) => string
type MenuKey =
  | 'desk'
  | 'year'
  | 'track'
  | 'activity'
  | 'planning'
  | 'documents'
  | 'movements'
  | 'seminars'
  | 'meetings'
  | 'proposals'
  | 'practices'
  | 'research'
  | 'results'
  | 'reports'
  | 'polls'
  | 'awards'
  | 'leadership'
  | 'dossier'
  | 'handover'
  | 'keeping'
  | 'records'
  | 'registers'
  | 'templates'
  | 'academy'
  | 'clusters'
  | 'schools'
  | 'people'
  | 'decisions'
  | 'outbox'
  | 'deskTab'
  | 'yearTab'
  | 'votesTab'
  | 'noticesTab'
  | 'organisations'
  | 'rules'
  | 'staff'

const item = (label: string, href: string, sign: LucideIcon, more: Partial<MenuItem> = {}): MenuItem => ({
  label,
  href,
  icon: createElement(Icon, { of: sign }),
  ...more,
})

export type MenuPlace = {
  /** address of the chosen year */
  year: string | null
  academy: boolean
  administrator: boolean
  duties: number
}

/** The menu by business area: the places of a year when one is chosen, the Academy's when its people ask. */
export function menuOf(t: MenuWords, place: MenuPlace): MenuGroup[] {
  const top = [item(t('desk'), '/desk', LayoutDashboard, place.duties > 0 ? { count: place.duties } : {})]
  if (place.academy) top.push(item(t('clusters'), '/academy', MapPinned, { exact: true }))
  if (place.year) top.push(item(t('year'), place.year, CalendarDays, { exact: true }))
  const groups: MenuGroup[] = [{ items: top }]
  if (place.year) groups.push(...yearGroups(t, place.year))
  else
    groups.push({
      title: t('activity'),
      items: [item(t('proposals'), '/proposals', MessageSquareReply), item(t('practices'), '/practices', Lightbulb)],
    })
  if (place.academy) groups.push(academyGroup(t, place.administrator))
  const keeping = [
    item(t('registers'), '/registers', BookMarked),
    item(t('templates'), '/templates', LayoutTemplate),
    item(t('records'), '/records', History),
  ]
  if (place.year) keeping.push(item(t('rules'), `${place.year}/rules`, Scale))
  if (!place.academy) keeping.push(item(t('staff'), '/school', School))
  groups.push({ title: t('keeping'), items: keeping })
  return groups
}

function yearGroups(t: MenuWords, year: string): MenuGroup[] {
  return [
    {
      title: t('activity'),
      items: [
        item(t('track'), `${year}/track`, Milestone),
        item(t('planning'), `${year}/planning`, BookOpenText),
        item(t('documents'), `${year}/documents`, FilePenLine),
        item(t('movements'), `${year}/movements`, Flag),
        item(t('seminars'), `${year}/seminars`, ScrollText, { also: `${year}/papers` }),
        item(t('meetings'), `${year}/meetings`, Presentation),
        item(t('proposals'), '/proposals', MessageSquareReply),
        item(t('practices'), '/practices', Lightbulb),
        item(t('research'), `${year}/research`, Microscope),
      ],
    },
    {
      title: t('results'),
      items: [
        item(t('reports'), `${year}/reports`, ClipboardCheck),
        item(t('polls'), `${year}/polls`, Vote, { also: `${year}/ballots` }),
        item(t('awards'), `${year}/awards`, Award),
        item(t('leadership'), `${year}/leadership`, Users),
        item(t('dossier'), `${year}/dossier`, FolderOpen),
        item(t('handover'), `${year}/hand-over`, ArrowRightLeft),
      ],
    },
  ]
}

function academyGroup(t: MenuWords, administrator: boolean): MenuGroup {
  return {
    title: t('academy'),
    items: [
      item(t('decisions'), '/academy/ratification', Gavel),
      item(t('organisations'), '/academy/clusters', Network),
      item(t('schools'), '/academy/schools', Building2),
      item(t('people'), '/academy/people', FileCheck2),
      item(t('rules'), '/academy/rules', Scale, { also: '/academy/figures' }),
      ...(administrator ? [item(t('outbox'), '/outbox', Inbox)] : []),
    ],
  }
}

/** Three places under the thumb; the rest of the menu is the fourth. */
export function tabsOf(t: MenuWords, place: MenuPlace): MenuItem[] {
  const desk = item(t('deskTab'), '/desk', LayoutDashboard, place.duties > 0 ? { count: place.duties } : {})
  if (!place.year) return [desk, item(t('clusters'), '/academy', MapPinned), item(t('noticesTab'), '/notices', Bell)]
  return [
    desk,
    item(t('yearTab'), place.year, CalendarDays, { exact: true }),
    item(t('votesTab'), `${place.year}/polls`, Vote),
  ]
}

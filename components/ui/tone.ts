import { Award, Check, Clock, Info, TriangleAlert, type LucideIcon } from 'lucide-react'

/** How a state feels. It is never told by colour alone: each tone has its sign, and the words say the rest. */
export type Tone = 'done' | 'due' | 'late' | 'info' | 'award' | 'neutral'

export const toneSign: Record<Tone, LucideIcon | null> = {
  done: Check,
  due: Clock,
  late: TriangleAlert,
  info: Info,
  award: Award,
  neutral: null,
}

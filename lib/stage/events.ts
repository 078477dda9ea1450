import { defineEvents } from '@/lib/audit/record'
import { aboutSeminar } from '@/lib/seminars/events'

export const stageEvents = defineEvents({
  'stage.line_shown': 'The host’s people brought the next line of the programme onto the stage.',
  'stage.programme_ended': 'The host’s people ended the last line of the programme.',
  'stage.step_undone': 'The last press on the stage was undone.',
  'stage.question_written': 'A question from the floor was written down.',
  'stage.question_marked': 'A question was marked as answered, or as open again.',
  'stage.conclusions_noted': 'The conclusions of the day were written.',
  'stage.substitute_named': 'The host’s people named who speaks a paper in place of its presenter.',
  'stage.thanks_sent': 'The host thanked authors and delegates.',
})

/** What every entry about the day of a seminar says. */
export const about = aboutSeminar<keyof typeof stageEvents>()

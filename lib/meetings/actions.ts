'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { addMeetingFile } from './commands/add-meeting-file'
import { addPhoto } from './commands/add-photo'
import { addSpeech } from './commands/add-speech'
import { cancelEvent } from './commands/cancel-event'
import { changeEvent } from './commands/change-event'
import { checkIn } from './commands/check-in'
import { closeCheckIn } from './commands/close-check-in'
import { closeMeeting } from './commands/close-meeting'
import { confirmPresence } from './commands/confirm-presence'
import { conveneEvent } from './commands/convene-event'
import { draftMinutes } from './commands/draft-minutes'
import { inviteGuests } from './commands/invite-guests'
import { issueCalendarAddress } from './commands/issue-calendar-address'
import { markAttendance } from './commands/mark-attendance'
import { moveSpeech } from './commands/move-speech'
import { openCheckIn } from './commands/open-check-in'
import { openMeeting } from './commands/open-meeting'
import { planEvent } from './commands/plan-event'
import { publishPhoto } from './commands/publish-photo'
import { recordMinutes } from './commands/record-minutes'
import { recordOutcome } from './commands/record-outcome'
import { registerDelegates } from './commands/register-delegates'
import { removeMeetingFile } from './commands/remove-meeting-file'
import { removePhoto } from './commands/remove-photo'
import { removeSpeech } from './commands/remove-speech'
import { returnMinutes } from './commands/return-minutes'
import { revokeCalendarAddress } from './commands/revoke-calendar-address'
import { setGuests } from './commands/set-guests'
import { setOfficers } from './commands/set-officers'
import { setProgramme } from './commands/set-programme'
import { signMinutes } from './commands/sign-minutes'
import {
  addMeetingFileSchema,
  addPhotoSchema,
  addSpeechSchema,
  calendarAddressSchema,
  cancelEventSchema,
  changeEventSchema,
  checkInSchema,
  conveneEventSchema,
  markAttendanceSchema,
  meetingSchema,
  planEventSchema,
  publishPhotoSchema,
  recordMinutesSchema,
  recordOutcomeSchema,
  registerDelegatesSchema,
  removeMeetingFileSchema,
  removePhotoSchema,
  returnMinutesSchema,
  setGuestsSchema,
  setOfficersSchema,
  setProgrammeSchema,
  signMinutesSchema,
  speechSchema,
} from './schema'

export async function planEventAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(planEventSchema, planEvent, form, { redirectTo: ({ href }) => href })
}

export async function changeEventAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(changeEventSchema, changeEvent, form, {
    done: 'meetings.done.changed',
  })
}

export async function conveneEventAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(conveneEventSchema, conveneEvent, form, {
    done: 'meetings.done.convened',
  })
}

export async function cancelEventAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(cancelEventSchema, cancelEvent, form, {
    done: 'meetings.done.cancelled',
  })
}

export async function openMeetingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(meetingSchema, openMeeting, form, {
    done: 'meetings.done.opened',
  })
}

export async function closeMeetingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(meetingSchema, closeMeeting, form, {
    done: 'meetings.done.closed',
  })
}

export async function recordOutcomeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordOutcomeSchema, recordOutcome, form, {
    done: 'meetings.done.outcome',
  })
}

export async function setProgrammeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setProgrammeSchema, setProgramme, form, {
    done: 'meetings.done.saved',
  })
}

export async function setOfficersAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setOfficersSchema, setOfficers, form, {
    done: 'meetings.done.saved',
  })
}

export async function setGuestsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setGuestsSchema, setGuests, form, {
    done: 'meetings.done.saved',
  })
}

export async function inviteGuestsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(meetingSchema, inviteGuests, form, {
    done: 'meetings.done.invited',
  })
}

export async function addSpeechAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addSpeechSchema, addSpeech, form, {
    done: 'meetings.done.added',
  })
}

export async function moveSpeechAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(speechSchema, moveSpeech, form, {
    done: 'meetings.done.saved',
  })
}

export async function removeSpeechAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(speechSchema, removeSpeech, form, {
    done: 'meetings.done.removed',
  })
}

export async function registerDelegatesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(registerDelegatesSchema, registerDelegates, form, {
    done: 'meetings.done.registered',
  })
}

export async function confirmPresenceAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(meetingSchema, confirmPresence, form, {
    done: 'meetings.done.present',
  })
}

export async function openCheckInAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(meetingSchema, openCheckIn, form, {
    done: 'meetings.done.check_in_opened',
  })
}

export async function closeCheckInAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(meetingSchema, closeCheckIn, form, {
    done: 'meetings.done.check_in_closed',
  })
}

export async function checkInAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(checkInSchema, checkIn, form, {
    done: 'meetings.done.present',
  })
}

export async function markAttendanceAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(markAttendanceSchema, markAttendance, form, {
    done: 'meetings.done.saved',
  })
}

export async function addPhotoAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addPhotoSchema, addPhoto, form, {
    done: 'meetings.done.added',
  })
}

export async function publishPhotoAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(publishPhotoSchema, publishPhoto, form, {
    done: 'meetings.done.saved',
  })
}

export async function removePhotoAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(removePhotoSchema, removePhoto, form, {
    done: 'meetings.done.removed',
  })
}

export async function addMeetingFileAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addMeetingFileSchema, addMeetingFile, form, {
    done: 'meetings.done.added',
  })
}

export async function removeMeetingFileAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(removeMeetingFileSchema, removeMeetingFile, form, {
    done: 'meetings.done.removed',
  })
}

export async function recordMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordMinutesSchema, recordMinutes, form, {
    done: 'meetings.done.saved',
  })
}

export async function draftMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(meetingSchema, draftMinutes, form, {
    done: 'meetings.done.drafted',
  })
}

export async function signMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(signMinutesSchema, signMinutes, form, {
    done: 'meetings.done.signed',
  })
}

export async function returnMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(returnMinutesSchema, returnMinutes, form, {
    done: 'meetings.done.returned',
  })
}

export async function issueCalendarAddressAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(calendarAddressSchema, issueCalendarAddress, form, {
    done: 'meetings.done.address_issued',
  })
}

export async function revokeCalendarAddressAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(calendarAddressSchema, revokeCalendarAddress, form, {
    done: 'meetings.done.address_revoked',
  })
}

import 'server-only'

export { getCheckIn, getCheckInPath, type CheckInView } from './queries/check-in'
export {
  getMeeting,
  type DelegateView,
  type DelegationView,
  type MeetingView,
  type MinutesView,
} from './queries/detail'
export { type Representative, type Sendable } from './queries/delegates'
export { listMeetingsConditions, listMeetingsDuties } from './queries/duties'
export { eventCalendar, feedCalendar, getCalendarAddress } from './queries/feed'
export { mayReadMeetingFile } from './queries/files'
export { leadingSchools, meetingUnderWay, ownSchool } from './queries/find'
export { listHosts, listMeetings, type MeetingLine } from './queries/list'
export { listOfficerChoices, listOwnPeople, type PersonChoice } from './queries/people'

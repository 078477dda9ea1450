import { defineEvents } from '@/lib/audit/record'

export const peopleEvents = defineEvents({
  'people.installation_set_up': 'The Academy and its first administrator were entered with the one-time code.',
  'people.person_invited': 'A link to an office was made for a person.',
  'people.invitation_revoked': 'A link to an office was closed before it was used.',
  'people.invitation_accepted': 'A person took up an office by the link.',
  'people.appointment_ended': 'A person’s office ended.',
  'people.demonstration_enrolled': 'A scenario entered an account named by its office.',
  'people.account_disabled': 'An account was closed; its sessions ended at once.',
  'people.account_enabled': 'A closed account was opened again.',
  'people.person_corrected': 'A person’s name or address was corrected; with a new address the sessions ended.',
  'people.password_changed': 'A person changed the own password; the other sessions ended.',
  'people.factor_set_up': 'A person set up a second factor; the other sessions ended.',
  'people.factor_removed': 'A person switched the own second factor off.',
  'people.factor_reset': 'An administrator let a person set up a second factor anew; the sessions ended.',
  'people.backup_codes_renewed': 'A person made new backup codes; the earlier ones open nothing.',
  'people.backup_code_used': 'A backup code was used in place of the phone.',
  'people.password_reset': 'A password was set anew by a mailed link; all sessions ended.',
})

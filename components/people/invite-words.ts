import type { getTranslations } from 'next-intl/server'
import type { InviteWords } from './invite-form'

/** The words of the form of invitation, rendered on the server. */
export function inviteWords(t: Awaited<ReturnType<typeof getTranslations<never>>>): InviteWords {
  return {
    organisation: t('people.invite.organisation'),
    chooseOrganisation: t('people.invite.chooseOrganisation'),
    office: t('people.invite.office'),
    chooseOffice: t('people.invite.chooseOffice'),
    name: t('people.staff.name'),
    email: t('people.staff.email'),
    send: t('people.invite.send'),
    link: t('people.invite.link'),
    copy: t('people.invite.copy'),
  }
}

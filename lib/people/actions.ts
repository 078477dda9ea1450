'use server'
import { runAction } from '@/lib/platform/action'
import { clearSessionCookie, setSessionCookie } from '@/lib/platform/auth/cookie'
import { rememberDevice } from '@/lib/platform/auth/visitor'
import { afterSignIn, ownPath } from '@/lib/platform/auth/own-path'
import type { FormState } from '@/lib/platform/form-state'
import { acceptInvitation } from './commands/accept-invitation'
import { askPasswordReset } from './commands/ask-password-reset'
import { changePassword } from './commands/change-password'
import { confirmFactor } from './commands/confirm-factor'
import { correctPerson } from './commands/correct-person'
import { disableAccount } from './commands/disable-account'
import { enableAccount } from './commands/enable-account'
import { endAppointment } from './commands/end-appointment'
import { endSession } from './commands/end-session'
import { enterCode } from './commands/enter-code'
import { enterDemonstration } from './commands/enter-demonstration'
import { invitePerson } from './commands/invite-person'
import { joinByInvitation } from './commands/join-by-invitation'
import { proveSelf } from './commands/prove-self'
import { removeFactor } from './commands/remove-factor'
import { renewBackupCodes } from './commands/renew-backup-codes'
import { resetFactor } from './commands/reset-factor'
import { resetPassword } from './commands/reset-password'
import { revokeInvitation } from './commands/revoke-invitation'
import { setUpInstallation } from './commands/set-up-installation'
import { signIn } from './commands/sign-in'
import { signOut } from './commands/sign-out'
import { startFactor } from './commands/start-factor'
import {
  acceptInvitationSchema,
  accountSchema,
  askPasswordResetSchema,
  changePasswordSchema,
  confirmFactorSchema,
  correctPersonSchema,
  endAppointmentSchema,
  endSessionSchema,
  enterCodeSchema,
  enterDemonstrationSchema,
  invitePersonSchema,
  joinByInvitationSchema,
  ownFactorSchema,
  proveSelfSchema,
  resetPasswordSchema,
  revokeInvitationSchema,
  setUpInstallationSchema,
  signInSchema,
  signOutSchema,
} from './schema'

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(signInSchema, signIn, form, {
    anonymous: true,
    settle: async ({ sessionId, maxAge, owes }, { email }) => {
      await setSessionCookie(sessionId, maxAge)
      if (owes !== 'code') await rememberDevice(email)
    },
    redirectTo: (session, { next }) => afterSignIn(session, next),
  })
}

export async function enterCodeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(enterCodeSchema, enterCode, form, {
    anonymous: true,
    settle: async ({ sessionId, maxAge, email }) => {
      await setSessionCookie(sessionId, maxAge)
      await rememberDevice(email)
    },
    redirectTo: (_session, { next }) => ownPath(next),
  })
}

export async function proveSelfAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(proveSelfSchema, proveSelf, form, {
    visitor: true,
    still: true,
    settle: ({ sessionId, maxAge }) => setSessionCookie(sessionId, maxAge),
    done: 'people.done.proved',
  })
}

export async function startFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(ownFactorSchema, startFactor, form, { done: 'people.done.factor_begun' })
}

/** The page is left as it stands: it shows the backup codes, once. */
export async function confirmFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(confirmFactorSchema, confirmFactor, form, {
    ...{ visitor: true, still: true, done: 'people.done.factor_on' },
    handOut: ({ codes }) => codes.join(' '),
  })
}

export async function renewBackupCodesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(ownFactorSchema, renewBackupCodes, form, {
    ...{ still: true, done: 'people.done.codes_renewed' },
    handOut: ({ codes }) => codes.join(' '),
  })
}

export async function removeFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(ownFactorSchema, removeFactor, form, { done: 'people.done.factor_off' })
}

export async function resetFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(accountSchema, resetFactor, form, { done: 'people.done.factor_reset' })
}

export async function enterDemonstrationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(enterDemonstrationSchema, enterDemonstration, form, {
    anonymous: true,
    settle: ({ sessionId, maxAge }) => setSessionCookie(sessionId, maxAge),
    redirectTo: (_session, { next }) => ownPath(next),
  })
}

export async function signOutAction(): Promise<void> {
  return runAction(signOutSchema, signOut, new FormData(), {
    anonymous: true,
    settle: clearSessionCookie,
    redirectTo: () => '/sign-in',
  }).then(() => undefined)
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(endSessionSchema, endSession, form, { visitor: true, done: 'people.done.sessions_ended' })
}

export async function askPasswordResetAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(askPasswordResetSchema, askPasswordReset, form, { anonymous: true, done: 'people.done.reset_asked' })
}

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(resetPasswordSchema, resetPassword, form, {
    anonymous: true,
    settle: async ({ email }) => {
      await clearSessionCookie()
      await rememberDevice(email)
    },
    redirectTo: () => '/sign-in?done=reset',
  })
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(changePasswordSchema, changePassword, form, { visitor: true, done: 'people.done.password_changed' })
}

export async function acceptInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(acceptInvitationSchema, acceptInvitation, form, {
    anonymous: true,
    settle: async ({ sessionId, maxAge, email }) => {
      await setSessionCookie(sessionId, maxAge)
      await rememberDevice(email)
    },
    redirectTo: (session) => afterSignIn(session, '/desk'),
  })
}

export async function joinByInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(joinByInvitationSchema, joinByInvitation, form, { redirectTo: () => '/desk' })
}

export async function setUpInstallationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setUpInstallationSchema, setUpInstallation, form, {
    anonymous: true,
    settle: async ({ sessionId, maxAge }, { email }) => {
      await setSessionCookie(sessionId, maxAge)
      await rememberDevice(email)
    },
    redirectTo: () => afterSignIn({ owes: 'factor' }, '/academy/clusters'),
  })
}

export async function invitePersonAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(invitePersonSchema, invitePerson, form, {
    done: 'people.done.invited',
    handOut: ({ link }) => link,
  })
}

export async function revokeInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(revokeInvitationSchema, revokeInvitation, form, { done: 'people.done.revoked' })
}

export async function endAppointmentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(endAppointmentSchema, endAppointment, form, { done: 'people.done.appointment_ended' })
}

export async function disableAccountAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(accountSchema, disableAccount, form, { done: 'people.done.disabled' })
}

export async function enableAccountAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(accountSchema, enableAccount, form, { done: 'people.done.enabled' })
}

export async function correctPersonAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(correctPersonSchema, correctPerson, form, { done: 'people.done.corrected' })
}

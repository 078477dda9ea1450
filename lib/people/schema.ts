import { z } from 'zod'

export const offices = [
  'principal',
  'vice_principal',
  'emulation_officer',
  'lecturer',
  'academy_reviewer',
  'academy_approver',
  'administrator',
] as const

/** One plain address: normalised before it is judged, so that look-alike letters never make a second account. */
export const emailSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('people.fields.email_not_valid').max(200))

/** 10 to 128 characters of any kind, in composed form. */
const passwordSchema = z
  .string()
  .transform((text) => text.normalize('NFC'))
  .pipe(z.string().min(10, 'people.fields.password_short').max(128, 'people.fields.password_long'))

const nameSchema = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(2).max(120))

const next = z.string().max(2000).optional()

export const signInSchema = z.strictObject({
  email: z
    .string()
    .max(300)
    .transform((text) => text.normalize('NFKC').trim().toLowerCase()),
  password: z.string().max(1000),
  next,
})

/** A code of the phone, or a backup code as it was printed. */
const codeField = z.string().max(60)

export const enterCodeSchema = z.strictObject({ code: codeField.min(1), next })

export const proveSelfSchema = z.strictObject({ password: z.string().max(1000), code: codeField.default('') })

export const ownFactorSchema = z.strictObject({})

export const confirmFactorSchema = z.strictObject({ code: codeField.min(1) })

export const enterDemonstrationSchema = z.strictObject({ personId: z.uuid(), next })

export const askPasswordResetSchema = z.strictObject({ email: emailSchema })

const twice = <S extends z.ZodRawShape>(shape: S) =>
  z
    .strictObject({ ...shape, password: passwordSchema, repeatedPassword: z.string().max(200) })
    .refine(
      (form) =>
        (form as { password: string }).password ===
        (form as { repeatedPassword: string }).repeatedPassword.normalize('NFC'),
      {
        path: ['repeatedPassword'],
        message: 'people.fields.passwords_differ',
      },
    )

export const resetPasswordSchema = twice({ token: z.string().max(100) })

export const changePasswordSchema = twice({ currentPassword: z.string().max(1000) })

export const acceptInvitationSchema = twice({ token: z.string().max(100), name: nameSchema })

export const joinByInvitationSchema = z.strictObject({ token: z.string().max(100) })

export const setUpInstallationSchema = twice({
  code: z
    .string()
    .max(60)
    .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')),
  academyVi: z.string().trim().min(3).max(200),
  academyEn: z.string().trim().min(3).max(200),
  name: nameSchema,
  email: emailSchema,
})

export const endSessionSchema = z.strictObject({ sessionId: z.union([z.uuid(), z.literal('others')]) })

export const invitePersonSchema = z.strictObject({
  organisationId: z.uuid(),
  office: z.enum(offices),
  name: nameSchema,
  email: emailSchema,
})

export const revokeInvitationSchema = z.strictObject({ invitationId: z.uuid() })

export const endAppointmentSchema = z.strictObject({ appointmentId: z.uuid() })

export const accountSchema = z.strictObject({ personId: z.uuid() })

export const correctPersonSchema = z.strictObject({ personId: z.uuid(), name: nameSchema, email: emailSchema })

export const signOutSchema = z.strictObject({})

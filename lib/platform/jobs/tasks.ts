import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { sendMail } from '../mail/send'
import { rehash } from './rehash'
import { sweep } from './sweep'

const mailJob = z.object({ mailId: z.uuid() })

/** The jobs of the product by name. */
export const tasks: TaskList = {
  send_mail: async (payload) => sendMail(mailJob.parse(payload).mailId),
  sweep: async () => sweep(),
  rehash: async () => void (await rehash()),
}

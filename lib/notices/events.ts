import { defineEvents } from '@/lib/audit/record'

export const noticeEvents = defineEvents({
  'notices.notices_read': 'A person marked notices as read.',
})

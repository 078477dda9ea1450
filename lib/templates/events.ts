import { defineEvents } from '@/lib/audit/record'

export const templateEvents = defineEvents({
  'templates.template_uploaded': "A version of an office's own template was uploaded.",
  'templates.template_chosen': 'An office chose the version of a template that it uses.',
})

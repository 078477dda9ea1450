import { expect, it } from 'vitest'
import { findAll, read } from '../support/sources'

it('.env.example names everything that the product reads from its environment', () => {
  const read_ = findAll(read('lib/platform/env.ts'), /^ {2}([A-Z][A-Z_]+):/gm).filter((name) => name !== 'NODE_ENV')
  const told = findAll(read('.env.example'), /^#?([A-Z][A-Z_]+)=/gm)
  expect(read_.filter((name) => !told.includes(name))).toEqual([])
})

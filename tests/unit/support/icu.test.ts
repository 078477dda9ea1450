import { expect, it } from 'vitest'
import { argumentsOf } from '../../support/icu'

it('finds the arguments of a sentence and none of its words', () => {
  expect(
    argumentsOf('{count, plural, =0 {không có gì} one {{name} một mình} other {# trường ở {place}}} lúc {at}'),
  ).toEqual(['at', 'count', 'name', 'place'])
})

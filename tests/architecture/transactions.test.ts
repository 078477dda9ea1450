import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { listFiles, read } from '../support/sources'

/** The calls of Promise.all, allSettled, any and race in a file that take part of a transaction with them. */
function atOnceIn(path: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      /^Promise\.(all|allSettled|any|race)$/.test(node.expression.getText()) &&
      node.arguments.some((argument) => /\btx\b/.test(argument.getText()))
    )
      found.push(`${path}: ${node.getText().slice(0, 80)}`)
    ts.forEachChild(node, visit)
  }
  const text = read(path)
  if (text.includes('Promise.')) visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found
}

describe('inside a transaction', () => {
  const code = listFiles('lib', 'prisma/seed').filter((path) => path.endsWith('.ts'))

  it('one query follows the other: its one connection takes no two at once', () => {
    expect(code.flatMap(atOnceIn)).toEqual([])
  })
})

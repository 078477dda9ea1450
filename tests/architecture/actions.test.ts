import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { findAll, listFiles, read } from '../support/sources'

const actionFiles = listFiles('lib').filter((path) => /^lib\/[^/]+\/actions\.ts$/.test(path))
const commandFiles = listFiles('lib').filter((path) => /^lib\/[^/]+\/commands\/[^/]+\.ts$/.test(path))

const statementsOf = (path: string): ts.NodeArray<ts.Statement> =>
  ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true).statements

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)

describe('server actions', () => {
  it.each(actionFiles)('%s only binds schemas to commands', (path) => {
    const [first, ...rest] = statementsOf(path)
    expect(first?.getText()).toMatch(/^['"]use server['"]/)
    const strange = rest.filter((statement) => {
      if (ts.isImportDeclaration(statement)) return false
      if (!ts.isFunctionDeclaration(statement) || !isExported(statement)) return true
      const body = statement.body?.statements ?? []
      return !statement.name?.text.endsWith('Action') || body.length !== 1 || !ts.isReturnStatement(body[0]!)
    })
    expect(strange.map((statement) => statement.getText().slice(0, 80))).toEqual([])
  })

  it('stand nowhere else than in the actions of a module', () => {
    const code = listFiles('app', 'components', 'lib').filter((path) => /\.tsx?$/.test(path))
    const outside = code.filter((path) => /^\s*['"]use server['"]/m.test(read(path)) && !actionFiles.includes(path))
    expect(outside.filter((path) => !path.startsWith('lib/platform/') && !path.includes('/gallery/'))).toEqual([])
  })
})

describe('commands', () => {
  it.each(commandFiles)('%s is one verb with one export', (path) => {
    const exported = statementsOf(path).filter(
      (statement) => isExported(statement) && !ts.isTypeAliasDeclaration(statement),
    )
    expect(exported).toHaveLength(1)
  })

  const tests = listFiles('tests/integration', 'tests/support').filter((path) => path.endsWith('.ts'))
  const called = new Set(
    tests.flatMap((path) =>
      findAll(read(path), /from '@\/(lib\/[^/']+\/commands\/[^']+)'/g).map((name) => `${name}.ts`),
    ),
  )

  it.each(commandFiles)('%s is called by an integration test', (path) => {
    expect(called).toContain(path)
  })
})

/** The names of what a sentence is given, without the words inside plurals and choices. */
export function argumentsOf(text: string): string[] {
  return [...new Set(messageArguments(text))].sort()
}

function messageArguments(text: string): string[] {
  return blocks(text).flatMap((block) => {
    const [, name = '', kind = '', rest = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?([\s\S]*))?$/.exec(block) ?? []
    const choices = ['plural', 'select', 'selectordinal'].includes(kind) ? blocks(rest).flatMap(messageArguments) : []
    return [name, ...choices]
  })
}

/** What stands inside the outermost braces. */
function blocks(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (const [place, letter] of [...text].entries()) {
    if (letter === '{' && depth++ === 0) from = place + 1
    if (letter === '}' && --depth === 0) found.push([...text].slice(from, place).join(''))
  }
  return found
}

import type { CSSProperties, ReactNode } from 'react'
import type { LayoutModel, LayoutParagraph, LayoutRun, LayoutSection } from '@/lib/platform/storage/layout'

type Props = { layout: LayoutModel; label: string; code: string | null; codeAlt: string }

/** Millimetres and points in hundredths of the sheet's width, so that a sheet keeps its shape at every size. */
const mm = (value: number, section: LayoutSection): string => `${((value / section.width) * 100).toFixed(3)}cqw`
const pt = (value: number, section: LayoutSection): string => mm((value * 25.4) / 72, section)

/** A Word document on sheets, as its own styles say: paper is white in dark as well. */
export function Paper({ layout, label, code, codeAlt }: Props): ReactNode {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      {layout.sections.map((section, at) => (
        <div key={at} className="paper-sheet" lang="vi">
          <div
            style={{
              minHeight: mm(section.height, section),
              padding: [section.margins.top, section.margins.right, section.margins.bottom, section.margins.left]
                .map((side) => mm(side, section))
                .join(' '),
            }}
          >
            {blocksOf(layout.paragraphs.filter((one) => one.section === at)).map((block, place) =>
              Array.isArray(block) ? (
                <PaperTable key={place} cells={block} section={section} code={code} codeAlt={codeAlt} />
              ) : (
                <PaperLine key={place} paragraph={block} section={section} code={code} codeAlt={codeAlt} />
              ),
            )}
          </div>
        </div>
      ))}
    </div>
  )
}

type Block = LayoutParagraph | LayoutParagraph[]

/** Paragraphs in their order; those of one table together. */
function blocksOf(paragraphs: readonly LayoutParagraph[]): Block[] {
  const blocks: Block[] = []
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1)
    if (!paragraph.cell) blocks.push(paragraph)
    else if (Array.isArray(last) && last[0]?.cell?.table === paragraph.cell.table) last.push(paragraph)
    else blocks.push([paragraph])
  }
  return blocks
}

type Part = { section: LayoutSection; code: string | null; codeAlt: string }

function PaperTable({ cells, section, code, codeAlt }: Part & { cells: LayoutParagraph[] }): ReactNode {
  const lined = cells[0]?.cell?.lines ?? false
  const rows = grouped(cells, (one) => one.cell?.row ?? 0)
  const widest = Math.max(1, ...rows.map((row) => grouped(row, (one) => one.cell?.column ?? 0).length))
  return (
    <table className={lined ? 'paper-lined' : 'paper-plain'}>
      <tbody>
        {rows.map((row, at) => {
          const columns = grouped(row, (one) => one.cell?.column ?? 0)
          return (
            <tr key={at}>
              {columns.map((lines, place) => (
                <td
                  key={place}
                  style={{ width: mm(lines[0]?.cell?.width ?? 0, section) }}
                  {...(columns.length < widest && place === columns.length - 1
                    ? { colSpan: widest - columns.length + 1 }
                    : {})}
                >
                  {lines.map((line, order) => (
                    <PaperLine key={order} paragraph={line} section={section} code={code} codeAlt={codeAlt} />
                  ))}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => number): T[][] {
  const groups: T[][] = []
  let last: number | null = null
  for (const one of all) {
    const key = keyOf(one)
    if (key === last) groups.at(-1)!.push(one)
    else groups.push([one])
    last = key
  }
  return groups
}

const aligns: Record<string, CSSProperties['textAlign']> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

function PaperLine({ paragraph, section, code, codeAlt }: Part & { paragraph: LayoutParagraph }): ReactNode {
  const { runs, align, line, before, after, firstLine, left, right } = paragraph
  if (paragraph.picture)
    return code ? (
      // eslint-disable-next-line @next/next/no-img-element -- drawn for this page, without an address of its own
      <img src={code} alt={codeAlt} style={{ width: mm(20, section) }} />
    ) : null
  const style: CSSProperties = {
    textAlign: aligns[align] ?? 'left',
    textIndent: mm(firstLine, section),
    margin: `${pt(before, section)} ${mm(right, section)} ${pt(after, section)} ${mm(left, section)}`,
    lineHeight: line.rule === 'multiple' ? line.value * 1.15 : pt(line.value, section),
    fontSize: pt(runs[0]?.size ?? 13, section),
    // a line under words is the lower border of an empty paragraph, as long as its indents leave it
    ...(paragraph.rule && { borderBottom: `${pt(0.75, section)} solid`, lineHeight: 0.2 }),
  }
  return (
    <p style={style}>
      {runs.length === 0
        ? '\u00a0'
        : runs.map((run, at) => (
            <span key={at} style={lookOf(run, section)}>
              {run.text}
            </span>
          ))}
    </p>
  )
}

const lookOf = ({ size, bold, italic, underline, capitals }: LayoutRun, section: LayoutSection): CSSProperties => ({
  fontSize: pt(size, section),
  ...(bold && { fontWeight: 700 }),
  ...(italic && { fontStyle: 'italic' }),
  ...(underline && { textDecoration: 'underline' }),
  ...(capitals && { textTransform: 'uppercase' }),
})

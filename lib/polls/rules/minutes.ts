import type { Outcome, PollKind } from '../schema'

type Counted = {
  title: { vi: string }
  kind: PollKind
  round: number
  options: { position: number; vi: string }[]
  outcome: Outcome
}

const ways: Record<PollKind, string> = {
  agreement: 'hiệp thương',
  open: 'biểu quyết',
  paper: 'bỏ phiếu',
  secret: 'bỏ phiếu kín',
}

/**
 * What the minutes of its meeting say of a counted poll; the official document is in Vietnamese. Every line is named with its
 * votes, elected or not; a tie names those it stands between.
 */
export function minutesParagraph({ title, kind, round, options, outcome }: Counted): string {
  const { members, present, cast, valid, agreed, elected, tied, vacant } = outcome
  const named = (positions: number[]): string =>
    options.flatMap((line) => (positions.includes(line.position) ? [line.vi] : [])).join('; ')
  const head = `- ${title.vi} (${ways[kind]}${round > 1 ? `, vòng ${round}` : ''}): có mặt ${present} trên ${members} đơn vị thành viên`
  if (kind === 'agreement')
    return agreed
      ? `${head}; tất cả nhất trí: ${named(elected)}.`
      : `${head}; ${cast} ý kiến, chưa nhất trí, chuyển sang biểu quyết.`
  const lines = outcome.lines.map(({ position, yes, no, blank, base, needed, elected: chosen }) => {
    const votes = `${yes} đồng ý, ${no} không đồng ý, ${blank} trắng, cần ${needed} trên ${base}`
    return `  + ${named([position])}: ${votes}: ${chosen ? 'đạt' : 'không đạt'}.`
  })
  return [
    `${head}; ${cast} phiếu, ${valid} phiếu hợp lệ.`,
    ...lines,
    elected.length > 0 ? `  Kết quả: ${named(elected)}.` : '  Kết quả: không đơn vị nào đạt.',
    ...(tied.length > 0 ? [`  Số phiếu bằng nhau, chưa phân định: ${named(tied)}.`] : []),
    ...(vacant > 0 && elected.length > 0 ? [`  Còn ${vacant} chỗ chưa có đơn vị.`] : []),
  ].join('\n')
}

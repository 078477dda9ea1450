import { describe, expect, it } from 'vitest'
import type { Verdict } from '@/lib/platform/result'
import {
  aboutText,
  certificateWords,
  checkEnded,
  checkRecipients,
  dayText,
  numberText,
  presentedPapers,
} from '@/lib/proceedings/rules/certificates'
import { checkCancel, checkMake, checkPublish, mayTakeOver, percentOf } from '@/lib/proceedings/rules/making'

const code = (verdict: Verdict): string => (verdict.ok ? 'ok' : verdict.refusal.code)
const now = new Date('2022-11-08T05:00:00Z')
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000)

describe('a making', () => {
  it('needs a saved cover and a paper', () => {
    expect(code(checkMake(false, 3))).toBe('proceedings.no_settings')
    expect(code(checkMake(true, 0))).toBe('proceedings.no_papers')
    expect(code(checkMake(true, 1))).toBe('ok')
  })

  it('is ended while it is under way alone, and published when it is done, once', () => {
    expect(
      (['queued', 'running', 'done', 'failed', 'cancelled'] as const).map((state) => checkCancel({ state }).ok),
    ).toEqual([true, true, false, false, false])
    expect(code(checkPublish({ id: 'a', state: 'running' }, null))).toBe('proceedings.not_made')
    expect(code(checkPublish({ id: 'a', state: 'done' }, 'a'))).toBe('proceedings.already_published')
    expect(code(checkPublish({ id: 'b', state: 'done' }, 'a'))).toBe('ok')
  })

  it('is taken over from a worker that was not heard for half a minute, and from no other', () => {
    expect(mayTakeOver({ state: 'queued', heardAt: null }, now)).toBe(true)
    expect(mayTakeOver({ state: 'running', heardAt: ago(29) }, now)).toBe(false)
    expect(mayTakeOver({ state: 'running', heardAt: ago(31) }, now)).toBe(true)
    expect(mayTakeOver({ state: 'cancelled', heardAt: ago(99) }, now)).toBe(false)
  })

  it('tells how far it has come, never backwards', () => {
    const at = (step: 'reading' | 'setting' | 'writing', papersRead: number) =>
      percentOf({ state: 'running', step, papersRead, papers: 40 })
    expect([at('reading', 0), at('reading', 20), at('reading', 40), at('setting', 40), at('writing', 40)]).toEqual([
      0, 30, 60, 60, 90,
    ])
    expect(percentOf({ state: 'done', step: 'writing', papersRead: 40, papers: 40 })).toBe(100)
  })
})

describe('certificates', () => {
  it('are given after the end, never of a cancelled seminar, and to somebody', () => {
    const seminar = { state: 'convened', endsAt: now }
    expect(code(checkEnded(seminar, false, ago(1)))).toBe('proceedings.not_ended')
    expect(code(checkEnded(seminar, true, ago(1)))).toBe('ok')
    expect(code(checkEnded(seminar, false, now))).toBe('ok')
    expect(code(checkEnded({ ...seminar, state: 'cancelled' }, true, now))).toBe('proceedings.seminar_cancelled')
    expect(code(checkRecipients('presentation', 0))).toBe('proceedings.nobody_presented')
    expect(code(checkRecipients('attendance', 0))).toBe('proceedings.nobody_attended')
  })

  it('go to the papers that stood on the stage alone', () => {
    const lines = [
      { id: 'x', paperId: 'p1' },
      { id: 'y', paperId: 'p2' },
      { id: 'z', paperId: null },
    ]
    expect([...presentedPapers(lines, [{ lineId: 'z' }, { lineId: 'y' }, { lineId: null }])]).toEqual(['p2'])
  })

  it('write numbers and days as Decree 30/2020 has them', () => {
    expect([numberText(7, 2022), numberText(120, 2022)]).toEqual(['07/2022/GCN', '120/2022/GCN'])
    expect(dayText(new Date('2022-02-08'))).toBe('ngày 08 tháng 02 năm 2022')
    expect(dayText(new Date('2022-11-28'))).toBe('ngày 28 tháng 11 năm 2022')
    expect(dayText(new Date('2022-03-01'))).toBe('ngày 01 tháng 3 năm 2022')
  })

  it('say what was done, by whom, and where it was signed', () => {
    const given = {
      ...{ kind: 'presentation' as const, number: 3, year: 2022, name: 'Lê Văn An', work: 'Tên bài', topic: 'Chủ đề' },
      ...{
        about: aboutText('lecturer', 'Trường A'),
        body: 'Trường B',
        place: 'Nghệ An',
        post: 'Hiệu trưởng',
        signer: 'X',
      },
      ...{ heldOn: new Date('2022-11-08'), issuedOn: new Date('2022-11-09') },
    }
    expect(certificateWords(given)).toEqual({
      ...{ number: '03/2022/GCN', body: 'Trường B', name: 'Lê Văn An', about: 'Giảng viên, Trường A', work: 'Tên bài' },
      ...{ deed: 'đã trình bày tham luận', occasion: 'tại Tọa đàm “Chủ đề”, ngày 08 tháng 11 năm 2022' },
      ...{ placeAndDay: 'Nghệ An, ngày 09 tháng 11 năm 2022', post: 'Hiệu trưởng', signer: 'X' },
    })
  })
})

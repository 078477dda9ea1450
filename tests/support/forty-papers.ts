import { bodyOf } from '@/prisma/seed/facts/seminar-forty'
import { cell, chartPng, heading, item, note, para, picture, richPaper, row, run, table } from './rich-paper'

const paragraphs = 34

/** A paper of some eight pages as an author writes it: headings, notes, lists, a table with merged cells, a picture. */
export function longPaper(number: number): Buffer {
  const words = bodyOf(number)
  const said = (at: number): string =>
    para(
      run(`${words[at % words.length]} ${words[(at + 1) % words.length]} `) +
        run('Điều này được nêu trong nghị quyết của trường.', '<w:i/>') +
        (at % 6 === 2 ? note((at % 3) + 1) : ''),
    )
  const text = Array.from({ length: paragraphs }, (_, at) => {
    const before =
      at % 12 === 0
        ? heading(1, `${at / 12 + 1}. Nội dung thứ ${at / 12 + 1} của tham luận ${number}`)
        : at % 6 === 0
          ? heading(2, `${Math.floor(at / 12) + 1}.1. Một khía cạnh cụ thể`)
          : ''
    return before + said(at)
  })
  text.splice(
    9,
    0,
    [
      'Một là, chuẩn bị học liệu trước mỗi buổi học.',
      'Hai là, giao bài tập tình huống.',
      'Ba là, đánh giá sau mỗi buổi.',
    ]
      .map((line) => item(line))
      .join(''),
  )
  text.splice(
    15,
    0,
    table(
      [1800, 2400, 2400, 2400],
      [
        row(cell('Trường', '<w:vMerge w:val="restart"/>') + cell('Số lớp theo năm', '<w:gridSpan w:val="3"/>'), true),
        row(cell('', '<w:vMerge/>') + cell('2020') + cell('2021') + cell('2022'), true),
        ...['Cơ sở 1', 'Cơ sở 2', 'Cơ sở 3'].map((name, at) =>
          row(cell(name) + cell(String(12 + at)) + cell(String(15 + at * 2)) + cell(String(21 + number))),
        ),
      ].join(''),
    ),
  )
  text.splice(
    24,
    0,
    picture('rIdP1', 120, 68, 'Biểu đồ số học viên theo năm') +
      para(run('Hình 1. Số học viên theo năm (minh họa)', '<w:i/>'), '<w:jc w:val="center"/>'),
  )
  return richPaper({
    body: text.join(''),
    notes: [
      'Đảng Cộng sản Việt Nam: Văn kiện Đại hội đại biểu toàn quốc lần thứ XIII, Nxb Chính trị quốc gia Sự thật, Hà Nội, 2021, tr. 112.',
      'Số liệu minh họa.',
      'Xem thêm báo cáo của trường năm 2022 (minh họa).',
    ],
    pictures: [{ name: 'image1.png', bytes: chartPng(900, 510, number) }],
  })
}

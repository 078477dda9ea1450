'use server'

import type { FormState } from '@/lib/platform/form-state'

export async function signOutSample(): Promise<void> {
  await Promise.resolve()
}

/** Answers as the sample asks: the choice in `answer`. */
export async function answerSample(_state: FormState, form: FormData): Promise<FormState> {
  await new Promise((resolve) => setTimeout(resolve, 700))
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const values = {
    title: text('title'),
    summary: text('summary'),
    answer: text('answer'),
    school: text('school'),
  }
  if (values.answer === 'refused') {
    const refusal = {
      code: 'gallery.late',
      text: 'Đã quá hạn nộp (17:00 thứ Sáu 07/10/2022). Xin trao đổi với trường chủ trì.',
      article: 'Thể lệ tọa đàm, điều 4',
    }
    return { status: 'refused', refusal, values }
  }
  if (values.answer === 'invalid') {
    const fieldErrors = {
      summary: 'Dài 243 từ. Xin rút bớt ít nhất 43 từ.',
      file: '“Tham luan (cuoi).docx” là tệp Word đời cũ được đổi đuôi. Xin mở bằng Word, chọn Lưu thành .docx rồi gửi lại.',
    }
    return { status: 'invalid', fieldErrors, values }
  }
  if (values.answer === 'lost') throw new Error('the sample fails as asked')
  return { status: 'done', message: 'Đã nộp tham luận lúc 09:00.' }
}

export async function saveSample(): Promise<FormState> {
  await Promise.resolve()
  return { status: 'idle', savedAt: new Date().toISOString() }
}

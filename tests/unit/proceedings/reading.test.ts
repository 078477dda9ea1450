import { describe, expect, it } from 'vitest'
import type { Flow, FlowBlock, FlowRun } from '@/lib/platform/storage/flow'
import { readWordFlow } from '@/lib/platform/storage/inspect'
import { readable, saidBy } from '@/lib/proceedings/rules/reading'
import {
  cell,
  chart,
  chartPng,
  equation,
  heading,
  item,
  note,
  para,
  picture,
  richPaper,
  row,
  run,
  table,
  textBox,
  type RichPaper,
} from '../../support/rich-paper'

async function read(paper: RichPaper): Promise<Flow> {
  const reading = await readWordFlow(richPaper(paper))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.flow
}

/** Blocks as short lines: what they are, and what they say. */
const told = (blocks: readonly FlowBlock[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'table') return `table of ${block.rows.length}`
    if (block.kind === 'picture') return `picture ${block.picture}`
    const said = saidBy(block.runs)
    if (block.kind === 'heading') return `h${block.level} ${said}`
    return block.kind === 'item' ? `${'  '.repeat(block.level)}${block.label} ${said}` : said
  })

describe('a Word paper is read', () => {
  it('with its headings, and its words as they look', async () => {
    const { blocks } = await read({
      body:
        heading(1, 'Đặt vấn đề') +
        heading(2, 'Cơ sở') +
        para(run('đậm', '<w:b/>') + run('nghiêng', '<w:i/>') + run('gạch', '<w:u w:val="single"/>')) +
        para(run('m') + run('2', '<w:vertAlign w:val="superscript"/>') + run('thường', '<w:b w:val="0"/>')),
    })
    expect(told(blocks)).toEqual(['h1 Đặt vấn đề', 'h2 Cơ sở', 'đậmnghiênggạch', 'm2thường'])
    const looks = (at: number) => (blocks[at] as { runs: FlowRun[] }).runs.map((one) => ({ ...one, font: undefined }))
    expect(looks(2)).toEqual([
      { text: 'đậm', bold: true },
      { text: 'nghiêng', italic: true },
      { text: 'gạch', underline: true },
    ])
    expect(looks(3)).toEqual([{ text: 'm' }, { text: '2', raised: 'super' }, { text: 'thường' }])
  })

  it('with its lists as Word counts them: letters below numbers, a list that begins anew, bullets', async () => {
    const { blocks } = await read({
      body:
        item('một') +
        item('a', 1, 1) +
        item('b', 1, 1) +
        item('hai') +
        item('lại từ đầu', 4) +
        item('gạch', 2) +
        item('La Mã', 3) +
        item('dưới', 3, 1),
    })
    expect(told(blocks)).toEqual([
      '1. một',
      '  a) a',
      '  b) b',
      '2. hai',
      '1. lại từ đầu',
      '– gạch',
      'I. La Mã',
      '  I.1. dưới',
    ])
  })

  it('with its notes in the order of their signs, whatever their numbers in the file', async () => {
    const { blocks, notes } = await read({
      body: para(run('Một') + note(2) + run(' hai') + note(1)),
      notes: ['Nguồn thứ nhất.', 'Nguồn thứ hai.'],
    })
    expect(notes.map(saidBy)).toEqual(['Nguồn thứ hai.', 'Nguồn thứ nhất.'])
    const runs = (blocks[0] as { runs: FlowRun[] }).runs
    expect(runs.map((one) => ('note' in one ? `[${one.note}]` : one.text))).toEqual(['Một', '[0]', ' hai', '[1]'])
  })

  it('with its tables: cells merged across and down stand once', async () => {
    const { blocks } = await read({
      body: table(
        [100, 200, 300],
        row(cell('Trường', '<w:vMerge w:val="restart"/>') + cell('Số lớp', '<w:gridSpan w:val="2"/>'), true) +
          row(cell('', '<w:vMerge/>') + cell('2021') + cell('2022')) +
          row(cell('A') + cell('1') + cell('2')),
      ),
    })
    const [read1] = blocks as [Extract<FlowBlock, { kind: 'table' }>]
    expect(read1.columns).toEqual([100, 200, 300])
    expect(read1.head).toBe(1)
    expect(
      read1.rows.map((cells) => cells.map(({ across, down, blocks: own }) => [told(own)[0], across, down])),
    ).toEqual([
      [
        ['Trường', 1, 2],
        ['Số lớp', 2, 1],
      ],
      [
        ['2021', 1, 1],
        ['2022', 1, 1],
      ],
      [
        ['A', 1, 1],
        ['1', 1, 1],
        ['2', 1, 1],
      ],
    ])
  })

  it('with its pictures, in the size at which they were shown; one that is shown twice is kept once', async () => {
    const pictures = [{ name: 'image1.png', bytes: chartPng(40, 20) }]
    const flow = await read({ body: picture('rIdP1', 80, 40, 'Biểu đồ') + picture('rIdP1', 20, 10), pictures })
    expect(flow.pictures.map(({ kind }) => kind)).toEqual(['png'])
    expect(flow.blocks.filter(({ kind }) => kind === 'picture')).toEqual([
      { kind: 'picture', picture: 0, width: 80, height: 40, alt: 'Biểu đồ' },
      { kind: 'picture', picture: 0, width: 20, height: 10, alt: '' },
    ])
  })

  it('and what cannot come over is told, with the words of formulas and text boxes kept', async () => {
    const flow = await read({
      body:
        equation +
        chart +
        textBox('Chữ trong hộp.') +
        para(run('ẩn', '<w:vanish/>') + run('hiện')) +
        para(`<w:ins w:author="A">${run('thêm')}</w:ins><w:del w:author="A">${run('bớt')}</w:del>`) +
        para('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>') +
        picture('rIdP1') +
        para(run('Mục 1 … 3'), '<w:pStyle w:val="Toc1"/>'),
      pictures: [{ name: 'image1.emf', bytes: new Uint8Array(80).fill(7) }],
    })
    expect(told(flow.blocks).filter(Boolean)).toEqual(['E=mc', 'Bên cạnh hộp.', 'Chữ trong hộp.', 'hiện', 'thêm', '□'])
    expect(flow.lost.map(({ kind, count }) => [kind, count])).toEqual([
      ['equation', 1],
      ['chart', 1],
      ['text_box', 1],
      ['hidden_text', 1],
      ['tracked_change', 2],
      ['sign', 1],
      ['contents', 1],
      ['picture_kind', 1],
    ])
  })
})

describe('what was read is made readable', () => {
  const paragraph = (...runs: FlowRun[]): FlowBlock => ({ kind: 'paragraph', align: 'both', runs })
  const clean = (...blocks: FlowBlock[]): string[] => told(readable({ blocks, notes: [] }).blocks)

  it('in composed letters, also where Word cut a letter from its mark', () => {
    const nfd = 'Trường Chính trị'.normalize('NFD')
    expect(clean(paragraph({ text: nfd }))).toEqual(['Trường Chính trị'])
    expect(clean(paragraph({ text: 'e', bold: true }, { text: '\u0301m' }))).toEqual(['ém'])
  })

  it('in Unicode, where it was typed in TCVN3 or VNI', () => {
    expect(clean(paragraph({ text: 'Tr\u00adêng ChÝnh trÞ', font: '.VnTime' }))).toEqual(['Trường Chính trị'])
    expect(clean(paragraph({ text: 'tr\u00adêng chÝnh trÞ', font: '.VnTimeH' }))).toEqual(['TRƯỜNG CHÍNH TRỊ'])
    expect(clean(paragraph({ text: 'Tröôøng Chính trò', font: 'VNI-Times' }))).toEqual(['Trường Chính trị'])
  })

  it('with headings known by their looks where the author knew no styles, and only there', () => {
    const bold = (text: string): FlowBlock => paragraph({ text, bold: true })
    expect(clean(bold('1. Đặt vấn đề'), bold('1.1. Cơ sở'), bold('Một câu đậm.'), bold('Tài liệu tham khảo'))).toEqual([
      'h1 1. Đặt vấn đề',
      'h2 1.1. Cơ sở',
      'Một câu đậm.',
      'h1 Tài liệu tham khảo',
    ])
    const styled: FlowBlock = { kind: 'heading', level: 2, runs: [{ text: 'Có kiểu' }] }
    expect(clean(styled, bold('1. Không phải'))).toEqual(['h1 Có kiểu', '1. Không phải'])
  })

  it('without empty lines', () => {
    expect(clean(paragraph(), paragraph({ text: ' \u00a0 ' }), paragraph({ text: ' chữ ' }))).toEqual(['chữ'])
  })
})

import 'server-only'
import { emptyData, type DocumentData } from '@/lib/templates/rules/kinds'
import { printedDay } from '../rules/frame'
import { readElections, readNominations } from './gather-submission'
import { needed, type Gatherer, type Ground } from './ground'
import { numbered } from './words'

type Lists = Pick<DocumentData<'decision'>, 'list' | 'listTitle' | 'subject'> & { article: string }

/** Quyết định của Học viện: recognition of head and deputies, or the awards, by what the cluster has submitted. */
export const gatherDecision: Gatherer<'decision'> = async (ground, { type, id }) => {
  const { tx, year, home, academy, cluster } = ground
  if (id !== year.id) return null
  const dossier = await tx.dossier.findFirst({
    where: { yearId: id, state: { not: 'draft' } },
    orderBy: { round: 'desc' },
  })
  const { article, ...lists } = type === 'recognition' ? await recognition(ground) : await awards(ground)
  const submission =
    dossier?.number && dossier.date
      ? [`Xét đề nghị của ${cluster} tại Tờ trình số ${dossier.number} ${printedDay(dossier.date)}`]
      : []
  const texts = [
    article,
    'Quyết định này có hiệu lực kể từ ngày ký.',
    `${cluster}, các đơn vị có liên quan và các đơn vị có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.`,
  ]
  return {
    about: '',
    owner: { academy: true },
    data: {
      ...emptyData('decision'),
      ...lists,
      decider: academy ? `Giám đốc ${academy}` : '',
      bases: [...ground.bases, ...submission],
      articles: numbered(texts.map((text) => ({ text }))),
    },
    missing: [
      ...needed(lists.list.length > 0, type === 'recognition' ? 'elections' : 'nominations', `${home}/dossier`),
      ...needed(submission.length > 0, 'submission', `${home}/dossier`),
    ],
  }
}

async function recognition(ground: Ground): Promise<Lists> {
  const { year, cluster } = ground
  const rows = await readElections(ground)
  return {
    subject: `Công nhận Cụm trưởng, Cụm phó ${cluster} năm ${year.year + 1}`,
    article: `Công nhận các đơn vị có tên trong danh sách kèm theo là Cụm trưởng, Cụm phó ${cluster} năm ${year.year + 1}.`,
    listTitle: `Danh sách Cụm trưởng, Cụm phó năm ${year.year + 1}`,
    list: numbered(rows.map(({ school, office }) => ({ name: school, post: office, note: '' }))),
  }
}

async function awards(ground: Ground): Promise<Lists> {
  const { year, cluster } = ground
  const rows = (await readNominations(ground)).filter(({ decided }) => decided !== 'refused')
  return {
    subject: `Khen thưởng các đơn vị thuộc ${cluster} năm ${year.year}`,
    article: `Tặng danh hiệu, hình thức khen thưởng cho các đơn vị có tên trong danh sách kèm theo, đã có thành tích trong phong trào thi đua năm ${year.year}.`,
    listTitle: `Danh sách đơn vị được khen thưởng năm ${year.year}`,
    list: numbered(rows.map(({ school, award }) => ({ name: school, post: award, note: '' }))),
  }
}

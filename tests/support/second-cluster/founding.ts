import { expect } from '@playwright/test'
import { node, typescript } from '@/lib/launch/process.mjs'
import { setUpFactor } from '../second-factor'
import { officerOf, principalOf, send, type Typed, type Who } from '../walk'
import type { Desk } from './desk'
import { administrator, approver, provinceOf, schools, silent, thisYear, today, year } from './facts'

const password = 'mười ngôi trường bên một dòng sông'

/** The first administrator, by the one-time code of the console. */
export async function setUp({ page, keep }: Desk, site: { url: string; database: string }): Promise<void> {
  const env = { DATABASE_URL: site.database, NEXTAUTH_URL: site.url }
  const told = await node(typescript('lib/platform/auth/first-run-code.ts'), { quiet: true, env })
  const code = /one-time code: (\S+)/.exec(told)?.[1] ?? ''
  await page.goto('/vi/first-run')
  const person = { name: 'Đỗ Quản Trị', email: 'quantri@hocvien.example.test' }
  await send(page, 'first-run', { code, ...person, password, repeatedPassword: password })
  await setUpFactor(page)
  await expect(page).toHaveURL(/\/vi\/academy\/clusters$/)
  await keep(administrator)
}

const foundedOn = `${thisYear}-01-02`
const named = (province: string): Typed => ({
  vi: `Trường Chính trị tỉnh ${province}`,
  en: `Political School of ${province} Province`,
  shortVi: province,
  shortEn: province,
})

/** The cluster and its ten schools. */
export async function found({ page, press, go }: Desk): Promise<void> {
  const cluster = { vi: 'Cụm thi đua Sông Hồ', en: 'Sông Hồ Cluster', shortVi: 'Sông Hồ', shortEn: 'Sông Hồ' }
  await press(administrator, '/academy/clusters/new', 'found', { code: 'SH', ...cluster, foundedOn })
  await go(administrator, '/academy/schools/new')
  for (const [code, province] of schools)
    await send(page, 'school', { code, ...named(province), province, clusterId: 'Sông Hồ', since: foundedOn })
}

/** Two people of the Academy and two of each school are invited; all but the silent school's follow their links. */
export async function gather(desk: Desk): Promise<void> {
  const people: [Who, unit: string][] = [
    [['academy_reviewer', 'HV'], 'Học viện'],
    [['academy_approver', 'HV'], 'Học viện'],
    ...schools.flatMap(([code, province]): [Who, string][] => [
      [principalOf(code), province],
      [officerOf(code), province],
    ]),
  ]
  await desk.go(administrator, '/academy/people/invite', 'vi')
  const links: [Who, string][] = []
  for (const [who, unit] of people) links.push([who, await invite(desk, who, unit)])
  for (const [who, link] of links) if (who[1] !== silent) await join(desk, who, link)
}

const given: Record<string, string> = { principal: 'Trần Văn', emulation_officer: 'Lê Thị' }

async function invite({ page }: Desk, [office, code]: Who, unit: string): Promise<string> {
  const email = `${office.replaceAll('_', '.')}@${code.toLowerCase()}.example.test`
  await page.goto('/vi/academy/people/invite')
  await send(page, 'invite', { organisationId: unit, office, name: `${given[office] ?? 'Lê Văn'} ${unit}`, email })
  return page.getByText(/\/invitation\//).innerText()
}

/** Follows the link, chooses a password, and is let in. */
async function join({ page, leave, keep }: Desk, who: Who, link: string): Promise<void> {
  await leave()
  await page.goto(link)
  await send(page, 'accept', { password, repeatedPassword: password })
  if (who[1] === 'HV') await setUpFactor(page)
  await expect(page).toHaveURL(/\/desk$/)
  await keep(who)
}

/** The Academy names a head and two deputies by a decision, and opens the cluster's first year. */
export async function nameLeaders(desk: Desk): Promise<void> {
  const { page, press, go, keep } = desk
  await press(approver, '/academy/clusters/SH/leadership', 'naming', {
    headId: provinceOf('LS'),
    'deputyIds.1': provinceOf('BK'),
    'deputyIds.2': provinceOf('HG'),
    forYear: String(thisYear),
    number: '12-QĐ/HVCTQG',
    date: today(),
    signer: 'Giám đốc Học viện',
  })
  await press(approver, '/academy/clusters/SH', 'open-year', { year: String(thisYear) })
  await expect(page).toHaveURL(new RegExp(`${year}$`))
  // who acts for the head and the deputies needs a second factor from now on
  for (const code of ['LS', 'BK', 'HG'])
    for (const who of [principalOf(code), officerOf(code)]) {
      await go(who, '/account/second-factor')
      await setUpFactor(page)
      await keep(who)
    }
}

import 'server-only'
import { randomInt } from 'node:crypto'
import { printedToken } from './printed-token'

// letters and figures that nobody mistakes for another; sixteen of them are 79 bits
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 16
const count = 10

const makeCode = (): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** Ten codes in groups of four, as they are printed. They are shown once and kept nowhere. */
export const makeBackupCodes = (): string[] =>
  Array.from({ length: count }, () => makeCode().match(/.{4}/g)?.join('-') ?? '')

/** What is kept of a code, however it was typed: made with the server's secret, for this person alone. */
export const hashBackupCode = (personId: string, typed: string): string =>
  printedToken(`backup code of ${personId}`, typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))

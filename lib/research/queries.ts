import 'server-only'

export { registerSheet } from './queries/export'
export {
  getImport,
  getRegister,
  listRegisters,
  type ImportView,
  type RegisterLine,
  type RegisterView,
} from './queries/registers'
export { sheetWords } from './queries/words'

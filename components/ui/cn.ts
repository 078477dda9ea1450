import { clsx } from 'clsx'

/** Joins class names, leaving out what is absent. */
export const cn = clsx

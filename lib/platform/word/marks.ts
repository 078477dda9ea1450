// places that Unicode leaves empty: no text of a person has them, and XML can carry them
export const lineMark = '\ufdd0'
export const emptyMark = '\ufdd1'
export const pictureMark = '\ufdd2'
const allMarks = /[\ufdd0-\ufdd2]/g

/** A text without the marks. */
export const unmarked = (text: string): string => text.replace(allMarks, '')

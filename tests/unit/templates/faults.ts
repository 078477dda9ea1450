import { plantedBelow } from './faults-body'
import { plantedAbove } from './faults-head'
import type { Planted } from './planting'

/** The corpus: every one of these was seen in papers of offices, or is forbidden by a line of the rules. */
export const planted: Planted[] = [...plantedAbove, ...plantedBelow]

/** What is wrong with a file, as the name of a refusal of the module `files`. */
export class Problem extends Error {
  constructor(name) {
    super(name)
    this.problem = name
  }
}

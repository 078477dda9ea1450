export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Does something again until it succeeds: whoever asks while a database falls is asked to come back. */
export async function again<T>(work: () => Promise<T>, seconds = 600): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > end) throw error
      await pause(150)
    }
  }
}

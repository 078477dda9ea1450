import net from 'node:net'

/** A port of this machine that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = net.createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address())
      probe.close(() => done(port))
    })
  })
}

/** @param {number} port @param {string} [host] @returns {Promise<boolean>} whether somebody already listens there */
export function isTaken(port, host = '::') {
  return new Promise((done) => {
    const probe = net.createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EAFNOSUPPORT' && host === '::') done(isTaken(port, '0.0.0.0'))
      else done(true)
    })
    probe.listen(port, host, () => probe.close(() => done(false)))
  })
}

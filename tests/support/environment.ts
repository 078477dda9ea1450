process.env.NEXTAUTH_SECRET ??= 'a secret of the tests alone, never of a server'
process.env.NEXTAUTH_URL ??= 'http://localhost:3000'
process.env.DEMO ??= '1'
process.env.LOG_LEVEL ??= 'fatal'

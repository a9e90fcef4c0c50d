import keytar from 'keytar'
import { json } from 'node:stream/consumers'
import { z } from 'zod'

/** The service that all of Latchkey's items belong to. */
const SERVICE = 'com.latchkey.desktop'

const values = z.array(z.string()).parse(await json(process.stdin))
const items = await keytar.findCredentials(SERVICE)
const found = values.filter((value) => items.some(({ password }) => password.includes(value)))
process.stdout.write(JSON.stringify(found))

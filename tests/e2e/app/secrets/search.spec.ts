import { appendFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../../../fixtures/app-test.ts'
import { EMPLOYEE } from '../people.ts'
import { signInAs } from '../signed-in.ts'
import { beginSearch } from './app-places.ts'
import { findings } from './place.ts'

const secret = (name: string) => ({ name, value: `planted-${name.replaceAll(' ', '-')}-by-a-test` })

/** A search that finds nothing proves something only if it would find what is there. */
test('the search finds a secret in each of its places', async ({ launch, keyring, folders }) => {
  const launched = await launch()
  const search = await beginSearch(launched, folders, keyring)
  const { app, userData } = launched
  const { page } = await signInAs(app, EMPLOYEE)
  const planted = {
    heap: secret('heap'),
    document: secret('document'),
    field: secret('field'),
    storage: secret('storage'),
    address: secret('address'),
    call: secret('call'),
    push: secret('push'),
    stdout: secret('stdout'),
    stderr: secret('stderr'),
    log: secret('log'),
    utf16: secret('utf16'),
    base64: secret('base64'),
    form: secret('form/&'),
    temporary: secret('temporary'),
    home: secret('home'),
  }

  await page.evaluate(({ heap, document: text, field, storage, address }) => {
    Object.assign(window, { planted: heap.value })
    document.body.append(Object.assign(document.createElement('p'), { textContent: text.value }))
    document.querySelectorAll('input').forEach((input) => (input.value = field.value))
    sessionStorage.setItem('planted', storage.value)
    history.replaceState(null, '', `?planted=${address.value}${location.hash}`)
  }, planted)
  await page.evaluate(
    (path) => window.latchkey.api.request({ id: 'planted', method: 'GET', path }),
    `/api/${planted.call.value}`,
  )
  await app.evaluate(({ webContents }, { push, stdout, stderr }) => {
    webContents.getAllWebContents().forEach((contents) => contents.send('planted', push.value))
    console.log(stdout.value)
    console.error(stderr.value)
  }, planted)
  await appendFile(join(userData, 'logs/latchkey.log'), planted.log.value)
  await writeFile(join(userData, 'utf16'), planted.utf16.value, 'utf16le')
  await writeFile(join(userData, 'base64'), Buffer.from(`user:${planted.base64.value}`).toString('base64'))
  await writeFile(join(userData, 'form'), `password=${encodeURIComponent(planted.form.value)}&x=y`)
  await writeFile(join(folders.temp, 'planted'), planted.temporary.value)
  await writeFile(join(keyring.home, 'planted'), planted.home.value)
  await expect.poll(() => launched.stdout() + launched.stderr()).toContain(planted.stderr.value)

  const places = [...(await search.windows()), ...(await search.traces())]
  await rm(join(folders.temp, 'planted'))
  const found = findings(places, Object.values(planted))
  expect(found).toEqual(
    expect.arrayContaining([
      'heap in home window: heap',
      'document in home window: document',
      'field in home window: fields',
      'storage in home window: storage',
      'address in home window: address',
      'call in IPC to main: api:request',
      'push in IPC to the page: planted',
      'stdout in stdout',
      'stderr in stderr',
      'log in user data/logs/latchkey.log',
      'utf16 in user data/utf16',
      'base64 in user data/base64',
      'form/& in user data/form',
      'temporary in temporary files/planted',
      'home in home/planted',
    ]),
  )
})

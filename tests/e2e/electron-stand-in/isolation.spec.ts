import { expect, test } from './sample.ts'

test.describe('the context bridge', () => {
  test('gives the page frozen clones of what the preload script exposes, and nothing else', async ({
    running,
  }) => {
    const { page } = running
    const seen = await page.evaluate(() => ({
      frozen: Object.isFrozen(sample) && Object.isFrozen(sample.nested.list[1]),
      plain: Object.getPrototypeOf(sample) === Object.prototype,
      sandboxed: sample.sandboxed,
      leaks: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in window),
      traces: Object.keys(window).filter((name) => /electron|[0-9a-f]{8}/i.test(name)),
    }))
    expect(seen).toEqual({ frozen: true, plain: true, sandboxed: true, leaks: [], traces: [] })
  })

  test('calls are synchronous, and functions cross it in both directions', async ({ running }) => {
    const { page } = running
    const results = await page.evaluate(() => {
      const ownFunction = (): number => 1
      return {
        sum: sample.add(2, 3),
        fromCallback: sample.callBack((value) => value * 2),
        comesHome: sample.identity(ownFunction) === ownFunction,
        date: sample.identity(new Date(5)) instanceof Date,
        error: sample.identity(new TypeError('told')) instanceof Error,
      }
    })
    expect(results).toEqual({ sum: 5, fromCallback: 41, comesHome: true, date: true, error: true })
  })

  const messages = {
    throwRangeError: 'out of range',
    useAbsent: 'contextBridge.exposeInIsolatedWorld is not in the stand-in',
  }
  test('an error that the preload script throws arrives with its message', async ({ running }) => {
    const { page, runtime } = running
    test.skip(runtime === 'electron', 'a real Electron has what the stand-in lacks')
    const thrown = await page.evaluate(() => {
      const messageOf = (act: () => unknown): unknown => {
        try {
          return act()
        } catch (error) {
          return error instanceof Error ? error.message : error
        }
      }
      return {
        throwRangeError: messageOf(() => sample.throwRangeError()),
        useAbsent: messageOf(() => sample.useAbsent()),
      }
    })
    expect(thrown).toEqual(messages)
  })
})

test.describe('the Content-Security-Policy of an app:// page', () => {
  test('keeps inline scripts from running', async ({ running }) => {
    const { page } = running
    const violation = page.waitForEvent('console', (message) =>
      message.text().includes('Content Security Policy'),
    )
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineScriptHasRun = true'
      document.body.append(script)
      return 'inlineScriptHasRun' in window
    })
    expect(ran).toBe(false)
    await violation
  })

  test('keeps eval from running, also through a function of the bridge', async ({ running }) => {
    const { page } = running
    const error = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve)) // what a debugger itself evaluates may do so
      try {
        return String(Reflect.construct(sample.add.constructor, ['return 1']))
      } catch (thrown) {
        return thrown instanceof Error ? thrown.name : 'unknown'
      }
    })
    expect(error).toBe('EvalError')
  })

  test('keeps the page from connecting elsewhere', async ({ running }) => {
    const { page } = running
    const answer = await page.evaluate(() =>
      fetch('http://127.0.0.1:1/').then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    )
    expect(answer).toBe('TypeError: Failed to fetch')
  })
})

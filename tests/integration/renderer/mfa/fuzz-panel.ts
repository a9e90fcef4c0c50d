export interface Fuzz {
  /** Numbers below 1, which decide: as many as it may take. */
  chances: number[]
  actions: number
  /** States that main may publish, as JSON. */
  sessions: string[]
  keys: string[]
}

declare global {
  interface Window {
    /** What a page cannot do by itself: a key that the browser too acts on, a window of another size. */
    byHand: (deed: { key: string } | { width: number }) => Promise<void>
  }
}

/**
 * Runs in the page: clicks, keys, pastes, sizes, answers and pushed states in the order that the chances decide.
 * Answers what went wrong, with the last actions before it; at most once.
 */
export async function fuzzPanel({ chances, actions, sessions, keys }: Fuzz): Promise<string[]> {
  const history: string[] = []
  let drawn = 0
  const random = (): number => chances[drawn++ % chances.length] ?? 0
  const oneOf = <T>(choices: readonly T[]): T | undefined => choices[Math.floor(random() * choices.length)]
  const controls = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main button, main input')]

  const isLost = (): boolean => document.activeElement === document.body

  const press = (control: HTMLElement): void => {
    history.push(`press ${control.textContent || control.id}`)
    control.focus()
    control.click()
  }
  const type = (field: HTMLInputElement): void => {
    const text = oneOf(['1', '492871', '٤', 'x', '+49 30 1234567', 'ada@example.com', '']) ?? ''
    history.push(`type ${text}`)
    field.focus()
    if (field.readOnly) return
    field.setRangeText(text, field.value.length, field.value.length, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const paste = (field: HTMLInputElement): void => {
    const text = oneOf(['492 871', '49', 'no code', '4111 1111 1111 1111']) ?? ''
    history.push(`paste ${text}`)
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }
  const submit = (field: HTMLInputElement): void => {
    history.push('submit')
    field.form?.requestSubmit()
  }
  const strike = async (): Promise<void> => {
    const key = oneOf(keys) ?? ''
    history.push(`key ${key}`)
    await window.byHand({ key })
    // Behind the last control comes the frame of the browser, and then the first one again.
    if (key.endsWith('Tab') && isLost()) await window.byHand({ key })
  }
  const resize = async (): Promise<void> => {
    const width = oneOf([210, 420, 640]) ?? 0
    history.push(`resize to ${width}`)
    await window.byHand({ width })
  }
  const answer = (): void => {
    const name = oneOf(window.fake.calls)?.name
    if (name === undefined) return
    const ok = random() < 0.5
    history.push(`answer ${name} ${ok}`)
    const code = oneOf(['cancelled', 'busy', 'mfa_code_wrong', 'internal'])
    window.fake.answer(name, ok ? { ok, value: undefined } : { ok, failure: { code } })
  }
  const act = async (): Promise<void> => {
    const kind = random()
    const field = oneOf([...document.querySelectorAll<HTMLInputElement>('main input:not([type=checkbox])')])
    const control = oneOf(controls())
    // Few, for they cost most.
    if (kind < 0.02) await strike()
    else if (kind < 0.025) await resize()
    else if (kind < 0.35 && control) press(control)
    else if (kind < 0.5 && field) type(field)
    else if (kind < 0.55 && field) paste(field)
    else if (kind < 0.6 && field) submit(field)
    else if (kind < 0.8) answer()
    else {
      const session = oneOf(sessions) ?? ''
      history.push(`push ${session}`)
      window.fake.push(session)
    }
  }

  const isDeadEnd = (): boolean =>
    !document.querySelector('main .icon-spinner, main [role=status]:not(:empty)') &&
    !controls().some((control) => control.getAttribute('aria-disabled') !== 'true')
  /** React works in tasks of its own, which go first: how many, nobody promises. A timer is 4 ms at least. */
  const settled = async (): Promise<string | undefined> => {
    for (let patience = 0; patience < 100; patience += 1) {
      if (patience < 4) await scheduler.postTask(() => undefined, { priority: 'background' })
      else await new Promise((resolve) => setTimeout(resolve))
      if (!isLost() && !isDeadEnd()) return undefined
    }
    return isLost() ? 'focus lost' : 'dead end'
  }

  for (let count = 0; count < actions; count += 1) {
    await act()
    const trouble = await settled()
    if (trouble !== undefined) return [trouble, ...history.slice(-8)]
  }
  return []
}

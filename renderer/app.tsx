import { useEffect, useState, type ReactElement } from 'react'
import type { Setup } from '../shared/settings.ts'
import { HomeView } from './home/home-view.tsx'
import { useAccent } from './hooks/use-accent.ts'
import { PlatformContext } from './hooks/use-platform.ts'
import { usePublished } from './hooks/use-published.ts'
import { useSession } from './hooks/use-session.ts'
import { latchkey } from './latchkey.ts'
import { LoginView } from './login/login-view.tsx'
import type { ReadySetup } from './model/setup.ts'
import { SettingsProblemView } from './settings-problem/settings-problem-view.tsx'

/** One page for every window; main names the view in the hash of the address. */
export const App = ({ hash, asked }: { hash: string; asked: Promise<Setup> }): ReactElement => {
  const setup = useSetup(asked)
  const isDressed = useAccent()
  if (!setup || !isDressed) return <></>
  return setup.kind === 'misconfigured' ? (
    <SettingsProblemView {...setup} />
  ) : (
    <PlatformContext value={setup.platform}>
      <SessionView setup={setup} hash={hash} />
    </PlatformContext>
  )
}

/** Without settings there is no session to ask for. */
const SessionView = ({ setup, hash }: { setup: ReadySetup; hash: string }): ReactElement => {
  const session = useSession()
  const preferences = usePublished(latchkey.preferences)
  if (!session || !preferences) return <></>
  return hash === '#home' ? (
    <HomeView setup={setup} session={session} />
  ) : (
    <LoginView setup={setup} session={session} preferences={preferences} />
  )
}

const useSetup = (asked: Promise<Setup>): Setup | undefined => {
  const [setup, setSetup] = useState<Setup>()
  const [defect, setDefect] = useState<Error>()
  useEffect(() => {
    asked.then(setSetup, (cause: unknown) => {
      setDefect(new Error('The main process did not answer.', { cause }))
    })
  }, [asked])
  if (defect) throw defect
  return setup
}

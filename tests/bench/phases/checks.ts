import { connectControl } from '../../tenant/control-client.ts'
import type { Lie } from '../../tenant/faults/fault.ts'
import type { Bundle } from '../build-bundles.ts'
import type { Target } from '../contestants/contestant.ts'
import { loadContestant } from '../contestants/load.ts'
import { table } from '../table.ts'

const LIES: readonly { token: 'id_token' | 'access_token'; lie: Lie }[] = [
  { token: 'id_token', lie: 'wrong-signature' },
  { token: 'id_token', lie: 'wrong-audience' },
  { token: 'access_token', lie: 'wrong-signature' },
  { token: 'access_token', lie: 'wrong-audience' },
]

/** Which lying tokens each one rejects: who checks less is faster. */
export async function checks(bundles: readonly Bundle[], target: Target): Promise<string> {
  const control = connectControl(target.issuer)
  const head = ['', ...LIES.map(({ token, lie }) => `${token} ${lie}`)]
  const rows: string[][] = []
  for (const { name, file } of bundles) {
    const { signIn } = (await loadContestant(file))(target)
    await signIn()
    const row = [name]
    for (const lie of LIES) {
      await control.fault({ on: 'token', kind: 'lying-token', times: 1, ...lie })
      row.push(
        await signIn().then(
          () => 'accepted',
          () => 'rejected',
        ),
      )
    }
    rows.push(row)
  }
  return `What is checked\n\n${table([head, ...rows])}`
}

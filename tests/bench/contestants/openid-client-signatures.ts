import { enableNonRepudiationChecks } from 'openid-client'
import type { Contestant, Target } from './contestant.ts'
import { configurationOf, withConfiguration } from './openid-client.ts'

/** With the signature of the ID token. */
export function create(target: Target): Contestant {
  const configuration = configurationOf(target)
  enableNonRepudiationChecks(configuration)
  return withConfiguration(configuration, target)
}

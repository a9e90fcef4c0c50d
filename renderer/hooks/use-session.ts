import type { Session } from '../../shared/session.ts'
import { latchkey } from '../latchkey.ts'
import { usePublished } from './use-published.ts'

/** The session as main last published it; undefined until the first answer. */
export const useSession = (): Session | undefined => usePublished(latchkey.session)

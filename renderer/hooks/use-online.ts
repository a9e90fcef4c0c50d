import { latchkey } from '../latchkey.ts'
import { usePublished, type Published } from './use-published.ts'

const NETWORK: Published<boolean> = {
  current: () => latchkey.network.isOnline(),
  onChange: (listener) => latchkey.network.onChange(listener),
}

/** Whether the machine has a network at all, as main sees it; true until main has answered. */
export const useOnline = (): boolean => usePublished(NETWORK) ?? true

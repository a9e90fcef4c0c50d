import type { Chromium } from '../chromium/launch.ts'
import type { PageMessage } from '../renderer/messages.ts'
import { schemeUrls } from '../scheme-urls.ts'
import type { PermissionDetails, SessionRules } from '../session-rules.ts'

type PermissionMessage = Extract<PageMessage, { kind: 'permission' }>

/** Chromium's names for what Electron calls `media`. */
const MEDIA = new Map([
  ['audio', 'microphone'],
  ['video', 'camera'],
])

/** A page asked for a permission: the app answers, Chromium carries it out. */
export async function grantPermission(
  { pipe }: Chromium,
  rules: SessionRules,
  contents: object,
  { permission, mediaTypes, url }: PermissionMessage,
): Promise<boolean> {
  const media = (['video', 'audio'] as const).filter((type) => mediaTypes.includes(type))
  const details: PermissionDetails = {
    requestingUrl: url,
    isMainFrame: true,
    ...(permission === 'media' && { mediaTypes: media }),
  }
  const granted = await rules.decidePermission(contents, permission, details)
  const names = permission === 'media' ? media.map((type) => MEDIA.get(type) ?? type) : [permission]
  const { origin } = new URL(schemeUrls.toChromium(url))
  const setting = granted ? 'granted' : 'denied'
  for (const name of names) {
    await pipe.root
      .send('Browser.setPermission', { permission: { name }, setting, origin })
      .catch(() => undefined)
  }
  return granted
}

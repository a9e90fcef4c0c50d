import type { ReactElement } from 'react'
import type { Link } from '../../shared/link.ts'
import { useCall } from '../hooks/use-call.ts'
import { failureText } from '../i18n/failure-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { Button } from './button.tsx'
import { ExternalIcon } from './icons.tsx'
import './link-buttons.css'

/** Opens pages in the browser, each by its name: the addresses are in main. */
export const LinkButtons = ({ links }: { links: readonly Link[] }): ReactElement => (
  <div className="link-buttons">
    {links.map((link) => (
      <LinkButton key={link} link={link} />
    ))}
  </div>
)

const LinkButton = ({ link }: { link: Link }): ReactElement => {
  const { t } = useI18n()
  const opening = useCall(() => latchkey.app.open(link))
  return (
    <>
      <Button
        size="small"
        icon={<ExternalIcon />}
        busy={opening.busy}
        held={opening.busy}
        onClick={() => void opening.run()}
      >
        {t.common.links[link]}
      </Button>
      <p className="link-failure" role="status">
        {opening.failure && failureText(t, opening.failure).title}
      </p>
    </>
  )
}

import { useId, useState, type ReactElement } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { ChevronIcon } from '../ui/icons.tsx'
import { MethodList, type MethodListProps } from './method-list.tsx'

/** The other ways, folded away until they are wanted. */
export const OtherMethods = (props: MethodListProps): ReactElement => {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div>
      <button
        className="mfa-link"
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronIcon />
        <span>{t.mfa.methods.more}</span>
      </button>
      <div id={id}>{open && <MethodList {...props} />}</div>
    </div>
  )
}

import { useState, type ReactElement } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { methodKey, methodType, type Method } from '../model/mfa-methods.ts'
import { ForwardIcon, Spinner } from '../ui/icons.tsx'
import { MethodIcon } from './method-icon.tsx'
import './method-list.css'

export interface MethodListProps {
  methods: Method[]
  /** The one that was picked last is being asked for. */
  late: boolean
  held: boolean
  onPick: (method: Method) => void
}

export const MethodList = ({ methods, late, held, onPick }: MethodListProps): ReactElement => {
  const { t } = useI18n()
  const [picked, setPicked] = useState<string>()
  const { title, factor: names, about } = t.mfa.methods

  const pick = (method: Method): void => {
    if (held) return
    setPicked(methodKey(method))
    onPick(method)
  }
  return (
    <ul className="methods" aria-label={title}>
      {methods.map((method) => {
        const key = methodKey(method)
        const type = methodType(method)
        const name = method.kind === 'factor' ? method.factor.name : undefined
        return (
          <li key={key}>
            <button className="method" type="button" aria-disabled={held} onClick={() => pick(method)}>
              <MethodIcon type={type} />
              <span className="method-words">
                <span className="method-name">{names[type]}</span>{' '}
                <span className="method-about">{name === undefined ? about[type] : <bdi>{name}</bdi>}</span>
              </span>
              {late && picked === key ? <Spinner /> : <ForwardIcon />}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

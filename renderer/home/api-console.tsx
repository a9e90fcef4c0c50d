import { useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { API_METHODS, type ApiMethod } from '../../shared/contract.ts'
import { useDelayed } from '../hooks/use-delayed.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { readDraft, takesBody, type DraftProblems } from '../model/api-draft.ts'
import { Actions } from '../ui/actions.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field, fieldState } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { ApiAnswer } from './api-answer.tsx'
import './api-console.css'
import { bodyError, pathError } from './draft-errors.ts'
import { useApiRequest } from './use-api-request.ts'

const IDS = { method: 'api-method', path: 'api-path', body: 'api-body' } as const

export const ApiConsole = ({ baseUrl }: { baseUrl: string }): ReactElement => {
  const { t, format } = useI18n()
  const { api } = t.home
  const [method, setMethod] = useState<ApiMethod>('GET')
  const [path, setPath] = useState('/api/reports')
  const [body, setBody] = useState('')
  const [problems, setProblems] = useState<DraftProblems>({})
  const pathField = useRef<HTMLInputElement>(null)
  const bodyField = useRef<HTMLTextAreaElement>(null)
  const { call, send, cancel } = useApiRequest()
  const sending = call.kind === 'sending'
  const late = useDelayed(sending)

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (sending) return
    const draft = readDraft({ method, path, body })
    setProblems(draft.ok ? {} : draft.problems)
    if (draft.ok) void send(draft.request)
    else if (draft.problems.path) pathField.current?.focus()
    else bodyField.current?.focus()
  }

  const errors = { path: pathError(t, problems), body: bodyError(t, format, problems) }
  return (
    <Card title={api.title} hint={api.hint({ baseUrl })}>
      <form className="api-form" noValidate onSubmit={submit} onInput={() => setProblems({})}>
        <Field id={IDS.method} label={api.method}>
          <Select id={IDS.method} options={API_METHODS} value={method} onChange={setMethod} />
        </Field>
        <Field id={IDS.path} label={api.path} error={errors.path}>
          <input
            {...fieldState(IDS.path, errors.path)}
            ref={pathField}
            className="field-control code"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={path}
            onChange={({ target }) => setPath(target.value)}
          />
        </Field>
        {takesBody(method) && (
          <div className="api-body">
            <Field id={IDS.body} label={api.body} error={errors.body}>
              <textarea
                {...fieldState(IDS.body, errors.body)}
                ref={bodyField}
                className="field-control code"
                dir="ltr"
                rows={4}
                spellCheck={false}
                value={body}
                onChange={({ target }) => setBody(target.value)}
              />
            </Field>
          </div>
        )}
        <div className="api-actions">
          <Actions
            primary={
              <Button kind="primary" type="submit" busy={late} held={sending}>
                {late ? api.sending : api.send}
              </Button>
            }
            other={late && <Button onClick={cancel}>{t.common.cancel}</Button>}
          />
        </div>
      </form>
      <ApiAnswer call={call} />
    </Card>
  )
}

import { useMemo, type ReactElement } from 'react'
import type { ApiResponse } from '../../shared/contract.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { prettyBody } from '../model/json-text.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import type { ApiCall } from './use-api-request.ts'

export const ApiAnswer = ({ call }: { call: ApiCall }): ReactElement => {
  const { t } = useI18n()
  return (
    <div className="api-answer">
      <div role="alert">
        {call.kind === 'failed' && (
          <FailureNotice
            failure={call.failure}
            tone={call.failure.code === 'cancelled' ? 'info' : 'danger'}
          />
        )}
      </div>
      {call.kind === 'idle' && <p className="hint">{t.home.api.idle}</p>}
      {/* A live region speaks of what changes in it: it is there before the answer. */}
      <div role="status">{call.kind === 'answered' && <Facts response={call.response} />}</div>
      {call.kind === 'answered' && <Body response={call.response} />}
    </div>
  )
}

const Facts = ({ response }: { response: ApiResponse }): ReactElement => {
  const { t, format } = useI18n()
  const { api } = t.home
  return (
    <div className="api-facts">
      <h3 className="visually-hidden">{api.answer}</h3>
      <span className={response.status < 400 ? 'api-status' : 'api-status api-status-error'}>
        {api.status({ status: String(response.status) })}
      </span>
      <span>{format.elapsed(response.duration)}</span>
      <span>{response.contentType}</span>
    </div>
  )
}

const Body = ({ response }: { response: ApiResponse }): ReactElement => {
  const { t } = useI18n()
  const { api } = t.home
  // Up to 1 MB, and not to be set out anew for every letter that is typed above it.
  const body = useMemo(() => prettyBody(response.body, response.contentType), [response])
  if (body === '') return <p className="hint">{api.emptyBody}</p>
  return (
    <pre className="api-text" role="region" aria-label={api.answerBody} tabIndex={0} dir="ltr">
      {body}
    </pre>
  )
}

import type { ReactElement } from 'react'
import type { NextStep, SignedIn } from '../../shared/session.ts'
import type { EpochMs } from '../../shared/time.ts'
import { useNow } from '../hooks/use-now.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/card.tsx'
import { ClockNotice } from './clock-notice.tsx'
import { Fact } from './fact.tsx'
import { KeptInNotice } from './kept-in-notice.tsx'
import { Moment } from './moment.tsx'
import { SecondFactorNotice } from './second-factor-notice.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

export const SessionCard = ({ session }: { session: SignedIn }): ReactElement => {
  const { t } = useI18n()
  const now = useNow()
  const { status } = t.home
  const { accessToken, next, keptIn, clockOffset } = session

  return (
    <Card title={status.title}>
      <p className={`status status-${next.kind}`} role="status">
        {next.kind === 'waiting' ? status.waitingFor[next.for] : status.step[next.kind]}
      </p>
      {next.kind === 'waiting' &&
        (next.for === 'person' ? <SecondFactorNotice /> : <WaitingNotice step={next} />)}
      <dl className="facts">
        <Fact label={status.expires}>
          {accessToken ? (
            <Moment at={accessToken.expiresAt} now={now} past={status.expired} />
          ) : (
            status.noToken
          )}
        </Fact>
        <Fact label={status.nextRefresh}>
          <NextRefresh next={next} now={now} />
        </Fact>
        {accessToken && <Fact label={status.formatLabel}>{status.format[accessToken.format]}</Fact>}
        {accessToken?.audience && (
          <Fact label={status.audience}>
            <code>{accessToken.audience}</code>
          </Fact>
        )}
        <Fact label={status.keptIn}>{keptIn.place === 'keychain' ? status.keychain : status.memory}</Fact>
      </dl>
      {clockOffset !== undefined && <ClockNotice ahead={clockOffset} />}
      {keptIn.place === 'memory' && <KeptInNotice because={keptIn.because} />}
    </Card>
  )
}

const NextRefresh = ({ next, now }: { next: NextStep; now: EpochMs }): ReactElement => {
  const { t } = useI18n()
  const { status } = t.home
  switch (next.kind) {
    case 'refresh':
      return <Moment at={next.at} now={now} past={status.dueNow} />
    case 'waiting':
      if (next.for === 'person') return <>{status.afterMfa}</>
      return <Moment at={next.retryAt} now={now} past={status.dueNow} />
    case 'mfa':
      return <>{status.afterMfa}</>
    case 'refreshing':
      return <>{status.refreshing}</>
    case 'expiry':
      return <>{status.noRefresh}</>
  }
}

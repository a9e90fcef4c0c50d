/** What happened, why, and what the person should do next. */
export interface FailureText {
  title: string
  detail: string
  action: string
}

export const ASK_ADMINISTRATOR = 'Show this message to your administrator: only they can put it right.'
export const CHECK_CLOCK = 'Check that the date and time of this computer are right, then try again.'
export const RETRY_THEN_TELL = 'Try again. If it happens again, show this message to your administrator.'

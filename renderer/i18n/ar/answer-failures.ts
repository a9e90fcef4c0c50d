import type { Catalogue } from '../catalogue.ts'
import type { FailureText } from '../en/advice.ts'
import type { TokenParameters } from '../en/answer-failures.ts'
import { isolated } from '../isolated.ts'
import { ASK_ADMINISTRATOR, CHECK_CLOCK, RETRY_THEN_TELL } from './advice.ts'

const UNREADABLE = 'تعذّر فهم الرد'
const BROWSER_FIRST = 'إذا كانت هذه الشبكة تطلب تسجيل الدخول عبر المتصفح، فافعل ذلك أولاً، ثم أعد المحاولة.'

export const unreadable_response: Catalogue['failures']['unreadable_response'] = {
  redirect: () => ({
    title: UNREADABLE,
    detail: 'حوّل الخادم الطلب إلى عنوان آخر، وهذا غير مسموح به هنا.',
    action: BROWSER_FIRST,
  }),
  too_large: () => ({
    title: 'الرد كبير جداً',
    detail: 'أرسل الخادم أكثر مما يقبله Latchkey، ولذلك أُهمل الرد.',
    action: RETRY_THEN_TELL,
  }),
  not_json: () => ({
    title: UNREADABLE,
    detail: 'أرسل الخادم شيئاً آخر غير البيانات المطلوبة.',
    action: BROWSER_FIRST,
  }),
  missing_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field ? `ينقص الردَّ الحقلُ «${isolated(field)}».` : 'ينقص الردَّ حقلٌ مطلوب.',
    action: RETRY_THEN_TELL,
  }),
  invalid_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `قيمة الحقل «${isolated(field)}» في الرد لا يمكن أن تكون صحيحة.`
      : 'قيمة أحد الحقول في الرد لا يمكن أن تكون صحيحة.',
    action: RETRY_THEN_TELL,
  }),
  unexpected_status: ({ status }) => ({
    title: UNREADABLE,
    detail:
      status === undefined
        ? 'رد الخادم برمز حالة غير متوقع.'
        : `رد الخادم برمز الحالة ${status}، وهو غير متوقع هنا.`,
    action: RETRY_THEN_TELL,
  }),
}

const NAMES = { id_token: 'رمز الهوية', access_token: 'رمز الوصول' } as const

const untrusted =
  (sentence: (token: string) => string, action: string) =>
  ({ token }: TokenParameters): FailureText => ({
    title: 'تعذّر الوثوق بتسجيل الدخول هذا',
    detail: sentence(NAMES[token]),
    action,
  })

export const token_rejected: Catalogue['failures']['token_rejected'] = {
  format: untrusted((token) => `${token} ليس بصيغة رمز صحيحة.`, RETRY_THEN_TELL),
  algorithm: untrusted((token) => `${token} موقّع بطريقة غير مقبولة هنا.`, ASK_ADMINISTRATOR),
  signature: untrusted((token) => `توقيع ${token} غير صحيح.`, RETRY_THEN_TELL),
  key: untrusted((token) => `${token} موقّع بمفتاح لا ينشره المستأجر.`, RETRY_THEN_TELL),
  issuer: untrusted((token) => `${token} صادر عن جهة غير المحددة في الإعدادات.`, ASK_ADMINISTRATOR),
  audience: untrusted(
    (token) => `${token} موجّه إلى جمهور (audience) غير المحدد في الإعدادات.`,
    ASK_ADMINISTRATOR,
  ),
  authorized_party: untrusted((token) => `${token} صادر لتطبيق آخر.`, ASK_ADMINISTRATOR),
  expiry: untrusted((token) => `${token} كان منتهي الصلاحية عند وصوله.`, CHECK_CLOCK),
  issued_at: untrusted((token) => `يبدو أن ${token} صادر في المستقبل.`, CHECK_CLOCK),
  not_before: untrusted((token) => `${token} لم يصبح صالحاً بعد.`, CHECK_CLOCK),
  subject: untrusted((token) => `${token} لا يشير إلى الشخص الصحيح.`, RETRY_THEN_TELL),
  missing: untrusted((token) => `لا يحتوي الرد على ${token}.`, ASK_ADMINISTRATOR),
}

import type { Catalogue } from '../catalogue.ts'
import { isolated } from '../isolated.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { login } from './login.ts'
import { mfa } from './mfa.ts'
import { settings } from './settings.ts'

export const ar: Catalogue = {
  app: {
    starting: 'جارٍ تشغيل Latchkey',
    broken: 'تعذّر عرض هذه النافذة',
    again: 'عرضها مرة أخرى',
  },
  common: {
    cancel: 'إلغاء',
    paragraph: ({ sentences }) => sentences.join(' '),
    theirWords: 'تقول خدمة تسجيل الدخول:',
    links: {
      'reset-password': 'اختيار كلمة مرور جديدة',
      'browser-sign-in': 'المتابعة في المتصفح',
      support: 'الحصول على المساعدة',
    },
    dashboard: 'للمطوّر، في Auth0 Dashboard:',
    retryIn: ({ duration }) => `الوقت المتبقي قبل إعادة المحاولة: ${isolated(duration)}.`,
    retryNow: 'يمكنك إعادة المحاولة الآن.',
  },
  language: {
    label: 'اللغة',
    system: 'لغة النظام',
  },
  login,
  mfa,
  home,
  history,
  settings,
  failures,
}

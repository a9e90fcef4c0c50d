import type { Catalogue } from '../catalogue.ts'
import { isolated } from '../isolated.ts'

export const history: Catalogue['history'] = {
  title: 'السجل',
  empty: 'لم يحدث شيء بعد.',
  signedIn: 'سجّلت الدخول.',
  signedInForThisRun: 'سجّلت الدخول حتى إغلاق Latchkey فقط.',
  restored: 'فُتح تسجيل دخولك المحفوظ.',
  restoredInterrupted: 'فُتح تسجيل دخولك المحفوظ. كان Latchkey قد توقف في أثناء التجديد، فاستأنفه.',
  refreshed: 'جُدّد رمز الوصول.',
  rotated: 'جُدّد رمز الوصول، واستُبدل رمز التجديد برمز جديد.',
  waitingFor: {
    network: 'في انتظار الشبكة.',
    tenant: 'في انتظار خدمة تسجيل الدخول.',
    keychain: 'في انتظار سلسلة المفاتيح.',
    person: 'في انتظارك.',
  },
  secondFactorGiven: 'قدّمت عاملاً ثانياً.',
  secondFactorCancelled: 'طُلب عامل ثانٍ فأجّلته.',
  secondFactorExpired: 'طُلب عامل ثانٍ ولم يُقدَّم في الوقت المحدد.',
  secondFactorMissed: 'طُلب عامل ثانٍ وتعذّر تقديمه.',
  recoveryCodesSaved: 'حفظت رموز الاسترداد الجديدة.',
  keychainFailed: 'لم تقبل سلسلة المفاتيح تسجيل الدخول: هو محفوظ في الذاكرة في هذه الأثناء.',
  keychainRecovered: 'عاد تسجيل الدخول محفوظاً في سلسلة المفاتيح.',
  clockJumped: 'استيقظ الكمبيوتر أو ضُبطت ساعته: أُعيد التحقق من كل شيء.',
  revoked: 'أكدت خدمة تسجيل الدخول تسجيل الخروج.',
  notRevoked: ({ since }) =>
    `لم تؤكد خدمة تسجيل الدخول قط تسجيل الخروج في ${isolated(since)}. انتهت صلاحية رمز التجديد الآن بحكم قِدمه، ولذلك توقف Latchkey عن السؤال.`,
}

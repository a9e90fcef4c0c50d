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
  refreshedBecause: {
    scheduled: 'جُدّد رمز الوصول في الوقت المناسب، قبل انتهاء صلاحيته.',
    start: 'جُدّد رمز الوصول عند بدء تشغيل Latchkey.',
    call: 'جُدّد رمز الوصول من أجل استدعاء لواجهة API.',
    call_refused: 'جُدّد رمز الوصول لأن واجهة API رفضت الرمز السابق.',
    resumed: 'جُدّد رمز الوصول بعد استيقاظ الكمبيوتر.',
    clock_jumped: 'جُدّد رمز الوصول لأن ساعة الكمبيوتر تغيّرت.',
    network_back: 'جُدّد رمز الوصول عند عودة الشبكة.',
    retry: 'جُدّد رمز الوصول في محاولة أخرى.',
    person: 'جُدّد رمز الوصول بناءً على طلبك.',
  },
  refreshTokenReplaced: 'استُبدل رمز التجديد برمز جديد.',
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
  resumed: 'استيقظ الكمبيوتر: أُعيد التحقق من كل شيء.',
  clockJumped: 'استيقظ الكمبيوتر أو ضُبطت ساعته: أُعيد التحقق من كل شيء.',
  signInAgain: 'سجّل الدخول مرة أخرى.',
  revoked: 'أكدت خدمة تسجيل الدخول تسجيل الخروج.',
  notRevoked: ({ since }) =>
    `لم تؤكد خدمة تسجيل الدخول قط تسجيل الخروج في ${isolated(since)}. انتهت صلاحية رمز التجديد الآن بحكم قِدمه، ولذلك توقف Latchkey عن السؤال.`,
}

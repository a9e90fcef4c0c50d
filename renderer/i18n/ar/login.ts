import type { Catalogue } from '../catalogue.ts'
import { isolated } from '../isolated.ts'
import { plural } from './plural.ts'

export const login: Catalogue['login'] = {
  windowTitle: 'تسجيل الدخول – Latchkey',
  title: 'تسجيل الدخول',
  subtitle: ({ host }) => `حسابك لدى ${isolated(host)}`,
  realm: 'الدليل',
  username: 'اسم المستخدم',
  people: {
    label: 'من سجّلوا الدخول هنا',
    forget: ({ username }) => `نسيان ${isolated(username)}`,
    forgetIn: ({ username, realm }) => `نسيان ${isolated(username)} (${isolated(realm)})`,
    noRealm: 'بلا دليل',
    forgotten: ({ username }) => `لن يُعرض ${isolated(username)} هنا بعد الآن.`,
    forgottenIn: ({ username, realm }) => `لن يُعرض ${isolated(username)} (${isolated(realm)}) هنا بعد الآن.`,
    undo: 'تراجع',
  },
  password: 'كلمة المرور',
  forgotPassword: 'هل نسيت كلمة المرور؟',
  opensInBrowser: 'تُفتح في المتصفح',
  otherScript: 'الحرف الأخير ليس من الأبجدية اللاتينية. تحقق من تخطيط لوحة المفاتيح.',
  showPassword: 'إظهار كلمة المرور',
  capsLock: 'مفتاح Caps Lock مفعّل.',
  staySignedIn: 'إبقائي مسجلاً للدخول',
  staySignedInHint: 'على هذا الكمبيوتر، في سلسلة مفاتيحه',
  submit: 'تسجيل الدخول',
  submitting: 'جارٍ تسجيل الدخول…',
  usernameMissing: 'أدخل اسم المستخدم.',
  passwordMissing: 'أدخل كلمة المرور.',
  wrongCredentials: 'اسم المستخدم أو كلمة المرور غير صحيحة. تحقق من اسم المستخدم وأدخل كلمة المرور مرة أخرى.',
  triesLeft: {
    title: (tries) =>
      plural(tries, {
        zero: 'لم تبقَ أي محاولة',
        one: 'بقيت محاولة واحدة',
        two: 'بقيت محاولتان',
        few: `بقيت ${tries.digits} محاولات`,
        many: `بقيت ${tries.digits} محاولة`,
        other: `بقيت ${tries.digits} محاولة`,
      }),
    detail: 'بعد ذلك قد يُقفل تسجيل الدخول باسم المستخدم هذا.',
    noneTitle: 'ربما أُقفل تسجيل الدخول باسم المستخدم هذا الآن',
    noneDetail: 'أُدخلت كلمة مرور خاطئة مرات كثيرة.',
    action: 'إذا لم تكن متأكداً من كلمة مرورك، فاختر كلمة جديدة.',
  },
  destination: ({ host }) => `لا تُرسل كلمة مرورك إلا إلى ${isolated(host)}، ولا تُحفظ أبداً.`,
  restoring: 'جارٍ فتح جلستك المحفوظة',
  restoringHint: 'قد تطلب منك سلسلة المفاتيح إلغاء قفلها.',
  opening: 'سجّلت الدخول',
  openingHint: 'جارٍ فتح Latchkey…',
  ended: {
    signedOut: {
      title: 'سجّلت الخروج',
      detail: ({ date }) => `سجّلت الخروج في ${isolated(date)}.`,
      pending: ({ date }) =>
        `سجّلت الخروج في ${isolated(date)}. لم تؤكد خدمة تسجيل الدخول ذلك بعد؛ وسيواصل Latchkey المحاولة.`,
    },
    rejected: {
      title: 'يُرجى تسجيل الدخول مرة أخرى',
      detail: ({ date }) =>
        `انتهى تسجيل دخولك في ${isolated(date)}، لأن خدمة تسجيل الدخول لم تعد تقبله. انتهت صلاحيته أو أُلغي.`,
      unused: ({ date, duration }) =>
        `انتهى تسجيل دخولك في ${isolated(date)}: لم تعد خدمة تسجيل الدخول تقبل رمز التجديد الخاص به لأنه ظل دون استخدام (${isolated(duration)}). يحدّد المستأجر أقصى مدة يمكن أن يبقى فيها دون استخدام.`,
      interrupted: ({ date }) =>
        `انتهى تسجيل دخولك في ${isolated(date)}: انقطع التجديد قبل وصول الرد، وضاع معه رمز التجديد الجديد. لا تقبل خدمة تسجيل الدخول الرمز القديم مرة أخرى، لأن المستأجر لم يحدد فترة تداخل أو حدد فترة أقصر.`,
    },
    expired: {
      title: 'يُرجى تسجيل الدخول مرة أخرى',
      detail: ({ date }) =>
        `انتهى تسجيل دخولك في ${isolated(date)} مع رمز الوصول الخاص به: لم يكن هناك رمز تجديد لتجديده.`,
    },
    keychain: {
      title: 'تعذّر فتح تسجيل دخولك المحفوظ',
      stillThere: 'ما زال موجوداً.',
      tryAgain: 'إعادة المحاولة',
      stillClosed: 'تعذّر فتحه هذه المرة أيضاً.',
    },
  },
}

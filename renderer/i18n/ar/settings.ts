import type { Catalogue } from '../catalogue.ts'
import { isolated } from '../isolated.ts'
import { plural } from './plural.ts'

const errors: Catalogue['settings']['errors'] = {
  file_missing: () => ({
    problem: 'لا يوجد ملف بهذا الاسم.',
    remedy: `أنشئه، أو ابدأ Latchkey مع ${isolated('--settings=FILE')}، أو اذكر الملف في متغير البيئة ${isolated('LATCHKEY_SETTINGS')}.`,
  }),
  file_unreadable: () => ({
    problem: 'تعذّرت قراءة الملف.',
    remedy: 'تحقق من أنه ملف وأن لديك صلاحية قراءته.',
  }),
  not_json: ({ line, column }) => ({
    problem:
      line === undefined || column === undefined
        ? 'الملف ليس JSON صالحاً.'
        : `الملف ليس JSON صالحاً: انظر السطر ${line}، العمود ${column}.`,
    remedy: 'تحقق هناك من علامات الاقتباس والفواصل والأقواس. لا يسمح JSON بالتعليقات ولا بفاصلة في النهاية.',
  }),
  not_an_object: () => ({
    problem: 'لا يحتوي الملف على كائن.',
    remedy: `ضع جميع الإعدادات داخل زوج واحد من الأقواس: ${isolated('{ … }')}.`,
  }),
  missing: () => ({
    problem: 'هذا الإعداد غير موجود.',
    remedy: 'أضفه: لا يستطيع Latchkey أن يبدأ من دونه.',
  }),
  unknown_key: ({ closest }) => ({
    problem: 'لا يعرف Latchkey هذا الإعداد.',
    remedy: closest === undefined ? 'احذفه.' : `هل تقصد «${isolated(closest)}»؟ إن لم يكن كذلك، فاحذفه.`,
  }),
  wrong_type: ({ expected }) => ({
    problem: 'نوع القيمة غير صحيح.',
    remedy: `اكتب قيمة من هذا النوع: ${isolated(expected)}.`,
  }),
  empty: () => ({
    problem: 'القيمة فارغة.',
    remedy: 'اكتب قيمة، أو احذف الإعداد إذا لم يكن لازماً.',
  }),
  not_a_url: () => ({
    problem: 'القيمة ليست عنواناً صالحاً للاستخدام.',
    remedy: `اكتب عنواناً كاملاً، مثل ${isolated('https://api.example.com')}.`,
  }),
  not_https: () => ({
    problem: 'العنوان غير آمن.',
    remedy: `ابدأه بـ ${isolated('https://')}. لا يجوز استخدام ${isolated('http://')} إلا مع هذا الكمبيوتر نفسه (127.0.0.1).`,
  }),
  has_path: () => ({
    problem: 'يحتوي العنوان على مسار.',
    remedy: 'أنهِه بعد اسم المضيف: لا يجوز أن يتبعه شيء.',
  }),
  has_query: () => ({ problem: 'يحتوي العنوان على استعلام أو جزء.', remedy: 'احذف كل ما يبدأ من ? أو #.' }),
  has_credentials: () => ({
    problem: 'يحتوي العنوان على اسم مستخدم أو على @.',
    remedy: 'احذف كل ما يسبق اسم المضيف، مع @.',
  }),
  not_a_link: ({ orMail }) => ({
    problem: 'القيمة ليست عنواناً يُسمح بفتحه في المتصفح.',
    remedy: orMail
      ? `اكتب عنواناً يبدأ بـ ${isolated('https://')}، أو ${isolated('mailto:')} ثم عنوان بريد إلكتروني واحداً.`
      : `اكتب عنواناً يبدأ بـ ${isolated('https://')} ولا يحتوي على كلمة مرور.`,
  }),
  out_of_range: ({ min, max }) => ({
    problem: 'الرقم ليس من الأرقام المسموح بها.',
    remedy: `اكتب عدداً صحيحاً من ${min} إلى ${max}.`,
  }),
  duplicate: ({ value }) => ({
    problem: `القيمة «${isolated(value)}» مكررة.`,
    remedy: 'احذف إحدى القيمتين.',
  }),
  not_one_of: ({ allowed }) => ({
    problem: 'القيمة ليست من القيم المسموح بها.',
    remedy: `اكتب إحدى هذه القيم: ${allowed}.`,
  }),
  secret_not_expected: () => ({
    problem: 'يوجد سر عميل، لكن مصادقة العميل هي «none».',
    remedy: 'احذف السر، أو اختر «post» أو «basic» لمصادقة العميل.',
  }),
  secret_missing: () => ({
    problem: 'تحتاج مصادقة العميل المختارة إلى سر عميل.',
    remedy: 'أضف سر العميل، أو اختر «none» لمصادقة العميل.',
  }),
}

export const settings: Catalogue['settings'] = {
  windowTitle: 'الإعدادات – Latchkey',
  title: 'لا يستطيع Latchkey أن يبدأ بهذه الإعدادات',
  lead: (mistakes) =>
    plural(mistakes, {
      zero: 'لا توجد أخطاء في ملف الإعدادات.',
      one: 'يوجد خطأ واحد يجب تصحيحه في ملف الإعدادات.',
      two: 'يوجد خطآن يجب تصحيحهما في ملف الإعدادات.',
      few: `توجد ${mistakes.digits} أخطاء يجب تصحيحها في ملف الإعدادات.`,
      many: `يوجد ${mistakes.digits} خطأً يجب تصحيحها في ملف الإعدادات.`,
      other: `يوجد ${mistakes.digits} خطأ يجب تصحيحها في ملف الإعدادات.`,
    }),
  then: 'ثم شغّل Latchkey من جديد.',
  file: 'ملف الإعدادات',
  source: {
    flag: 'اختير في سطر الأوامر.',
    environment: 'اختير عبر متغير بيئة.',
    'user-data': 'هذا هو المكان المعتاد، في مجلد بيانات هذا التطبيق.',
  },
  wholeFile: 'الملف كله',
  problems: 'ما يجب تصحيحه',
  version: ({ version }) => isolated(`Latchkey ${version}`),
  errors,
}

export const ASK_ADMINISTRATOR = 'اعرض هذه الرسالة على المسؤول: فهو وحده يستطيع حل المشكلة.'
export const CHECK_CLOCK = 'تحقق من صحة التاريخ والوقت على هذا الكمبيوتر، ثم أعد المحاولة.'
export const RETRY_THEN_TELL = 'أعد المحاولة. وإذا تكرر ذلك، فاعرض هذه الرسالة على المسؤول.'

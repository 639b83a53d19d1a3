### staff
# ما يراه المنسقون: المساعدون، والمجموعات كأعداد، وكلمات للمساعدين.

## level 0

helpers-title = المساعدون والمجموعات
helpers-waits = لا يمكنكم بعدُ قراءة أسماء المساعدين. يجب أن يُدخلكم منسّق آخر عندما تلتقيان.
helpers-unread = اسم لا يمكن قراءته
helpers-waiting-title = منسّقون ينتظرون الدخول
helpers-waiting-about = تُقرأ الكلمات الأربع معًا، كلٌّ من شاشته. على الشاشة الأخرى تقع في صفحة «مجموعاتي». من يدخل يستطيع قراءة أسماء المساعدين.
helpers-waiting-do = الكلمات هي نفسها: إدخال
helpers-key-changed = الكلمات الأربع الآن غير تلك التي قُرئت.
helpers-key-changed-next = تُقرأ كلمات هذه الصفحة معًا مرة أخرى.
helpers-people-title = المساعدون
helpers-people-name = الاسم
helpers-people-roles = الأدوار
helpers-not-available = الحضور غير ممكن
helpers-circles-title = المجموعات
helpers-circles-all = عدد المجموعات كلّها
helpers-circles-small = حتى ٤ أشخاص
helpers-circles-middle = من ٥ إلى ٨ أشخاص
helpers-circles-large = ٩ أشخاص أو أكثر
helpers-circles-unled = لا يديرها أحد
helpers-code-title = كلمات لمساعد جديد
helpers-code-about = تعطي الكلمات هذا الدور لمن يستعملها. تعمل مرة واحدة. أما المشاركون فيحصلون على كلماتهم ممّن يدير المجموعة.
helpers-code-role = الدور
helpers-code-do = إنشاء الكلمات
helpers-role-missing = الدور ليس من القائمة.
helpers-role-missing-next = اختاروا دورًا.
helpers-slip-title = أربع كلمات
helpers-slip-about = لمساعد جديد بهذا الدور: { $word }.
helpers-slip-words = الكلمات
helpers-slip-until = حتى { $word }
helpers-slip-once = تظهر هذه الكلمات الآن فقط ولا تُحفظ في أي مكان. إذا ضاعت فيمكن إنشاء غيرها.
helpers-slip-back = رجوع إلى المساعدين والمجموعات
helpers-clock-back = أُعيدت ساعة الحاسوب الذي تُحفظ فيه هذه الصفحات إلى الوراء. وما كان مقرّرًا لوقت معيّن يحدث في وقته مع ذلك.
helpers-clock-back-next = اطلبوا ممّن يشغّل الحاسوب أن يتحقّق من ساعته.

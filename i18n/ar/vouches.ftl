### staff
# أدوار تُعطى عندما يوصي شخصان.

## level 0

vouches-roles-link = الأدوار والتوصيات
vouches-title = الأدوار والتوصيات
vouches-about = إدارة اللقاءات، والمرافقة بعد التدريب، تُعطيان بتوصية من شخصين. ولا يُحفظ من أوصى.
vouches-founding-until = يمكن للمساعدين المؤسسين إدارة اللقاءات دون توصيتين من هنا حتى { $word }.
vouches-founding-over = انتهت السنة الأولى. من يدير اللقاءات يحتاج إلى توصيتين من أشخاص هنا.
vouches-proposed-title = المقترحون
vouches-proposed-none = لا اقتراح الآن.
vouches-for = للدور:
vouches-count = عدد التوصيات: { $word } من ٢
vouches-take-back = سحب الاقتراح
vouches-waived-title = أدوار تجتمع لفترة
vouches-waived-until = حتى { $word }
vouches-propose-title = اقتراح شخص
vouches-person = من؟
vouches-propose-do = اقتراح
vouches-reason = إذا كانت الأدوار لا تجتمع
vouches-reason-hint = عندئذٍ فقط يُختار سبب. ينتهي الدور الجديد تلقائيًا في اليوم الأخير.
vouches-reason-none = الأدوار تجتمع
vouches-reason-few = عدد الأشخاص قليل
vouches-reason-away = أحدهم غائب
vouches-reason-handover = تسليم من شخص إلى آخر
vouches-days-label = كم يومًا على الأكثر؟
vouches-days = { $n } يومًا
vouches-nobody = الشخص ليس من القائمة.
vouches-nobody-next = اختاروا شخصًا يساعد هنا.
vouches-unfit = هذا الدور ليس متاحًا له بعد.
vouches-unfit-next = من يساعد هنا يمكنه إدارة اللقاءات، ومن يتعلّم المرافقة يمكنه المرافقة.
vouches-held = أوصى شخصان بهذا الشخص لهذا الدور من قبل.
vouches-held-next = لا شيء آخر مطلوب.
vouches-clash = لديه دور لا يجتمع مع هذا الدور.
vouches-clash-next = اختاروا سببًا للسماح بذلك فترةً، أو اسألوا شخصًا آخر.
vouches-own = لا تُقبل التوصية هنا من صاحب الاقتراح ولا من المقترَح نفسه.
vouches-own-next = يُطلب من شخص آخر أن يوصي.
vouches-gone = لم يعد هذا الاقتراح قائمًا.
vouches-gone-next = انظروا في القائمة مرّة أخرى.
vouches-founders = هناك { $n } من المساعدين المؤسسين أو كلمات لهم.
vouches-founders-next = يُقترح شخص يساعد هنا، ويوصي به شخصان.
vouches-over = انتهت السنة الأولى، ومعها كلمات المساعدين المؤسسين.
vouches-over-next = يُقترح شخص يساعد هنا، ويوصي به شخصان.
vouches-outside-needed = لم توضع علامة على توصية من الخارج.
vouches-outside-needed-next = يُنظر في التوصيتين أوّلًا، كلٌّ منهما من جهة أخرى.
vouches-outside-about = فقط لمن يدير اللقاءات: مساعد مؤسس. يمكن أن يكونوا أربعة في السنة الأولى.
vouches-outside-one = اطّلعتُ على توصية من شخص في جهة أخرى.
vouches-outside-two = اطّلعتُ على توصية ثانية من جهة غيرها.

vouches-open-link = هناك من ينتظر توصية
vouches-open-title = التوصية بشخص
vouches-open-about = لا توصوا إلّا بمن رأيتموه بين الناس وتأتمنونه على شخص تحبّونه.
vouches-open-kept = عندما يوصي شخص ثانٍ يُعطى الدور. ولا يُحفظ من أوصى.
vouches-open-none = لا أحد ينتظر توصيتكم.
vouches-unknown = شخص من مجموعة أخرى
vouches-do = أوصي بهذا الشخص
vouches-done = أوصيتم بهذا الشخص.
vouches-open-back = رجوع إلى الصفحة الأولى

copy-founding = مساعد مؤسس منذ
copy-vouched = أوصى بكم شخصان للدور
copy-proposed = هناك اقتراح للدور
copy-waiver = دوران يجتمعان حتى

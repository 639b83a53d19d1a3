### staff
# أدوار تُعطى عندما يزكّي شخصان.

## level 0

vouches-roles-link = الأدوار والتزكيات
vouches-title = الأدوار والتزكيات
vouches-about = إدارة اللقاءات، والمرافقة بعد التدريب، تُعطيان عندما يزكّي شخصان. لا يُحفظ من زكّى.
vouches-founding-until = يمكن للمساعدين المؤسسين الإدارة دون تزكيتين من هنا حتى { $word }.
vouches-founding-over = انتهت السنة الأولى. من يدير يحتاج إلى تزكيتين من أشخاص هنا.
vouches-proposed-title = المقترحون
vouches-proposed-none = لا اقتراح الآن.
vouches-for = للدور:
vouches-count = زكّى { $word } من ٢
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
vouches-nobody-next = المطلوب اختيار شخص يساعد هنا.
vouches-unfit = هذا الدور ليس متاحًا له بعد.
vouches-unfit-next = من يساعد هنا يمكنه إدارة اللقاءات، ومن يتعلّم المرافقة يمكنه المرافقة.
vouches-held = زكّاه شخصان في هذا الدور من قبل.
vouches-held-next = لا شيء آخر مطلوب.
vouches-clash = لديه دور لا يجتمع مع هذا الدور.
vouches-clash-next = المطلوب اختيار سبب للسماح بذلك فترةً، أو سؤال شخص آخر.
vouches-own = لا تمكن التزكية هنا من صاحب الاقتراح ولا من المقترَح نفسه.
vouches-own-next = يُطلب من شخص آخر أن يزكّي.
vouches-gone = لم يعد هذا الاقتراح قائمًا.
vouches-gone-next = المطلوب النظر في القائمة مرة أخرى.
vouches-founders = هناك { $n } من المساعدين المؤسسين أو كلمات لهم.
vouches-founders-next = يُقترح شخص يساعد هنا، ويزكّيه شخصان.
vouches-over = انتهت السنة الأولى، ومعها كلمات المساعدين المؤسسين.
vouches-over-next = يُقترح شخص يساعد هنا، ويزكّيه شخصان.
vouches-outside-needed = لم توضع علامة على تزكية من الخارج.
vouches-outside-needed-next = المطلوب النظر في التزكيتين أوّلًا، كلٌّ منهما من جهة أخرى.
vouches-outside-about = فقط لمن يدير اللقاءات: مساعد مؤسس. يمكن أن يكونوا أربعة في السنة الأولى.
vouches-outside-one = اطّلعتُ على تزكية من شخص في جهة أخرى.
vouches-outside-two = اطّلعتُ على تزكية ثانية من جهة غيرها.

vouches-open-link = هناك من ينتظر التزكية
vouches-open-title = تزكية شخص
vouches-open-about = زكّوا فقط من رأيتموه بين الناس وتأتمنونه على شخص تحبّونه.
vouches-open-kept = عندما يزكّي شخص ثانٍ يُعطى الدور. لا يُحفظ من زكّى.
vouches-open-none = لا أحد ينتظر تزكيتكم.
vouches-unknown = شخص من مجموعة أخرى
vouches-do = تزكية هذا الشخص
vouches-done = زكّيتم هذا الشخص.
vouches-open-back = رجوع إلى الصفحة الأولى

copy-founding = مساعد مؤسس منذ
copy-vouched = زكّى شخصان للدور
copy-proposed = هناك اقتراح للدور
copy-waiver = دوران يجتمعان حتى

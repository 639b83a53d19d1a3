### The pages that anybody may open.

## level 0

front-door-title = الدخول
front-door-handle = اسم الدخول
front-door-handle-hint = كلمتان وعدد. لا أهمّية للمسافات ولا للحروف الكبيرة، ولا للفرق بين «أ» و«ا» أو بين «ة» و«ه».
front-door-words = الكلمات الخمس
front-door-words-hint = إذا عرض المتصفّح حفظها فاختاروا «لا».
front-door-in = دخول
front-door-kept = مرّت مدّة من دون استعمال، فانتهت الزيارة. ما كتبتموه محفوظ. ويمكنكم المتابعة بعد الدخول.
front-door-back = ضاعت الكلمات
front-door-first-title = الزيارة الأولى
front-door-code = الكلمات الأربع التي أُعطيت لكم
front-door-code-hint = لا يُحفظ شيء قبل الخطوة الأخيرة. يمكن التوقّف في أيّ وقت.
front-door-go = متابعة
front-door-button = ما يفعله الزرّ في أعلى الصفحة

front-help-title = مساعدة
front-help-lead = يمكن السؤال دون ذكر أيّ اسم.
front-help-duty = من يردّ، ومتى
front-help-telephone = الهاتف
front-help-emergency = رقم الطوارئ
front-help-outside = جهة خارجية تستقبل الشكاوى
# hurts
front-help-now = إذا كانت حياة أحد في خطر الآن فاتّصلوا أوّلًا برقم الطوارئ.
# hurts
front-help-quiet = ما يُكتب في هذه الصفحات لا يرنّ له هاتف ولا يوقظ أحدًا. إذا كان الأمر لا يحتمل الانتظار فاتّصلوا بالهاتف.
# hurts
front-help-complain = إذا حدث هنا أمر غير سليم فيمكن إخبار جهة لا تنتمي إلينا.
front-help-read-title = للقراءة على مهل

front-first-title = ما يفعله الزرّ في أعلى الصفحة
front-first-lead = تبدأ كلّ صفحة بالزرّ نفسه. وهو موجود للحظات يقترب فيها أحد.
front-first-leads-here = لمسة واحدة تُنهي الزيارة وتعرض صفحة عن الطقس.
front-first-leads-away = لمسة واحدة تُنهي الزيارة وتعرض صفحة عادية من موقع آخر.
front-first-try-title = تجربة
front-first-try = الأفضل تجربته مرّة في وقت هادئ. العودة تكون بكتابة العنوان، ثم الدخول من جديد عند الحاجة.
front-first-try-do = تجربة الزرّ الآن

front-does-title = ما يفعله
# hurts
front-does-ends = يُنهي الزيارة هنا في الحال.
# hurts
front-does-clears = يطلب من المتصفّح التخلّص ممّا احتفظ به من هذه الصفحات.
# hurts
front-does-back = بعد ذلك لا يُظهر زرّ الرجوع في المتصفّح أيًّا من صفحاتكم.
front-does-not-title = ما لا يستطيعه الزرّ
# hurts
front-does-not-history = سجلّ المتصفّح لا يُمحى، ويبقى فيه عنوان هذه الصفحات.
# hurts
front-does-not-address = يبقى اسم هذا المكان ظاهرًا في سطر العنوان.
# hurts
front-does-not-offline = من دون اتّصال لا يصل الزرّ إلينا. تظهر رسالة من المتصفّح، وقد يُظهر الرجوعُ الصفحةَ. عندها يفيد إغلاق النافذة أو إطفاء الشاشة.
# hurts
front-does-not-other = عند المغادرة بكتابة عنوان آخر قد يُظهر الرجوعُ الصفحةَ بضع دقائق. والزرّ يمنع ذلك.

front-safety-title = استعمال هذه الصفحات بأمان
front-safety-lead = أمور تحسن معرفتها قبل استعمال هذه الصفحات حيث قد ينظر آخرون.
front-public-title = في مكتبة أو على جهاز شخص آخر
# hurts
front-public-private = الأفضل نافذة خاصّة إن وُجدت، فهي تنسى السجلّ عند إغلاقها.
# hurts
front-public-remember = إذا عرض المتصفّح حفظ الكلمات فاختاروا «لا».
# hurts
front-public-leave = قبل القيام من المكان: لمسة على الزرّ في أعلى الصفحة، ثم إغلاق النافذة.
front-shared-title = على هاتف ينظر فيه آخرون
# hurts
front-shared-history = تبقى كلّ زيارة في السجلّ مع عنوانها. يمكن حذف أسطر منه. وقد يلفت السجلّ الفارغ النظر أيضًا.
# hurts
front-shared-keyboard = بعض لوحات المفاتيح تتعلّم ما يُكتب وتعرضه لاحقًا. يمكن إيقاف ذلك في إعداداتها.
# hurts
front-shared-pictures = لا تصوّروا هذه الصفحات. فالصور كثيرًا ما تصل إلى ألبوم مشترك من تلقاء نفسها.
front-watched-title = برامج تراقب
# hurts
front-watched = بعض البرامج في الهاتف ترى كلّ صفحة وكلّ كلمة تُكتب. ولا شيء هنا يخفيكم عنها.
# hurts
front-watched-paper = عند الشكّ في وجودها فالأفضل جهاز لا يلمسه أحد آخر. والورق أو حاسوب في مكتبة أكثر أمانًا.
front-seen-title = إذا رأى أحد الكلمات
# hurts
front-seen = الحلّ هو الدخول من جهاز آخر وأخذ كلمات جديدة من «الخيارات والاستراحة والمغادرة». بعدها لا تفتح الكلمات القديمة شيئًا.
# hurts
front-seen-help = إذا تعذّر الدخول فيمكن الاتّصال بنا. الرقم موجود في صفحة «مساعدة».

front-limits-title = متى يجب علينا إخبار أحد
# hurts
front-limits-lead = ما يُقال هنا يبقى هنا. وهناك أربعة استثناءات تحسن معرفتها قبل الكلام.
# hurts
front-limits-life = حياة إنسان في خطر شديد، سواء كانت حياتكم أو حياة شخص آخر.
# hurts
front-limits-child = طفل يتعرّض للأذى.
# hurts
front-limits-law = قانون هذا البلد يُلزم بالإبلاغ عن أمر معيّن. ويمكن لمن يساعدون هنا أن يقولوا لكم ما هو.
# hurts
front-limits-court = أمر من محكمة.
# hurts
front-limits-first = نخبركم أنتم أوّلًا، إلّا إذا كان ذلك يزيد الخطر. ولا ننقل إلّا ما يلزم، ولمن يلزم فقط.
front-limits-examples-title = ثلاثة أمثلة
# hurts
front-limits-example-others = يقول أحدهم إن صديقًا ينوي إيذاء الناس يوم السبت. هنا يجب الإخبار حتى لا يتأذّى أحد.
# hurts
front-limits-example-self = يقول أحدهم إنه يريد الموت الليلة. هنا نبقى معه ونتّصل طلبًا للمساعدة.
# hurts
front-limits-example-child = يقول أحدهم إن طفلًا في البيت يُضرب. هنا يجب إخبار من يحمي الأطفال.
front-limits-else-title = كلّ ما عدا ذلك
# hurts
front-limits-else = فيما عدا ذلك لا نخبر أحدًا بما تفكّرون فيه أو تشعرون به، ولا بأنّكم تأتون إلى هنا. الشكّ ليس سببًا للإخبار، ولا الأيام الصعبة.
front-limits-group-title = الآخرون في المجموعة
# hurts
front-limits-group = هم يَعِدون بحفظ ما يسمعون. وهذا وعد وليس قانونًا. وقد تسأل محكمةٌ أيًّا منهم.
# hurts
front-limits-details = لذلك لا تذكروا أسماء ولا أماكن ولا تواريخ في كلّ ما قد يعاقب عليه القانون. لا أحد هنا يحتاج إليها.
# hurts
front-limits-ask = إذا لم يكن الأمر واضحًا فاسألوا أوّلًا. تكفي عبارة «ماذا لو»، ولا حاجة إلى أكثر.

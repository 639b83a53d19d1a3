# المجموعات: القائمة، مجموعة واحدة، إدارتها، إدخال الناس، ومن ليس لديه حساب.

## level 0

circles-groups-title = مجموعاتي
circles-groups-none = لستم الآن في أيّ مجموعة. يمكنكم طلب كلمات لمجموعة ممّن استقبلكم.
circles-unled = لا يدير أحد هذه المجموعة الآن، فلا يمكن إدخال أحد.
circles-take-lead = إدارتها من الآن
circles-led = لهذه المجموعة الآن من يديرها.
circles-led-next = تحدّثوا مع هذا الشخص. يمكنه إدخالكم للنيابة عنه.
circles-groups-waits = بقي أن تفتح المجموعة الباب.
circles-groups-waits-day = يمكن أن تفتح المجموعة الباب يوم { $word }.
circles-groups-waits-next = يحدث ذلك عند اللقاء بقراءة أربع كلمات بصوت مسموع معًا. لا شيء مطلوب قبل ذلك.
circles-groups-paused = أنتم في استراحة، فلا يستطيع أحد أن يفتح لكم الباب الآن. العودة من الاستراحة تأتي أوّلًا.
circles-own-words = الكلمات الأربع التي تُقرأ بصوت مسموع عند الدخول
circles-groups-code = لديّ كلمات لمجموعة
circles-groups-apart = من لا يُجمَع بينهم
circles-open-title = فتح مجموعة
circles-open-label = ما اسم المجموعة؟
circles-open-hint = لا يراه إلا أهل المجموعة. من الأفضل اسم لا يقول شيئًا عن سبب اللقاء.
circles-open-do = فتح المجموعة
circles-name-empty = لا يوجد اسم للمجموعة بعد.
circles-name-empty-next = اكتبوا اسمًا قصيرًا.
circles-name-long = الاسم أطول من { $n } حرفًا.
circles-name-long-next = اكتبوا اسمًا أقصر.

circles-welcome-title = من يريد المشاركة في الاستقبال
circles-welcome-about = من يشارك في الاستقبال يستطيع قراءة أسماء من ينتظرون الدخول.
circles-welcome-do = الكلمات هي نفسها: مشاركة الاستقبال
circles-welcome-waits = لا يمكنكم بعدُ قراءة أسماء من ينتظرون. يجب أوّلًا أن يشارككم في ذلك، وجهًا لوجه، شخص ممّن يستقبلون الناس.
circles-welcome-ask = طلب المشاركة في الاستقبال
circles-welcome-first = لا يمكن هنا بعدُ قراءة اسم هذا الشخص.
circles-welcome-first-next = اطلبوا أوّلًا من شخص ممّن يستقبلون الناس أن يشارككم في الاستقبال.
circles-name-shut = كان هذا الاسم محفوظًا ليقرأه شخص لم يعد هنا.
circles-name-shut-next = يُطلب من صاحب الاسم أن يدخل إلى حسابه مرّة واحدة، وبعدها تمكن قراءة اسمه هنا.

circles-not-today = لا لقاء اليوم يبدأ فيه أحد هنا.
circles-not-today-next = اللقاء التالي لذلك يوم { $word }.
circles-not-today-tell = يجب أوّلًا إخبار المجموعة بيوم، تحت «بدء شخص جديد».
circles-read-aloud = تُقرأ هذه الكلمات الأربع معًا، كلٌّ من شاشته. على الشاشة الأخرى تقع في صفحة «مجموعاتي»، والصفحة الأولى تقود إليها. إذا اختلفت لغة الصفحتين فتُختار لغة واحدة أوّلًا.
circles-read-aloud-differ = إذا اختلفت كلمة فلا يُدخَل أحد، ويُخبَر من تُقال له المخاوف.

circles-one-lead = إدارة هذه المجموعة
circles-one-words = كلمة ممّن يدير اللقاء
circles-one-begins = يبدأ شخص جديد يوم { $word }
circles-one-people = أهل هذه المجموعة
circles-one-lines = كلام لبعضنا
circles-one-no-lines = لا توجد هنا بعدُ سطور يمكنكم قراءتها.
circles-one-somebody = شخص من المجموعة
circles-part-mentor = المرافقة
circles-part-stand-in = إدارة اللقاء عند الحاجة
circles-part-facilitator = إدارة اللقاء
circles-vouched = · بتوصية من شخصين آخرين

circles-line-label = كتابة سطر للمجموعة
circles-line-hint = تراه المجموعة مع الاسم المختار. يمكن سحبه في أي وقت. من يأتي لاحقًا لا يراه.
circles-line-do = إظهاره للمجموعة
circles-line-take-back = سحبه
circles-line-empty = لا شيء في السطر بعد.
circles-line-empty-next = اكتبوا شيئًا أوّلًا.
circles-line-long = السطر أطول من { $n } حرفًا.
circles-line-long-next = اكتبوا سطرًا أقصر قليلًا.
circles-lines-full = بلغت السطور المتروكة باسم واحد أكبر عدد ممكن: { $n }.
circles-lines-full-next = يمكن سحب سطر أقدم ليتّسع المكان لهذا السطر.

circles-lead-title = إدارة المجموعة
circles-lead-waiting = في انتظار الدخول
circles-lead-nobody = لا أحد ينتظر.
circles-lead-unread = شخص لا يمكن قراءة اسمه بعد
circles-lead-shut = اسم يُفتح بعد أن يدخل صاحبه إلى حسابه
circles-lead-since = منذ { $word }
circles-lead-not-now = · لا يمكن الإدخال هنا في الوقت الحالي
circles-begins-title = بدء شخص جديد
circles-begins-about = تعرف المجموعة قبل أسبوع متى يبدأ شخص جديد. يُذكر لها يوم اللقاء فقط، لا من يبدأ ولا كم شخصًا.
circles-begins-day = اللقاء
circles-begins-back = سحب هذا اليوم
circles-begins-do = إخبار المجموعة بهذا اليوم
circles-day-missing = اللقاء ليس من القائمة.
circles-day-missing-next = اختاروا لقاءً بعد أسبوع على الأقل.
circles-cards-title = رموز البطاقات
circles-cards-about = بهذا الرمز يمكن الحديث عن شخص دون ذكر اسمه. لا يراه إلا من يدير المجموعة وصاحبه.
circles-card = رمز البطاقة

circles-word-title = كلمة إلى المجموعة
circles-word-label = ما الذي ينبغي أن يعرفه الجميع؟
circles-word-hint = تظهر في صفحة المجموعة مع الاسم المستعمل هنا. لا يُكتب شيء ممّا قيل في اللقاء.
circles-word-do = إخبار المجموعة
circles-code-title = كلمات لهذه المجموعة
circles-code-about = تُقال الكلمات الأربع أو تُعطى الورقة. تعمل مرة واحدة. من يستعملها ينتظر حتى يُفتح له الباب هنا.
circles-code-kind = لمن هي؟
circles-code-new = لشخص جديد هنا
circles-code-here = لشخص لديه حساب هنا، مثل من يرافق غيره
circles-code-do = إنشاء الكلمات
circles-kind-missing = لم يُختر لمن تكون الكلمات.
circles-kind-missing-next = اختاروا واحدًا من الاثنين.
circles-slip-title = أربع كلمات
circles-slip-about = تُقال، أو تُطبع هذه الورقة. تُكتب في الصفحة الأولى، تحت «الزيارة الأولى».
circles-slip-about-here = تُقال، أو تُطبع هذه الورقة. تُكتب من الصفحة الأولى خلف الرابط «لديّ كلمات لمجموعة».
circles-slip-words = الكلمات
circles-slip-until = حتى { $word }
circles-slip-once = تظهر هذه الكلمات الآن فقط ولا تُحفظ في أي مكان. إذا ضاعت فيمكن إنشاء غيرها.
circles-slip-back = رجوع

circles-admit-title = إدخال شخص
circles-admit-before = هل كان هذا الشخص هنا من قبل وضاعت كلماته؟ إذن رمز بطاقة ذلك الحساب
circles-admit-before-hint = لمن تعرفونه فقط. ينتهي ذلك الحساب اليوم ويُمحى بعد ثلاثين يومًا. وحتى ذلك الحين يمكن التراجع بكلماته. وفي غير هذه الحالة يُترك الحقل فارغًا.
circles-admit-before-unknown = رمز البطاقة هذا ليس لأحد في المجموعة ممّن يشاركون فقط.
circles-admit-before-unknown-next = يمكن النظر في الرموز على صفحة المجموعة الخاصة بكم، أو ترك الحقل فارغًا.
circles-admit-do = إدخال
circles-admit-not = ليس الآن
# hurts
circles-tick-limits = قرأنا اليوم معًا متى يجب أن نخبر أحدًا، وأعاد الشخص ذلك بكلماته.
circles-tick-limits-hint = يُكتب تاريخ هذا اليوم فقط. ولا يدخل أحد مجموعة من دون ذلك.
circles-tick-adult = العمر ثماني عشرة سنة أو أكثر.
circles-tick-adult-hint = تُطلب هذه العلامة فقط، من دون تاريخ ميلاد، ولا يُحفظ منها شيء.
# hurts
circles-limits-needed = لم توضع علامة على أنكم قرأتم معًا متى يجب أن نخبر أحدًا.
# hurts
circles-limits-needed-next = تُقرأ الآن معًا صفحة «متى يجب علينا إخبار أحد»، ويعيدها الشخص بكلماته، ثم توضع العلامة.
circles-adult-needed = لم توضع علامة على أن العمر ثماني عشرة سنة أو أكثر.
circles-adult-needed-next = من هو أصغر يحتاج إلى طريق آخر. يُسأل عن ذلك من تُقال له المخاوف، ولا يُكتب هنا شيء.
circles-tick-talks = جرى الحديثان اللذان يسبقان هذا اللقاء، كلٌّ منهما على انفراد.
circles-tick-talks-hint = أحدهما عن الجسد والآخر عن ضغط الآخرين. لا يُحفظ شيء منهما.
circles-talks-needed = لم توضع علامة على أن الحديثين جريا على انفراد.
circles-talks-needed-next = يجري الحديثان أوّلًا. يمكن البدء في اللقاء التالي المفتوح لشخص جديد.
circles-not-now = لا يمكن الإدخال إلى هذه المجموعة الآن.
circles-not-now-next = قد يكون السبب عدد الأماكن أو اللقاء أو استراحة أو غير ذلك. يمكن إبقاء المكان محجوزًا أو التفكير في مجموعة أخرى.
circles-key-changed = الكلمات الأربع الآن غير تلك التي قُرئت.
circles-key-changed-next = تُقرأ كلمات هذه الصفحة معًا مرة أخرى قبل إدخال أي شخص.

circles-few = وافق أقل من { $n } أشخاص حتى الآن.
circles-few-next = تبدأ المجموعة بعدد { $n } أو أكثر. يُنتظر شخص آخر أو يُسأل من ينتظر.
circles-many = وافق أكثر من { $n } أشخاص.
circles-many-next = في المجموعة { $n } أشخاص على الأكثر. يمكن البدء في مجموعة أخرى.
circles-alone = ينقص شخص ثانٍ يساعد.
circles-alone-next = يُدخل من يرافق أو من ينوب، ثم تبدأ المجموعة.

circles-entered-title = أشخاص بلا حساب
circles-entered-about = هم في المجموعة مثل الجميع. لا يعرف أنهم بلا حساب إلا من يدير المجموعة.
circles-entered-do = تسجيل شخص
circles-enter-title = تسجيل شخص بلا حساب
circles-enter-about = يكون ذلك بحضور الشخص فقط، وبعد أن يقول نعم للمشاركة.
circles-enter-label = الاسم الذي يختاره
circles-enter-hint = يختاره الشخص وتراه المجموعة. الاسم الحقيقي الكامل ليس اختيارًا جيدًا.
circles-enter-sure = هذا هو الاسم المقصود
circles-enter-do = تسجيل

circles-person-about = هذا الشخص بلا حساب. يُفعل هنا ما يطلبه. لا يسأله أحد عن السبب.
circles-person-state = الآن
circles-person-erase-on = يُمحى نهائيًّا في
circles-person-pause = تسجيل استراحة لهذا الشخص
circles-person-back = تسجيل عودة هذا الشخص
circles-person-not-here = هذا الشخص هنا من جديد، وليس في المجموعة بعد.
circles-person-again = الإدخال إلى المجموعة من جديد
circles-person-part = الموافقة على المشاركة
# hurts
circles-person-part-until = تسري حتى { $word }.
# hurts
circles-person-part-over = انتهت. المكان هنا باقٍ.
# hurts
circles-person-part-again = تجديد الموافقة لسنة
circles-person-part-hint = يُسأل الشخص أوّلًا. يمكنه أن يوافق أو أن يأخذ وقته.
circles-entered-ask = يُرجى السؤال عن تجديد الموافقة على المشاركة.
circles-person-done = تسجيل اكتفاء هذا الشخص بهذا القدر حاليًا
# hurts
circles-person-leave = تسجيل مغادرة هذا الشخص
# hurts
circles-person-leave-hint = بعد ذلك لا يكون هذا الشخص في المجموعة. ويُمحى كلّ شيء عنه نهائيًّا يوم { $word }. ويمكن التراجع حتى ذلك اليوم.
# hurts
circles-person-erase = محو كلّ ما يخصّ هذا الشخص الآن
# hurts
circles-person-erase-hint = يُمحى كل شيء عن هذا الشخص فورًا. لا يمكن التراجع عن ذلك.
circles-person-copy = ما يُحفظ عن هذا الشخص، للطباعة
circles-person-account = إنشاء حساب لهذا الشخص
circles-person-account-about = بأربع كلمات يمكن أن يختار الشخص بنفسه اسم دخول وخمس كلمات. ويبقى كل شيء له كما هو.
circles-person-account-do = إنشاء الكلمات الأربع
circles-already = الأمر كذلك من قبل، أو لا يناسب حال الشخص الآن.
circles-already-next = يمكن النظر إلى الصفحة مرة أخرى واختيار ما يناسب.

circles-copy-title = ما هو محفوظ
circles-copy-about = تُطبع هذه الصفحة وتُعطى للشخص. لا تذكر أحدًا غيره.
circles-copy-name = الاسم المختار
circles-copy-since = هنا منذ
circles-copy-limits = يوم قراءة «متى يجب علينا إخبار أحد»
circles-copy-day = كُتب يوم { $word }
circles-copy-back = رجوع
copy-line-on = سطر تُرك في
copy-line = الكلام

circles-use-title = كلمات لمجموعة
circles-use-label = الكلمات الأربع
circles-use-hint = يعطيها من يدير المجموعة. بعدها يكون الانتظار هناك بالاسم المختار.
circles-use-do = انتظار هذه المجموعة
circles-use-not = رجوع إلى مجموعاتي
circles-code-unknown = هذه الكلمات لا تفتح شيئًا.
circles-code-unknown-next = ربما اختلفت كلمة، أو استُعملت الكلمات، أو انتهى يومها. يمكن طلب غيرها.
circles-code-not-now = لا يمكن انتظار هذه المجموعة الآن.
circles-code-not-now-next = قد يكون السبب عدد الأماكن أو غير ذلك. يمكن سؤال من أعطى الكلمات.
circles-person-everywhere = يُمحى من كلّ نسخة احتياطية أيضًا ابتداءً من
circles-erased-title = تم المحو
# hurts
circles-erased-day = مُحي كل ما يخص هذا الشخص هنا يوم { $word }.
circles-erased-give = إذا أراد الشخص ذلك، يمكن طباعة هذه الصفحة وتسليمها له. لا تذكر اسم أحد.
circles-name-taken = في المجموعة شخص آخر يحمل هذا الاسم.
circles-name-taken-next = يُختار اسم لا يحمله أحد فيها. ومن يُراد إدخاله يغيّر اسمه أولًا.

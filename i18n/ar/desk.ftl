### staff
# مكتب التواصل الأوّل: الأوقات، والأسطر بلا مرسل، والأرقام التي تنتظر.

## level 0

desk-title = المكتب
desk-back = رجوع إلى المكتب
desk-kit = البطاقة والملصق والأوراق وما يُقال، للطباعة
desk-talk = ما يراه من لا نعرفه

desk-lines-title = أسطر بلا مرسل
desk-lines-none = لا أسطر تنتظر جوابًا.
desk-lines-sealed = لا يقرؤها إلا من يشارك في الاستقبال.
desk-lines-due = الجواب يوم { $day } على أبعد تقدير
desk-lines-late = متأخّر منذ { $day }
desk-lines-unread = هذه الأسطر لا تُفتح هنا. يقرؤها ويجيب عنها من كان يشارك في الاستقبال حين وصلت.
desk-answer-label = الجواب
desk-answer-hint = تفتحه الكلمات الأربع لمن سأل ولا شيء غيرها. ولا تمكن قراءته هنا مرة أخرى. لا تُكتب أسماء ولا مكان مجموعة.
desk-answer-do = ترك هذا الجواب
desk-answer-empty = الجواب فارغ.
desk-answer-empty-next = تكفي بضع كلمات. و«ليس بعد» بصدق جواب أيضًا.
desk-answer-late = أجاب شخص آخر قبلكم. ولم يُرسل جوابكم.
desk-answer-late-next = لا حاجة إلى شيء آخر.
desk-lines-answered = أُجيب عن هذه الأسطر.

desk-find-title = أحدهم يسأل من جديد
desk-find-label = الرقم المكتوب على الورقة
desk-find-do = البحث عن الرقم
desk-find-unknown = لا شيء ينتظر تحت هذا الرقم.
desk-find-unknown-next = يُقرأ مرة أخرى. وإذا انتهى وقته يُعطى رقم جديد ولا يخسر أحد شيئًا.

desk-slips-title = أرقام تنتظر
desk-slips-none = لا رقم ينتظر.
desk-slip-number = الرقم
desk-slip-again = السؤال من جديد
desk-slip-print = تُطبع هذه الصفحة أو تُكتب على ورقة: الرقم واليوم ولا شيء غيرهما.

desk-give-title = إعطاء رقم
desk-give-about = لمن عليه أن ينتظر. لا يُسأل عن اسم، ولا عمّن أرسل.
desk-give-language = اللغة
desk-give-part = منطقة المدينة
desk-give-when = الأوقات المناسبة
desk-give-again = السؤال من جديد
desk-give-way = كيف سمعوا عنّا، إذا ذكروا ذلك
desk-give-way-hint = يُعدّ فقط، بعيدًا عن الرقم.
desk-give-do = إعطاء رقم
desk-give-full = عدد الأرقام المنتظرة الآن: { $n }.
desk-give-full-next = ينبغي أوّلًا الحديث مع من ينتظرون، أو سحب أرقام انتهى وقتها.
desk-give-missing = هناك ما لم يُختر.
desk-give-missing-next = اختاروا واحدًا من كلّ قائمة.
desk-part-any = أيّ منطقة
desk-hours-any = في أيّ وقت
desk-hours-morning = صباحًا
desk-hours-afternoon = بعد الظهر
desk-hours-evening = مساءً
desk-hours-weekend = في نهاية الأسبوع
desk-again-one = بعد أسبوع
desk-again-two = بعد أسبوعين
desk-again-four = بعد أربعة أسابيع

desk-asked-title = سألوا من جديد ولا مكان بعد
desk-asked-do = تحديد اليوم الجديد
desk-talked-had = جرى الحديث
desk-adult = يقولون إنّ عمرهم ١٨ سنة أو أكثر
desk-adult-missing = لا يدخل من لم يبلغ ١٨ سنة إلى مجموعة بالغين.
desk-adult-missing-next = تُوضع العلامة، أو تُعرض صفحة من لم يبلغ ١٨ سنة ويُسحب الرقم.
desk-talked-do = إنهاء الانتظار
desk-young = الصفحة لمن لم يبلغ ١٨ سنة
desk-back-title = لم يعد أحد ينتظر تحته
desk-back-about = لا يُسأل عن سبب.
desk-back-do = سحب الرقم

desk-talked-title = انتهى الانتظار
desk-talked-gone = زال الرقم. ولا شيء يربطه بما يأتي الآن.
desk-talked-code = تُنشأ أربع كلمات في صفحة المجموعة، ثم تُقال.
desk-talked-groups = إلى مجموعاتي
desk-talked-other = ينشئ الكلمات الأربع من يدير مجموعة، في صفحتها.

desk-ways-title = كيف سمع الناس عنّا
desk-ways-about = تُعدّ وحدها وتظهر خمسًا خمسًا. وما ذُكر أقلّ من ٥ مرات لا يظهر.

desk-hours-title = الأوقات والطرق
desk-hours-about = يستطيع أيّ شخص قراءة هذا: في صفحة الحديث الأوّل، وعلى البطاقة والملصق. والسطور الفارغة لا تظهر.
desk-times-hint = تُكتب هذه الأوقات في كل صفحة بلغتها. والسطر الذي بلا يوم لا يظهر.
desk-times-from = من
desk-times-until = إلى
desk-times-none = بلا يوم
desk-times-order = هذا الوقت ينتهي باكرًا.
desk-times-order-next = يُختار وقت للنهاية بعد وقت البداية.
desk-hours-beside = ملاحظة عن الأوقات
desk-hours-hint = مثلًا: ما عدا أيّام العطل. يظهر هذا كما كُتب، بلغة واحدة فقط.
desk-walk-hint = لا يُكتب أبدًا مكان لقاء مجموعة. والأفضل مبنى فيه أنشطة كثيرة.
desk-young-hint = جهة تساعد اليافعين، مع رقمها.
desk-parts = مناطق المدينة التي قد تذكرها الورقة
desk-parts-hint = منطقة في كلّ سطر، والأفضل أن تكون واسعة. والمنطقة التي تبقى تحتفظ بمعناها على الأوراق السابقة.
desk-hours-do = حفظ

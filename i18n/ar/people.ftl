### The pages of joining, signing in, a break, done, leaving, the own copy.

## level 0

# hurts
people-limits-title = قبل أن تحكوا لنا أيّ شيء
# hurts
people-limits-first = القرار لكم في كلّ خطوة. يمكنكم التوقّف هنا، وعندها لا يُحفظ شيء.
people-kept-title = ما الذي يُحفظ، ومن يراه
# hurts
people-kept-name = نحفظ الاسم الذي تختارونه لنناديكم به. ويراه من معكم في المجموعة.
# hurts
people-kept-day = نحفظ اليوم الذي بدأتم فيه هنا. ولا نحفظ الساعة ولا المكان.
# hurts
people-kept-never = لا نسأل أبدًا عن اسمكم الحقيقي، ولا عن عنوانكم، ولا عن تاريخ ميلادكم، ولا عن ماضيكم.
# hurts
people-kept-go = يمكنكم أخذ استراحة أو المغادرة في أيّ وقت. لا أحد يسأل عن السبب.
people-told-title = متى يجب علينا إخبار أحد
# hurts
people-told-when = ما يُقال هنا يبقى هنا، إلّا في حالات قليلة. لا نخبر أحدًا إلّا عند خطر شديد على حياة إنسان، أو إذا كان طفل يتعرّض للأذى، أو إذا ألزمنا القانون أو المحكمة.
# hurts
people-told-one = إذا قال أحدهم إنه سيؤذي شخصًا أذًى شديدًا هذا الأسبوع، فعلينا أن نتصرّف.
# hurts
people-told-two = إذا كان طفل يتعرّض للأذى، فعلينا أن نخبر من يستطيع المساعدة.
# hurts
people-told-three = أمّا إذا حكيتم أنكم غضبتم وقلتم كلامًا سيّئًا، فهذا يبقى هنا.
# hurts
people-told-first = نخبركم أنتم أوّلًا، إلّا إذا كان ذلك يزيد الخطر.
people-told-more = المزيد عن: متى يجب علينا إخبار أحد
people-go-on = متابعة
people-stop-here = التوقّف هنا
people-name-title = بأيّ اسم نناديكم؟
people-name-why = يمكنكم اختيار أيّ اسم يعجبكم. ليس من اللازم أن يكون اسمكم الحقيقي، ويمكن تغييره لاحقًا.
people-name-label = الاسم الذي نناديكم به
people-name-hint = يراه من يستقبلكم، ثم يراه لاحقًا من معكم في المجموعة.
people-name-sure = أريد هذا الاسم
people-names = مرج، ينبوع، زعتر، سنديان، قصب، هدهد، لوزة، صفصاف، بوصلة، فانوس، صدفة، قنفذ، جوزة، كستناء، طحلب، بلّوط، سحابة، درب، حصاة، عصفور
people-name-ideas = بعض الأفكار:
people-choices-title = ما توافقون عليه
# hurts
people-attendance-label = هل تسمحون بأن نحفظ لكم تواريخ اللقاءات التي تحضرونها؟
# hurts
people-attendance-hint = المشاركة ممكنة من دون ذلك. وإذا كان الجواب لا، فإننا نعدّ الحاضرين فقط.
# hurts
people-attendance-no = لا، يكفي العدد
people-attendance-ends = يُمحى عندئذ ما حُفظ حتى الآن ولا يعود.
# hurts
people-attendance-yes = نعم، احفظوها لي
people-contact-title = كيف نتواصل معكم
people-contact-none = لا نتّصل ولا نرسل شيئًا. من استقبلكم يخبركم بالمكان وجهًا لوجه.
people-way-label = إذا ضاعت كلمات الدخول الخمس يومًا ما (ستأتي في الخطوة التالية)
people-way-hint = هذا الاختيار لكم وحدكم. لا أحد هنا يستطيع أن يفتح حسابكم بدلًا منكم.
people-way-code = أريد رمزًا على ورقة للدخول من جديد
people-way-code-hint = يُحفظ في مكان غير المكان الذي فيه كلمات الدخول.
people-way-join-two = أريد أن يساعدني على الدخول من جديد شخصان يساعدان هنا
people-way-join-two-hint = يكون اختيارهما في آخر هذه الصفحات، أو لاحقًا ضمن «طريقة للدخول من جديد». وحتى ذلك الحين لا يستطيع أحد أن يساعدكم على الدخول من جديد.
people-way-none = لا أريد شيئًا
people-way-none-hint = إذا ضاعت كلمات الدخول، تكون البداية من جديد كمن يأتي أوّل مرّة.
people-way-helper = أنتم تساعدون هنا، ولذلك يلزمكم رمز. فلا ينبغي أن يتعطّل لقاء بسبب كلمات ضائعة.
people-way-missing = لم تُختَر بعدُ طريقة للدخول من جديد.
people-way-missing-next = اختاروا إحدى الطرق، أو «لا أريد شيئًا».
people-way-needed = من يساعد هنا يحتاج إلى طريقة للدخول من جديد.
people-way-needed-next = اختاروا الرمز على ورقة.
# hurts
people-taking-part = بالضغط على الزرّ التالي توافقون على المشاركة. هذه هي الموافقة الوحيدة اللازمة، ويمكنكم سحبها في أيّ وقت.
# hurts
people-taking-part-yes = نعم، أشارك
people-words-title = ما يلزم للدخول
people-words-why = هذا اسم الدخول، وهذه كلمات الدخول الخمس. وهي تظهر الآن فقط.
people-handle-label = اسم الدخول
people-words-label = الكلمات الخمس
people-words-keep = تُكتب على ورقة ولا تُصوَّر. وتبقى الورقة في مكان لا ينظر فيه أحد.
people-words-show = عرض الكلمات مرّة أخرى
people-words-written = تمّت كتابتها
people-code-title = رمز للدخول من جديد
people-code-why = إذا ضاعت كلمات الدخول، فبهذا الرمز واسم الدخول يمكنكم أخذ كلمات جديدة.
people-code-keep = يُكتب الآن على ورقة ويُحفظ بعيدًا عن الكلمات، ولا يُصوَّر.
people-code-label = الرمز
people-code-again = كتابة الرمز مرّة أخرى
people-code-again-hint = لا فرق بين الحروف الكبيرة والصغيرة، ولا أهمّية للمسافات.
people-code-differs = هذا ليس الرمز الذي ظهر.
people-code-differs-next = تكفي نظرة إلى الورقة، ثم كتابته من جديد.
people-code-group = في الجزء { $n } من الرمز خطأ في الكتابة.
people-last-title = والآن من الورقة
people-last-why = كتابة الكلمات الخمس هنا تؤكّد لكم أن ما على الورقة صحيح.
people-words-again = الكلمات الخمس
people-words-again-hint = لا أهمّية للتشكيل ولا للحروف الكبيرة ولا لعلامات الترقيم ولا للمسافات الزائدة.
people-words-differ = هذه ليست الكلمات الخمس التي ظهرت.
people-words-differ-next = تكفي نظرة إلى الورقة، ثم كتابتها من جديد.
people-join-do = دخول
people-code-unknown = لا يمكن الدخول بهذه الكلمات.
people-code-unknown-next = يمكن التحقّق من كلّ كلمة، أو طلب كلمات جديدة ممّن أعطاكم إيّاها. أمّا جواب أسطركم ففي «حديث أوّل».
people-nobody-reads = لا أحد هنا يستطيع قراءة اسمكم بعد.
people-nobody-reads-next = يمكن طلب كلمات جديدة ممّن أعطاكم الكلمات، ثمّ إرسال هذه الصفحة من جديد. يبقى كلّ شيء فيها.
people-signin-wrong = اسم الدخول هذا لا يتوافق مع هذه الكلمات.
people-signin-wrong-next = يمكن التحقّق من الاسم والكلمات والمحاولة من جديد. لم يُقفل شيء.
people-home-title = مرحبًا،
people-home-paused = أنتم في استراحة. يبقى كلّ ما يخصّكم محفوظًا المدّة التي تريدونها.
people-home-done = اكتفيتم بهذا القدر حاليًا. وما احتفظتم به ما زال هنا.
people-home-back = عدتم. وبقي أن تفتح لكم المجموعة الباب من جديد.
people-home-waits = تمّ الدخول. وبقي أن تفتح لكم المجموعة الباب.
people-home-waits-next = ستلتقون بمن يستقبلكم، فيخبركم باليوم والمكان وجهًا لوجه.
people-home-alone = لستم الآن في أيّ مجموعة. إذا رغبتم في دخول مجموعة فيمكنكم سؤال من استقبلكم.
people-home-words = كلماتكم الأربع
people-home-group = مجموعتي
people-home-helpers = المساعدون والمجموعات
people-home-desk = الحديث الأوّل: المكتب
people-home-kit = أوراق للّقاء
people-home-yours = ما يخصّكم
people-home-more = الخيارات والاستراحة والمغادرة
people-home-code = لديّ كلمات لمجموعة
people-home-safety = الأمان عند استعمال هذه الصفحة
people-out-do = تسجيل الخروج
people-return-do = أريد العودة
people-more-title = الخيارات والاستراحة والمغادرة
people-more-name = نناديكم باسم
people-more-card = رمز البطاقة
people-more-card-about = لمن يرتّب المجموعات دون ذكر أسماء. لا يقول شيئًا عن صاحبه.
people-more-rename = تغيير الاسم
people-more-words = كلمات دخول جديدة، عند الشكّ في أن أحدًا رأى القديمة
people-more-way = طريقة للدخول من جديد
people-more-choices = اللغة وما توافقون عليه
people-more-copy = ما يُحفظ عنكم
people-more-seen = من فتح ما يخصّكم أو غيّره
people-more-going = الاستراحة أو الاكتفاء أو المغادرة
people-more-free = أنتم أحرار في الذهاب. لا أحد يسأل عن السبب.
people-more-pause = أخذ استراحة
people-more-pause-what = يبقى كلّ شيء محفوظًا، وليس للاستراحة موعد نهاية.
people-more-return-what = تعودون إلى هنا. ولا أحد يسأل عن فترة الغياب.
people-more-done = الاكتفاء بهذا القدر حاليًا
people-more-done-what = تتركون المجموعة، ويبقى لكم ما يخصّكم. ويمكنكم العودة.
people-more-leave = المغادرة
people-more-leave-what = يُغلق دخولكم فورًا. ويُمحى كلّ ما يخصّكم في اليوم الذي نعرضه لكم.
people-seen-title = من فتح ما يخصّكم أو غيّره
people-seen-about = ما حدث لما يخصّكم، وفي أيّ يوم. لا تُحفظ أسماء لهذا. وما فعلتموه الآن يظهر بعد ثوانٍ قليلة.
people-seen-none = لا شيء هنا بعد.
people-seen-more = تظهر هنا آخر ٢٠٠ مرّة فقط.
people-seen-by-you = حدث ذلك من حسابكم.
people-seen-by-other = فعل ذلك شخص آخر هنا.
people-seen-by-house = حدث ذلك من تلقاء نفسه.
people-seen-joined = أُنشئ حسابكم للدخول.
people-seen-words = تغيّرت كلماتكم الخمس.
people-seen-way = تغيّرت طريقة دخولكم من جديد من دون الكلمات.
people-seen-claim-begun = بدأت طريقة لدخولكم من جديد بمساعدة شخصين.
people-seen-claim-confirmed = أكّد الشخص الثاني طريقةً لدخولكم من جديد.
people-seen-claim-ended = انتهت طريقة كانت قد بدأت لدخولكم من جديد.
people-seen-back = تمّ دخول من جديد إلى حسابكم بمساعدة شخصين.
people-seen-place = سُجّلت لكم استراحة أو اكتفاء أو مغادرة أو عودة.
people-seen-copy = أُخذت نسخة ممّا يخصّكم.
people-seen-calendar-made = أُنشئ لكم عنوان تقويم.
people-seen-entered = سجّلكم شخص هنا من دون حساب.
people-seen-admitted = فُتح لكم الباب هنا.
people-seen-code = أُنشئت كلمات لكم.
people-seen-stand-in = جرى اختياركم لإدارة اللقاء عند الحاجة.
people-seen-evening = تغيّر دوركم في لقاء.
people-seen-role = أُعطيتم دورًا هنا.
people-seen-role-ended = انتهى دور لكم هنا.
people-seen-yes = سُجّلت موافقة منكم.
people-seen-yes-ended = انتهى شيء كنتم قد وافقتم عليه.
people-seen-calendar = انتهى عنوان تقويم لكم.
people-seen-asked = طلب شخص أن يرى شيئًا يخصّكم لا يفتحه إلّا شخصان معًا.
people-seen-agreed = وافق شخص ثانٍ على ذلك.
people-seen-viewed = رأى شخصان معًا شيئًا يخصّكم.
people-seen-closed = انتهى ذلك الطلب.
people-rename-title = تغيير الاسم
people-rename-why = بعد ذلك يرى الجميع الاسم الجديد فقط.
people-rename-do = استعمال هذا الاسم
people-new-words-title = كلمات دخول جديدة
people-new-words-why = يمكن أخذ كلمات جديدة في أيّ وقت. وعندها يُسجَّل الخروج من كلّ الأجهزة الأخرى.
people-new-words-do = إظهار كلمات جديدة
people-new-words-yet = تبقى الكلمات القديمة صالحة إلى أن تُكتب الكلمات الجديدة.
people-new-words-use = استعمال الكلمات الجديدة
people-present-ask = الكلمات الخمس الحالية
people-present-why = هكذا لا يستطيع من يمسك هاتفكم أن يغلق عليكم باب الدخول.
people-present-missing = الكلمات الخمس لازمة هنا.
people-present-wrong = هذه ليست كلماتكم الخمس.
people-present-wrong-next = تكفي نظرة إلى الورقة ثم المحاولة من جديد. يبقى دخولكم مفتوحًا، ولم يُقفل شيء.
people-back-code-title = رمز جديد على ورقة
people-back-code-why = يصلح الرمز مرّة واحدة. عند إتمام هذه الصفحات ينتهي الرمز القديم ويصير هذا هو الصالح.
people-back-code-write = يُكتب الرمز الجديد على ورقة. وحتى الصفحة الأخيرة تبقى الكلمات القديمة والرمز القديم صالحة.
people-others-title = أين الدخول مفتوح الآن
people-others = الدخول مفتوح هنا، وفي أماكن أخرى أيضًا. عدد الأماكن الأخرى: { $word }
people-others-about = لا نحفظ أيّ أجهزة هي.
people-others-none = الدخول مفتوح هنا فقط.
people-others-do = تسجيل الخروج من كلّ مكان آخر
people-way-title = طريقة للدخول من جديد
people-way-has = لديكم رمز على ورقة. وإذا أخذتم رمزًا جديدًا، لم يعد القديم صالحًا.
people-way-has-not = ليس لديكم رمز. إذا ضاعت كلمات الدخول، تكون البداية من جديد كمن يأتي أوّل مرّة.
people-way-new-do = إظهار رمز جديد
people-way-use = استعمال هذا الرمز
people-way-none-do = إلغاء الرمز
people-back-home = رجوع
people-back-title = ضاعت الكلمات
people-back-why = باسم الدخول والرمز الذي على الورقة تحصلون على كلمات جديدة ورمز جديد.
people-handle-ask = اسم الدخول
people-code-ask = الرمز الذي على الورقة
people-back-none = من دون رمز لا يستطيع أحد فتح حسابكم، ولا نحن أيضًا. يمكنكم أن تطلبوا بداية جديدة ممّن استقبلكم.
people-back-wrong = اسم الدخول هذا لا يتوافق مع هذا الرمز.
people-back-wrong-next = يمكن التحقّق من الاسم والرمز والمحاولة من جديد.
people-language-label = لغة صفحاتكم
people-yes-until = تسري هذه الموافقة حتى { $day }.
people-part-until = وافقتم على المشاركة. وتسري هذه الموافقة حتى { $day }.
# hurts
people-part-soon = تسري موافقتكم على المشاركة حتى { $day }. ويمكنكم تجديدها متى شئتم.
# hurts
people-part-over = سرت موافقتكم على المشاركة سنة ثمّ انتهت. مكانكم هنا باقٍ، ويمكنكم تجديد الموافقة متى شئتم.
# hurts
people-part-about = هذه هي الموافقة الوحيدة اللازمة. تسري سنة، ويمكنكم سحبها في أيّ وقت.
# hurts
people-part-again = تجديد الموافقة لسنة
people-part-leave = سحبها والمغادرة
people-idle-label = إذا بقيت الصفحة مدّة من دون استعمال
people-idle-hint = عندها يُسجَّل الخروج تلقائيًّا. والمدّة القصيرة أكثر أمانًا.
people-idle-ten = تسجيل الخروج بعد ١٠ دقائق
people-idle-twenty = تسجيل الخروج بعد ٢٠ دقيقة
people-choices-do = حفظ الاختيار
# hurts
people-pause-what = تبقون في مجموعتكم، ولا يلزمكم الحضور. لا أحد يعدّ اللقاءات.
people-leads-alone = لا يوجد من يدير المجموعة غيركم، فلا يمكن إدخال أحد إليها حتى يديرها شخص آخر.
people-leads-alone-next = من الأفضل، إن أمكن، إدخال شخص ينوب عنكم. ولا شيء يمنع من الذهاب.
people-last-organises = لا أحد غيركم ينسّق العمل هنا. ويمكن لمن يشغّل الحاسوب أن ينشئ كلمات لشخص جديد.
people-last-worries = لا أحد غيركم يردّ على المخاوف هنا. ويحسن، إن أمكن، إخبار من ينسّق العمل أولًا.
# hurts
people-pause-back = ليس للاستراحة موعد نهاية. كلمات الدخول تظلّ تفتح هذه الصفحة، والعودة بضغطة زرّ واحدة.
people-pause-do = أخذ استراحة
people-already = هذا تمّ من قبل.
people-already-next = تكفي نظرة جديدة إلى الصفحة لمعرفة الوضع الآن.
people-not-now = ليس الآن
# hurts
people-done-what = بعد ذلك لا تكونون في أيّ مجموعة، ولا ترى المجموعة سطوركم. وما يخصّكم يبقى لكم.
# hurts
people-done-back = يمكنكم العودة بكلمات الدخول متى شئتم. وعندها تفتح لكم المجموعة الباب من جديد.
people-done-do = أكتفي بهذا القدر حاليًا
people-leave-title = المغادرة
# hurts
people-leave-what = بعد ذلك تفتح كلمات الدخول صفحة واحدة فقط. ولا يرى الآخرون إلّا أنكم لم تعودوا موجودين هنا.
# hurts
people-leave-erase = يُمحى كلّ ما يخصّكم يوم { $word }. وحتى ذلك اليوم يمكنكم التراجع في تلك الصفحة.
people-leave-copy = الاطّلاع أوّلًا على ما يُحفظ عنكم
# hurts
people-leave-words = ماذا يحدث للسطور التي تركتموها للمجموعة؟
# hurts
people-leave-words-hint = لن يراها الآخرون بعد ذلك، إلّا إذا اخترتم أن تبقى.
# hurts
people-leave-withdraw = تذهب معي
# hurts
people-leave-keep = تبقى من دون اسمي
people-leave-do = إنهاء مشاركتي والمغادرة
people-have-left = تمّت المغادرة
# hurts
people-left-until = يُمحى كلّ ما يخصّكم يوم { $word }.
# hurts
people-left-copies = وابتداءً من يوم { $word } لا يبقى شيء ممّا يخصّكم في أيّ نسخة احتياطية أيضًا.
# hurts
people-left-lines = تظلّ لدى المجموعة السطور التي اخترتم بقاءها، من دون اسمكم.
# hurts
people-left-back = حتى يوم المحو تفتح كلماتكم القديمة صفحة واحدة. فيها يمكنكم التراجع، أو رؤية ما يُحفظ، أو محو كلّ شيء فورًا.
people-take-back-do = التراجع عن المغادرة
people-take-back-what = تعودون إلى هنا، وتفتح لكم المجموعة الباب من جديد. وتظهر سطوركم هناك باسمكم.
people-erase-title = المحو الآن
# hurts
people-erase-what = يُمحى كلّ ما يخصّكم فورًا. ولا يمكن التراجع عن ذلك.
people-erase-do = محو كلّ شيء الآن
people-gone-title = تمّ المحو
# hurts
people-gone-day = مُحي هنا كلّ ما يخصّكم يوم { $word }.
# hurts
people-gone-but = ما كان يخصّكم مُحي هنا يوم { $word }، ما عدا ما يجب أن يبقى بأمر رسميّ.
# hurts
people-gone-here = لم يعد من الممكن هنا فتح أيّ شيء يخصّكم.
# hurts
people-kept-until = يوجد أمر رسميّ بأن يبقى ما هو محفوظ عنكم حتى { $word }.
# hurts
people-kept-closed = يبقى مغلقًا: هذا الأمر الرسميّ لا يسمح لأحد بفتحه. وعندما تنتهي مدّة الأمر يُمحى ما كان يجب محوه.
# hurts
people-kept-some = يوجد أمر رسميّ بأن يبقى ما يلي حتى { $word }:
# hurts
people-kept-rest = كل ما عدا ذلك يُمحى عندما يحين يومه، كما هو الحال للجميع.
# hurts
people-kept-some-closed = يبقى كلّ ذلك كما كان يوم صدور الأمر. وهذا الأمر لا يسمح لأحد بفتحه. وعندما تنتهي مدّته يُمحى كلّ ذلك أيضًا.
people-copy-title = ما يُحفظ عنكم
people-copy-day = هكذا هو الحال يوم { $word }.
people-copy-print = يمكن طباعة هذه الصفحة. وقد يكون الورق أكثر أمانًا من الملفّ.
people-copy-nobody = لا يُذكر هنا شخص آخر، ولا تُذكر أيّ مجموعة.
people-copy-file-do = الحفظ في ملفّ
people-copy-delay-title = انتظار قبل فتح هذه الصفحة
people-copy-delay-what = إذا كان من الممكن أن يجبركم أحد على إظهار هذه الصفحة، فيمكنكم تأخير فتحها يومين. ولا يرى أحد غيركم هذا الطلب.
people-copy-delay-label = تُفتح هذه الصفحة بعد طلبي بيومين
people-copy-not-yet = لم تُفتح هذه الصفحة بعد.
people-copy-not-yet-next = موعد فتحها مكتوب في الصفحة نفسها.
people-copy-opens = تُفتح يوم { $word }.
people-copy-wished = تُفتح هذه الصفحة بعد يومين من طلبها.
people-copy-ask-do = بدء اليومين الآن
copy-since = هنا منذ
copy-language = اللغة
copy-state = الوضع الحالي
copy-limits-read = يوم قراءة «متى يجب علينا إخبار أحد»
copy-erase-on = يوم المحو
copy-order = يجب أن يبقى، بأمر رسميّ، حتى
copy-order-what = يجب أن يبقى، بأمر رسميّ
kept-consent = ما وافقتم عليه
kept-groups = المجموعات التي أنتم فيها أو كنتم فيها
kept-roles = ما فعلتموه هنا من أجل الآخرين
kept-lines = أسطر تركتموها في مجموعة
kept-evenings = اللقاءات التي حضرتموها
copy-role = دوركم هنا
copy-name = الاسم المختار
copy-consent = وافقتم على
copy-consent-until = تسري الموافقة حتى
state-active = هنا
state-paused = في استراحة
state-done = اكتفاء بهذا القدر حاليًا
state-left = مغادرة
role-anyone = بلا دور محدّد
role-participant = شخص يشارك
role-alumni = شخص اكتفى بهذا القدر حاليًا
role-trainee = شخص يتعلّم مرافقة غيره
role-mentor = شخص يرافق غيره
role-facilitator = شخص يدير اللقاء
role-lead = شخص تُقال له المخاوف
role-coordinator = شخص ينسّق العمل
role-supervisor = شخص يستمع إلى المساعدين
role-evaluator = شخص يقرأ الأرقام
role-auditor = شخص يراجع من الخارج
role-funder = شخص يقرأ التقرير العلني
role-partner = شخص من جهة شريكة
role-administrator = شخص يشغّل الحاسوب
consent-taking-part = المشاركة
consent-attendance = حفظ تواريخ اللقاءات التي تحضرونها
duty-none = أنتم تشاركون هنا.
duty-trainee = تتعلّمون مرافقة غيركم. وترون المجموعات التي أنتم فيها.
duty-mentor = ترافقون غيركم. ترون الأسماء المختارة في مجموعاتكم، ولا ترون ما لم يعرضه أصحابها عليكم.
duty-facilitator = تديرون اللقاءات وتستقبلون الناس. ترون الأسماء المختارة في مجموعاتكم، ولا يمكنكم فتح ما لم يُعرض عليكم.
duty-lead = تردّون على المخاوف. ولا شيء هنا ينتظر الردّ بعد.
duty-coordinator = تنسّقون عمل المساعدين والمجموعات. ترون الأعداد والمساعدين، ولا ترون أبدًا أسماء من يشاركون.
duty-supervisor = تستمعون إلى المساعدين. ولا ترون شيئًا عمّن يشاركون.
duty-evaluator = تقرؤون أرقامًا مجمّعة. ولا توجد أرقام هنا بعد.
duty-auditor = تتحقّقون من الخارج من أن شيئًا لم يُغيَّر. ومن يشغّل الحاسوب يعطيكم السجلّ. ولا ترون أيّ أسماء.
duty-funder = تقرؤون التقرير العلني. وهو نفسه للجميع. ولا يوجد هنا تقرير بعد.
duty-partner = تردّون على ما يُرسل إليكم. ولم يُرسل إليكم شيء بعد.
duty-administrator = تشغّلون الحاسوب. ولا يمكنكم فتح أيّ شيء كتبه الناس.

people-way-pair = شخصان يستطيعان معًا مساعدتكم على الدخول من جديد.
people-way-pair-not = يمكنكم أيضًا اختيار شخصين يساعدان هنا. وهما معًا يستطيعان مساعدتكم على الدخول من جديد.
people-way-two = شخصان تثقون بهما
people-back-two = إذا كنتم قد اخترتم شخصين، فاذهبوا إلى أحدهما. والرمز الذي على ورقتهما يصلح هنا أيضًا.
people-back-early = هذا الرمز صحيح، لكنّ الوقت لم يحن بعد. الساعات الباقية: { $n }
people-back-early-next = تُحفظ الورقة ثم تُعاد المحاولة في ذلك الوقت.
people-anew-when = هل تظنّون أنّ أحدًا رأى كلماتكم؟ حينها تُجدَّد المفاتيح أيضًا.
people-anew-title = أظنّ أنّ أحدًا رأى كلماتي
people-anew-about = تحصلون على كلمات جديدة، وتُصنع مفاتيحكم كلّها من جديد. وهذا ما يتغيّر.
people-anew-words = كلماتكم القديمة لا تفتح شيئًا بعد الآن.
people-anew-sessions = يُسجَّل خروجكم من كلّ مكان آخر.
people-anew-code = الرمز الذي على الورقة لا يعود صالحًا. تأخذون رمزًا جديدًا.
people-anew-two = إذا كان شخصان يساعدانكم على الدخول من جديد، فتختارونهما مرّة أخرى.
people-anew-kept = تبقى مجموعاتكم واسمكم وما كتبتموه.
people-anew-seen = ما قرأه أحد من قبل فقد قرأه، والتجديد لا يغيّر ذلك.
people-anew-do = تجديد كلّ شيء
people-anew-done-title = كلّ شيء جديد
people-anew-done-about = كلماتكم القديمة ورمزكم القديم وكلّ دخول آخر لم تعد صالحة.
people-anew-again = ما يلزم عمله مرّة أخرى
people-anew-again-code = يُؤخذ رمز جديد على ورقة.
people-anew-again-two = يُطلب من هذين الشخصين مرّة أخرى، أو يُختار غيرهما.

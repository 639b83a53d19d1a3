# ما يلزم للحضور: الصفحة الخاصة، وصفحة من ليس لديه حساب، والأعداد.

## level 0

needs-title = ما يلزمني للحضور
needs-about = توضع علامة على ما يجعل الحضور أسهل أو ممكنًا. يمكن ترك أي شيء. لا أحد يسأل عن السبب.
needs-who-sees = من يدير اللقاء ومن ينسّق العمل يريان الأعداد فقط. من يساعد في الأمر يرى الوقت والعدد، ويعرف المكان قبل اللقاء بقليل.
needs-person-about = يُكتب هنا ما يطلبه الشخص ولا شيء غيره. لا أحد يسأله عن السبب.
needs-person-link = ما يلزم للحضور
needs-group-way = الطريق
needs-group-room = في المكان
needs-group-words = متابعة الكلام
needs-group-children = الأطفال
needs-group-body = الطعام والأوقات الثابتة
needs-kind-stepfree = مدخل بلا درج
needs-kind-ticket = تذكرة للذهاب والعودة
needs-kind-phone = المشاركة بالهاتف
needs-kind-hour = ساعة تناسب نوبات العمل أو المواعيد الثابتة
needs-kind-door = مقعد قرب الباب أو ظهره إلى الحائط
needs-kind-quiet = ضجيج قليل
needs-kind-breaks = استراحات قصيرة
needs-kind-unseen = مقعد لا يُرى من الخارج
needs-kind-papers = لا كاميرا ولا طلب أوراق ثبوتية عند الباب
needs-kind-spoken = ترجمة شفوية لما يُقال
needs-kind-signed = ترجمة بلغة الإشارة
needs-kind-aloud = قراءة الأوراق بصوت مسموع
needs-kind-large = خط كبير
needs-kind-hearing = مساعدة على السمع
needs-kind-plan = برنامج اللقاء مسبقًا
needs-kind-babies = رعاية أطفال حتى عمر سنتين
needs-kind-small = رعاية أطفال من ثلاث إلى خمس سنوات
needs-kind-school = رعاية أطفال من ست إلى اثنتي عشرة سنة
needs-kind-feeding = مكان هادئ لإطعام طفل
needs-kind-keeps = طعام أو أوقات ثابتة يجب الالتزام بها
needs-number-unknown = هذا العدد ليس في القائمة.
needs-number-unknown-next = اختاروا عددًا من القائمة.
needs-do = حفظ
needs-back = رجوع
needs-when = { $day }، { $word }
needs-next-title = اللقاء القادم
needs-next-nothing = لم تذكروا أن شيئًا يلزمكم. يمكن ذكره في أي وقت.
needs-person-nothing = لم يُكتب شيء لهذا الشخص بعد.
needs-next-else = هناك شيء غير ممكن هذه المرة. يمكن الحضور مع ذلك، أو المشاركة بالهاتف، أو انتظار يوم آخر. يمكن سؤال من يدير اللقاء عمّا يناسب.
needs-stand-open = بلا جواب بعد
needs-stand-met = موجود
needs-stand-not = غير ممكن هذه المرة
copy-need = شيء يلزم للحضور
copy-need-number = عدد الأطفال

### staff

needs-together-title = ما يلزم
needs-together-about = أعداد للقاءات القادمة من دون ذكر أحد. من ينسّق العمل يرى الأعداد نفسها.
needs-together-none = لم يذكر أحد أن شيئًا يلزمه.
needs-together-no-evening = لا لقاء مقرّر في الأيام الأربعة عشر القادمة.
needs-together-back = رجوع إلى إدارة المجموعة
needs-column-what = ما يلزم
needs-column-number = العدد
needs-organise-title = ما يلزم للحضور
needs-organise-about = الأيام الأربعة عشر القادمة بالأعداد. يُفتح كل لقاء لذكر ما هو موجود وما هو غير ممكن. يرى الناس الجواب قبل الحضور.
needs-organise-none = لا شيء يلزم في لقاءات الأيام الأربعة عشر القادمة.
needs-organise-back = رجوع إلى المساعدين والمجموعات
needs-evening-about = يُذكر هنا ما هو موجود. ما هو غير ممكن يُذكر مبكرًا، فيبقى للشخص أن يختار طريقة أخرى.
needs-evening-number = العدد: { $word }
needs-evening-do = حفظ الأجوبة
needs-evening-print = عند طباعة هذه الصفحة تخرج ورقة لكل شيء موجود، لمن يساعد فيه.
needs-evening-back = رجوع إلى كل اللقاءات
needs-slip-place = يُذكر المكان في يوم اللقاء.
needs-slip-destroy = تُتلف هذه الورقة بعد اللقاء.
needs-slip-none = لا توجد ورقة للطباعة بعد. يُذكر في الصفحة ما هو موجود، ثم تُحفظ الأجوبة.

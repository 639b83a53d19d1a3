# اللقاءات: القادم، الشهر، إدارة لقاء، تغيير لقاء؛ والشهر لمن ينسّق العمل.

## level 0

meetings-next = اللقاء القادم
meetings-home-today = لقاء اليوم
meetings-at = الساعة { $word }
meetings-until = حتى الساعة { $word }.
meetings-about = الموضوع: { $word }.
meetings-none-ahead = لا يوجد لقاء مقرّر في الوقت الحالي.
meetings-month = الشهر وكل اللقاءات
meetings-place = المكان
meetings-place-from = يظهر المكان هنا ابتداءً من { $word }.
meetings-leads = إدارة اللقاء:
meetings-leads-open = لم يتحدّد بعد من يدير اللقاء.
meetings-along = في اللقاء أيضًا:
meetings-away-do = لا يمكنني الحضور
meetings-away-hint = لا يُسأل عن السبب. يرى ذلك من يدير اللقاء، ويُمحى في اليوم التالي.
meetings-away-help-hint = لا يُسأل عن السبب. تقرأ المجموعة أن أحد المساعدين يتبدّل، ولا شيء غير ذلك.
meetings-away-said = قلتم إنّكم لا تستطيعون الحضور. لا بأس في ذلك.
meetings-coming-do = صار بإمكاني الحضور
meetings-over = انتهى هذا اللقاء.
meetings-over-next = يمكن النظر إلى اللقاء القادم.
meetings-changed-on = قيل ذلك يوم { $word }.
meetings-changed-choice = يمكن عدم الحضور، أو أخذ استراحة، دون ذكر السبب.
meetings-changed-off = لن يُعقد هذا اللقاء.
meetings-changed-on-again = سيُعقد هذا اللقاء، ولم يعد ملغى.
meetings-after-off = بعده: { $word }
meetings-changed-time = تغيّر اليوم أو تغيّرت الساعة.
meetings-changed-place = تغيّر المكان.
meetings-changed-leads = شخص آخر يدير هذا اللقاء.
meetings-changed-helper = في هذا اللقاء تغيير بين من يرافقون.

meetings-lead-evening = إدارة هذا اللقاء
meetings-gap-none = شخصان يساعدان، وأحدهما يدير اللقاء.
meetings-gap-nobody = لم يُحدَّد من يساعد بعد. يلزم شخصان، أحدهما يدير اللقاء.
meetings-gap-one = يلزم شخص آخر للمساعدة.
meetings-gap-lead = لا أحد ممّن حُدِّدوا يدير اللقاءات بعد.
meetings-gap-last = لا أحد من المرافقين كان في اللقاء السابق.
meetings-state-goes = اللقاء قائم في موعده.
meetings-goes-do = تأكيد أن اللقاء قائم
meetings-anyway = لا بدّ من ذلك هذه المرة
meetings-anyway-hint = يرتاح الناس إلى وجه مألوف من المرة السابقة.
meetings-two = يُعقد اللقاء بوجود شخصين يساعدان.
meetings-two-next = يُحدَّد شخص ثانٍ، أو يُختار يوم آخر، أو يُقال إن اللقاء لن يُعقد.
meetings-lead = لا أحد ممّن حُدِّدوا يدير اللقاءات.
meetings-lead-next = يُحدَّد من يدير اللقاء أو ينوب عنه.
meetings-last = لا أحد من المرافقين كان في اللقاء السابق.
meetings-last-next = يُحدَّد شخص كان في اللقاء السابق، أو توضع علامة على أنه لا بدّ من ذلك.
meetings-not-begun = لم تبدأ المجموعة بعد.
meetings-not-begun-next = ابدؤوا المجموعة أوّلًا، من صفحتها.
meetings-to-lead = إلى صفحة المجموعة
meetings-early = لم يبدأ اللقاء بعد.
meetings-early-next = يُكتب ذلك حين يبدأ.
meetings-late = فات وقت ذلك.
meetings-late-next = يُختار لقاء قادم.
meetings-is-off = لا يمكن تغيير هذا اللقاء.
meetings-is-off-next = يُختار لقاء آخر.
meetings-is-on = هذا اللقاء غير ملغى.
meetings-is-on-next = لا حاجة إلى شيء آخر.
meetings-not-available = حضور هذا الشخص غير ممكن في هذا اللقاء.
meetings-not-available-next = يُسأل شخص آخر.
meetings-set-title = من يساعد في هذا اللقاء
meetings-set-do = اختيار لهذا اللقاء
meetings-unset-do = إزالة هذا الشخص من اللقاء
meetings-leads-do = اختيار هذا الشخص لإدارة اللقاء
meetings-could-title = من يمكنه المساعدة أيضًا
meetings-members-title = من تعذّر عليه الحضور
meetings-cannot = { $n ->
    [0] لا أحد حتى الآن.
    [one] شخص واحد حتى الآن.
    [two] شخصان حتى الآن.
    [few] { $n } أشخاص حتى الآن.
    [many] { $n } شخصًا حتى الآن.
   *[other] { $n } شخص حتى الآن.
 }
meetings-members-hint = هنا يُكتب أيضًا ما كُتب على ورقة أو قيل بالهاتف.
meetings-cannot-one = تعذّر الحضور
meetings-cannot-do = تسجيل تعذّر الحضور
meetings-can-do = إلغاء تعذّر الحضور
meetings-newcomers = إدخال من يبدأ اليوم
meetings-no-place = لم يُكتب مكان بعد.

meetings-held-title = عُقد اللقاء
meetings-heads-label = كم شخصًا حضر، دون عدّ المساعدين؟
meetings-heads-hint = يُعدّ الحاضرون عند الباب، دون أسماء.
meetings-heads = هذا ليس عددًا من ٠ إلى { $n }.
meetings-heads-next = يُكتب عدد من حضروا.
meetings-heads-fewer = العلامات عند الأسماء في الأسفل أكثر من هذا العدد.
meetings-heads-fewer-next = يُصحَّح العدد أو العلامات.
meetings-came-title = من حضر، ممّن يريدون حفظ ذلك
meetings-came-hint = هنا فقط من وافقوا على ذلك. يرونه في نسختهم الخاصة، ولا يراه غيرهم.
meetings-ticks-title = خمس علامات عن اللقاء
meetings-ticks-hint = عن اللقاء، لا عن أحد فيه.
meetings-tick-announced = عُقد كما أُعلن.
meetings-tick-calm = كان الجوّ هادئًا.
meetings-tick-rule = احتجنا إلى شيء ممّا اتفقنا عليه.
meetings-tick-worry = قال أحدهم إن شيئًا يقلقه.
meetings-tick-follow = عُرض حديث بعد اللقاء.
meetings-held-do = كتابة ذلك
meetings-past-title = ما يُكتب بعد اللقاء
meetings-past-done = كُتب ذلك
meetings-form-whole = مجموعة كاملة.
meetings-form-small = مجموعة صغيرة، كما تكون بثلاثة أو أربعة.
meetings-form-drop-in = باب مفتوح مع شخصين يساعدان.

meetings-change = تغيير هذا اللقاء
meetings-change-about = ما يتغيّر يظهر فورًا في صفحة المجموعة. ولا يُرسل شيء إلى أحد.
meetings-change-time = يوم آخر أو ساعة أخرى
meetings-day = اليوم
meetings-time = الساعة
meetings-change-time-do = نقل اللقاء
meetings-day-taken = لهذه المجموعة لقاء آخر في هذا الوقت.
meetings-day-taken-next = يُختار يوم آخر أو ساعة أخرى.
meetings-place-label = أين يُعقد اللقاء؟
meetings-place-hint = لا يقرؤه إلا من يحضر من المجموعة، وقبيل اللقاء فقط.
meetings-place-empty = لم يُكتب مكان.
meetings-place-empty-next = يُكتب المكان بحيث يجده شخص جديد.
meetings-place-long = المكان أطول من { $n } حرف.
meetings-place-long-next = يُكتب بصورة أقصر.
meetings-place-new = هذا مكان غير المكان السابق.
meetings-place-new-next = كانت العلامات للمكان السابق، ولذلك أُزيلت. توضع علامة على ما جرى التحقّق منه في هذا المكان.
meetings-place-only = لهذا اللقاء فقط
meetings-place-only-hint = من دون هذه العلامة يصير هذا مكان كلّ اللقاءات.
meetings-place-do = حفظ هذا المكان
meetings-checks = ما الذي جرى التحقّق منه هناك
meetings-check-exits = هناك مخرجان.
meetings-check-apart = ليس في مبنى فيه شرطة، أو مكتب يتحقّق من هويّات الناس، أو حزب.
meetings-check-camera = لا كاميرا موجّهة إلى الباب.
meetings-check-step = يمكن الدخول دون صعود درجة.
meetings-check-quiet = المكان هادئ ولا أحد يسمع من خلف الجدار.
meetings-check-signs = لا لافتة عند الباب تقول من يجتمع.
meetings-later-title = أسبوع دون لقاء
meetings-later-about = يتأخّر هذا اللقاء وكل ما بعده موعدًا واحدًا. واللقاء الملغى يبقى في يومه.
meetings-later-do = تأخير كل اللقاءات
meetings-off-title = لن يُعقد اللقاء
meetings-off-about = لا يُحسب ذلك على أحد، ويمكن الرجوع عنه حتى موعد البدء.
meetings-off-do = إخبار المجموعة بأن اللقاء لن يُعقد
meetings-on-about = إذا عُقد اللقاء رغم ذلك، يبقى كل شيء كما كان: اليوم والمكان ومن يساعد.
meetings-on-do = إخبار المجموعة بأن اللقاء سيُعقد
copy-came = حضور لقاء في
copy-came-to = لقاءات جرى حضورها
copy-were-held = لقاءات عُقدت خارج أوقات الاستراحة

meetings-to-month = عرض الشهر
meetings-to-helpers = المساعدون والرموز
meetings-month-title = الشهر
meetings-month-about = لقاءات كل المجموعات. المجموعة هنا رقم، ولا يُذكر اسم أحد من المشاركين.
meetings-gaps-title = ما ينقص بعد
meetings-gaps-none = لا ينقص أحد في الأسابيع القادمة.
meetings-gaps-n = { $n ->
    [one] لقاء واحد في الأسبوعين القادمين ينقصه شخص.
    [two] لقاءان في الأسبوعين القادمين ينقصهما شخص.
    [few] { $n } لقاءات في الأسبوعين القادمين ينقصها شخص.
    [many] { $n } لقاءً في الأسبوعين القادمين ينقصه شخص.
   *[other] { $n } لقاء في الأسبوعين القادمين ينقصه شخص.
 }
meetings-group-n = المجموعة { $word }
meetings-all-title = بقية اللقاءات
meetings-col-when = متى
meetings-col-group = المجموعة
meetings-col-helpers = المساعدون
meetings-col-who = من
meetings-col-evenings = اللقاءات
meetings-loads-title = من يساعد وكم مرة
meetings-cards-title = من ينتظر أن يبدأ
meetings-cards-about = رمز بطاقة ولغة، دون اسم. تُدخلهم المجموعة في لقاء مخصّص لذلك.
meetings-col-card = البطاقة
meetings-col-since = ينتظر منذ
meetings-unnamed = شخص يساعد لا يمكن قراءة اسمه

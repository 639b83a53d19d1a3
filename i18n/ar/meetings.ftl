# Evenings: the next one, the month, leading one, changing one; the month for whoever organises.

## level 0

meetings-next = اللقاء القادم
meetings-home-tonight = لقاء هذا المساء
meetings-at = الساعة { $word }
meetings-until = حتى الساعة { $word }.
meetings-about = الموضوع: { $word }.
meetings-none-ahead = لا يوجد لقاء مخطّط في الوقت الحالي.
meetings-month = الشهر وكل اللقاءات
meetings-place = المكان
meetings-place-from = يظهر المكان هنا ابتداء من { $word }.
meetings-leads = يدير اللقاء:
meetings-along = في اللقاء أيضا:
meetings-away-do = إبلاغ: لا يمكنني الحضور
meetings-away-hint = لا يُسأل عن سبب. يراه من يدير اللقاء، ويُمحى في اليوم التالي.
meetings-away-help-hint = لا يُسأل عن سبب. تقرأ المجموعة أن شخصا تغيّر، ولا شيء غير ذلك.
meetings-away-said = وصل البلاغ بعدم الحضور. لا بأس في ذلك.
meetings-coming-do = يمكنني الحضور في النهاية
meetings-over = انتهى هذا اللقاء.
meetings-over-next = اللقاء القادم في الصفحة.
meetings-changed-on = أُبلغ بذلك في { $word }.
meetings-changed-choice = يمكن البقاء في البيت أو أخذ استراحة دون ذكر سبب.
meetings-changed-off = هذا اللقاء لا يُعقد.
meetings-changed-time = اليوم أو الساعة جديدان.
meetings-changed-place = المكان جديد.
meetings-changed-leads = شخص آخر يدير هذا اللقاء.
meetings-changed-helper = أحد المرافقين يتغيّر.

meetings-lead-evening = إدارة هذا اللقاء
meetings-gap-none = شخصان يساعدان، وأحدهما يدير اللقاء.
meetings-gap-nobody = لم يُحدَّد من يساعد بعد. يلزم شخصان، أحدهما يدير اللقاء.
meetings-gap-one = يلزم شخص آخر للمساعدة.
meetings-gap-lead = لا أحد ممّن حُدِّدوا يدير اللقاءات.
meetings-gap-last = لا أحد من المرافقين كان في اللقاء السابق.
meetings-state-goes = اللقاء يُعقد.
meetings-goes-do = تأكيد عقد اللقاء
meetings-anyway = لا بدّ من ذلك هذه المرة
meetings-anyway-hint = يرتاح الناس إلى وجه مألوف من المرة السابقة.
meetings-two = يُعقد اللقاء بوجود شخصين يساعدان.
meetings-two-next = يُحدَّد شخص ثانٍ، أو يُختار يوم آخر، أو يُعلن أن اللقاء لا يُعقد.
meetings-lead = لا أحد ممّن حُدِّدوا يدير اللقاءات.
meetings-lead-next = يُحدَّد من يدير اللقاء أو ينوب عنه.
meetings-last = لا أحد من المرافقين كان في اللقاء السابق.
meetings-last-next = يُحدَّد شخص كان في اللقاء السابق، أو تُعلَّم الخانة بأنه لا بدّ من ذلك.
meetings-not-begun = لم تبدأ المجموعة بعد.
meetings-not-begun-next = تُبدأ المجموعة أولا من صفحتها.
meetings-to-lead = إلى صفحة المجموعة
meetings-early = لم يبدأ اللقاء بعد.
meetings-early-next = يُكتب ذلك بعد بدئه.
meetings-late = فات وقت ذلك.
meetings-late-next = يُختار لقاء قادم.
meetings-is-off = لا يمكن تغيير هذا اللقاء.
meetings-is-off-next = يُختار لقاء آخر.
meetings-not-available = هذا الشخص غير متاح لهذا اللقاء.
meetings-not-available-next = يُسأل شخص آخر.
meetings-set-title = من يساعد في هذا اللقاء
meetings-set-do = تحديد لهذا اللقاء
meetings-unset-do = ليس هذا اللقاء
meetings-leads-do = إدارة هذا اللقاء
meetings-could-title = يمكنهم المساعدة أيضا
meetings-members-title = من أبلغ بعدم الحضور
meetings-cannot = { $n ->
    [0] لا أحد حتى الآن.
    [one] شخص واحد حتى الآن.
    [two] شخصان حتى الآن.
    [few] { $n } أشخاص حتى الآن.
   *[other] { $n } شخصا حتى الآن.
 }
meetings-members-hint = هنا يُكتب أيضا ما قيل على الورق أو بالهاتف.
meetings-cannot-one = لا يمكنه الحضور
meetings-cannot-do = لا حضور
meetings-can-do = حضور في النهاية
meetings-newcomers = إدخال من يبدأ اليوم
meetings-no-place = لم يُكتب مكان بعد.

meetings-held-title = عُقد اللقاء
meetings-heads-label = كم شخصا حضر، دون المساعدين؟
meetings-heads-hint = عدّ الحاضرين عند الباب، دون أسماء.
meetings-heads = هذا ليس عددا من ٠ إلى { $n }.
meetings-heads-next = يُكتب عدد من حضروا.
meetings-came-title = من حضر، ممّن يريدون حفظ ذلك
meetings-came-hint = هنا فقط من وافقوا على ذلك. يرونه في نسختهم الخاصة، ولا يراه غيرهم.
meetings-ticks-title = خمس علامات عن اللقاء
meetings-ticks-hint = عن اللقاء، لا عن أحد فيه.
meetings-tick-announced = عُقد كما أُعلن.
meetings-tick-calm = كان الجو هادئا.
meetings-tick-rule = لزم شيء ممّا اتفقنا عليه.
meetings-tick-worry = قال أحدهم إنه قلق.
meetings-tick-follow = عُرض حديث بعد اللقاء.
meetings-held-do = تثبيت ذلك
meetings-form-whole = حلقة كاملة.
meetings-form-small = حلقة صغيرة، كما تكون بثلاثة أو أربعة.
meetings-form-drop-in = باب مفتوح مع شخصين يساعدان.

meetings-change = تغيير هذا اللقاء
meetings-change-about = ما يتغيّر يظهر فورا في صفحة المجموعة. ولا يُرسل شيء إلى أحد.
meetings-change-time = يوم آخر أو ساعة أخرى
meetings-day = اليوم
meetings-time = الساعة
meetings-change-time-do = نقل اللقاء
meetings-place-label = أين يُعقد اللقاء؟
meetings-place-hint = لا يقرؤه إلا من في المجموعة، قبيل اللقاء، ومن يحضر فقط.
meetings-place-empty = لم يُكتب مكان.
meetings-place-empty-next = يُكتب المكان بحيث يجده شخص جديد.
meetings-place-long = المكان أطول من { $n } حرفا.
meetings-place-long-next = يُكتب بصورة أقصر.
meetings-place-only = لهذا اللقاء فقط
meetings-place-do = تثبيت هذا المكان
meetings-checks = ما الذي جرى التحقّق منه هناك
meetings-check-exits = هناك مخرجان.
meetings-check-apart = ليس في بيت فيه شرطة أو مكتب يراقب الناس أو حزب.
meetings-check-camera = لا كاميرا عند الباب.
meetings-check-step = يمكن الدخول دون درجة.
meetings-check-quiet = المكان هادئ ولا أحد يسمع من خلف الجدار.
meetings-check-signs = لا لافتة عند الباب تقول من يجتمع.
meetings-later-title = أسبوع دون لقاء
meetings-later-about = هذا اللقاء وكل ما بعده يتأخر مرة واحدة.
meetings-later-do = تأخير كل اللقاءات
meetings-off-title = اللقاء لا يُعقد
meetings-off-about = خطوة واحدة، ولا تُحسب على أحد.
meetings-off-do = إعلان أن اللقاء لا يُعقد
copy-came = حضور لقاء

meetings-to-month = عرض الشهر
meetings-to-helpers = المساعدون والرموز
meetings-month-title = الشهر
meetings-month-about = لقاءات كل المجموعات. المجموعة هنا رقم، ولا يُذكر اسم أحد من المشاركين.
meetings-gaps-title = ما زال ينقص
meetings-gaps-none = لا ينقص أحد في الأسابيع القادمة.
meetings-gaps-n = { $n ->
    [one] لقاء واحد في الأسبوعين القادمين ينقصه شخص.
    [two] لقاءان في الأسبوعين القادمين ينقصهما شخص.
    [few] { $n } لقاءات في الأسبوعين القادمين ينقصها شخص.
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
meetings-unnamed = شخص يساعد لا يمكن قراءة اسمه

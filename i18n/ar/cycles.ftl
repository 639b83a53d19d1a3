# تخطيط لقاءات المجموعة، وموضوع كل لقاء.

## level 0

cycles-to-plan = تخطيط اللقاءات
cycles-plan-title = تخطيط اللقاءات
cycles-plan-about = يُختار اللقاء الأول، وتتبعه البقية في اليوم نفسه من الأسبوع، في الساعة والمكان نفسيهما.
cycles-first = اللقاء الأول
cycles-time = يبدأ في الساعة
cycles-time-hint = تبقى ساعة اللقاء كما هي حتى عند تغيير التوقيت.
cycles-count-label = عدد اللقاءات
cycles-count-hint = الرقم المكتوب هنا هو المعتاد. ويمكن أن تكون الجولة أقصر أو أطول.
cycles-plan-do = تخطيط هذه اللقاءات
cycles-day-missing = هذا اليوم ليس من الأيام المتاحة.
cycles-day-missing-next = يُختار يوم من القائمة.
cycles-time-missing = هذه الساعة ليست من الساعات المتاحة.
cycles-time-missing-next = تُختار ساعة من القائمة.
cycles-time-over = مضت هذه الساعة.
cycles-time-over-next = تُختار ساعة لاحقة أو يوم آخر.
cycles-count = عدد اللقاءات ليس من الأعداد المتاحة.
cycles-count-next = يُختار عدد لا يزيد على { $n }.
cycles-running = لهذه المجموعة لقاءات قادمة.
cycles-running-next = يمكن تخطيط لقاءات جديدة بعد انتهاء آخرها.
cycles-nothing = لا توجد لقاءات مخطّطة بعد.
cycles-nothing-next = خطّطوا للقاءات أوّلًا.
cycles-begin-about = اللقاءات مخطّطة. تبدأ المجموعة حين يوافق عدد كافٍ من الناس ويساعد شخصان.
cycles-begin-do = بدء هذه المجموعة

session-orientation = التعرّف إلى اللقاءات
session-arriving = الوصول
session-body = جسد متأهّب
session-pressure = صلات قديمة وضغوط
session-needs-met = ماذا أعطاني ذلك
session-turning = شكوك وخطوات أولى
session-feed = طُعم على الشاشة
session-midpoint = منتصف الطريق: ما يبقى وما يتغيّر وما يتوقّف
session-near = الناس القريبون مني
session-work = العمل والتعلّم
session-papers = أوراق ومال وحقوق
session-repair = إصلاح ما انكسر
session-becoming = من أُصبح
session-closing = الختام
session-open = لقاء مفتوح
session-needs-turning = ماذا أعطاني ذلك، وشكوك أولى
session-feed-midpoint = طُعم على الشاشة، ومنتصف الطريق
session-work-papers = عمل وأرض وأوراق
session-repair-becoming = إصلاح ما انكسر، ودور في القرية

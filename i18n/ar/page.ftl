### Texts that stand on every page, and those of the calm pages.

## level 0

page-cover = البداية
page-way-out = مغادرة هذه الصفحة
page-languages = اللغات
page-draft = ترجمة أوّلية: لم تُراجَع هذه الكلمات بعد.
page-came-back = هذه الصفحات عائدة من نسخة احتياطية. ما مُحي بعد { $day } قد يكون عاد.
page-help = مساعدة
page-more = الخيارات والاستراحة والمغادرة
# hurts
page-emergency = للطوارئ:
# hurts
page-emergency-any = في حالات الطوارئ يُتَّصل برقم الطوارئ المحلي. وهو في بلدان كثيرة 112.
page-line = بلا إعلانات، وبلا تتبّع.
page-number = { $n }
page-see = إظهار ما يُكتب
page-start = إلى الصفحة الأولى
page-print = لطباعة هذه الصفحة تُستعمل قائمة المتصفّح.

# Forms
page-refused = هناك ما يحتاج إلى نظرة أخرى
page-form-old = ظلّت هذه الصفحة مفتوحة وقتًا طويلًا.
page-form-old-next = ما كُتب ما زال هنا. يكفي إرساله مرّة أخرى.
page-kept = ما كُتب ما زال هنا.
page-kept-next = تكفي مراجعته ثم إرساله.
page-too-long = النصّ أطول من اللازم.
page-too-long-next = { $n ->
    [zero] الحدّ الأقصى { $n } حرف.
    [one] الحدّ الأقصى حرف واحد.
    [two] الحدّ الأقصى حرفان.
    [few] الحدّ الأقصى { $n } أحرف.
    [many] الحدّ الأقصى { $n } حرفًا.
   *[other] الحدّ الأقصى { $n } حرف.
}
page-code-empty = لم تُكتب أيّ كلمات.
page-code-empty-next = المطلوب كتابة الكلمات التي سبق تسلّمها.
page-name-empty = لم يُكتب أيّ اسم.
page-name-empty-next = المطلوب اختيار اسم للنداء، وليس من اللازم أن يكون الاسم الحقيقي.
page-name-long = هذا الاسم أطول من اللازم.
page-name-long-next = { $n ->
    [zero] الحدّ الأقصى { $n } حرف.
    [one] الحدّ الأقصى حرف واحد.
    [two] الحدّ الأقصى حرفان.
    [few] الحدّ الأقصى { $n } أحرف.
    [many] الحدّ الأقصى { $n } حرفًا.
   *[other] الحدّ الأقصى { $n } حرف.
}
page-name-signs = في هذا الاسم علامات لا تُقرأ بصوت عالٍ.
page-name-signs-next = تصلح الحروف والأرقام والمسافات، والبداية بحرف أو رقم.
page-name-mixed = يخلط هذا الاسم حروف أبجديّتين.
page-name-mixed-next = تكفي حروف أبجدية واحدة، حتى لا يلتبس الاسم باسم آخر.
page-name-looks-real = يبدو هذا اسمًا حقيقيًّا كاملًا.
page-name-looks-real-next = اسم آخر أكثر أمانًا. لإبقاء هذا الاسم تُعلَّم الخانة ثم يُرسل مرّة أخرى.

# Calm pages
page-missing-title = لا شيء هنا
page-missing = لا توجد صفحة متاحة في هذا العنوان.
page-missing-next = ربما كُتب العنوان بخطأ، أو لم تعد الصفحة موجودة.
page-fault-title = لم ينجح ذلك
page-fault = الخطأ من جهتنا. لم يتغيّر شيء.
page-fault-next = يمكن إعادة المحاولة بعد دقائق. إذا تكرّر الأمر فيُرجى إبلاغ أحد هنا بالحروف أدناه.
page-reference = من أجلنا: { $word }
page-busy-title = كثيرون في وقت واحد
page-busy = هناك انتظار في هذه اللحظة. لم يتغيّر شيء.
page-busy-next = يكفي الانتظار دقيقة ثم إعادة المحاولة.
page-full-title = لم يبقَ مكان
page-full = لم يكن ممكنًا حفظ ما أُرسل. لم يتغيّر شيء.
page-full-next = يمكن إعادة المحاولة لاحقًا. يُرجى إبلاغ أحد هنا كي يُوفَّر مكان.
page-unsure-title = ليس مؤكّدًا أنّ هذا قد حُفظ
page-unsure = هناك خلل في الجهاز. ربّما حُفظ ما أُرسل وربّما لم يُحفظ.
page-unsure-next = يكفي الانتظار بضع دقائق ثم النظر هل هو موجود. إن لم يكن موجودًا فيمكن إرساله مرّة أخرى.
page-large-title = أكثر من اللازم دفعةً واحدة
page-large = أُرسل أكثر ممّا يتّسع له المكان. لم يُحفظ شيء.
page-large-next = يمكن الرجوع وإرسال نصّ أقصر.
page-locked-title = مغلق لوقت قصير
page-locked = تُفتح هذه الصفحات من جديد قريبًا. لم يضِع شيء. يمكن إعادة المحاولة لاحقًا.

# Weather sayings
page-weather-title = ملاحظات عن الطقس
page-weather-lead = أقوال قديمة عن السماء ممّن عملوا تحتها. تصدق كثيرًا وتخطئ أحيانًا.
page-weather-sky-title = السماء
page-weather-sky = المساء الأحمر يسبق في الغالب يومًا صافيًا. والصباح الأحمر قد يأتي بالمطر. والهالة حول القمر قد تعني تغيّرًا.
page-weather-wind-title = الريح
page-weather-wind = يُقال إن السنونو إذا طار منخفضًا جاء المطر. والدخان الصاعد مستقيمًا يدلّ على يوم هادئ.
page-weather-spring-title = الربيع
page-weather-spring = يوم دافئ واحد لا يصنع ربيعًا. والفول ينتظر حتى تعتدل الليالي.
page-weather-summer-title = الصيف
page-weather-summer = الندى الكثير في الصباح يسبق في الغالب يومًا صافيًا. ورعد الظهيرة قد ينقّي الهواء عند المساء.
page-weather-autumn-title = الخريف
page-weather-autumn = ضباب الوادي ينقشع عادةً قبل الظهر. وكان الكبار يقولون: كثرة البلّوط تسبق شتاءً باردًا.
page-weather-winter-title = الشتاء
page-weather-winter = الثلج الذي ينزل بهدوء يبقى أطول. وإذا سُمعت الأصوات من بعيد في البرد فالتغيّر قريب.

# The rota: the own times and evenings of whoever helps; the draft for whoever organises.

## level 0

rota-own-title = My evenings and my time
rota-own-about = You are set for these evenings. The place stands on the page of the group, when it is time.
rota-own-none = You are not set for any evening at the moment.
rota-own-away = You said that you are away in that week. You are still set for this evening.
rota-times-title = When I have time to help
rota-times-who = Nobody is shown these ticks. Whoever organises only reads whether you are available, never why.
rota-free-about = Tick when you can usually help. If you tick nothing, you are asked for any time.
rota-often-label = How often in four weeks, at most?
rota-often-1 = Once
rota-often-2 = Twice
rota-often-3 = Three times
rota-often-4 = Four times
rota-often = How often is not chosen yet.
rota-often-next = Choose one of the four.
rota-weekly-label = How often in one week, at most?
rota-weekly-1 = Once
rota-weekly-2 = Twice
rota-weekly-any = It does not matter
rota-weekly = How often in one week is not chosen yet.
rota-weekly-next = Choose one of the three.
rota-weeks-away = Weeks in which I am away
rota-weeks-away-hint = No reason is asked for. A week is forgotten when it is over.
rota-week = The week from { $word }
rota-offered-title = An evening needs somebody
rota-offered-hint = You can say yes. If you do nothing, that counts against nobody.
rota-cover = I can come
rota-taken = Somebody else has just said yes to this evening. Thank you for offering.
rota-taken-next = There is nothing more to do.
rota-swap-title = Swap an evening
rota-swap-about = Choose an evening and the person who comes in your place. They are asked, and can say no without a reason.
rota-swap-none = There is nothing to swap at the moment.
rota-swap-instead = Instead of { $word } I come on:
rota-swap-ask = Ask to swap
rota-swap-unknown = Nothing is chosen yet.
rota-swap-unknown-next = Choose one of the evenings.
rota-no-swap = This swap is not possible at the moment.
rota-no-swap-next = Choose another one, or leave it as it is.
rota-swap-over = This swap is no longer needed. Thank you for your answer.
rota-swap-many = You have asked for many swaps already.
rota-swap-many-next = Take one of them back first.
rota-asked-title = Somebody asks to swap with you
rota-asked-see = See it
rota-asked = You would come on { $day } instead of { $word }.
rota-asked-hint = You can say no without a reason. It counts against nobody.
rota-asking-title = You have asked to swap
rota-asking = You would come on { $day } instead of { $word }. There is no answer yet.
rota-swap-yes = Swap
rota-swap-no = Leave it as it is
rota-swap-back = Take it back
rota-back-home = To my first page
copy-rota-away = You said that you are away in the week from
copy-rota-often = Most evenings in four weeks, as you said it
copy-rota-weekly = Most evenings in one week, as you said it

### staff

rota-title = The rota
rota-about = Two people go along on each evening, beside whoever leads it. A group is a number here, and nobody who takes part is named.
rota-group = Group { $word }
rota-weeks-label = For how long?
rota-weeks-4 = The next four weeks
rota-weeks-8 = The next eight weeks
rota-weeks = For how long is not chosen yet.
rota-weeks-next = Choose four weeks or eight.
rota-draft = Make a draft
rota-draft-hint = A draft changes nothing. You see what would change, and then you publish it or throw it away.
rota-looking = A rota is being looked for.
rota-looking-better = A draft is there. A better one is still being looked for.
rota-looking-hint = It goes on without this page. You can do something else and come back.
rota-looked = Part { $n } of { $word } is done.
rota-look = See how far it is
rota-stop = Stop looking
rota-again = Look for a new draft
rota-stale-now = Somebody in this draft is no longer available, so it cannot be published. Look for a new one.
rota-freely-on = Here people may go along more often in one week than they said. Ask them first.
rota-draft-made = This is a draft of { $word }. Nobody else sees it yet, but for whoever organises.
rota-changes-title = What would change
rota-changes-none = Nothing: everybody is set as in this draft.
rota-comes = Comes:
rota-goes = No longer set:
rota-new = new
rota-publish = Publish this draft
rota-publish-hint = Who goes along is set then. On evenings within a week the group reads that somebody changes, and nothing else.
rota-throw-away = Throw the draft away
rota-last-title = What the last publishing changed
rota-gaps-title = Evenings with fewer than two who go along
rota-gap-two = Nobody goes along yet. With the leader alone, the evening cannot go ahead.
rota-gap-one = One person goes along. A second one would be good.
rota-gap-last = Nobody of the two was there the last time.
rota-grid-draft = The evenings in this draft
rota-grid-set = The evenings as they are set
rota-none = No other evening lies ahead.
rota-opens = Opens:
rota-along = Goes along:
rota-others = The others
rota-more-than-said = more often than they said
rota-other = Somebody else has published a rota, or there is a newer draft by now.
rota-other-next = Nothing of yours was changed. Look at what stands here now.
rota-stale = Since this draft was made, somebody in it is no longer available.
rota-stale-next = Throw it away and make another draft.
rota-back = Back to the rota

rota-stuck-title = Here no rota is possible
rota-why-two = Two different people are needed.
rota-why-language = One of the two speaks the language of the group.
rota-why-own = Only people who belong to the group go along with it.
rota-why-opens = Nobody opens four evenings of one group in a row.
rota-why-four = Nobody goes along more than four times in four weeks:
rota-why-days = Nobody helps at two evenings of one day, more than four times in four weeks, or more often in a week than they said.
rota-why-weekly = Somebody would go along more often in one week than they said.
rota-why-other = Not all rules for these evenings can be kept together.
rota-why-pool = These people go along with the group:
rota-why-nobody = Nobody goes along with this group yet.
rota-why-away = Not available then:
rota-helps-title = What would help
rota-help-back = If somebody of group { $group } who is not available then has time after all, there is a rota.
rota-help-weekly = If people go along more often in one week than they said, there is a rota.
rota-freely = Look for such a draft
rota-help-speaks = { $n ->
    [one] If one more person is found for group { $group } who speaks { $language } and has time then, there is a rota.
   *[other] If { $n } more people are found for group { $group } who speak { $language } and have time then, there is a rota.
 }
rota-help = { $n ->
    [one] If one more person with time then is found for group { $group }, there is a rota.
   *[other] If { $n } more people with time then are found for group { $group }, there is a rota.
 }
rota-help-part = { $n ->
    [one] One more person for group { $group } would solve this, but something else is missing too.
   *[other] { $n } more people for group { $group } would solve this, but something else is missing too.
 }
rota-help-day = If the evening of group { $group } on { $word } is on { $day } instead, there is a rota.
rota-help-meets = If group { $group } meets on { $word } instead, there is a rota.
rota-help-move = Whoever leads the evening can choose another day, or say that it does not take place.

rota-why-this = Why this person?
rota-why-not = Why not this person?
rota-not-available = This person is not available for this evening.
rota-could = This person could be set for this evening.
rota-not-language = Then nobody of the two would speak the language of the group.
rota-not-dearer = It would be possible, but evenings would be shared less evenly or fewer faces be known. It would be instead of:
rota-not-equal = It would be just as good. Whoever leads the evening can set this person instead of:
rota-this-last = The group knows this person from the time before.
rota-this-load = { $n ->
    [one] This person goes along on one evening of this time.
   *[other] This person goes along on { $n } evenings of this time.
 }
rota-this-only = Nobody else is available in place of this person.
rota-this-dearer = { $n ->
    [one] One other person could come, but evenings would be shared less evenly or fewer faces be known.
   *[other] { $n } others could come, but evenings would be shared less evenly or fewer faces be known.
 }
rota-this-equal = { $n ->
    [one] One other person could come, and it would be just as good.
   *[other] { $n } others could come, and with one of them it would be just as good.
 }

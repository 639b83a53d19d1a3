### The pages of joining, signing in, a break, done, leaving, the own copy.

## level 0

# hurts
people-limits-title = Before you tell us anything
# hurts
people-limits-first = You decide about each step. You can stop here, and nothing is kept.
people-kept-title = What is kept, and who can see it
# hurts
people-kept-name = We keep the name you choose to go by. The people in your group see it.
# hurts
people-kept-day = We keep the day you joined. No hour and no place.
# hurts
people-kept-never = We never ask for your real name, your address, your birthday or your past.
# hurts
people-kept-go = You can take a break or leave at any time. Nobody asks why.
people-told-title = When we must tell somebody
# hurts
people-told-when = What you say here stays here, with few limits. We tell somebody else if a life is in serious danger or a child is being hurt. We must also tell if the law or a court says so.
# hurts
people-told-one = If somebody says they will badly hurt a person this week, we must act.
# hurts
people-told-two = If a child is being hurt, we must tell those who can help.
# hurts
people-told-three = But if you say you were angry and said bad things, that stays here.
# hurts
people-told-first = We tell you first, unless that makes the danger bigger.
people-told-more = Read more about when we must tell somebody
people-go-on = Go on
people-stop-here = Stop here
people-name-title = What may we call you?
people-name-why = Choose any name you like. It does not have to be yours, and you can change it later.
people-name-label = The name you go by
people-name-hint = The person who welcomes you sees it, and later the people in your group.
people-name-sure = I want this name
people-names = Pebble, Meadow, Acorn, Thistle, Maple, Walnut, Chestnut, Bramble, Moss, Lantern, Compass, Button, Teapot, Pinecone, Seashell, Otter, Puffin, Hedgehog, Magpie, Cloud
people-name-ideas = Some ideas:
people-choices-title = What you say yes to
# hurts
people-attendance-label = May we keep, for you, on which evenings you came?
# hurts
people-attendance-hint = You can take part without this. If you say no, we only count how many people came.
# hurts
people-attendance-no = No, only count
people-attendance-ends = What was kept so far is erased then and does not come back.
# hurts
people-attendance-yes = Yes, keep it for me
people-contact-title = How we reach you
people-contact-none = We do not call or write. The person who welcomed you tells you the place, face to face.
people-way-label = If you lose your five sign-in words one day (you get them next)
people-way-hint = Only you can choose this. Nobody here can open your account for you.
people-way-code = I want a code on paper to get back in
people-way-code-hint = Keep it in a different place from your words.
people-way-join-two = I want two people who help here to help me back in
people-way-join-two-hint = You choose them at the end of these pages, or later under “A way back in”. Until then nobody can help you back in.
people-way-none = I want nothing
people-way-none-hint = If your words are lost, you begin again as a new person.
people-way-helper = You help here, so a code is needed. An evening should not fail because words were lost.
people-way-missing = You have not chosen a way back in.
people-way-missing-next = Choose one of the ways, or choose “I want nothing”.
people-way-needed = People who help here need a way back in.
people-way-needed-next = Please choose the code on paper.
# hurts
people-taking-part = With the next button you say yes to taking part. This is the only yes that is needed, and you can take it back at any time.
# hurts
people-taking-part-yes = Yes, I take part
people-words-title = Your way in
people-words-why = This is your sign-in name and your five words. You see them only now.
people-handle-label = Your sign-in name
people-words-label = Your five words
people-words-keep = Write them down on paper. Do not take a photo. Keep the paper where nobody looks.
people-words-show = Show me the words again
people-words-written = I have written them down
people-code-title = Your code to get back in
people-code-why = If your words are lost, this code and your sign-in name let you choose new words.
people-code-keep = Write it on paper now, and keep it apart from your words. Do not take a photo.
people-code-label = Your code
people-code-again = Type the code once more
people-code-again-hint = Capital letters and spaces do not matter.
people-code-differs = This is not the code that was shown.
people-code-differs-next = Look at your paper and type it again.
people-code-group = There is a typing error in part { $n } of the code.
people-last-title = Now from your paper
people-last-why = Type your five words to check that your paper is right.
people-words-again = Your five words
people-words-again-hint = Capital letters, dots and double spaces do not matter.
people-words-differ = These are not the five words that were shown.
people-words-differ-next = Look at your paper and type them again.
people-join-do = Come in
people-code-unknown = These words do not work.
people-code-unknown-next = Check each word, or ask the person who gave them to you for new ones. An answer to your lines is under “A first talk”.
people-nobody-reads = Nobody here can read your name yet.
people-nobody-reads-next = Tell whoever gave you the words to make new ones. Then send this page again; it keeps everything.
people-signin-wrong = This sign-in name and these words do not belong together.
people-signin-wrong-next = Check both and try again. Nothing is blocked.
people-home-title = Hello,
people-home-paused = You are taking a break. Everything of yours is kept, for as long as you like.
people-home-done = You are finished for now. What you kept is still here.
people-home-back = You are back. Next, the group opens its door to you again.
people-home-waits = You have signed in. Next, the group opens its door to you.
people-home-waits-next = You meet the person who welcomes you. They tell you the day and the place, face to face.
people-home-alone = You are not in a group now. If you want to be in one, ask the person who welcomed you.
people-home-words = Your four words
people-home-group = Your group
people-home-helpers = Helpers and circles
people-home-desk = First talks: the desk
people-home-kit = Paper for the evening
people-home-yours = Your things
people-home-more = Your choices, a break, leaving
people-home-code = I was given words for a group
people-home-safety = Staying safe with this page
people-out-do = Sign out
people-return-do = Come back
people-more-title = Your choices, a break, leaving
people-more-name = You go by
people-more-card = Your card code
people-more-card-about = For those who arrange groups without saying names. It says nothing about you.
people-more-rename = Go by another name
people-more-words = New words, if somebody may have seen yours
people-more-way = A way back in
people-more-choices = Language and what you say yes to
people-more-copy = What is kept about you
people-more-seen = Who opened or changed what is yours
people-more-going = Break, done, leave
people-more-free = You are free to go. Nobody asks why.
people-more-pause = Take a break
people-more-pause-what = Everything is kept. There is no end date.
people-more-return-what = Then you are back. Nobody asks where you were.
people-more-done = Finished for now
people-more-done-what = You leave the group and keep what is yours. You can come back.
people-more-leave = Leave
people-more-leave-what = Your way in closes at once. Everything of yours is erased on the date we show you.
people-seen-title = Who opened or changed what is yours
people-seen-about = What was done with what is yours, and on which day. No names are kept for it. What you did just now shows in a few seconds.
people-seen-none = There is nothing here yet.
people-seen-more = Only the newest 200 are shown.
people-seen-by-you = It was done with your sign-in.
people-seen-by-other = It was somebody else here.
people-seen-by-house = It happened by itself.
people-seen-joined = Your own way in was made.
people-seen-words = Your five words were changed.
people-seen-way = Your way back in without the words was changed.
people-seen-claim-begun = A way back in with the help of two people was begun for you.
people-seen-claim-confirmed = The second person confirmed a way back in for you.
people-seen-claim-ended = A way back in that was begun for you has ended.
people-seen-back = Your way back in with the help of two people was used.
people-seen-place = A break, an ending, a leaving or a return of yours was noted.
people-seen-copy = A copy of what is yours was taken.
people-seen-calendar-made = A calendar address of yours was made.
people-seen-entered = Somebody entered you without a way in of your own.
people-seen-admitted = You were let in.
people-seen-code = A code was made for you.
people-seen-stand-in = You were named to stand in.
people-seen-evening = Your part in an evening changed.
people-seen-role = You were given a task.
people-seen-role-ended = A task of yours ended.
people-seen-yes = A yes of yours was noted.
people-seen-yes-ended = Something you said yes to ended.
people-seen-calendar = A calendar address of yours ended.
people-seen-asked = Somebody asked to see something of yours that only two people together may open.
people-seen-agreed = A second person agreed to that.
people-seen-viewed = Something of yours was seen by two people together.
people-seen-closed = That request ended.
people-rename-title = Go by another name
people-rename-why = Everybody then sees only the new name.
people-rename-do = Use this name
people-new-words-title = New words
people-new-words-why = Take new words whenever you like. Then you are signed out on every other device.
people-new-words-do = Show me new words
people-new-words-yet = The old words still work until you have typed the new ones.
people-new-words-use = Use the new words
people-present-ask = Your five words, as they are now
people-present-why = This way nobody who picks up your telephone can lock you out.
people-present-missing = Your five words are needed for this.
people-present-wrong = These are not your five words.
people-present-wrong-next = Look at your paper and try again. You stay signed in, and nothing is blocked.
people-back-code-title = A new code on paper
people-back-code-why = A code works once. When you finish these pages, the old one is over and this one counts.
people-back-code-write = Write the new code down. Until the last page, the old words and the old code still work.
people-others-title = Where you are signed in
people-others = You are signed in here, and in other places. How many others: { $word }
people-others-about = We do not keep which devices these are.
people-others-none = You are signed in only here.
people-others-do = Sign me out everywhere else
people-way-title = A way back in
people-way-has = You have a code on paper. If you take a new code, the old one stops working.
people-way-has-not = You have no code. If your words are lost, you begin again as a new person.
people-way-new-do = Show me a new code
people-way-use = Use this code
people-way-none-do = I want no code any more
people-back-home = Back
people-back-title = I lost my words
people-back-why = With your sign-in name and your code on paper you get new words and a new code.
people-handle-ask = Your sign-in name
people-code-ask = Your code on paper
people-back-none = Without a code nobody can open your account, not even us. Ask the person who welcomed you for a new start.
people-back-wrong = This sign-in name and this code do not belong together.
people-back-wrong-next = Check both and try again.
people-language-label = Language of your pages
people-yes-until = This yes holds until { $day }.
people-part-until = You said yes to taking part. It holds until { $day }.
# hurts
people-part-soon = Your yes to taking part holds until { $day }. You can give it again whenever you like.
# hurts
people-part-over = Your yes to taking part lasted a year and has ended. Your place here stays. You can give it again whenever you like.
# hurts
people-part-about = This is the only yes that is needed. It holds for a year, and you can take it back at any time.
# hurts
people-part-again = Say yes again, for a year
people-part-leave = Take it back and leave
people-idle-label = When you do nothing for a while
people-idle-hint = The page then signs you out by itself. A short time is safer.
people-idle-ten = Sign me out after 10 minutes
people-idle-twenty = Sign me out after 20 minutes
people-choices-do = Keep this
# hurts
people-pause-what = You stay in your group and do not have to come. Nobody counts the evenings.
people-leads-alone = Nobody else leads a group that you lead, so nobody can be let in to it until somebody does.
people-leads-alone-next = If you can, let somebody in who stands in for you. You are free to go all the same.
people-last-organises = Nobody else organises here. Whoever runs the machine can make a code for somebody new.
people-last-worries = Nobody else is there for worries. If you can, first tell whoever organises.
# hurts
people-pause-back = A break has no end date. Your words still open this page, and you come back with one button.
people-pause-do = Take a break
people-already = This is done already.
people-already-next = Look at the page again to see where you are now.
people-not-now = Not now
# hurts
people-done-what = You are then no longer in a group, and the group no longer sees your lines. What is yours stays yours.
# hurts
people-done-back = You can come back with your words whenever you like. The group lets you in again then.
people-done-do = I am finished for now
people-leave-title = Leave
# hurts
people-leave-what = Your words then open only one page. The others see only that you are no longer here.
# hurts
people-leave-erase = Everything of yours is erased on { $word }. Until then you can take it back on that one page.
people-leave-copy = See first what is kept about you
# hurts
people-leave-words = What happens to lines you left for your group?
# hurts
people-leave-words-hint = The others then no longer see them, unless you let them stay.
# hurts
people-leave-withdraw = They go with me
# hurts
people-leave-keep = They stay, without my name
people-leave-do = Leave
people-have-left = You have left
# hurts
people-left-until = Everything of yours is erased on { $word }.
# hurts
people-left-copies = From { $word } on it is gone from every safety copy too.
# hurts
people-left-lines = The lines that you let stay are still with your group, without your name.
# hurts
people-left-back = Until the day everything is erased, your old words open one page. There you can take it back, see what is kept, or erase at once.
people-take-back-do = Stay after all
people-take-back-what = Then you are here again, and your group lets you in again. Your lines are then shown there again, with your name.
people-erase-title = Erase now
# hurts
people-erase-what = Everything of yours is erased at once. This cannot be taken back.
people-erase-do = Erase everything now
people-gone-title = It is erased
# hurts
people-gone-day = Everything of yours was erased here on { $word }.
# hurts
people-gone-but = What is yours was erased here on { $word }, except what an order keeps.
# hurts
people-gone-here = Nothing of yours can be opened here any more.
# hurts
people-kept-until = An order says that what is kept about you must stay until { $word }.
# hurts
people-kept-closed = It is kept closed: the order lets nobody open it. When the order is over, what was to be erased is erased.
# hurts
people-kept-some = An order says that these must stay until { $word }:
# hurts
people-kept-rest = All the rest is erased when its day comes, as for everybody.
# hurts
people-kept-some-closed = They stay as they were on the day of the order. It lets nobody open them. When the order is over, they are erased too.
people-copy-title = What is kept about you
people-copy-day = As it stands on { $word }.
people-copy-print = You can print this page. Paper can be safer than a file.
people-copy-nobody = It names nobody else and no group.
people-copy-file-do = Keep it as a file
people-copy-delay-title = A wait before this page opens
people-copy-delay-what = If somebody might force you to show this page, you can make it wait for two days. Nobody else sees that you chose this.
people-copy-delay-label = This page opens two days after I ask for it
people-copy-not-yet = This page is not open yet.
people-copy-not-yet-next = Look at the page to see when it opens.
people-copy-opens = It opens on { $word }.
people-copy-wished = This page opens two days after it is asked for.
people-copy-ask-do = Start the two days now
copy-since = Here since
copy-language = Language
copy-state = Your place here now
copy-limits-read = The day you read when we must tell somebody
copy-erase-on = Erased on
copy-order = Must stay, by an order, until
copy-order-what = Must stay, by the order
kept-consent = What you said yes to
kept-groups = Which groups you are or were in
kept-roles = What you did here for others
kept-lines = Lines that you left in a group
kept-evenings = Which evenings you came to
copy-role = What you are here
copy-name = The name you go by
copy-consent = You said yes to
copy-consent-until = This holds until
state-active = Here
state-paused = On a break
state-done = Finished for now
state-left = Left
role-anyone = No special task
role-participant = Somebody who takes part
role-alumni = Somebody who is finished for now
role-trainee = Somebody who learns to go along
role-mentor = Person who goes along with others
role-facilitator = Person who leads the evening
role-lead = Person for worries
role-coordinator = Person who organises
role-supervisor = Person who listens to helpers
role-evaluator = Person who reads the figures
role-auditor = Person who checks from outside
role-funder = Person who reads the public report
role-partner = Person from a partner place
role-administrator = Person who runs the machine
consent-taking-part = Taking part
consent-attendance = Keeping for you on which evenings you were here
duty-none = You take part.
duty-trainee = You learn to go along with others. You see the groups you are in.
duty-mentor = You go along with others. You see the chosen names in your own groups, and nothing they did not show you.
duty-facilitator = You lead evenings and welcome people. You see the chosen names in your own groups and cannot open what is not shown to you.
duty-lead = You answer worries. There is nothing to answer here yet.
duty-coordinator = You organise helpers and groups. You see numbers and helpers, and never the names of people who take part.
duty-supervisor = You listen to helpers. You see nothing about people who take part.
duty-evaluator = You read numbers added up from many groups. There are none here yet.
duty-auditor = You check from outside that nothing was changed. Whoever runs the machine gives you the journal. You see no names.
duty-funder = You read the public report. It is the same for everybody. There is none here yet.
duty-partner = You answer what somebody sends you. Nobody has sent you anything yet.
duty-administrator = You run the machine. You can open nothing that people wrote.

people-way-pair = Two people can help you back in together.
people-way-pair-not = You can also choose two people who help here. Together they can help you back in.
people-way-two = Two people you trust
people-back-two = If you chose two people, go to one of them. The code on their slip works here too.
people-back-early = This code is right, but it is too early. Hours still to wait: { $n }
people-back-early-next = Keep the slip and come back then.
people-anew-when = Do you think that somebody saw your words? Then make your keys new, too.
people-anew-title = I think someone saw my words
people-anew-about = You get new words and all your keys are made anew. This is what changes.
people-anew-words = Your old words open nothing any more.
people-anew-sessions = You are signed out everywhere else.
people-anew-code = Your code on paper stops working. You take a new one.
people-anew-two = If two people can help you back in, you choose them again.
people-anew-kept = Your groups, your name and what you wrote stay.
people-anew-seen = What somebody has already read cannot be made unread.
people-anew-do = Make everything new
people-anew-done-title = Everything is new
people-anew-done-about = Your old words, your old code and every other sign-in are over.
people-anew-again = What to do again
people-anew-again-code = Take a new code on paper.
people-anew-again-two = Ask these people again, or choose two others.

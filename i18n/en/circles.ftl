# Groups: the list, one group, leading it, letting people in, people without an account.

## level 0

circles-groups-title = My groups
circles-groups-none = You are in no group at the moment. The person who welcomed you can give you a code for one.
circles-unled = Nobody leads this group at the moment, so nobody can be let in.
circles-take-lead = Lead it from now on
circles-led = Somebody leads this group already.
circles-led-next = Speak with them. They can let you in as somebody who stands in.
circles-groups-waits = The group still has to let you in.
circles-groups-waits-day = The group can let you in on { $word }.
circles-groups-waits-next = That happens when you meet: the two of you read four words aloud. There is nothing to do until then.
circles-groups-paused = You are on a break, so nobody can let you in now. Come back first.
circles-own-words = Your four words, to read aloud when you are let in
circles-groups-code = I have a code for a group
circles-groups-apart = People who are kept apart
circles-open-title = Open a group
circles-open-label = What is the group called?
circles-open-hint = Only people in the group see this. Choose something that says nothing about why you meet.
circles-open-do = Open the group
circles-name-empty = The group has no name yet.
circles-name-empty-next = Write a short name.
circles-name-long = The name is longer than { $n } characters.
circles-name-long-next = Write a shorter one.

circles-welcome-title = People who want to share the welcome
circles-welcome-about = Whoever shares the welcome can read the names of people who wait to be let in.
circles-welcome-do = These are the same words: share the welcome
circles-welcome-waits = You cannot read the names of people who wait yet. Somebody who welcomes people has to share that with you when you meet.
circles-welcome-ask = Ask to share the welcome
circles-welcome-first = You cannot read this person's name yet.
circles-welcome-first-next = Ask somebody who welcomes people to share the welcome with you first.
circles-name-shut = This name was meant for somebody who has left.
circles-name-shut-next = Ask whoever waits to be let in to sign in once. After that you can read it here.

circles-not-today = Today is not an evening on which somebody begins here.
circles-not-today-next = The next one is { $word }.
circles-not-today-tell = Tell the group a day first, under “Somebody new begins”.
circles-read-aloud = Read these four words together, each from your own screen. On the other screen they stand under “My groups”; the first page leads there. If the pages are in two languages, choose the same one first.
circles-read-aloud-differ = If a word differs, let nobody in and tell the person for worries.

circles-one-lead = Lead this group
circles-one-words = From the person who leads
circles-one-begins = Somebody new begins on { $word }
circles-one-people = People in this group
circles-one-lines = For each other
circles-one-no-lines = There are no lines here that you can read yet.
circles-one-somebody = Somebody from the group
circles-part-mentor = goes along
circles-part-stand-in = can lead the evening
circles-part-facilitator = leads the evening
circles-vouched = · two others vouch for them

circles-line-label = Write a line for the group
circles-line-hint = The group sees it with the name you go by. You can take it back at any time. Whoever joins later does not see it.
circles-line-do = Show it to the group
circles-line-take-back = Take it back
circles-line-empty = There is nothing in the line yet.
circles-line-empty-next = Write something first.
circles-line-long = The line is longer than { $n } characters.
circles-line-long-next = Make it a little shorter.
circles-lines-full = You have left as many lines as one person can: { $n }.
circles-lines-full-next = Take an older one back, then there is room for this one.

circles-lead-title = Lead the group
circles-lead-waiting = Waiting to be let in
circles-lead-nobody = Nobody is waiting.
circles-lead-unread = Somebody whose name you cannot read yet
circles-lead-shut = A name that opens once they sign in
circles-lead-since = since { $word }
circles-lead-not-now = · cannot be let in here at present
circles-begins-title = Somebody new begins
circles-begins-about = The group knows a week before when somebody new begins. It is told the day, not who or how many.
circles-begins-day = Evening
circles-begins-back = Take this day back
circles-begins-do = Tell the group this day
circles-day-missing = The evening is not one of the list.
circles-day-missing-next = Choose an evening that is at least a week away.
circles-cards-title = Card codes
circles-cards-about = With a code you can speak about somebody without their name. Only who leads the group, and the person, see it.
circles-card = Card code

circles-word-title = A word to the group
circles-word-label = What should everybody know?
circles-word-hint = It stands on the group's page under the name you go by. Write nothing that was said in an evening.
circles-word-do = Tell the group
circles-code-title = A code for this group
circles-code-about = Say the four words, or hand over the slip. A code works once. Whoever uses it waits until you let them in.
circles-code-kind = Who is it for?
circles-code-new = Somebody who is new here
circles-code-here = Somebody who signs in here already, such as a person who goes along
circles-code-do = Make a code
circles-kind-missing = It is not chosen who the code is for.
circles-kind-missing-next = Choose one of the two.
circles-slip-title = Four words
circles-slip-about = Say them, or print this slip. They are typed on the first page, under “First time here”.
circles-slip-about-here = Say them, or print this slip. They are typed behind “I was given words for a group”, on the first page.
circles-slip-words = The words
circles-slip-until = until { $word }
circles-slip-once = These words are shown only now and are kept nowhere. If they are lost, make new ones.
circles-slip-back = Go back

circles-admit-title = Let somebody in
circles-admit-before = Was this person here before and lost their words? Then the card code of that account
circles-admit-before-hint = Only for somebody you know. That account ends today and is erased after 30 days. Its words can take that back until then. Otherwise leave this empty.
circles-admit-before-unknown = This card code belongs to nobody in the group who only takes part.
circles-admit-before-unknown-next = Look at the codes on the group’s page for you, or leave it empty.
circles-admit-do = Let them in
circles-admit-not = Not now
# hurts
circles-tick-limits = Today we read when we must tell somebody, and they said it back in their own words.
circles-tick-limits-hint = The day is noted. Nobody joins a group without it.
circles-tick-adult = They are 18 or older.
circles-tick-adult-hint = Only this tick is asked for, no date of birth, and nothing of it is kept.
# hurts
circles-limits-needed = It is not ticked that you read together when we must tell somebody.
# hurts
circles-limits-needed-next = Read it together now, let them say it back, then tick it.
circles-adult-needed = It is not ticked that they are 18 or older.
circles-adult-needed-next = Somebody younger needs another way. Ask the person for worries about it; enter nothing here.
circles-tick-talks = They had the two talks that come before this evening, each alone.
circles-tick-talks-hint = One is about the body, one about pressure from others. Nothing of it is kept.
circles-talks-needed = It is not ticked that they had the two talks alone.
circles-talks-needed-next = Have both talks first. They can begin at the next evening that is open to somebody new.
circles-not-now = They cannot be let in to this group now.
circles-not-now-next = It can be the number of places, the evening, a break, or something else. Keep the place open, or think of another group.
circles-key-changed = The four words are other ones now than those you read.
circles-key-changed-next = Read the words on this page together once more, before you let anybody in.

circles-few = Fewer than { $n } people have said yes so far.
circles-few-next = A group begins with { $n } people or more. Wait for one more, or ask somebody who waits.
circles-many = More than { $n } people have said yes.
circles-many-next = A group has { $n } people at most. Somebody can begin in another group.
circles-alone = A second person who helps is missing.
circles-alone-next = Let in somebody who goes along or can stand in, then begin.

circles-entered-title = People without an account
circles-entered-about = They are in the group like everybody else. Only who leads the group sees that they do not sign in.
circles-entered-do = Enter somebody
circles-enter-title = Enter somebody without an account
circles-enter-about = Only do this with the person beside you, and only if they said yes to taking part.
circles-enter-label = The name they go by
circles-enter-hint = They choose it. The group sees it. A full real name is not a good choice.
circles-enter-sure = This is the name they want
circles-enter-do = Enter them

circles-person-about = This person has no account. Do here what they ask you to do. Nobody asks them for a reason.
circles-person-state = Now
circles-person-erase-on = Gone for good on
circles-person-pause = They take a break
circles-person-back = They are back
circles-person-not-here = They are here again, and not in the group yet.
circles-person-again = Let them in to the group again
circles-person-part = Yes to taking part
# hurts
circles-person-part-until = It holds until { $word }.
# hurts
circles-person-part-over = It has ended. Their place here stays.
# hurts
circles-person-part-again = They say yes again, for a year
circles-person-part-hint = Ask them first. They can say yes, or take their time.
circles-entered-ask = Please ask whether they say yes again to taking part.
circles-person-done = They are finished for now
# hurts
circles-person-leave = They leave
# hurts
circles-person-leave-hint = They are then no longer in the group. Everything about them is gone for good on { $word }. Until then they can take it back.
# hurts
circles-person-erase = Erase now
# hurts
circles-person-erase-hint = Everything about them is gone at once. This cannot be taken back.
circles-person-copy = Their own copy, to print
circles-person-account = An account after all
circles-person-account-about = With four words they can choose a sign-in name and five words themselves. They stay who they are here.
circles-person-account-do = Make the four words
circles-already = That is so already, or it does not fit where the person stands now.
circles-already-next = Look at the page again and choose what fits.

circles-copy-title = What is kept
circles-copy-about = Print this and hand it over. It names nobody else.
circles-copy-name = The name to go by
circles-copy-since = Here since
circles-copy-limits = Read when we must tell somebody
circles-copy-day = Written on { $word }
circles-copy-back = Go back
copy-line-on = A line you left on
copy-line = Your words

circles-use-title = A code for a group
circles-use-label = The four words
circles-use-hint = The person who leads the group gave them to you. You then wait there under the name you go by.
circles-use-do = Wait for this group
circles-use-not = Back to my groups
circles-code-unknown = These words open nothing.
circles-code-unknown-next = Perhaps a word is different, the code was used, or its day is over. Ask for a new one.
circles-code-not-now = You cannot wait for this group now.
circles-code-not-now-next = It can be the number of places, or something else. Ask the person who gave you the words.
circles-person-everywhere = Gone from every safety copy too from
circles-erased-title = It is erased
# hurts
circles-erased-day = Everything of this person was erased here on { $word }.
circles-erased-give = If the person wants it, print this page and hand it over. It names nobody.
circles-name-taken = Somebody in the group goes by this name already.
circles-name-taken-next = Choose a name that nobody there goes by. Whoever is to be let in changes theirs first.

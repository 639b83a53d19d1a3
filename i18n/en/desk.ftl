### staff
# The desk for first contacts: hours, lines without a sender, numbers that wait.

## level 0

desk-title = The desk
desk-back = Back to the desk
desk-kit = Card, poster, slips and what to say, to print
desk-talk = What strangers see

desk-lines-title = Lines without a sender
desk-lines-none = No lines wait for an answer.
desk-lines-sealed = Only those who share the welcome can read them.
desk-lines-due = Answer by { $day }
desk-lines-late = Overdue since { $day }
desk-lines-unread = These lines do not open for you. Whoever shared the welcome when they came can read and answer them.
desk-answer-label = The answer
desk-answer-hint = It opens by the four words of whoever asked, and by nothing else. You cannot read it again. Write no names and no place of a group.
desk-answer-do = Leave this answer
desk-answer-empty = The answer is empty.
desk-answer-empty-next = Write a few words. An honest “not yet” is an answer too.
desk-answer-late = Somebody else answered first. Your answer was not sent.
desk-answer-late-next = There is nothing more to do.
desk-lines-answered = These lines are answered.

desk-find-title = Somebody asks again
desk-find-label = The number on the slip
desk-find-do = Find the number
desk-find-unknown = Nothing waits under this number.
desk-find-unknown-next = Read it once more. If its time is over, give a new one and nobody loses anything.

desk-slips-title = Numbers that wait
desk-slips-none = No number waits.
desk-slip-number = Number
desk-slip-again = Ask again
desk-slip-print = Print this page or write it on a slip: the number and the day, nothing else.

desk-give-title = Give a number
desk-give-about = For somebody who has to wait. A name is not asked, nor who sent them.
desk-give-language = Language
desk-give-part = Part of town
desk-give-when = Hours that suit
desk-give-again = Ask again
desk-give-way = How they heard of us, if they say so
desk-give-way-hint = Only counted, apart from the number.
desk-give-do = Give a number
desk-give-full = { $n } numbers wait already.
desk-give-full-next = Talk with those who wait first, or take back numbers whose time is over.
desk-give-missing = Something was not chosen.
desk-give-missing-next = Choose one of each list.
desk-part-any = Anywhere
desk-hours-any = At any time
desk-hours-morning = Mornings
desk-hours-afternoon = Afternoons
desk-hours-evening = Evenings
desk-hours-weekend = At the end of the week
desk-again-one = In one week
desk-again-two = In two weeks
desk-again-four = In four weeks

desk-asked-title = They asked again, and there is no place yet
desk-asked-do = Set the new day
desk-talked-had = We have talked
desk-adult = They say that they are 18 or older
desk-adult-missing = Nobody under 18 goes on to a group of adults.
desk-adult-missing-next = Tick the box, or show the page for young people and take the number back.
desk-talked-do = End the wait
desk-young = The page for somebody under 18
desk-back-title = Nobody waits under it any more
desk-back-about = No reason is asked.
desk-back-do = Take the number back

desk-talked-title = The wait is over
desk-talked-gone = The number is gone. Nothing ties it to what comes now.
desk-talked-code = Make four words on the page of a group, and say them.
desk-talked-groups = To my groups
desk-talked-other = Somebody who leads a circle makes the four words on its page.

desk-ways-title = How people heard of us
desk-ways-about = Counted without anything else and shown in fives. What was named fewer than 5 times is not shown.

desk-hours-title = Hours and ways
desk-hours-about = Anybody can read this: it stands on the page for first talks, on the card and on the poster. Empty lines are left out.
desk-times-hint = Each page writes these times in its own language. A line without a day is left out.
desk-times-from = From
desk-times-until = Until
desk-times-none = no day
desk-times-order = This time ends too early.
desk-times-order-next = Choose an end that comes after the beginning.
desk-hours-beside = Something more about the hours
desk-hours-hint = For example: not on holidays. It stands there as you write it, in one language only.
desk-walk-hint = Never the place where a circle meets. Better a house where many things happen.
desk-young-hint = A service for young people, with its number.
desk-parts = Parts of town that a slip may name
desk-parts-hint = One in each line, rather large ones. A part that stays keeps its meaning on slips given before.
desk-hours-do = Keep this

### Sheets and cards that are printed for an evening. Nothing on them says who we are, where we meet or why.

## level 0

kit-title = Paper for an evening
kit-lead = All that an evening needs when there is no power and no signal. Every sheet can be read in black and white.
kit-quiet = The sheets for an evening do not say who we are, where we meet or why. If a bag is lost on the bus, nobody learns a thing.
kit-how-title = How to print
kit-how-browser = Use your browser's menu. Switch off headers and footers there, or the name of these pages stands on the paper.
kit-how-small = The cards also fit A6. Choose the size of the paper in the same window.
kit-how-language = The sheets speak the language of this page. Change it above.
kit-all = All sheets for a first evening
kit-lead-title = For whoever leads the evening
kit-together-title = To read together
kit-hand-title = To put into a hand
kit-before-title = Before there is an evening
kit-back = Back to the list
kit-day = Day
kit-minutes = Minutes

# The evening by the clock
kit-clock-title = The evening by the clock
kit-clock-lead = Ninety minutes, the same shape every week. Nobody has to wonder what comes next.
kit-clock-ours = Our time
kit-clock-tonight = Who answers tonight, and how
kit-clock-arrive = Arriving
kit-clock-arrive-how = We greet each other and read what we agreed. Say who answers tonight and show where the cards lie.
kit-clock-round = A round
kit-clock-round-how = Each says how they come in. One word is enough. To pass is enough.
kit-clock-begin = A beginning
kit-clock-begin-how = A short story or one question. Let it lie in the room for a moment.
kit-clock-talk = The talk
kit-clock-talk-how = We talk, and try one thing together. Nobody is asked for more than they bring.
kit-clock-step = One small step
kit-clock-step-how = Each looks for one small step for the week. It may be said aloud, or kept.
kit-clock-down = Setting it down
kit-clock-down-how = A last round. Then we breathe until the feet feel the floor.
kit-clock-leave = Going home
kit-clock-leave-how = We go in ones and twos, some minutes apart. Agree on what to say if somebody asks.
kit-clock-never = No helper is alone with the group. When one steps out with somebody, all take a break.
kit-clock-after-title = Afterwards: fifteen minutes for the helpers
kit-clock-after = Five ticks and no names. Nothing of what was said is written down.

# At the door
kit-door-title = At the door
kit-door-lead = One cross for each person who comes in. No names, no first letters, no times.
kit-door-begins = Begins at
kit-door-came = Came in
kit-door-helpers = Helpers
kit-door-next = Will not be here next time
kit-door-number = Number at the door
kit-door-two = With one helper alone the evening does not begin. Ring whoever answers tonight.
kit-door-unknown = If somebody stands there whom nobody knows, one helper steps outside with them. Who meets here is not said.
kit-door-after = Enter the number on the page of the evening. Then tear this sheet up.

# To read aloud
kit-aloud-title = To read aloud on a first evening
kit-aloud-lead = Read slowly, and stop after each part. Everybody may ask. Nobody has to answer.
kit-aloud-yours = What is yours here
kit-aloud-name = You give no name. You choose what we call you.
kit-aloud-free = You may pass, take a break or go, today or for good. You need no reason.
kit-aloud-unwritten = Nothing that is said here is written down or recorded.
kit-aloud-kept = What we keep about you, you can read, take with you, and have erased.
kit-aloud-between = What we ask of each other
kit-aloud-stays = What is said here stays here. That is a promise between us; a law does not make others keep it.
kit-aloud-self = Speak about yourself. Leave out crimes, places and other people.
kit-aloud-agree = Now we read what we agree, and change it until it is ours.
# hurts
kit-aloud-limits = Then read the sheet about when we must tell somebody. Nobody shares anything before that.
kit-aloud-going = How to go
kit-aloud-out = You can step out at any moment. A helper comes along only if you nod.
kit-aloud-leave = You can leave for good with one press on your page, or by telling us. It counts at once.
kit-aloud-date = You are shown the day on which everything of yours is gone.
kit-aloud-yes = Three things that need your yes
kit-aloud-yes-part = Taking part. Only this one is needed.
kit-aloud-yes-came = Noting for you on which evenings you came. A no changes nothing.
kit-aloud-yes-reach = A way to reach you. A no changes nothing.
kit-aloud-yes-back = Each yes is asked alone, and is as easy to take back as to give.
kit-aloud-end = Before we begin
# hurts
kit-aloud-card = Give everybody the card with the steps for when it gets too much. It is not filled in tonight.
kit-aloud-heard = Ask what was heard. Nobody signs. If something stayed unclear, we said it badly, and say it again.

# What we agree
kit-agree-title = What we agree
kit-agree-lead = This is a beginning. Change it until it is yours, and read it aloud each evening.
kit-agree-stays = What is said here stays here. When we must tell somebody is read out first.
kit-agree-names = We use chosen names. Nobody takes pictures. Telephones lie away, except as we agree.
kit-agree-free = I may pass, pause, step out or leave for good. I owe nobody a reason.
kit-agree-self = I speak about myself.
kit-agree-share = I tell what I have lived. I do not tell others what to do.
kit-agree-detail = I leave out what could point to a crime, a place or somebody else. What was done to me I may say.
kit-agree-lawyer = For what I did, a lawyer comes first. We help to find one.
kit-agree-cause = Nobody is won over for anything here. No praise of violence, no signs, no slogans.
kit-agree-respect = We respect each other and use no slurs. We question the words, never the person.
kit-agree-outside = Outside we meet only if both want it. Anyone may say no, or ask a helper to say it.
kit-agree-sober = I come sober enough to take part.
kit-agree-money = No money, no sex, no favours and no business between those who come and those who help.
kit-agree-afraid = If I am afraid of someone here, I can say so alone to whoever is there for worries. I am believed enough that something is done.
kit-agree-ways = We look for ways without violence, in here and outside. When we fail, we begin again.
kit-agree-watch = Nobody watches us. No visitor, learner or researcher comes in without our yes.
kit-agree-own = Our own lines
kit-breach-title = When a line is crossed
kit-breach-remind = A reminder, without heat.
kit-breach-quiet = A quiet talk, away from the others.
kit-breach-mend = A talk to mend it, with somebody whom both accept.
kit-breach-pause = The offer of a break.
kit-breach-two = Two people look at it together and decide.
kit-breach-end = The place here ends, and another place to turn to is found.
kit-breach-again = Whoever does not agree can ask two others, who had no part in it.
kit-breach-threat = A threat or an act of violence goes straight to the last step.

# When we must tell somebody, with three examples
# hurts
kit-limits-aloud = Read this aloud, slowly, before anybody shares anything. Leave room for questions.
# hurts
kit-limits-here = What the law names here
kit-limits-back-title = Said back in own words
# hurts
kit-limits-back = Ask each person alone. It is no test for them. It shows whether we said it well.
# hurts
kit-limits-back-when = When would we have to tell somebody?
# hurts
kit-limits-back-before = What would we do before we tell anybody?
# hurts
kit-limits-back-court = What can happen if a court asks one of us?
# hurts
kit-limits-back-unsaid = What is better left unsaid here?
# hurts
kit-limits-back-day = Only the day is noted. Nobody signs.

# The cards of three colours
kit-colours-title = Three cards that need no word
kit-stop = Stop
kit-stop-says = This is too much. Please stop now.
kit-pause = Pause
kit-pause-says = I need a moment. I may step out.
kit-pass = Pass
kit-pass-says = Not me, not now. Please go on.
kit-colours-how = How the cards work
kit-colours-raise = Lay a card down, or hold it up. No word is needed.
kit-colours-stop = At “stop” all fall silent. We breathe, and begin elsewhere.
kit-colours-pause = At “pause” a helper comes along, if you nod. The others take a break too.
kit-colours-pass = At “pass” it is the next one's turn.
kit-colours-why = Nobody asks why, not later either.

# A card for a hard day
kit-hard-title = For a hard day
kit-hard-lead = Write it on a good day. Keep it where a bad one finds it.
kit-hard-signs = How I notice that it pulls again
kit-hard-first = What I do in the first ten minutes
kit-hard-whom = Whom I can ring, at a bad hour too
kit-hard-where = Where I can go tonight
kit-hard-words = A sentence to hold on to
kit-hard-back = A hard day undoes nothing. You can come back as you are. Nobody asks about the time between.

# The safety card
kit-safety-title = My steps, when it gets too much
# hurts
kit-safety-lead = Written together, in your own words, without hurry. It is no promise. It may change on any day.
# hurts
kit-safety-order = Begin at the top. If one step is not enough, take the next one.
# hurts
kit-safety-signs = How I notice that it begins
# hurts
kit-safety-signs-hint = A thought, a picture, a place in the body, an hour of the day.
# hurts
kit-safety-alone = What I can do by myself
# hurts
kit-safety-alone-hint = Whatever has carried me through ten minutes before.
# hurts
kit-safety-away = People and places that take my mind elsewhere
# hurts
kit-safety-away-hint = I need not say how I am.
# hurts
kit-safety-ask = People whom I can tell how it is
# hurts
kit-safety-ask-hint = A first letter is enough, and how I reach them.
# hurts
kit-safety-work = People whose work it is
# hurts
kit-safety-work-hint = A doctor, a counsellor, a line that answers at night.
# hurts
kit-safety-around = What I make safer around me
# hurts
kit-safety-around-hint = What I put out of reach, and who keeps it for a while.
# hurts
kit-safety-now = If a life is in danger now, ring this first: { $word }
# hurts
kit-safety-now-any = If a life is in danger now, ring the emergency number first.
# hurts
kit-safety-near-title = If somebody comes too close
# hurts
kit-safety-near = A loud no can make it worse. To put off, to find an excuse, to step aside, to ring first: all of these are good.
# hurts
kit-safety-near-time = A sentence that buys me time
# hurts
kit-safety-near-where = Where I go, and another way home
# hurts
kit-safety-near-whom = Whom I ring

### First contact: a talk before anything else, lines without a sender, the card, the poster, the slip, what to say.

## level 0

contact-talk-title = A first talk
contact-talk-lead = Perhaps you would like to talk to somebody before anything else. You need not say who you are.
contact-hours = When somebody is there
contact-time = { $day }, { $from } to { $until }
contact-phone = By telephone
contact-letter = By letter
contact-walk = Coming by
contact-hours-none = Nobody has written the hours here yet. Behind “Help” stands who can be reached.
contact-next-title = What happens next
contact-next-time = Within seven days somebody has time for you, where it suits you: on the telephone, on a walk, at a table.
contact-next-ask = You ask whatever you want to know. We say what this is, and what it is not.
contact-next-words = If you want to go on, you are told four words to join with. If not, nothing of you stays here.
contact-next-number = If there is no place yet, you get a number and a day to ask again. No name is needed.
contact-next-never = We never ring back, write or look for you, unless you leave us a way and the words to use.
contact-talk-write = Write a few lines to us
contact-talk-read = I have four words: read the answer
contact-young-link = I am under 18

contact-ask-title = A few lines to us
contact-ask-lead = They are read by those who welcome people here, and by nobody else. You are told four words, and by them you read the answer.
# hurts
contact-ask-wakes = These lines wake nobody. If it cannot wait, ring. The numbers are here:
contact-ask-label = What would you like to ask or to say?
# hurts
contact-ask-hint = Leave out names, places and dates. Nobody can find you through this page, and nobody writes back anywhere else.
contact-ask-kept = An answer is here within seven days. Lines and answer are deleted 30 days later. Lines that stay without an answer are deleted after 60 days.
contact-ask-way = How did you hear of this?
contact-ask-way-hint = It is only counted, apart from your lines. You can leave it open.
contact-way-open = I leave it open
contact-way-paper = A card or a poster
contact-way-somebody = Somebody told me
contact-way-office = A doctor, a school or an office
contact-way-line = A voice on the telephone
contact-way-net = The internet
contact-way-other = Another way
contact-ask-do = Send these lines
contact-ask-not = Not now
contact-ask-other = Other lines from this page have arrived already.
contact-ask-other-next = If these are to arrive too, send them once more.
contact-ask-empty = Nothing stands here yet.
contact-ask-empty-next = Write a word or two, or come by at the hours below.
contact-ask-full = Many people have written, and each is to be answered well. There is no room for more today.
contact-ask-full-next = What you wrote is still here. Please ring or come by at the hours below.
contact-ask-closed = Nobody here can read your lines yet.
contact-ask-closed-next = Please ring or come by at the hours below.

contact-receipt-title = Your lines have arrived
contact-receipt-label = Four words to keep
contact-receipt-about = Write them on paper, in this order. They are shown only now. Whoever has them can read the answer.
contact-receipt-where = To read it, go to “A first talk” on the first page, then to “I have four words”.
contact-receipt-until = The answer is here by { $day }.
contact-receipt-lost = If the words are lost, write again. Nobody can bring them back.
contact-receipt-back = To the first page

contact-answer-title = Read the answer
contact-answer-label = Your four words
contact-answer-hint = Capitals and spaces do not matter.
contact-answer-do = Show the answer
contact-answer-unknown = These words open nothing.
contact-answer-unknown-next = Perhaps a word was mistyped, or its time is over. You can also write again.
contact-answer-wait = It is here by { $day }. Keep the four words.
contact-answer-late = The answer is late, and that is our fault. Please ring or come by.
contact-answer-here = The answer
contact-answer-none = No answer yet
contact-answer-until = It can be read until { $day }.

contact-young-title = If you are under 18
contact-young-lead = It is good that you ask. The groups here are for adults, and you did nothing wrong by looking.
contact-young-why = You have a right to people who know what it is like to be your age. We help you find them.
contact-young-where = Where you can turn
contact-young-ring = You can ring or come by at our hours too, just for this. Two of us talk with you, and nobody asks your name.
# hurts
contact-young-hurt = If somebody hurts you, we help so that it stops. If we must tell somebody, we tell you first, unless that makes the danger bigger.
contact-young-kept = Nothing of this visit is kept, and no account is made.

# The card, the poster, the slip
contact-card-title = A card
contact-poster-title = A poster
contact-card-head = Somebody to talk to
contact-card-lead = For people who are leaving something behind, and would rather not do it alone.
contact-card-free = It costs nothing. You need not say who you are.
contact-card-next = A talk within seven days, where it suits you. After that you decide.
contact-card-young = Under 18? Ask us too. We know another good place.
contact-blank-title = Slips for waiting
contact-blank-about = For those who come while there is no place. Write the number and the day, and nothing else.
contact-slip-title = Your number
contact-slip-again = Ask again on
contact-slip-how = Ring or come by, and say the number. Nobody asks your name.

# What to say on the telephone
contact-say-title = When the telephone rings
contact-say-lead = For whoever answers. Slowly is quick enough.
contact-say-hello = “Hello. I have time for you.” Say no name of ours and none of theirs.
contact-say-safe = “Can you speak where you are?” If not: “Say wrong number, and ring again when it suits you.”
# hurts
contact-say-danger = “Is anybody in danger right now, you or somebody else?” If so: the emergency number first. Stay on the line.
# hurts
contact-say-limits = “Leave out names, places and dates. If a life is in danger or a child is harmed, I must tell somebody.”
contact-say-listen = Then listen. Do not ask what was done, what is believed, or who else was there.
contact-say-offer = Offer a talk within seven days. Ask for the language, the place and the hour that suit. Agree on a word to know each other by.
contact-say-way = Do not ring back, unless they give you a way and the words to use.
contact-say-number = No place free? Give a number and a day to ask again.
contact-say-young = Under 18? “It is good that you ring.” Then name the place that is there for young people.
contact-say-end = “It was good that you rang.”
contact-say-after = Afterwards note nothing but one stroke for how they heard of us.
contact-say-never-title = Never
contact-say-never-sent = Never ask who sent them.
contact-say-never-here = Never say whether somebody comes here, whoever asks: family, press, police. “I can say nothing about anybody.” Then ring whoever is on duty.
contact-say-never-wait = Never tell anybody to wait before they ring a doctor, the police or a lawyer.

# For a doctor, a teacher, an office
contact-tell-title = How to tell somebody about us
contact-tell-lead = For doctors, teachers, advisers and neighbours. A word from you may be the door.
contact-tell-once = Offer it once, in a quiet moment, when you two are alone. “There are people one can talk to. I have a card.”
contact-tell-card = Give the card, and keep the name. Whoever wants to ring, rings.
contact-tell-free = Make nothing depend on it: no appointment, no benefit, no place, no report.
contact-tell-after = Do not ask later whether they went. We will not tell you either.
contact-tell-post = Send us no letters, files or names. We cannot use them, and they can hurt.
contact-tell-young = Somebody under 18? Ring us first, without a name. We tell you who is there for young people.
# hurts
contact-tell-duty = If you fear for a life, do at once what your own duty asks. This here does not replace it.
contact-tell-money = Nobody pays us by the head, and we pay nobody.

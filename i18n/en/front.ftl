### The pages that anybody may open.

## level 0

front-door-title = Sign in
front-door-handle = Your sign-in name
front-door-handle-hint = Two words and a number. Capitals and spaces do not matter.
front-door-words = Your five words
front-door-words-hint = If your browser offers to remember them, say no.
front-door-in = Sign in
front-door-kept = You were away for a while, so you were signed out. What you wrote is kept. Sign in to go on.
front-door-back = I lost my words
front-door-first-title = First time here
front-door-code = The four words you were given
front-door-code-hint = Nothing is kept until the last step. You can stop at any point.
front-door-go = Go on
front-door-button = What the button at the top does

front-help-title = Help
front-help-lead = You can ask without saying who you are.
front-help-duty = Who is there for you, and when
front-help-telephone = Telephone
front-help-emergency = Emergency number
front-help-outside = Somebody outside who hears complaints
# hurts
front-help-now = If a life is in danger now, ring the emergency number first.
# hurts
front-help-quiet = What you write on these pages does not ring a telephone and wakes nobody. If it cannot wait, ring.
# hurts
front-help-complain = If something here was not right, you can say so to somebody who does not belong to us.
front-help-read-title = To read in peace

front-first-title = What the button at the top does
front-first-lead = Every page begins with the same button. It is there for moments when somebody comes near.
front-first-leads-here = One tap signs you out and shows a page about the weather.
front-first-leads-away = One tap signs you out and shows an everyday page of another site.
front-first-try-title = Try it
front-first-try = Try it once while nothing depends on it. You come back by typing the address, and sign in again if you were signed in.
front-first-try-do = Try it now

front-does-title = What it does
# hurts
front-does-ends = It ends your visit here at once.
# hurts
front-does-clears = It asks the browser to throw away what it kept of these pages.
# hurts
front-does-back = After that, the browser's Back shows none of your pages.
front-does-not-title = What the button cannot do
# hurts
front-does-not-history = The browser's history is not erased. It still names the address of these pages.
# hurts
front-does-not-address = The name of this place still stands in the address line.
# hurts
front-does-not-offline = Without a connection it cannot reach us. You see a message of the browser, and Back may show the page. Close the window or switch off the screen.
# hurts
front-does-not-other = If you leave by typing another address, Back may show the page for some minutes. The button prevents that.

front-safety-title = Using these pages safely
front-safety-lead = A few things to know before you use these pages where others could look.
front-public-title = In a library, or on somebody else's device
# hurts
front-public-private = Use a private window if there is one. It forgets the history when you close it.
# hurts
front-public-remember = If the browser offers to remember your words, say no.
# hurts
front-public-leave = Before you get up, tap the button at the top. Then close the window.
front-shared-title = On a phone that others look at
# hurts
front-shared-history = Each visit stands in the history with its address. You can delete single lines there. An empty history may be noticed as well.
# hurts
front-shared-keyboard = Some keyboards learn what you type and offer it again. You can switch that off in the keyboard's settings.
# hurts
front-shared-pictures = Take no pictures of these pages. Pictures often go to a shared album by themselves.
front-watched-title = Programs that watch
# hurts
front-watched = Some programs on a phone see every page and every word you type. Nothing here can hide you from them.
# hurts
front-watched-paper = If you think there is one, use a device that nobody else touches. Paper, or a computer in a library, is safer still.
front-seen-title = If somebody saw your words
# hurts
front-seen = Sign in on another device and choose new words under “Your choices, a break, leaving”. From then on the old ones open nothing.
# hurts
front-seen-help = If you cannot sign in, ring us. The number stands under “Help”.

front-limits-title = When we must tell somebody
# hurts
front-limits-lead = What you say here stays here. There are four exceptions. You should know them before you speak.
# hurts
front-limits-life = A life is in serious danger, yours or somebody else's.
# hurts
front-limits-child = A child is being harmed.
# hurts
front-limits-law = The law of this place says that something must be reported. The people here can tell you what that is.
# hurts
front-limits-court = A court orders it.
# hurts
front-limits-first = We tell you first, unless that makes the danger greater. We pass on only what is needed, and only to those who need it.
front-limits-examples-title = Three examples
# hurts
front-limits-example-others = Somebody says that a friend means to hurt people on Saturday. We must tell, so that nobody is hurt.
# hurts
front-limits-example-self = Somebody says that they want to die tonight. We stay with them and ring for help.
# hurts
front-limits-example-child = Somebody says that a child at home is beaten. We must tell those who protect children.
front-limits-else-title = Everything else
# hurts
front-limits-else = Otherwise we tell nobody what you think, what you feel, or that you come here. Doubts are no reason to tell, and neither are bad days.
front-limits-group-title = The others in your group
# hurts
front-limits-group = They promise to keep what they hear. It is a promise, not a law. A court can ask any of them.
# hurts
front-limits-details = So leave out names, places and dates of things that could be punished. Nobody here needs them.
# hurts
front-limits-ask = If you are not sure, ask first. You can say “what if” and nothing more.

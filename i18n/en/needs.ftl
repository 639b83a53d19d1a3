# What somebody needs to come: the own page, the page for somebody without an account, totals.

## level 0

needs-title = What I need to come
needs-about = Tick what makes it easier or possible to be there. Leave out whatever you like. Nobody asks for a reason.
needs-who-sees = The person who leads the evening and the person who organises see numbers only. Whoever helps with it sees time and number, and the place shortly before.
needs-person-about = Write down here what they ask for, and nothing else. Nobody asks them for a reason.
needs-person-link = What they need to come
needs-group-way = Getting there
needs-group-room = In the room
needs-group-words = Following what is said
needs-group-children = Children
needs-group-body = Food and set times
needs-kind-stepfree = A way in without steps
needs-kind-ticket = A ticket for the way there and back
needs-kind-phone = To take part by telephone
needs-kind-hour = An hour that fits shifts or fixed times
needs-kind-door = A seat near the door or with the back to the wall
needs-kind-quiet = Little noise
needs-kind-breaks = Short breaks
needs-kind-unseen = A seat that cannot be seen from outside
needs-kind-papers = No camera and no papers at the door
needs-kind-spoken = Somebody who interprets what is said
needs-kind-signed = Somebody who interprets in sign language
needs-kind-aloud = Sheets read aloud
needs-kind-large = Large print
needs-kind-hearing = Help with hearing
needs-kind-plan = The plan of the evening beforehand
needs-kind-babies = Childcare up to 2 years
needs-kind-small = Childcare from 3 to 5 years
needs-kind-school = Childcare from 6 to 12 years
needs-kind-feeding = A quiet place to feed a child
needs-kind-keeps = Food or set times to keep to
needs-number-unknown = This number is not in the list.
needs-number-unknown-next = Choose a number from the list.
needs-do = Save
needs-back = Go back
needs-when = { $day }, { $word }
needs-next-title = The next evening
needs-next-nothing = You have not said that you need anything. You can do so at any time.
needs-person-nothing = Nothing is written down for this person yet.
needs-next-else = Something is not possible this time. You can come anyway, take part by telephone, or wait for another day. Ask the person who leads the evening what fits.
needs-stand-open = not answered yet
needs-stand-met = it is there
needs-stand-not = not possible this time
copy-need = Something you need to come
copy-need-number = How many children

### staff

needs-together-title = What is needed
needs-together-about = Sums for the coming evenings, without saying who. The person who organises sees the same numbers.
needs-together-none = Nobody has said that they need anything.
needs-together-no-evening = No evening is planned in the coming 14 days.
needs-together-back = Back to leading the group
needs-column-what = Needed
needs-column-number = How many
needs-organise-title = What is needed to come
needs-organise-about = The coming 14 days, in sums. Open an evening to say what is there and what is not possible. The people see your answer before they come.
needs-organise-none = Nothing is needed on the evenings of the coming 14 days.
needs-organise-back = Back to helpers and circles
needs-evening-about = Say what is there. If something is not possible, say so early: the person can still choose another way.
needs-evening-number = How many: { $word }
needs-evening-do = Save the answers
needs-evening-print = Printed, this page gives a slip for whoever helps with each thing that is there.
needs-evening-back = Back to all evenings
needs-slip-place = You are told the place on the day.
needs-slip-destroy = Destroy this slip after the evening.
needs-slip-none = There is no slip to print yet. Say on the page what is there, and save the answers.

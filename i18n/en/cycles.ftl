# Planning a group's evenings, and what an evening is about.

## level 0

cycles-to-plan = Plan the evenings
cycles-plan-title = Plan the evenings
cycles-plan-about = Choose the first evening. All others follow on the same day of the week, at the same hour and place.
cycles-first = The first evening
cycles-time = Begins at
cycles-time-hint = The hour on the clock stays the same when the clocks change.
cycles-count-label = How many evenings
cycles-count-hint = The number that stands here is the usual one. A shorter or longer round works too.
cycles-plan-do = Plan these evenings
cycles-day-missing = The day is not one of those that can be chosen.
cycles-day-missing-next = Choose a day from the list.
cycles-time-missing = The hour is not one of those that can be chosen.
cycles-time-missing-next = Choose an hour from the list.
cycles-time-over = This hour is over already.
cycles-time-over-next = Choose a later hour or another day.
cycles-count = The number of evenings is not one of those that can be chosen.
cycles-count-next = Choose a number up to { $n }.
cycles-running = This group has evenings ahead already.
cycles-running-next = New ones can be planned when the last of them is over.
cycles-nothing = No evenings are planned yet.
cycles-nothing-next = Plan them first.
cycles-begin-about = Evenings are planned. When enough people have said yes and two people help, the group can begin.
cycles-begin-do = Begin with this group

session-orientation = Getting to know the evenings
session-arriving = Arriving
session-body = A body on alert
session-pressure = Old contacts and pressure
session-needs-met = What it gave me
session-turning = Doubts and first steps
session-feed = Hooks in the feed
session-midpoint = Half way: keep, change, stop
session-near = People near me
session-work = Work and learning
session-papers = Papers, money, rights
session-repair = Making things good again
session-becoming = Who I am becoming
session-closing = Closing
session-open = An open evening
session-needs-turning = What it gave me, and first doubts
session-feed-midpoint = Hooks in the feed, and half way
session-work-papers = Work, land, papers
session-repair-becoming = Making things good, and a role in the village

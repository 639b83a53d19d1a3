# Evenings: the next one, the month, leading one, changing one; the month for whoever organises.

## level 0

meetings-next = The next evening
meetings-home-today = Today
meetings-at = at { $word }
meetings-until = Until { $word }.
meetings-about = About: { $word }.
meetings-none-ahead = No evening is planned at the moment.
meetings-month = The month, and all evenings
meetings-place = Place
meetings-place-from = The place stands here from { $word }.
meetings-leads = Leads the evening:
meetings-along = Also there:
meetings-away-do = Say that I can't come
meetings-away-hint = No reason is asked for. Whoever leads the evening sees it, and it is gone the day after.
meetings-away-help-hint = No reason is asked for. The group reads that somebody changes, and nothing else.
meetings-away-said = You said that you can't come. That is all right.
meetings-coming-do = I can come after all
meetings-over = This evening is over.
meetings-over-next = Look at the next one.
meetings-changed-on = Said on { $word }.
meetings-changed-choice = You can stay away, or take a break, without saying why.
meetings-changed-off = This evening does not take place.
meetings-after-off = After that: { $word }
meetings-changed-time = The day or the hour is a new one.
meetings-changed-place = The place is a new one.
meetings-changed-leads = Somebody else leads this evening.
meetings-changed-helper = One of the people who go along changes.

meetings-lead-evening = Lead this evening
meetings-gap-none = Two people help, and one of them leads.
meetings-gap-nobody = Nobody is set to help yet. Two people are needed, and one of them leads the evening.
meetings-gap-one = One person more is needed to help.
meetings-gap-lead = Of those who are set, nobody leads evenings yet.
meetings-gap-last = Nobody of those who go along was there the last time.
meetings-state-goes = The evening goes ahead.
meetings-goes-do = The evening goes ahead
meetings-anyway = It must be so this time
meetings-anyway-hint = People like to see one familiar face from the last time.
meetings-two = An evening goes ahead with two people who help.
meetings-two-next = Set a second person, choose another day, or say that it does not take place.
meetings-lead = Nobody of those who are set leads evenings.
meetings-lead-next = Set somebody who leads or can stand in.
meetings-last = Nobody of those who go along was there the last time.
meetings-last-next = Set somebody from the last time, or tick that it must be so.
meetings-not-begun = The group has not begun yet.
meetings-not-begun-next = Begin with the group first, on the page of the group.
meetings-to-lead = To the page of the group
meetings-early = The evening has not begun yet.
meetings-early-next = Write this down when it has.
meetings-late = It is too late for this.
meetings-late-next = Choose an evening that lies ahead.
meetings-is-off = This evening is not one that can be changed.
meetings-is-off-next = Choose another evening.
meetings-not-available = This person is not available for this evening.
meetings-not-available-next = Ask somebody else.
meetings-set-title = Who helps this evening
meetings-set-do = Set for this evening
meetings-unset-do = Take off this evening
meetings-leads-do = Let them lead this evening
meetings-could-title = Could help too
meetings-members-title = Who said that they can't come
meetings-cannot = { $n ->
    [0] Nobody so far.
    [one] One person so far.
   *[other] { $n } people so far.
 }
meetings-members-hint = Here you also note what somebody said on paper or by telephone.
meetings-cannot-one = can't come
meetings-cannot-do = Note that they can’t come
meetings-can-do = Take that back
meetings-newcomers = Let in who begins today
meetings-no-place = No place is written down yet.

meetings-held-title = The evening was held
meetings-heads-label = How many people came, helpers not counted?
meetings-heads-hint = Count heads at the door, no names.
meetings-heads = This is not a number from 0 to { $n }.
meetings-heads-next = Write how many people came.
meetings-came-title = Who came, of those who want it kept
meetings-came-hint = Only people stand here who said yes to it. They see it in their own copy, nobody else does.
meetings-ticks-title = Five ticks about the evening
meetings-ticks-hint = About the evening and about nobody in it.
meetings-tick-announced = It was held as announced.
meetings-tick-calm = The mood was calm.
meetings-tick-rule = Something we agreed was needed.
meetings-tick-worry = Somebody said that they are worried.
meetings-tick-follow = A talk afterwards was offered.
meetings-held-do = Write it down
meetings-past-title = To write down afterwards
meetings-past-done = Written down
meetings-form-whole = A whole round.
meetings-form-small = A small round, as it can be with three or four people.
meetings-form-drop-in = An open door with two people who help.

meetings-change = Change this evening
meetings-change-about = What changes stands on the group's page at once. Nothing is sent to anybody.
meetings-change-time = Another day or hour
meetings-day = Day
meetings-time = Hour
meetings-change-time-do = Move the evening
meetings-place-label = Where do you meet?
meetings-place-hint = Only people in the group can read it, shortly before the evening, and only who comes.
meetings-place-empty = No place is written down.
meetings-place-empty-next = Write where you meet, so that somebody new would find it.
meetings-place-long = The place is longer than { $n } characters.
meetings-place-long-next = Write it shorter.
meetings-place-only = For this evening only
meetings-place-do = Keep this place
meetings-checks = What was looked at there
meetings-check-exits = There are two ways out.
meetings-check-apart = It is not in a house with police, an office that checks people, or a party.
meetings-check-camera = No camera looks at the door.
meetings-check-step = One gets in without a step.
meetings-check-quiet = It is quiet, and nobody hears through the wall.
meetings-check-signs = No sign at the door says who meets.
meetings-later-title = A week without an evening
meetings-later-about = This evening and all after it move on by one.
meetings-later-do = Move all evenings on
meetings-off-title = It does not take place
meetings-off-about = One step. It counts against nobody.
meetings-off-do = Say that it does not take place
copy-came = You came to an evening
copy-came-to = Evenings you came to
copy-were-held = Evenings held while you were here, breaks left out

meetings-to-month = See the month
meetings-to-helpers = Helpers and codes
meetings-month-title = The month
meetings-month-about = Evenings of all groups. A group is a number here, and nobody who takes part is named.
meetings-gaps-title = Still missing
meetings-gaps-none = Nobody is missing in the next weeks.
meetings-gaps-n = { $n ->
    [one] One evening in the next two weeks lacks somebody.
   *[other] { $n } evenings in the next two weeks lack somebody.
 }
meetings-group-n = Group { $word }
meetings-all-title = All other evenings
meetings-col-when = When
meetings-col-group = Group
meetings-col-helpers = Helpers
meetings-col-who = Who
meetings-col-evenings = Evenings
meetings-loads-title = Who helps how often
meetings-cards-title = People who wait to begin
meetings-cards-about = A card code and a language, and no name. Their group lets them in on an evening meant for it.
meetings-col-card = Card
meetings-col-since = Waits since
meetings-unnamed = A helper whose name you cannot read

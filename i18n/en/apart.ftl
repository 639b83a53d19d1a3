### staff
# People who are kept apart: only whoever shares the welcome sees this.

## level 0

apart-title = People who are kept apart
apart-about = Two people who must not meet are never put in one group. Nobody is told why, and no reason is kept.
apart-ask-title = What to ask, on both sides
apart-ask-about = Ask this at every welcome, with each person alone. Compare the answers in your head and write nothing down.
apart-ask-one = “Is there anybody whom you do not want to meet in this house? You need not say why.”
apart-ask-two = “Is there anybody who should not learn that you come here?”
apart-ask-three = “If somebody you know sits in the room: shall we arrange it so that you can go home unseen?”
apart-ask-nothing = If the other is not here, nothing is kept. Ask again at each later welcome.
apart-set-title = Keep two people apart
apart-groups = Choose a group to find its people by name. By card code you can do it here.
apart-one = One of the two
apart-other = The other
apart-by-name = By name
apart-by-code-instead = — not in this list —
apart-code = Or by card code
apart-code-hint = Six signs. Everybody finds their own under “Your choices, a break, leaving”. Whoever leads their group finds it under “Lead this group”.
apart-asked = I asked both sides, each alone.
apart-asked-hint = This tick is not kept.
apart-do = Keep these two apart
apart-together = If both are in one group already, nothing moves by itself. Arrange with each of them alone who changes.
apart-pairs-title = Who is kept apart now
apart-pairs-none = Nobody whom you know by name.
apart-pairs-about = Only pairs with somebody whom you know by name stand here. Whoever is erased ends in no pair.
apart-pairs-own = A pair with you in it does not stand here. Somebody else who welcomes people can end it.
apart-take-back = No longer keep them apart
apart-take-back-about = Do this only after both were asked again. From then on they can be in one group.
apart-end-title = By two card codes
apart-end-about = For two people who do not stand here. Nothing tells whether they were kept apart.
apart-end-do = End it for these two
apart-back = Back to my groups
apart-nobody = It is not said who is meant.
apart-nobody-next = Choose a name, or type a card code.
apart-unknown = Nobody here has this card code.
apart-unknown-next = Compare it sign by sign. If the person is not here, nothing is kept.
apart-same = Both sides are the same person.
apart-same-next = Choose somebody else for one side.
apart-asked-needed = It is not ticked that both sides were asked.
apart-asked-needed-next = Ask each of them alone, then tick it.

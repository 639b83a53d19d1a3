### staff
# Roles that are given when two people vouch.

## level 0

vouches-roles-link = Roles and vouches
vouches-title = Roles and vouches
vouches-about = Leading evenings, and going along after training, are given when two people vouch. Nobody keeps who did.
vouches-founding-until = Founding helpers may lead without two vouches from here until { $word }.
vouches-founding-over = The first year is over. Whoever leads needs two vouches from people here.
vouches-proposed-title = Proposed
vouches-proposed-none = Nobody is proposed at the moment.
vouches-for = For:
vouches-count = { $word } of 2 vouched
vouches-take-back = Propose no longer
vouches-waived-title = Roles held together for a while
vouches-waived-until = until { $word }
vouches-propose-title = Propose somebody
vouches-person = Who?
vouches-propose-do = Propose
vouches-reason = If the roles do not go together
vouches-reason-hint = Only then choose a reason. The new role ends by itself on the last day.
vouches-reason-none = they go together
vouches-reason-few = there are too few people
vouches-reason-away = somebody is away
vouches-reason-handover = one hands over to another
vouches-days-label = For how long at most?
vouches-days = { $n } days
vouches-nobody = The person is not one of the list.
vouches-nobody-next = Choose somebody who helps here.
vouches-unfit = This role is not open to them yet.
vouches-unfit-next = Whoever helps already may lead evenings. Whoever learns to go along may go along.
vouches-held = Two people vouched for them in this role already.
vouches-held-next = There is nothing more to do.
vouches-clash = They hold a role that does not go with this one.
vouches-clash-next = Choose a reason to allow it for a while, or ask somebody else.
vouches-own = You cannot vouch here: it is you who is proposed, or who proposed it.
vouches-own-next = Ask somebody else to vouch.
vouches-gone = Nobody is proposed like this any more.
vouches-gone-next = Look at the list again.
vouches-founders = There are { $n } founding helpers, or codes for them.
vouches-founders-next = Propose somebody who helps here, and let two people vouch.
vouches-over = The first year is over, and with it codes for founding helpers.
vouches-over-next = Propose somebody who helps here, and let two people vouch.
vouches-outside-needed = A vouch from outside is not ticked.
vouches-outside-needed-next = Look at both vouches first, each from another organisation.
vouches-outside-about = Only for somebody who leads evenings: a founding helper. There may be four of them, in the first year.
vouches-outside-one = I have seen a vouch by somebody of another organisation.
vouches-outside-two = I have seen a second one, from yet another organisation.

vouches-open-link = Somebody waits for people who vouch
vouches-open-title = Vouch for somebody
vouches-open-about = Vouch only if you have seen them with people and would trust them with somebody you love.
vouches-open-kept = When a second person vouches, the role is given. Who vouched is not kept.
vouches-open-none = Nobody waits for a vouch of yours.
vouches-unknown = Somebody from another group
vouches-do = I vouch for them
vouches-done = You vouched for them.
vouches-open-back = Back to your page

copy-founding = Founding helper since
copy-vouched = Two people vouched for you as
copy-proposed = You are proposed as
copy-waiver = Two roles held together until

### staff
# What coordinators see: helpers, circles as counts, codes for helpers.

## level 0

helpers-title = Helpers and circles
helpers-waits = You cannot read helpers' names yet. Another coordinator has to let you in when you meet.
helpers-unread = Name not readable
helpers-waiting-title = Coordinators waiting to be let in
helpers-waiting-about = Read the four words together, each from your own screen. On the other screen they stand under “My groups”. Whoever is let in can read the helpers' names.
helpers-waiting-do = These are the same words: let in
helpers-key-changed = The four words are other ones now than those you read.
helpers-key-changed-next = Read the words on this page together once more.
helpers-people-title = Helpers
helpers-people-name = Name
helpers-people-roles = Roles
helpers-not-available = not available
helpers-circles-title = Circles
helpers-circles-all = Circles in all
helpers-circles-small = With up to 4 people
helpers-circles-middle = With 5 to 8 people
helpers-circles-large = With 9 people or more
helpers-circles-unled = With nobody who leads
helpers-code-title = A code for a new helper
helpers-code-about = The code gives this role to whoever uses it. It works once. Participants get theirs from a facilitator.
helpers-code-role = Role
helpers-code-do = Make a code
helpers-role-missing = The role is not one of the list.
helpers-role-missing-next = Choose a role.
helpers-slip-title = Four words
helpers-slip-about = For a new helper with this role: { $word }.
helpers-slip-words = The words
helpers-slip-until = until { $word }
helpers-slip-once = These words are shown only now and are kept nowhere. If they are lost, make new ones.
helpers-slip-back = Back to helpers and circles
helpers-clock-back = The clock of this machine was set back. What was to happen at a time still happens then.
helpers-clock-back-next = Ask whoever looks after the machine to check its clock.

# The own calendar at a secret address.

## level 0

feed-title = Evenings in your calendar
feed-about = A calendar app can show you the times of your evenings. It shows times and the word “Appointment”: no place, no name, no group.
feed-title-neutral = Appointment
# hurts
feed-warning = Many phones copy calendars to a cloud that others can see. They may notice a pattern, such as every Tuesday evening.
feed-warned = I have read this and want an address
feed-warned-missing = It is not ticked that you read about the pattern.
feed-warned-missing-next = Read it, then tick it, or leave it without an address.
feed-break = You are on a break. An address ends with a break.
feed-break-next = Come back from the break first, then make one.
feed-helper-about = Many phones copy calendars to a cloud. Keep this one on a phone that nobody else sees.
feed-do = Make an address
feed-made = You made an address on { $word }. It still works.
feed-end-do = End this address
feed-again-title = A new address
feed-again-about = When you make a new one, the one before ends at once.
feed-ends = An address ends at once with a break, when you go, and with new words.
feed-back = Go back
feed-once-title = Your address
feed-once-label = The address
feed-once-how = Hold your finger on the address and copy the link. In your calendar app, choose to subscribe to a calendar and put it in.
feed-once-secret = It is shown only now. Whoever has it sees the times. If it is lost or somebody else has it, make a new one.
feed-once-back = Done
copy-feed = A calendar address, made on

### Texts that stand on every page, and those of the calm pages.

## level 0

page-cover = Start
page-way-out = Leave this page
page-languages = Languages
page-draft = Draft: nobody has checked these words yet.
page-came-back = These pages came back from a safety copy. What was erased after { $day } may be here again.
page-saved = This is kept now.
page-help = Help
page-comma = ,
page-more = Your choices, a break, leaving
# hurts
page-emergency = Emergency:
# hurts
page-emergency-any = In an emergency, ring the emergency number where you are. In many countries it is 112.
page-line = No adverts, no tracking.
page-number = { $n }
page-see = Show what I type
page-start = To the first page
page-print = To print this page, use your browser's menu.

# Forms
page-refused = Something needs another look
page-form-old = This page was open for a long time.
page-form-old-next = What you wrote is still here. Send it once more.
page-kept = What you wrote is still here.
page-kept-next = Look it over, then send it.
page-changed = Somebody else has changed this meanwhile.
page-changed-next = What is there now is shown here too. Look at both. Then send yours, or leave things as they are.
page-stands-now = How it is now
page-too-long = This is too long.
page-too-long-next = { $n ->
    [one] Use at most { $n } character.
   *[other] Use at most { $n } characters.
}
page-code-empty = No words were typed.
page-code-empty-next = Type the words you were given.
page-parts-empty = No code was typed.
page-parts-empty-next = Type it part by part, as it stands on the paper.
page-name-empty = No name was typed.
page-name-empty-next = Choose a name to go by. It need not be a real one.
page-name-long = This name is too long.
page-name-long-next = Use at most { $n } characters.
page-name-signs = This name has signs that cannot be read aloud.
page-name-signs-next = Use letters, numbers and spaces, and start with a letter or a number.
page-name-mixed = This name mixes letters of two alphabets.
page-name-mixed-next = Use the letters of one alphabet only, so that nobody mistakes it for another name.
page-name-looks-real = This looks like a full real name.
page-name-looks-real-next = Another name is safer. If it is to be this one, tick the box and send it again.

# Calm pages
page-missing-title = Nothing here
page-missing = There is no page at this address for you.
page-missing-next = Perhaps the address was mistyped, or the page has gone. If you were signed in, that visit may have ended: then sign in again.
page-gone-title = Not there any more
page-gone = What this was about is not there for you any more. Nothing was changed.
page-gone-next = Perhaps somebody else was quicker: open the page again and look. If your visit has ended, sign in again.
page-done-title = It is done
page-done = What you pressed was done the first time. Nothing more is needed.
page-done-next = If you left, your words still show you the dates. If you erased everything, it is gone from every safety copy too from { $word } on, except what an order keeps.
page-fault-title = This did not work
page-fault = The mistake is ours, not yours. Nothing was changed.
page-fault-next = Try again in some minutes. If it happens again, tell somebody here the letters below.
page-reference = For us: { $word }
page-busy-title = Many people at once
page-busy = There is a queue at this moment. Nothing was changed.
page-busy-next = Wait a minute, then try again.
page-full-title = This could not be kept
page-full = The computer behind these pages is full, so what you sent was not kept. Nothing was changed.
page-full-next = Try again later. If you can, tell somebody here that the computer is full.
page-unsure-title = It is not certain that this was kept
page-unsure = Something is wrong with the machine. What you sent may have been kept, or not.
page-unsure-next = Wait some minutes, then look whether it is there. If it is missing, send it again.
page-large-title = Too much at once
page-large = More was sent than fits. Nothing was kept.
page-large-next = Go back and send less text.
page-locked-title = Closed for a short while
page-locked = These pages open again soon. Nothing is lost. Try again later.

# Weather sayings
page-weather-title = Weather notes
page-weather-lead = Old sayings about the sky, from people who worked under it. They are often right and sometimes wrong.
page-weather-sky-title = The sky
page-weather-sky = A red evening often comes before a dry day. A red morning can bring rain. A ring around the moon may mean a change.
page-weather-wind-title = The wind
page-weather-wind = Swallows that fly low are said to bring rain. Smoke that rises straight speaks of a calm day.
page-weather-spring-title = Spring
page-weather-spring = One warm day does not make a spring. Wait with beans until the nights are mild.
page-weather-summer-title = Summer
page-weather-summer = Heavy dew in the morning often comes before a clear day. Thunder at noon can clear the air by evening.
page-weather-autumn-title = Autumn
page-weather-autumn = Fog in the valley usually lifts before noon. Many acorns, the old people said, and a cold winter.
page-weather-winter-title = Winter
page-weather-winter = Snow that falls softly stays longer. When sounds carry far in the cold, a change is near.

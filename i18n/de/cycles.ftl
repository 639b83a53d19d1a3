# Die Abende einer Gruppe planen, und worum es an einem Abend geht.

## level 0

cycles-to-plan = Die Abende planen
cycles-plan-title = Die Abende planen
cycles-plan-about = Wählen Sie den ersten Abend. Alle anderen folgen am gleichen Wochentag, zur gleichen Uhrzeit und am gleichen Ort.
cycles-first = Der erste Abend
cycles-time = Beginnt um
cycles-time-hint = Die Uhrzeit bleibt gleich, auch wenn die Uhren umgestellt werden.
cycles-count-label = Wie viele Abende
cycles-count-hint = Die Zahl, die hier steht, ist die übliche. Eine kürzere oder längere Runde geht auch.
cycles-plan-do = Diese Abende planen
cycles-day-missing = Dieser Tag steht nicht zur Wahl.
cycles-day-missing-next = Wählen Sie einen Tag aus der Liste.
cycles-time-missing = Diese Uhrzeit steht nicht zur Wahl.
cycles-time-missing-next = Wählen Sie eine Uhrzeit aus der Liste.
cycles-time-over = Diese Stunde ist schon vorbei.
cycles-time-over-next = Wählen Sie eine spätere Stunde oder einen anderen Tag.
cycles-count = Diese Zahl von Abenden steht nicht zur Wahl.
cycles-count-next = Wählen Sie eine Zahl bis { $n }.
cycles-running = Diese Gruppe hat schon Abende vor sich.
cycles-running-next = Neue lassen sich planen, wenn der letzte davon vorbei ist.
cycles-nothing = Noch sind keine Abende geplant.
cycles-nothing-next = Planen Sie zuerst die Abende.
cycles-begin-about = Die Abende sind geplant. Wenn genug Menschen Ja gesagt haben und zwei helfen, kann die Gruppe beginnen.
cycles-begin-do = Mit dieser Gruppe beginnen

session-orientation = Die Abende kennenlernen
session-arriving = Ankommen
session-body = Ein Körper auf der Hut
session-pressure = Alte Kontakte und Druck
session-needs-met = Was es mir gegeben hat
session-turning = Zweifel und erste Schritte
session-feed = Köder auf dem Bildschirm
session-midpoint = Auf halbem Weg: behalten, ändern, aufhören
session-near = Menschen, die mir nah sind
session-work = Arbeit und Lernen
session-papers = Papiere, Geld, Rechte
session-repair = Etwas wiedergutmachen
session-becoming = Wer ich werde
session-closing = Abschluss
session-open = Ein offener Abend
session-needs-turning = Was es mir gegeben hat, und erste Zweifel
session-feed-midpoint = Köder auf dem Bildschirm, und halber Weg
session-work-papers = Arbeit, Land, Papiere
session-repair-becoming = Etwas wiedergutmachen, und eine Aufgabe im Dorf

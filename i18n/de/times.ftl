# Wann Menschen einer Gruppe kommen könnten, als Summen.

## level 0

times-title = Wann ich kommen könnte
times-about = Setzen Sie ein Häkchen bei den Zeiten, zu denen Sie zu einem Abend dieser Gruppe kommen könnten. Sie können alles leer lassen.
times-person-about = Setzen Sie ein Häkchen bei den Zeiten, die Ihnen die Person nennt. Es darf alles leer bleiben.
times-person-link = Wann die Person kommen könnte
times-who-sees = Niemand sieht, wer was angekreuzt hat. Die Gruppe und die Person, die den Abend leitet, sehen nur Summen.
times-few = Eine Summe steht hier erst, wenn fünf Menschen geantwortet haben.
times-summed = Die Zahl neben jedem Häkchen sagt, wie viele Menschen dann kommen könnten.
times-day = Tag
times-morning = Vormittag
times-afternoon = Nachmittag
times-evening = Abend
times-do = Speichern
times-kept = Eine Antwort ist nach 90 Tagen gelöscht. Sie können sie jederzeit ändern.
times-back = Zurück
copy-time-morning = Vormittags könnten Sie kommen am
copy-time-afternoon = Nachmittags könnten Sie kommen am
copy-time-evening = Abends könnten Sie kommen am
copy-time-until = Diese Zeiten sind gespeichert bis

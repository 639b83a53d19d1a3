# Was jemand braucht, um zu kommen: die eigene Seite, die Seite für Menschen ohne Konto, Summen.

## level 0

needs-title = Was ich brauche, um zu kommen
needs-about = Setzen Sie ein Häkchen bei allem, was es leichter oder möglich macht, da zu sein. Lassen Sie weg, was Sie möchten. Niemand fragt nach einem Grund.
needs-who-sees = Wer den Abend leitet und wer organisiert, sieht nur Zahlen. Wer dabei hilft, sieht Uhrzeit und Anzahl, und den Ort erst kurz vorher.
needs-person-about = Schreiben Sie hier auf, worum die Person bittet, und sonst nichts. Niemand fragt sie nach einem Grund.
needs-person-link = Was die Person braucht, um zu kommen
needs-group-way = Der Weg
needs-group-room = Im Raum
needs-group-words = Verstehen, was gesagt wird
needs-group-children = Kinder
needs-group-body = Essen und feste Zeiten
needs-kind-stepfree = Ein Eingang ohne Stufen
needs-kind-ticket = Eine Fahrkarte für hin und zurück
needs-kind-phone = Am Telefon teilnehmen
needs-kind-hour = Eine Uhrzeit, die zu Schichten oder festen Zeiten passt
needs-kind-door = Ein Platz nahe der Tür oder mit dem Rücken zur Wand
needs-kind-quiet = Wenig Lärm
needs-kind-breaks = Kurze Pausen
needs-kind-unseen = Ein Platz, den man von draußen nicht sieht
needs-kind-papers = Keine Kamera und kein Ausweis an der Tür
needs-kind-spoken = Eine Person, die übersetzt, was gesagt wird
needs-kind-signed = Eine Person, die in Gebärdensprache übersetzt
needs-kind-aloud = Blätter, die vorgelesen werden
needs-kind-large = Große Schrift
needs-kind-hearing = Hilfe beim Hören
needs-kind-plan = Der Plan des Abends schon vorher
needs-kind-babies = Kinderbetreuung bis 2 Jahre
needs-kind-small = Kinderbetreuung von 3 bis 5 Jahren
needs-kind-school = Kinderbetreuung von 6 bis 12 Jahren
needs-kind-feeding = Ein ruhiger Ort, um ein Kind zu stillen oder zu füttern
needs-kind-keeps = Essen oder Zeiten, an die ich mich halte
needs-number-unknown = Diese Zahl steht nicht in der Liste.
needs-number-unknown-next = Wählen Sie eine Zahl aus der Liste.
needs-do = Speichern
needs-back = Zurück
needs-when = { $day }, { $word }
needs-next-title = Der nächste Abend
needs-next-nothing = Sie haben nicht gesagt, dass Sie etwas brauchen. Das können Sie jederzeit tun.
needs-person-nothing = Für diese Person ist noch nichts notiert.
needs-next-else = Etwas geht diesmal nicht. Sie können trotzdem kommen, am Telefon teilnehmen oder auf einen anderen Tag warten. Fragen Sie die Person, die den Abend leitet, was passt.
needs-stand-open = noch keine Antwort
needs-stand-met = ist da
needs-stand-not = geht diesmal nicht
copy-need = Etwas, das Sie brauchen, um zu kommen
copy-need-number = Wie viele Kinder

### staff

needs-together-title = Was gebraucht wird
needs-together-about = Summen für die kommenden Abende, ohne zu sagen, wer. Die Person, die organisiert, sieht dieselben Zahlen.
needs-together-none = Niemand hat gesagt, etwas zu brauchen.
needs-together-no-evening = In den nächsten 14 Tagen ist kein Abend geplant.
needs-together-back = Zurück zum Leiten der Gruppe
needs-column-what = Gebraucht wird
needs-column-number = Wie viele
needs-organise-title = Was gebraucht wird, um zu kommen
needs-organise-about = Die nächsten 14 Tage, als Summen. Öffnen Sie einen Abend, und sagen Sie, was da ist und was nicht geht. Die Menschen sehen Ihre Antwort, bevor sie kommen.
needs-organise-none = An den Abenden der nächsten 14 Tage wird nichts gebraucht.
needs-organise-back = Zurück zu Helfenden und Gruppen
needs-evening-about = Sagen Sie, was da ist. Wenn etwas nicht geht, sagen Sie es früh: Dann kann die Person noch einen anderen Weg wählen.
needs-evening-number = Wie viele: { $word }
needs-evening-do = Antworten speichern
needs-evening-print = Gedruckt ergibt diese Seite einen Zettel für alle, die bei etwas helfen, das da ist.
needs-evening-back = Zurück zu allen Abenden
needs-slip-place = Den Ort erfahren Sie am Tag selbst.
needs-slip-destroy = Zerreißen Sie diesen Zettel nach dem Abend.
needs-slip-none = Noch gibt es keinen Zettel zum Drucken. Sagen Sie auf der Seite, was da ist, und speichern Sie die Antworten.

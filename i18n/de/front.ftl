### The pages that anybody may open.

## level 0

front-door-title = Anmelden
front-door-handle = Ihr Anmeldename
front-door-handle-hint = Zwei Wörter und eine Zahl. Große Buchstaben und Leerzeichen sind egal.
front-door-words = Ihre fünf Wörter
front-door-words-hint = Wenn Ihr Browser anbietet, sich diese Wörter zu merken, sagen Sie Nein.
front-door-in = Anmelden
front-door-kept = Sie waren eine Weile weg, deshalb wurden Sie abgemeldet. Was Sie geschrieben haben, ist noch da. Melden Sie sich an, um weiterzumachen.
front-door-back = Ich habe meine Wörter verloren
front-door-first-title = Zum ersten Mal hier
front-door-code = Die vier Wörter, die man Ihnen gegeben hat
front-door-code-hint = Bis zum letzten Schritt wird nichts gespeichert. Sie können jederzeit aufhören.
front-door-go = Weiter
front-door-button = Was der Knopf ganz oben tut

front-help-title = Hilfe
front-help-lead = Sie können fragen, ohne zu sagen, wer Sie sind.
front-help-duty = Wer für Sie da ist, und wann
front-help-telephone = Telefon
front-help-emergency = Notrufnummer
front-help-outside = Wo Sie sich außerhalb beschweren können
# hurts
front-help-now = Wenn jetzt ein Leben in Gefahr ist, rufen Sie zuerst die Notrufnummer an.
# hurts
front-help-quiet = Was Sie auf diesen Seiten schreiben, lässt kein Telefon klingeln und weckt niemanden. Wenn es nicht warten kann, rufen Sie an.
# hurts
front-help-complain = Wenn hier etwas nicht richtig war, können Sie es Menschen sagen, die nicht zu uns gehören.
front-help-read-title = Zum Lesen in Ruhe

front-first-title = Was der Knopf ganz oben tut
front-first-lead = Jede Seite beginnt mit demselben Knopf. Er ist da für Momente, in denen jemand in die Nähe kommt.
front-first-leads-here = Einmal tippen: Sie sind abgemeldet und sehen eine Seite über das Wetter.
front-first-leads-away = Einmal tippen: Sie sind abgemeldet und sehen eine ganz normale Seite von anderswo.
front-first-try-title = Ausprobieren
front-first-try = Probieren Sie ihn einmal aus, solange nichts davon abhängt. Zurück kommen Sie, indem Sie die Adresse tippen. Waren Sie angemeldet, melden Sie sich neu an.
front-first-try-do = Jetzt ausprobieren

front-does-title = Was er tut
# hurts
front-does-ends = Er beendet Ihren Besuch hier sofort.
# hurts
front-does-clears = Er bittet den Browser, alles wegzuwerfen, was er von diesen Seiten behalten hat.
# hurts
front-does-back = Danach zeigt „Zurück“ im Browser keine Ihrer Seiten mehr.
front-does-not-title = Was der Knopf nicht kann
# hurts
front-does-not-history = Der Verlauf des Browsers wird nicht gelöscht. Darin steht weiter die Adresse dieser Seiten.
# hurts
front-does-not-address = In der Adresszeile steht weiter der Name dieses Ortes.
# hurts
front-does-not-offline = Ohne Verbindung erreicht er uns nicht. Sie sehen dann eine Meldung des Browsers, und „Zurück“ kann die Seite zeigen. Schließen Sie das Fenster oder schalten Sie den Bildschirm aus.
# hurts
front-does-not-other = Wenn Sie gehen, indem Sie eine andere Adresse tippen, kann „Zurück“ die Seite noch einige Minuten zeigen. Der Knopf verhindert das.

front-safety-title = Diese Seiten sicher benutzen
front-safety-lead = Ein paar Dinge, die Sie wissen sollten, bevor Sie diese Seiten dort benutzen, wo andere hinsehen könnten.
front-public-title = In einer Bücherei oder auf einem fremden Gerät
# hurts
front-public-private = Nehmen Sie ein privates Fenster, wenn es eines gibt. Es vergisst den Verlauf, wenn Sie es schließen.
# hurts
front-public-remember = Wenn der Browser anbietet, sich Ihre Wörter zu merken, sagen Sie Nein.
# hurts
front-public-leave = Bevor Sie aufstehen, tippen Sie auf den Knopf ganz oben. Schließen Sie dann das Fenster.
front-shared-title = Auf einem Telefon, in das andere schauen
# hurts
front-shared-history = Jeder Besuch steht mit seiner Adresse im Verlauf. Einzelne Zeilen können Sie dort löschen. Auch ein leerer Verlauf kann auffallen.
# hurts
front-shared-keyboard = Manche Tastaturen merken sich, was Sie tippen, und schlagen es wieder vor. In den Einstellungen der Tastatur können Sie das abschalten.
# hurts
front-shared-pictures = Machen Sie keine Bilder von diesen Seiten. Bilder landen oft von selbst in einem gemeinsamen Album.
front-watched-title = Programme, die mitlesen
# hurts
front-watched = Manche Programme auf einem Telefon sehen jede Seite und jedes Wort, das Sie tippen. Diese Seiten können Sie davor nicht schützen.
# hurts
front-watched-paper = Wenn Sie so etwas vermuten, nehmen Sie ein Gerät, das sonst niemand anfasst. Papier oder ein Computer in einer Bücherei ist noch sicherer.
front-seen-title = Wenn jemand Ihre Wörter gesehen hat
# hurts
front-seen = Melden Sie sich an einem anderen Gerät an und nehmen Sie neue Wörter, unter „Ihre Auswahl, eine Pause, gehen“. Ab dann öffnen die alten nichts mehr.
# hurts
front-seen-help = Wenn Sie sich nicht anmelden können, rufen Sie uns an. Die Nummer steht unter „Hilfe“.

front-limits-title = Wann wir jemandem etwas sagen müssen
# hurts
front-limits-lead = Was Sie hier sagen, bleibt hier. Es gibt vier Ausnahmen. Sie sollten sie kennen, bevor Sie reden.
# hurts
front-limits-life = Ein Leben ist in ernster Gefahr, Ihres oder das eines anderen Menschen.
# hurts
front-limits-child = Einem Kind wird etwas angetan.
# hurts
front-limits-law = Das Gesetz an diesem Ort verlangt, dass wir etwas weitersagen. Die Menschen hier können Ihnen sagen, was das ist.
# hurts
front-limits-court = Ein Gericht ordnet es an.
# hurts
front-limits-first = Wir sagen es zuerst Ihnen, außer wenn das die Gefahr größer macht. Wir geben nur weiter, was nötig ist, und nur an die, die es brauchen.
front-limits-examples-title = Drei Beispiele
# hurts
front-limits-example-others = Jemand erzählt: Ein Mensch aus dem Freundeskreis will am Samstag andere verletzen. Das müssen wir weitersagen, damit niemand verletzt wird.
# hurts
front-limits-example-self = Jemand möchte heute Nacht sterben und sagt es. Wir bleiben da und rufen Hilfe.
# hurts
front-limits-example-child = Jemand sagt, dass zu Hause ein Kind geschlagen wird. Das müssen wir denen sagen, die Kinder schützen.
front-limits-else-title = Alles andere
# hurts
front-limits-else = Sonst sagen wir niemandem, was Sie denken, was Sie fühlen oder dass Sie hierherkommen. Zweifel sind kein Grund, etwas weiterzusagen, und schlechte Tage auch nicht.
front-limits-group-title = Die anderen in Ihrer Gruppe
# hurts
front-limits-group = Die anderen versprechen, für sich zu behalten, was sie hören. Das ist ein Versprechen, kein Gesetz. Ein Gericht kann alle befragen, die dabei waren.
# hurts
front-limits-details = Lassen Sie deshalb Namen, Orte und Tage weg, wenn es um etwas geht, das bestraft werden könnte. Niemand hier braucht sie.
# hurts
front-limits-ask = Wenn Sie unsicher sind, fragen Sie zuerst. Sie können „Was wäre, wenn“ sagen und sonst nichts.

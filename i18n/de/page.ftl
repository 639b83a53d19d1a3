### Texts that stand on every page, and those of the calm pages.

## level 0

page-cover = Start
page-way-out = Diese Seite verlassen
page-languages = Sprachen
page-draft = Entwurf: Diese Übersetzung hat noch niemand geprüft.
page-came-back = Diese Seiten kommen aus einer Sicherungskopie. Was nach dem { $day } gelöscht wurde, kann wieder da sein.
page-saved = Das ist jetzt gespeichert.
page-help = Hilfe
page-comma = ,
page-more = Ihre Auswahl, eine Pause, gehen
# hurts
page-emergency = Notruf:
# hurts
page-emergency-any = Rufen Sie im Notfall die Notrufnummer an, die bei Ihnen gilt. In vielen Ländern ist das die 112.
page-line = Keine Werbung, kein Tracking.
page-number = { $n }
page-see = Zeigen, was ich tippe
page-start = Zur ersten Seite
page-print = Zum Drucken nutzen Sie das Menü Ihres Browsers.

# Forms
page-refused = Etwas braucht noch einen Blick
page-form-old = Diese Seite war lange offen.
page-form-old-next = Was Sie geschrieben haben, ist noch da. Schicken Sie es noch einmal ab.
page-kept = Was Sie geschrieben haben, ist noch da.
page-kept-next = Schauen Sie es durch und schicken Sie es dann ab.
page-changed = Jemand anderes hat das inzwischen geändert.
page-changed-next = Wie es jetzt ist, steht auch hier. Schauen Sie beides an. Schicken Sie dann Ihres ab, oder lassen Sie es, wie es ist.
page-stands-now = So ist es jetzt
page-too-long = Das ist zu lang.
page-too-long-next = { $n ->
    [one] Nehmen Sie höchstens { $n } Zeichen.
   *[other] Nehmen Sie höchstens { $n } Zeichen.
}
page-code-empty = Es wurden keine Wörter getippt.
page-code-empty-next = Tippen Sie die Wörter, die man Ihnen gegeben hat.
page-parts-empty = Es wurde kein Code getippt.
page-parts-empty-next = Tippen Sie ihn Teil für Teil, so wie er auf dem Papier steht.
page-name-empty = Es wurde kein Name getippt.
page-name-empty-next = Wählen Sie einen Namen zum Ansprechen. Es muss nicht der echte sein.
page-name-long = Dieser Name ist zu lang.
page-name-long-next = Nehmen Sie höchstens { $n } Zeichen.
page-name-signs = In diesem Namen sind Zeichen, die sich nicht vorlesen lassen.
page-name-signs-next = Nehmen Sie Buchstaben, Zahlen und Leerzeichen. Am Anfang steht ein Buchstabe oder eine Zahl.
page-name-mixed = In diesem Namen sind Buchstaben aus zwei Alphabeten gemischt.
page-name-mixed-next = Nehmen Sie Buchstaben aus nur einem Alphabet, damit niemand den Namen mit einem anderen verwechselt.
page-name-looks-real = Das sieht aus wie ein ganzer echter Name.
page-name-looks-real-next = Ein anderer Name ist sicherer. Soll es dieser sein, setzen Sie das Häkchen und schicken Sie ihn noch einmal ab.

# Calm pages
page-missing-title = Hier ist nichts
page-missing = Unter dieser Adresse gibt es keine Seite für Sie.
page-missing-next = Vielleicht ist die Adresse falsch getippt, oder die Seite gibt es nicht mehr. Waren Sie angemeldet, ist dieser Besuch vielleicht zu Ende: Dann melden Sie sich neu an.
page-gone-title = Das gibt es nicht mehr
page-gone = Worum es hier ging, gibt es für Sie nicht mehr. Es wurde nichts geändert.
page-gone-next = Vielleicht war jemand anderes schneller: Öffnen Sie die Seite neu und sehen Sie nach. Ist Ihr Besuch zu Ende, melden Sie sich neu an.
page-done-title = Es ist erledigt
page-done = Was Sie gedrückt haben, wurde schon beim ersten Mal getan. Mehr ist nicht nötig.
page-done-next = Wenn Sie gegangen sind, zeigen Ihre Wörter Ihnen noch die Tage. Wenn Sie alles gelöscht haben, ist es ab { $word } auch aus allen Sicherungskopien gelöscht, außer was wegen einer Anordnung bleiben muss.
page-fault-title = Das hat nicht geklappt
page-fault = Der Fehler liegt bei uns, nicht bei Ihnen. Nichts wurde geändert.
page-fault-next = Versuchen Sie es in ein paar Minuten noch einmal. Wenn es wieder passiert, nennen Sie jemandem hier die Buchstaben unten.
page-reference = Für uns: { $word }
page-busy-title = Viele Menschen auf einmal
page-busy = Im Moment gibt es eine Schlange. Nichts wurde geändert.
page-busy-next = Warten Sie eine Minute und versuchen Sie es dann noch einmal.
page-full-title = Das konnte nicht gespeichert werden
page-full = Der Computer hinter diesen Seiten ist voll. Was Sie geschickt haben, wurde nicht gespeichert. Nichts wurde geändert.
page-full-next = Versuchen Sie es später noch einmal. Wenn Sie können, sagen Sie jemandem hier, dass der Computer voll ist.
page-unsure-title = Es ist nicht sicher, ob das gespeichert wurde
page-unsure = Mit dem Computer stimmt etwas nicht. Was Sie geschickt haben, ist vielleicht gespeichert, vielleicht nicht.
page-unsure-next = Warten Sie ein paar Minuten und sehen Sie dann nach. Wenn es fehlt, schicken Sie es noch einmal.
page-large-title = Zu viel auf einmal
page-large = Es wurde mehr geschickt, als hineinpasst. Nichts davon ist gespeichert.
page-large-next = Gehen Sie zurück und schicken Sie weniger Text.
page-locked-title = Für kurze Zeit geschlossen
page-locked = Diese Seiten öffnen bald wieder. Nichts ist verloren. Versuchen Sie es später noch einmal.

# Weather sayings
page-weather-title = Wetternotizen
page-weather-lead = Alte Sprüche über den Himmel, von Menschen, die darunter gearbeitet haben. Oft stimmen sie, manchmal nicht.
page-weather-sky-title = Der Himmel
page-weather-sky = Auf einen roten Abend folgt oft ein trockener Tag. Ein roter Morgen kann Regen bringen. Ein Ring um den Mond zeigt vielleicht einen Wechsel an.
page-weather-wind-title = Der Wind
page-weather-wind = Fliegen die Schwalben tief, so sagt man, kommt Regen. Steigt der Rauch gerade auf, wird der Tag ruhig.
page-weather-spring-title = Frühling
page-weather-spring = Ein warmer Tag macht noch keinen Frühling. Mit den Bohnen wartet man, bis die Nächte mild sind.
page-weather-summer-title = Sommer
page-weather-summer = Viel Tau am Morgen kommt oft vor einem klaren Tag. Donner am Mittag kann die Luft bis zum Abend klären.
page-weather-autumn-title = Herbst
page-weather-autumn = Nebel im Tal hebt sich meist vor Mittag. Viele Eicheln, sagten die Alten, und ein kalter Winter.
page-weather-winter-title = Winter
page-weather-winter = Schnee, der leise fällt, bleibt länger liegen. Klingt in der Kälte alles weit, ist ein Wechsel nah.

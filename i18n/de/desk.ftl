### staff
# Die Anlaufstelle für erste Gespräche: Zeiten, Zeilen ohne Absender, Nummern, die warten.

## level 0

desk-title = Die Anlaufstelle
desk-back = Zurück zur Anlaufstelle
desk-kit = Karte, Plakat, Zettel und was man sagt, zum Drucken
desk-talk = Was Menschen von außen sehen

desk-lines-title = Zeilen ohne Absender
desk-lines-none = Keine Zeilen warten auf eine Antwort.
desk-lines-sealed = Nur wer mit begrüßt, kann sie lesen.
desk-lines-due = Antworten bis { $day }
desk-lines-late = Überfällig seit { $day }
desk-lines-unread = Diese Zeilen öffnen sich für Sie nicht. Wer mit begrüßt hat, als sie ankamen, kann sie lesen und beantworten.
desk-answer-label = Die Antwort
desk-answer-hint = Nur die vier Wörter der Person, die gefragt hat, öffnen sie. Auch Sie können sie nicht noch einmal lesen. Schreiben Sie keine Namen und keinen Ort einer Gruppe.
desk-answer-do = Diese Antwort hinterlassen
desk-answer-empty = Die Antwort ist leer.
desk-answer-empty-next = Schreiben Sie ein paar Worte. Auch ein ehrliches „noch nicht“ ist eine Antwort.
desk-answer-late = Jemand anderes hat schon geantwortet. Ihre Antwort wurde nicht geschickt.
desk-answer-late-next = Es ist nichts mehr zu tun.
desk-lines-answered = Diese Zeilen sind beantwortet.

desk-find-title = Jemand fragt wieder
desk-find-label = Die Nummer auf dem Zettel
desk-find-do = Nummer suchen
desk-find-unknown = Unter dieser Nummer wartet niemand.
desk-find-unknown-next = Lesen Sie sie noch einmal. Ist ihre Zeit vorbei, geben Sie eine neue, und niemand verliert etwas.

desk-slips-title = Nummern, die warten
desk-slips-none = Keine Nummer wartet.
desk-slip-number = Nummer
desk-slip-again = Fragt wieder am
desk-slip-print = Drucken Sie diese Seite, oder schreiben Sie es auf einen Zettel: die Nummer und den Tag, sonst nichts.

desk-give-title = Eine Nummer geben
desk-give-about = Für eine Person, die warten muss. Gefragt wird weder nach einem Namen noch danach, wer sie geschickt hat.
desk-give-language = Sprache
desk-give-part = Stadtteil
desk-give-when = Zeiten, die passen
desk-give-again = Fragt wieder
desk-give-way = Wie die Person von uns gehört hat, falls sie es sagt
desk-give-way-hint = Wird nur gezählt, getrennt von der Nummer.
desk-give-do = Nummer geben
desk-give-full = Es warten schon { $n } Nummern.
desk-give-full-next = Sprechen Sie zuerst mit denen, die warten, oder nehmen Sie Nummern zurück, deren Zeit vorbei ist.
desk-give-missing = Etwas ist nicht gewählt.
desk-give-missing-next = Wählen Sie aus jeder Liste eines.
desk-part-any = Überall
desk-hours-any = Jederzeit
desk-hours-morning = Vormittags
desk-hours-afternoon = Nachmittags
desk-hours-evening = Abends
desk-hours-weekend = Am Wochenende
desk-again-one = In einer Woche
desk-again-two = In zwei Wochen
desk-again-four = In vier Wochen

desk-asked-title = Die Person hat wieder gefragt, und es ist noch kein Platz frei
desk-asked-do = Neuen Tag setzen
desk-talked-had = Wir haben geredet
desk-adult = Die Person sagt, dass sie 18 Jahre oder älter ist
desk-adult-missing = Wer unter 18 ist, kommt nicht in eine Gruppe für Erwachsene.
desk-adult-missing-next = Setzen Sie das Häkchen, oder zeigen Sie die Seite für junge Menschen und nehmen Sie die Nummer zurück.
desk-talked-do = Warten beenden
desk-young = Die Seite für Menschen unter 18
desk-back-title = Niemand wartet mehr unter dieser Nummer
desk-back-about = Nach einem Grund wird nicht gefragt.
desk-back-do = Nummer zurücknehmen

desk-talked-title = Das Warten ist vorbei
desk-talked-gone = Die Nummer ist gelöscht. Nichts verbindet sie mit dem, was jetzt kommt.
desk-talked-code = Erstellen Sie auf der Seite einer Gruppe vier Wörter, und sagen Sie sie der Person.
desk-talked-groups = Zu meinen Gruppen
desk-talked-other = Wer eine Gruppe leitet, erstellt die vier Wörter auf deren Seite.

desk-ways-title = Wie Menschen von uns gehört haben
desk-ways-about = Für sich allein gezählt und in Fünferschritten gezeigt. Was weniger als 5 Mal genannt wurde, erscheint nicht.

desk-hours-title = Zeiten und Wege
desk-hours-about = Das können alle lesen: Es steht auf der Seite für erste Gespräche, auf der Karte und auf dem Plakat. Leere Zeilen fallen weg.
desk-times-hint = Jede Seite schreibt diese Zeiten in ihrer eigenen Sprache. Eine Zeile ohne Tag fällt weg.
desk-times-from = Von
desk-times-until = Bis
desk-times-none = kein Tag
desk-times-order = Diese Zeit endet zu früh.
desk-times-order-next = Wählen Sie ein Ende, das nach dem Anfang liegt.
desk-hours-beside = Noch etwas zu den Zeiten
desk-hours-hint = Zum Beispiel: nicht an Feiertagen. Es steht überall so da, wie Sie es schreiben, nur in einer Sprache.
desk-walk-hint = Nie der Ort, an dem sich eine Gruppe trifft. Besser ein Haus, in dem vieles stattfindet.
desk-young-hint = Eine Stelle für junge Menschen, mit ihrer Nummer.
desk-parts = Stadtteile, die ein Zettel nennen darf
desk-parts-hint = In jeder Zeile einer, lieber große. Ein Stadtteil, der bleibt, behält auf früheren Zetteln seine Bedeutung.
desk-hours-do = Speichern

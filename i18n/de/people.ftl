### The pages of joining, signing in, a break, done, leaving, the own copy.

## level 0

# hurts
people-limits-title = Bevor Sie uns etwas erzählen
# hurts
people-limits-first = Sie entscheiden bei jedem Schritt. Sie können hier aufhören, dann wird nichts gespeichert.
people-kept-title = Was gespeichert wird, und wer es sehen kann
# hurts
people-kept-name = Wir speichern den Namen, den Sie hier tragen wollen. Die Menschen in Ihrer Gruppe sehen ihn.
# hurts
people-kept-day = Wir speichern den Tag, an dem Sie dazukamen. Keine Uhrzeit und keinen Ort.
# hurts
people-kept-never = Wir fragen nie nach Ihrem echten Namen, Ihrer Adresse, Ihrem Geburtstag oder Ihrer Vergangenheit.
# hurts
people-kept-go = Sie können jederzeit eine Pause machen oder gehen. Niemand fragt, warum.
people-told-title = Wann wir jemandem etwas sagen müssen
# hurts
people-told-when = Was Sie hier sagen, bleibt hier, mit wenigen Ausnahmen. Wir sagen es weiter, wenn ein Leben in ernster Gefahr ist oder einem Kind etwas angetan wird. Wir müssen es auch weitersagen, wenn das Gesetz oder ein Gericht es verlangt.
# hurts
people-told-one = Wenn jemand ankündigt, diese Woche einen Menschen schwer zu verletzen, müssen wir handeln.
# hurts
people-told-two = Wenn einem Kind etwas angetan wird, müssen wir es denen sagen, die helfen können.
# hurts
people-told-three = Wenn Sie aber erzählen, dass Sie wütend waren und Schlimmes gesagt haben, bleibt das hier.
# hurts
people-told-first = Wir sagen es zuerst Ihnen, außer wenn das die Gefahr größer macht.
people-told-more = Mehr darüber, wann wir jemandem etwas sagen müssen
people-go-on = Weiter
people-stop-here = Hier aufhören
people-name-title = Wie dürfen wir Sie nennen?
people-name-why = Wählen Sie einen Namen, der Ihnen gefällt. Es muss nicht Ihr eigener sein, und Sie können ihn später ändern.
people-name-label = Der Name, den Sie hier tragen
people-name-hint = Die Person, die Sie begrüßt, sieht ihn. Später sehen ihn auch die Menschen in Ihrer Gruppe.
people-name-sure = Ich möchte diesen Namen
people-names = Kiesel, Farn, Ahorn, Klee, Erle, Möwe, Efeu, Zeisig, Moos, Walnuss, Kastanie, Laterne, Kompass, Knopf, Teekanne, Muschel, Igel, Otter, Elster, Wolke
people-name-ideas = Einige Ideen:
people-choices-title = Wozu Sie Ja sagen
# hurts
people-attendance-label = Dürfen wir für Sie speichern, an welchen Abenden Sie da waren?
# hurts
people-attendance-hint = Sie können auch ohne das teilnehmen. Wenn Sie Nein sagen, zählen wir nur, wie viele Menschen da waren.
# hurts
people-attendance-no = Nein, nur zählen
people-attendance-ends = Was bisher gespeichert wurde, wird dann gelöscht und kommt nicht wieder.
# hurts
people-attendance-yes = Ja, für mich speichern
people-contact-title = Wie wir Sie erreichen
people-contact-none = Wir rufen nicht an und schreiben nicht. Die Person, die Sie begrüßt hat, sagt Ihnen den Ort persönlich.
people-way-label = Falls Sie Ihre fünf Wörter einmal verlieren (Sie bekommen sie gleich)
people-way-hint = Nur Sie können das wählen. Niemand hier kann Ihr Konto für Sie öffnen.
people-way-code = Ich möchte einen Code auf Papier, um wieder hereinzukommen
people-way-code-hint = Bewahren Sie ihn an einem anderen Ort auf als Ihre Wörter.
people-way-join-two = Zwei Menschen, die hier helfen, sollen mir wieder hereinhelfen können
people-way-join-two-hint = Sie wählen sie am Ende dieser Seiten oder später unter „Ein Weg zurück“. Bis dahin kann Ihnen niemand wieder hereinhelfen.
people-way-none = Ich möchte nichts
people-way-none-hint = Gehen Ihre Wörter verloren, fangen Sie als neue Person wieder an.
people-way-helper = Sie helfen hier, deshalb ist ein Code nötig. Kein Abend soll ausfallen, weil Wörter verloren gingen.
people-way-missing = Sie haben noch keinen Weg zurück gewählt.
people-way-missing-next = Wählen Sie einen der Wege oder „Ich möchte nichts“.
people-way-needed = Wer hier hilft, braucht einen Weg zurück.
people-way-needed-next = Bitte wählen Sie den Code auf Papier.
# hurts
people-taking-part = Mit dem nächsten Knopf sagen Sie Ja zum Teilnehmen. Mehr brauchen wir nicht, und Sie können es jederzeit zurücknehmen.
# hurts
people-taking-part-yes = Ja, ich nehme teil
people-words-title = So kommen Sie herein
people-words-why = Das sind Ihr Anmeldename und Ihre fünf Wörter. Sie sehen sie nur jetzt.
people-handle-label = Ihr Anmeldename
people-words-label = Ihre fünf Wörter
people-words-keep = Schreiben Sie alles auf Papier. Machen Sie kein Foto. Bewahren Sie das Papier dort auf, wo niemand hinschaut.
people-words-show = Die Wörter noch einmal zeigen
people-words-written = Ich habe es aufgeschrieben
people-code-title = Ihr Code, um wieder hereinzukommen
people-code-why = Gehen Ihre Wörter verloren, können Sie mit diesem Code und Ihrem Anmeldenamen neue bekommen.
people-code-keep = Schreiben Sie ihn jetzt auf Papier und bewahren Sie ihn getrennt von Ihren Wörtern auf. Machen Sie kein Foto.
people-code-label = Ihr Code
people-code-again = Tippen Sie den Code noch einmal
people-code-again-hint = Große Buchstaben und Leerzeichen sind egal.
people-code-differs = Das ist nicht der Code, der zu sehen war.
people-code-differs-next = Schauen Sie auf Ihr Papier und tippen Sie ihn noch einmal.
people-code-group = In Teil { $n } des Codes ist ein Tippfehler.
people-last-title = Jetzt von Ihrem Papier
people-last-why = Tippen Sie Ihre fünf Wörter. So prüfen Sie, ob Ihr Papier stimmt.
people-words-again = Ihre fünf Wörter
people-words-again-hint = Große Buchstaben, Punkte und doppelte Leerzeichen sind egal.
people-words-differ = Das sind nicht die fünf Wörter, die zu sehen waren.
people-words-differ-next = Schauen Sie auf Ihr Papier und tippen Sie sie noch einmal.
people-join-do = Hereinkommen
people-code-unknown = Mit diesen Wörtern geht es nicht.
people-code-unknown-next = Prüfen Sie jedes Wort. Oder bitten Sie die Person, von der Sie die Wörter haben, um neue. Eine Antwort auf Ihre Zeilen steht unter „Ein erstes Gespräch“.
people-nobody-reads = Noch kann hier niemand Ihren Namen lesen.
people-nobody-reads-next = Bitten Sie die Person, von der Sie die Wörter haben, neue zu machen. Senden Sie diese Seite dann noch einmal; alles bleibt hier.
people-signin-wrong = Dieser Anmeldename und diese Wörter gehören nicht zusammen.
people-signin-wrong-next = Prüfen Sie beides und versuchen Sie es noch einmal. Nichts ist gesperrt.
people-home-title = Hallo,
people-home-paused = Sie machen eine Pause. Alles von Ihnen bleibt gespeichert, solange Sie möchten.
people-home-done = Sie sind fürs Erste fertig. Was Sie behalten haben, ist noch hier.
people-home-back = Sie sind wieder da. Als Nächstes nimmt die Gruppe Sie wieder auf.
people-home-waits = Sie sind angemeldet. Als Nächstes nimmt die Gruppe Sie auf.
people-home-waits-next = Sie treffen die Person, die Sie begrüßt. Von ihr hören Sie Tag und Ort, persönlich.
people-home-alone = Sie sind gerade in keiner Gruppe. Wenn Sie in eine möchten, fragen Sie die Person, die Sie begrüßt hat.
people-home-words = Ihre vier Wörter
people-home-group = Ihre Gruppe
people-home-helpers = Helfende und Gruppen
people-home-desk = Erste Gespräche: die Anlaufstelle
people-home-kit = Papier für den Abend
people-home-yours = Was Ihnen gehört
people-home-more = Ihre Auswahl, eine Pause, gehen
people-home-code = Ich habe Wörter für eine Gruppe bekommen
people-home-safety = Diese Seite sicher benutzen
people-out-do = Abmelden
people-return-do = Zurückkommen
people-more-title = Ihre Auswahl, eine Pause, gehen
people-more-name = Sie heißen hier
people-more-card = Ihr Kartencode
people-more-card-about = Für alle, die Gruppen zusammenstellen, ohne Namen zu sagen. Der Code verrät nichts über Sie.
people-more-rename = Einen anderen Namen tragen
people-more-words = Neue Wörter, falls jemand Ihre gesehen hat
people-more-way = Ein Weg zurück
people-more-choices = Sprache und wozu Sie Ja sagen
people-more-copy = Was über Sie gespeichert ist
people-more-seen = Wer etwas von Ihnen geöffnet oder geändert hat
people-more-going = Pause, fertig, gehen
people-more-free = Sie sind frei zu gehen. Niemand fragt, warum.
people-more-pause = Eine Pause machen
people-more-pause-what = Alles bleibt gespeichert. Es gibt kein Enddatum.
people-more-return-what = Dann sind Sie wieder da. Niemand fragt, wo Sie waren.
people-more-done = Fürs Erste fertig
people-more-done-what = Sie verlassen die Gruppe und behalten, was Ihnen gehört. Sie können zurückkommen.
people-more-leave = Gehen
people-more-leave-what = Ihr Zugang schließt sofort. Alles von Ihnen wird an dem Tag gelöscht, den wir Ihnen zeigen.
people-seen-title = Wer etwas von Ihnen geöffnet oder geändert hat
people-seen-about = Was mit Ihren Sachen geschah, und an welchem Tag. Namen werden dafür nicht gespeichert. Was Sie eben getan haben, steht in ein paar Sekunden hier.
people-seen-none = Hier steht noch nichts.
people-seen-more = Nur die neuesten 200 stehen hier.
people-seen-by-you = Das geschah über Ihr Konto.
people-seen-by-other = Das war jemand anders hier.
people-seen-by-house = Das geschah von selbst.
people-seen-joined = Ihr eigener Zugang wurde eingerichtet.
people-seen-words = Ihre fünf Wörter wurden geändert.
people-seen-way = Ihr Weg zurück ohne die Wörter wurde geändert.
people-seen-claim-begun = Ein Weg zurück mit der Hilfe von zwei Menschen wurde für Sie begonnen.
people-seen-claim-confirmed = Die zweite Person hat einen Weg zurück für Sie bestätigt.
people-seen-claim-ended = Ein Weg zurück, der für Sie begonnen wurde, ist beendet.
people-seen-back = Ihr Weg zurück mit der Hilfe von zwei Menschen wurde benutzt.
people-seen-place = Dass Sie eine Pause machen, fertig sind, gehen oder zurückkommen, wurde notiert.
people-seen-copy = Von dem, was Ihnen gehört, wurde eine Kopie gemacht.
people-seen-calendar-made = Für Sie wurde eine Kalenderadresse gemacht.
people-seen-entered = Jemand hat Sie ohne eigenen Zugang eingetragen.
people-seen-admitted = Sie wurden hereingelassen.
people-seen-code = Für Sie wurde ein Code gemacht.
people-seen-stand-in = Es wurde eingetragen, dass Sie einspringen können.
people-seen-evening = Bei einem Abend wurde etwas zu Ihnen geändert.
people-seen-role = Sie haben eine Aufgabe bekommen.
people-seen-role-ended = Eine Aufgabe von Ihnen ist zu Ende.
people-seen-yes = Ein Ja von Ihnen wurde vermerkt.
people-seen-yes-ended = Etwas, wozu Sie Ja gesagt haben, ist zu Ende.
people-seen-calendar = Eine Kalenderadresse von Ihnen ist zu Ende.
people-seen-asked = Jemand wollte etwas von Ihnen sehen, das nur zwei Menschen zusammen öffnen dürfen.
people-seen-agreed = Ein zweiter Mensch war damit einverstanden.
people-seen-viewed = Zwei Menschen zusammen haben etwas von Ihnen gesehen.
people-seen-closed = Diese Anfrage ist zu Ende.
people-rename-title = Einen anderen Namen tragen
people-rename-why = Dann sehen alle nur noch den neuen Namen.
people-rename-do = Diesen Namen nehmen
people-new-words-title = Neue Wörter
people-new-words-why = Nehmen Sie neue Wörter, wann immer Sie möchten. Dann sind Sie auf jedem anderen Gerät abgemeldet.
people-new-words-do = Neue Wörter zeigen
people-new-words-yet = Die alten Wörter gelten, bis Sie die neuen getippt haben.
people-new-words-use = Die neuen Wörter nehmen
people-present-ask = Ihre fünf Wörter, wie sie jetzt sind
people-present-why = So kann niemand Sie aussperren, auch nicht mit Ihrem Telefon in der Hand.
people-present-missing = Dafür braucht es Ihre fünf Wörter.
people-present-wrong = Das sind nicht Ihre fünf Wörter.
people-present-wrong-next = Schauen Sie auf Ihr Papier und versuchen Sie es noch einmal. Sie bleiben angemeldet, und nichts ist gesperrt.
people-back-code-title = Ein neuer Code auf Papier
people-back-code-why = Ein Code gilt einmal. Am Ende dieser Seiten gilt der alte nicht mehr, sondern dieser.
people-back-code-write = Schreiben Sie den neuen Code auf. Bis zur letzten Seite gelten die alten Wörter und der alte Code.
people-others-title = Wo Sie angemeldet sind
people-others = Sie sind hier angemeldet und noch an anderen Stellen: { $word }
people-others-about = Wir merken uns nicht, welche Geräte das sind.
people-others-none = Sie sind nur hier angemeldet.
people-others-do = Überall sonst abmelden
people-way-title = Ein Weg zurück
people-way-has = Sie haben einen Code auf Papier. Wenn Sie einen neuen nehmen, gilt der alte nicht mehr.
people-way-has-not = Sie haben keinen Code. Gehen Ihre Wörter verloren, fangen Sie als neue Person wieder an.
people-way-new-do = Neuen Code zeigen
people-way-use = Diesen Code nehmen
people-way-none-do = Ich möchte keinen Code mehr
people-back-home = Zurück
people-back-title = Ich habe meine Wörter verloren
people-back-why = Mit Ihrem Anmeldenamen und Ihrem Code auf Papier bekommen Sie neue Wörter und einen neuen Code.
people-handle-ask = Ihr Anmeldename
people-code-ask = Ihr Code auf Papier
people-back-none = Ohne Code kann niemand Ihr Konto öffnen, auch wir nicht. Fragen Sie die Person, die Sie begrüßt hat, nach einem neuen Anfang.
people-back-wrong = Dieser Anmeldename und dieser Code gehören nicht zusammen.
people-back-wrong-next = Prüfen Sie beides und versuchen Sie es noch einmal.
people-language-label = Sprache Ihrer Seiten
people-yes-until = Dieses Ja gilt bis { $day }.
people-part-until = Sie haben Ja zum Teilnehmen gesagt. Das gilt bis { $day }.
# hurts
people-part-soon = Ihr Ja zum Teilnehmen gilt bis { $day }. Sie können es jederzeit wieder geben.
# hurts
people-part-over = Ihr Ja zum Teilnehmen galt ein Jahr und ist zu Ende. Ihr Platz hier bleibt. Sie können es jederzeit wieder geben.
# hurts
people-part-about = Mehr brauchen wir nicht. Dieses Ja gilt ein Jahr, und Sie können es jederzeit zurücknehmen.
# hurts
people-part-again = Wieder Ja sagen, für ein Jahr
people-part-leave = Zurücknehmen und gehen
people-idle-label = Wenn Sie eine Weile nichts tun
people-idle-hint = Die Seite meldet Sie dann von selbst ab. Eine kurze Zeit ist sicherer.
people-idle-ten = Nach 10 Minuten abmelden
people-idle-twenty = Nach 20 Minuten abmelden
people-choices-do = Speichern
# hurts
people-pause-what = Sie bleiben in Ihrer Gruppe und müssen nicht kommen. Niemand zählt die Abende.
people-leads-alone = Sie leiten eine Gruppe, die sonst niemand leitet. Bis jemand das tut, kann dort niemand aufgenommen werden.
people-leads-alone-next = Wenn Sie können, nehmen Sie vorher eine Person auf, die für Sie einspringt. Sie sind trotzdem frei zu gehen.
people-last-organises = Sonst organisiert hier niemand. Wer den Computer betreibt, kann einen Code für eine neue Person machen.
people-last-worries = Für Sorgen ist sonst niemand da. Wenn Sie können, sagen Sie es vorher der Person, die organisiert.
# hurts
people-pause-back = Eine Pause hat kein Enddatum. Ihre Wörter öffnen weiter diese Seite, und mit einem Knopf kommen Sie zurück.
people-pause-do = Eine Pause machen
people-already = Das ist schon geschehen.
people-already-next = Schauen Sie noch einmal auf die Seite. Dort sehen Sie, wie es jetzt ist.
people-not-now = Jetzt nicht
# hurts
people-done-what = Sie sind dann in keiner Gruppe mehr, und die Gruppe sieht Ihre Zeilen nicht mehr. Was Ihnen gehört, bleibt Ihnen.
# hurts
people-done-back = Mit Ihren Wörtern können Sie zurückkommen, wann immer Sie möchten. Die Gruppe nimmt Sie dann wieder auf.
people-done-do = Ich bin fürs Erste fertig
people-leave-title = Gehen
# hurts
people-leave-what = Ihre Wörter öffnen dann nur noch eine Seite. Die anderen sehen nur, dass Sie nicht mehr da sind.
# hurts
people-leave-erase = Alles von Ihnen wird am { $word } gelöscht. Bis dahin können Sie es auf dieser einen Seite zurücknehmen.
people-leave-copy = Zuerst sehen, was über Sie gespeichert ist
# hurts
people-leave-words = Was soll mit den Zeilen geschehen, die Sie Ihrer Gruppe hinterlassen haben?
# hurts
people-leave-words-hint = Die anderen sehen diese Zeilen dann nicht mehr, außer Sie lassen sie da.
# hurts
people-leave-withdraw = Die Zeilen gehen mit mir
# hurts
people-leave-keep = Die Zeilen bleiben, ohne meinen Namen
people-leave-do = Gehen
people-have-left = Sie sind gegangen
# hurts
people-left-until = Alles von Ihnen wird am { $word } gelöscht.
# hurts
people-left-copies = Ab { $word } ist es auch aus jeder Sicherungskopie verschwunden.
# hurts
people-left-lines = Die Zeilen, die Sie dagelassen haben, bleiben bei Ihrer Gruppe, ohne Ihren Namen.
# hurts
people-left-back = Bis zu dem Tag, an dem alles gelöscht wird, öffnen Ihre alten Wörter eine Seite. Dort können Sie es zurücknehmen, sehen, was gespeichert ist, oder alles sofort löschen.
people-take-back-do = Doch hierbleiben
people-take-back-what = Dann sind Sie wieder hier, und Ihre Gruppe nimmt Sie wieder auf. Dort sind Ihre Zeilen dann wieder zu sehen, mit Ihrem Namen.
people-erase-title = Jetzt löschen
# hurts
people-erase-what = Alles von Ihnen wird sofort gelöscht. Das lässt sich nicht zurücknehmen.
people-erase-do = Jetzt alles löschen
people-gone-title = Es ist gelöscht
# hurts
people-gone-day = Alles von Ihnen wurde hier am { $word } gelöscht.
# hurts
people-gone-but = Alles von Ihnen wurde hier am { $word } gelöscht. Noch da ist nur, was wegen einer Anordnung bleiben muss.
# hurts
people-gone-here = Hier lässt sich nichts mehr öffnen, was von Ihnen war.
# hurts
people-kept-until = Ein Gericht oder ein Amt hat angeordnet: Was über Sie gespeichert ist, muss bis { $word } bleiben.
# hurts
people-kept-closed = Es bleibt verschlossen. Auch die Anordnung öffnet es für niemanden. Wenn sie vorbei ist, wird gelöscht, was gelöscht werden sollte.
# hurts
people-kept-some = Ein Gericht oder ein Amt hat angeordnet, dass dies bis { $word } bleibt:
# hurts
people-kept-rest = Alles Übrige wird gelöscht, wenn sein Tag kommt, wie bei allen.
# hurts
people-kept-some-closed = Es bleibt so, wie es am Tag der Anordnung war. Auch die Anordnung erlaubt niemandem, es zu öffnen. Wenn sie vorbei ist, wird auch das gelöscht.
people-copy-title = Was über Sie gespeichert ist
people-copy-day = So ist es am { $word }.
people-copy-print = Sie können diese Seite drucken. Papier kann sicherer sein als eine Datei.
people-copy-nobody = Andere Menschen sind hier nicht genannt, und auch keine Gruppe.
people-copy-file-do = Als Datei speichern
people-copy-delay-title = Warten, bevor diese Seite aufgeht
people-copy-delay-what = Könnte jemand Sie zwingen, diese Seite zu zeigen? Dann können Sie die Seite zwei Tage warten lassen. Niemand sonst sieht, dass Sie das gewählt haben.
people-copy-delay-label = Diese Seite geht erst zwei Tage nach meiner Bitte auf
people-copy-not-yet = Diese Seite ist noch nicht offen.
people-copy-not-yet-next = Auf der Seite steht, wann sie aufgeht.
people-copy-opens = Sie geht am { $word } auf.
people-copy-wished = Diese Seite geht erst zwei Tage nach Ihrer Bitte auf.
people-copy-ask-do = Die zwei Tage jetzt starten
copy-since = Hier seit
copy-language = Sprache
copy-state = Wo Sie hier gerade stehen
copy-limits-read = Der Tag, an dem Sie gelesen haben, wann wir jemandem etwas sagen müssen
copy-erase-on = Gelöscht am
copy-order = Muss wegen einer Anordnung bleiben bis
copy-order-what = Muss wegen der Anordnung bleiben
kept-consent = Wozu Sie Ja gesagt haben
kept-groups = In welchen Gruppen Sie sind oder waren
kept-roles = Was Sie hier für andere getan haben
kept-lines = Zeilen, die Sie in einer Gruppe hinterlassen haben
kept-evenings = Zu welchen Abenden Sie gekommen sind
copy-role = Was Sie hier tun
copy-name = Der Name, den Sie hier tragen
copy-consent = Sie haben Ja gesagt zu
copy-consent-until = Das gilt bis
state-active = Dabei
state-paused = In einer Pause
state-done = Fürs Erste fertig
state-left = Gegangen
role-anyone = Keine besondere Aufgabe
role-participant = Person, die teilnimmt
role-alumni = Person, die fürs Erste fertig ist
role-trainee = Person, die das Begleiten lernt
role-mentor = Person, die andere begleitet
role-facilitator = Person, die den Abend leitet
role-lead = Ansprechperson bei Sorgen
role-coordinator = Person, die organisiert
role-supervisor = Person, die den Helfenden zuhört
role-evaluator = Person, die die Zahlen liest
role-auditor = Person, die von außen prüft
role-funder = Person, die den öffentlichen Bericht liest
role-partner = Person von einer Partnerstelle
role-administrator = Person, die den Computer betreibt
consent-taking-part = Teilnehmen
consent-attendance = Für Sie speichern, an welchen Abenden Sie hier waren
duty-none = Sie nehmen teil.
duty-trainee = Sie lernen, andere zu begleiten. Sie sehen die Gruppen, in denen Sie sind.
duty-mentor = Sie begleiten andere. Sie sehen die gewählten Namen in Ihren Gruppen, und nichts, was man Ihnen nicht gezeigt hat.
duty-facilitator = Sie leiten Abende und begrüßen Menschen. Sie sehen die gewählten Namen in Ihren Gruppen. Was man Ihnen nicht zeigt, können Sie nicht öffnen.
duty-lead = Sie antworten auf Sorgen. Hier gibt es noch nichts zu beantworten.
duty-coordinator = Sie organisieren Helfende und Gruppen. Sie sehen Zahlen und Helfende, und nie die Namen der Menschen, die teilnehmen.
duty-supervisor = Sie hören den Helfenden zu. Über Menschen, die teilnehmen, sehen Sie nichts.
duty-evaluator = Sie lesen Zahlen, die aus vielen Gruppen zusammengezählt sind. Hier gibt es noch keine.
duty-auditor = Sie prüfen von außen, dass nichts verändert wurde. Das Journal bekommen Sie von der Person, die den Computer betreibt. Sie sehen keine Namen.
duty-funder = Sie lesen den öffentlichen Bericht. Er ist für alle gleich. Hier gibt es noch keinen.
duty-partner = Sie antworten auf das, was man Ihnen schickt. Noch hat Ihnen niemand etwas geschickt.
duty-administrator = Sie betreiben den Computer. Was Menschen geschrieben haben, können Sie nicht öffnen.

people-way-pair = Zwei Menschen können Ihnen zusammen wieder hereinhelfen.
people-way-pair-not = Sie können auch zwei Menschen wählen, die hier helfen. Zusammen können sie Ihnen wieder hereinhelfen.
people-way-two = Zwei Menschen, denen Sie vertrauen
people-back-two = Haben Sie zwei Menschen gewählt, gehen Sie zu einem von ihnen. Sie bekommen einen Zettel mit einem Code. Der gilt hier auch.
people-back-early = Dieser Code stimmt, aber es ist noch zu früh. So viele Stunden noch: { $n }
people-back-early-next = Bewahren Sie den Zettel auf und kommen Sie dann wieder.
people-anew-when = Glauben Sie, dass jemand Ihre Wörter gesehen hat? Dann machen Sie auch Ihre Schlüssel neu.
people-anew-title = Ich glaube, jemand hat meine Wörter gesehen
people-anew-about = Sie bekommen neue Wörter, und alle Ihre Schlüssel werden neu gemacht. Das ändert sich.
people-anew-words = Ihre alten Wörter öffnen nichts mehr.
people-anew-sessions = Überall sonst sind Sie abgemeldet.
people-anew-code = Ihr Code auf Papier gilt nicht mehr. Sie nehmen einen neuen.
people-anew-two = Können Ihnen zwei Menschen wieder hereinhelfen, wählen Sie sie noch einmal.
people-anew-kept = Ihre Gruppen, Ihr Name und was Sie geschrieben haben, bleiben.
people-anew-seen = Was jemand schon gelesen hat, lässt sich nicht zurücknehmen.
people-anew-do = Alles neu machen
people-anew-done-title = Alles ist neu
people-anew-done-about = Ihre alten Wörter, Ihr alter Code und jede andere Anmeldung gelten nicht mehr.
people-anew-again = Was noch einmal zu tun ist
people-anew-again-code = Nehmen Sie einen neuen Code auf Papier.
people-anew-again-two = Bitten Sie diese Menschen noch einmal, oder wählen Sie zwei andere.

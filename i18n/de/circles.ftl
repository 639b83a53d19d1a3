# Groups: the list, one group, leading it, letting people in, people without an account.

## level 0

circles-groups-title = Meine Gruppen
circles-groups-none = Sie sind im Moment in keiner Gruppe. Die Person, die Sie begrüßt hat, kann Ihnen einen Code für eine geben.
circles-unled = Im Moment leitet niemand diese Gruppe. Deshalb kann niemand aufgenommen werden.
circles-take-lead = Ab jetzt leiten
circles-led = Jemand leitet diese Gruppe schon.
circles-led-next = Sprechen Sie miteinander. Die Person kann Sie aufnehmen, damit Sie einspringen können.
circles-groups-waits = Die Gruppe muss Sie noch aufnehmen.
circles-groups-waits-day = Die Gruppe kann Sie am { $word } aufnehmen.
circles-groups-waits-next = Das geschieht, wenn Sie sich treffen: Sie lesen sich zu zweit vier Wörter vor. Bis dahin müssen Sie nichts tun.
circles-groups-paused = Sie machen eine Pause, darum kann Sie jetzt niemand aufnehmen. Kommen Sie erst zurück.
circles-own-words = Ihre vier Wörter, zum Vorlesen, wenn Sie in die Gruppe aufgenommen werden
circles-groups-code = Ich habe einen Code für eine Gruppe
circles-groups-apart = Menschen, die sich nicht begegnen sollen
circles-open-title = Eine Gruppe eröffnen
circles-open-label = Wie heißt die Gruppe?
circles-open-hint = Das sehen nur die Menschen in der Gruppe. Wählen Sie etwas, das nicht verrät, warum Sie sich treffen.
circles-open-do = Gruppe eröffnen
circles-name-empty = Die Gruppe hat noch keinen Namen.
circles-name-empty-next = Schreiben Sie einen kurzen Namen.
circles-name-long = Der Name ist länger als { $n } Zeichen.
circles-name-long-next = Schreiben Sie einen kürzeren.

circles-welcome-title = Menschen, die mit begrüßen möchten
circles-welcome-about = Wer mit begrüßt, kann die Namen der Menschen lesen, die auf die Aufnahme warten.
circles-welcome-do = Es sind dieselben Wörter: gemeinsam begrüßen
circles-welcome-waits = Sie können die Namen der Wartenden noch nicht lesen. Eine Person, die schon begrüßt, muss das mit Ihnen teilen, wenn Sie sich treffen.
circles-welcome-ask = Darum bitten, mit zu begrüßen
circles-welcome-first = Sie können den Namen dieser Person noch nicht lesen.
circles-welcome-first-next = Bitten Sie zuerst eine Person, die schon begrüßt, das mit Ihnen zu teilen.
circles-name-shut = Diesen Namen konnte nur eine Person lesen, die nicht mehr da ist.
circles-name-shut-next = Bitten Sie die Person, die auf die Aufnahme wartet, sich einmal anzumelden. Danach können Sie den Namen hier lesen.

circles-not-today = Heute ist kein Abend, an dem hier jemand anfängt.
circles-not-today-next = Der nächste ist am { $word }.
circles-not-today-tell = Sagen Sie der Gruppe zuerst einen Tag, unter „Jemand kommt neu dazu“.
circles-read-aloud = Lesen Sie diese vier Wörter gemeinsam, jede Person vom eigenen Bildschirm. Auf dem anderen Bildschirm stehen sie unter „Meine Gruppen“; die erste Seite führt dorthin. Sind die Seiten in zwei Sprachen, wählen Sie zuerst dieselbe.
circles-read-aloud-differ = Ist ein Wort anders, nehmen Sie niemanden auf und sagen Sie es der Ansprechperson bei Sorgen.

circles-one-lead = Diese Gruppe leiten
circles-one-words = Von der Person, die den Abend leitet
circles-one-begins = Am { $word } kommt jemand neu dazu
circles-one-people = Menschen in dieser Gruppe
circles-one-lines = Füreinander
circles-one-no-lines = Hier stehen noch keine Zeilen, die Sie lesen können.
circles-one-somebody = Jemand aus der Gruppe
circles-part-mentor = begleitet
circles-part-stand-in = kann den Abend leiten
circles-part-facilitator = leitet den Abend
circles-vouched = · zwei andere stehen für die Person ein

circles-line-label = Der Gruppe eine Zeile schreiben
circles-line-hint = Die Gruppe sieht sie mit dem Namen, den Sie hier tragen. Sie können sie jederzeit zurücknehmen. Wer später dazukommt, sieht sie nicht.
circles-line-do = Der Gruppe zeigen
circles-line-take-back = Zurücknehmen
circles-line-empty = In der Zeile steht noch nichts.
circles-line-empty-next = Schreiben Sie erst etwas.
circles-line-long = Die Zeile ist länger als { $n } Zeichen.
circles-line-long-next = Machen Sie sie etwas kürzer.
circles-lines-full = Von Ihnen stehen schon so viele Zeilen da, wie eine Person hinterlassen kann: { $n }.
circles-lines-full-next = Nehmen Sie eine ältere zurück, dann ist Platz für diese.

circles-lead-title = Die Gruppe leiten
circles-lead-waiting = Wer auf die Aufnahme wartet
circles-lead-nobody = Niemand wartet.
circles-lead-unread = Eine Person, deren Namen Sie noch nicht lesen können
circles-lead-shut = Ein Name, der sich öffnet, wenn die Person sich anmeldet
circles-lead-since = seit { $word }
circles-lead-not-now = · kann hier zurzeit nicht aufgenommen werden
circles-begins-title = Jemand kommt neu dazu
circles-begins-about = Die Gruppe weiß eine Woche vorher, wann jemand dazukommt. Sie erfährt den Tag, aber nicht, wer oder wie viele.
circles-begins-day = Abend
circles-begins-back = Diesen Tag zurücknehmen
circles-begins-do = Der Gruppe diesen Tag sagen
circles-day-missing = Der Abend steht nicht in der Liste.
circles-day-missing-next = Wählen Sie einen Abend, der mindestens eine Woche entfernt ist.
circles-cards-title = Kartencodes
circles-cards-about = Mit einem Code können Sie ohne Namen über jemanden sprechen. Nur wer die Gruppe leitet und die Person selbst sehen ihn.
circles-card = Kartencode

circles-word-title = Ein Wort an die Gruppe
circles-word-label = Was sollten alle wissen?
circles-word-hint = Es steht auf der Seite der Gruppe, mit dem Namen, den Sie hier tragen. Schreiben Sie nichts, was an einem Abend gesagt wurde.
circles-word-do = Der Gruppe sagen
circles-code-title = Ein Code für diese Gruppe
circles-code-about = Sagen Sie die vier Wörter, oder geben Sie den Zettel weiter. Ein Code gilt einmal. Wer ihn benutzt, wartet dann, bis Sie die Person aufnehmen.
circles-code-kind = Für wen ist er?
circles-code-new = Für eine Person, die neu hier ist
circles-code-here = Für eine Person, die hier schon ein Konto hat, zum Beispiel eine, die andere begleitet
circles-code-do = Code erstellen
circles-kind-missing = Es ist nicht gewählt, für wen der Code ist.
circles-kind-missing-next = Wählen Sie eines von beiden.
circles-slip-title = Vier Wörter
circles-slip-about = Sagen Sie sie, oder drucken Sie diesen Zettel. Man tippt sie auf der ersten Seite unter „Zum ersten Mal hier“ ein.
circles-slip-about-here = Sagen Sie sie, oder drucken Sie diesen Zettel. Man tippt sie auf der ersten Seite hinter „Ich habe Wörter für eine Gruppe bekommen“ ein.
circles-slip-words = Die Wörter
circles-slip-until = bis { $word }
circles-slip-once = Diese Wörter sind nur jetzt zu sehen und werden nirgends gespeichert. Wenn sie verloren gehen, erstellen Sie neue.
circles-slip-back = Zurück

circles-admit-title = Jemanden aufnehmen
circles-admit-before = War diese Person schon hier und hat ihre Wörter verloren? Dann tippen Sie den Kartencode des alten Kontos ein
circles-admit-before-hint = Nur für jemanden, den Sie kennen. Das alte Konto endet heute und wird nach 30 Tagen gelöscht. Bis dahin lässt es sich mit seinen Wörtern zurücknehmen. Sonst bleibt das Feld leer.
circles-admit-before-unknown = Dieser Kartencode gehört zu keiner Person in der Gruppe, die nur teilnimmt.
circles-admit-before-unknown-next = Sehen Sie auf Ihrer Seite der Gruppe nach, oder lassen Sie es leer.
circles-admit-do = Aufnehmen
circles-admit-not = Jetzt nicht
# hurts
circles-tick-limits = Heute haben wir gelesen, wann wir jemandem etwas sagen müssen. Die Person hat es mit eigenen Worten wiederholt.
circles-tick-limits-hint = Der Tag wird notiert. Ohne das kommt niemand in eine Gruppe.
circles-tick-adult = Die Person ist 18 Jahre oder älter.
circles-tick-adult-hint = Gefragt ist nur dieses Häkchen, kein Geburtstag. Davon wird nichts gespeichert.
# hurts
circles-limits-needed = Es fehlt das Häkchen dafür, dass Sie zusammen gelesen haben, wann wir jemandem etwas sagen müssen.
# hurts
circles-limits-needed-next = Lesen Sie es jetzt zusammen und lassen Sie es wiederholen. Setzen Sie dann das Häkchen.
circles-adult-needed = Es fehlt das Häkchen dafür, dass die Person 18 Jahre oder älter ist.
circles-adult-needed-next = Wer jünger ist, braucht einen anderen Weg. Fragen Sie dazu die Ansprechperson bei Sorgen, und tragen Sie hier nichts ein.
circles-tick-talks = Die Person hat die zwei Gespräche geführt, die vor diesem Abend kommen, jedes unter vier Augen.
circles-tick-talks-hint = In einem geht es um den Körper, im anderen um Druck von anderen. Davon wird nichts gespeichert.
circles-talks-needed = Es fehlt das Häkchen dafür, dass die Person die zwei Gespräche unter vier Augen geführt hat.
circles-talks-needed-next = Führen Sie zuerst beide Gespräche. Die Person kann am nächsten Abend beginnen, an dem jemand neu dazukommen kann.
circles-not-now = Die Person kann jetzt nicht in diese Gruppe aufgenommen werden.
circles-not-now-next = Das kann an der Zahl der Plätze liegen, am Abend, an einer Pause oder an etwas anderem. Halten Sie den Platz frei, oder denken Sie an eine andere Gruppe.
circles-key-changed = Die vier Wörter sind jetzt andere als die, die Sie gelesen haben.
circles-key-changed-next = Lesen Sie die Wörter auf dieser Seite noch einmal gemeinsam, bevor Sie jemanden aufnehmen.

circles-few = Bisher haben weniger als { $n } Menschen Ja gesagt.
circles-few-next = Eine Gruppe beginnt mit { $n } oder mehr Menschen. Warten Sie auf eine weitere Person, oder fragen Sie eine, die wartet.
circles-many = Mehr als { $n } Menschen haben Ja gesagt.
circles-many-next = Eine Gruppe hat höchstens { $n } Menschen. Jemand kann in einer anderen Gruppe beginnen.
circles-alone = Es fehlt eine zweite helfende Person.
circles-alone-next = Nehmen Sie eine Person auf, die begleitet oder einspringen kann. Beginnen Sie dann.

circles-entered-title = Menschen ohne Konto
circles-entered-about = Diese Menschen sind in der Gruppe wie alle anderen. Nur wer die Gruppe leitet, sieht, dass sie sich nicht anmelden.
circles-entered-do = Jemanden eintragen
circles-enter-title = Jemanden ohne Konto eintragen
circles-enter-about = Tun Sie das nur, wenn die Person neben Ihnen ist und Ja zum Teilnehmen gesagt hat.
circles-enter-label = Der Name, den die Person hier trägt
circles-enter-hint = Die Person wählt ihn selbst. Die Gruppe sieht ihn. Ein ganzer echter Name ist keine gute Wahl.
circles-enter-sure = Die Person will diesen Namen
circles-enter-do = Eintragen

circles-person-about = Diese Person hat kein Konto. Tun Sie hier, worum sie Sie bittet. Niemand fragt sie nach einem Grund.
circles-person-state = Stand
circles-person-erase-on = Endgültig gelöscht am
circles-person-pause = Die Person macht eine Pause
circles-person-back = Die Person ist wieder da
circles-person-not-here = Die Person ist wieder hier, aber noch nicht in der Gruppe.
circles-person-again = Wieder in die Gruppe aufnehmen
circles-person-part = Ja zum Teilnehmen
# hurts
circles-person-part-until = Es gilt bis { $word }.
# hurts
circles-person-part-over = Es ist zu Ende. Der Platz hier bleibt.
# hurts
circles-person-part-again = Die Person sagt wieder Ja, für ein Jahr
circles-person-part-hint = Fragen Sie die Person zuerst. Sie kann Ja sagen oder sich Zeit lassen.
circles-entered-ask = Fragen Sie, ob die Person wieder Ja zum Teilnehmen sagt.
circles-person-done = Die Person ist fürs Erste fertig
# hurts
circles-person-leave = Die Person geht
# hurts
circles-person-leave-hint = Sie ist dann nicht mehr in der Gruppe. Alles über sie wird am { $word } endgültig gelöscht. Bis dahin kann sie es zurücknehmen.
# hurts
circles-person-erase = Jetzt löschen
# hurts
circles-person-erase-hint = Alles über die Person wird sofort gelöscht. Das lässt sich nicht zurücknehmen.
circles-person-copy = Die eigene Kopie der Person, zum Drucken
circles-person-account = Nun doch ein Konto
circles-person-account-about = Mit vier Wörtern kann die Person selbst einen Anmeldenamen und fünf Wörter bekommen. Sie bleibt hier, wer sie ist.
circles-person-account-do = Die vier Wörter erstellen
circles-already = Das ist schon so, oder es passt nicht zu dem, wo die Person gerade steht.
circles-already-next = Schauen Sie noch einmal auf die Seite und wählen Sie, was passt.

circles-copy-title = Was gespeichert ist
circles-copy-about = Drucken Sie das und geben Sie es der Person. Andere Menschen sind darin nicht genannt.
circles-copy-name = Der Name hier
circles-copy-since = Hier seit
circles-copy-limits = Gelesen, wann wir jemandem etwas sagen müssen
circles-copy-day = Geschrieben am { $word }
circles-copy-back = Zurück
copy-line-on = Eine Zeile, die Sie hinterlassen haben, am
copy-line = Ihre Worte

circles-use-title = Ein Code für eine Gruppe
circles-use-label = Die vier Wörter
circles-use-hint = Sie haben sie von der Person, die die Gruppe leitet. Danach warten Sie dort unter dem Namen, den Sie hier tragen.
circles-use-do = Auf diese Gruppe warten
circles-use-not = Zurück zu meinen Gruppen
circles-code-unknown = Diese Wörter öffnen nichts.
circles-code-unknown-next = Vielleicht ist ein Wort anders, der Code schon benutzt oder sein Tag vorbei. Bitten Sie um einen neuen.
circles-code-not-now = Sie können jetzt nicht auf diese Gruppe warten.
circles-code-not-now-next = Das kann an der Zahl der Plätze liegen oder an etwas anderem. Fragen Sie die Person, die Ihnen die Wörter gegeben hat.
circles-person-everywhere = Auch aus jeder Sicherungskopie verschwunden ab
circles-erased-title = Es ist gelöscht
# hurts
circles-erased-day = Alles von dieser Person wurde hier am { $word } gelöscht.
circles-erased-give = Wenn die Person es möchte, drucken Sie diese Seite aus und geben sie ihr. Sie nennt niemanden.
circles-name-taken = In der Gruppe nennt sich schon jemand so.
circles-name-taken-next = Wählen Sie einen Namen, den dort niemand hat. Wer aufgenommen werden soll, ändert vorher den eigenen.

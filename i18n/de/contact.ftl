### Der erste Kontakt: ein Gespräch vor allem anderen, Zeilen ohne Absender, Karte, Plakat, Zettel, und was man sagt.

## level 0

contact-talk-title = Ein erstes Gespräch
contact-talk-lead = Vielleicht möchten Sie erst einmal mit jemandem reden. Sie müssen nicht sagen, wer Sie sind.
contact-hours = Wann jemand da ist
contact-time = { $day }, { $from } bis { $until } Uhr
contact-phone = Am Telefon
contact-letter = Mit einem Brief
contact-walk = Vorbeikommen
contact-hours-none = Hier hat noch niemand die Zeiten aufgeschrieben. Unter „Hilfe“ steht, wer erreichbar ist.
contact-next-title = Wie es weitergeht
contact-next-time = Innerhalb von sieben Tagen hat jemand Zeit für Sie, wo es Ihnen passt: am Telefon, beim Spazierengehen, an einem Tisch.
contact-next-ask = Sie fragen, was Sie wissen möchten. Wir sagen, was das hier ist und was nicht.
contact-next-words = Möchten Sie weitermachen, bekommen Sie vier Wörter, mit denen Sie dazukommen. Wenn nicht, bleibt hier nichts von Ihnen.
contact-next-number = Ist noch kein Platz frei, bekommen Sie eine Nummer und einen Tag, um wieder zu fragen. Einen Namen braucht es nicht.
contact-next-never = Wir rufen nie zurück, schreiben nicht und suchen Sie nicht, außer Sie sagen uns, wie und mit welchen Worten.
contact-talk-write = Uns ein paar Zeilen schreiben
contact-talk-read = Ich habe vier Wörter: die Antwort lesen
contact-young-link = Ich bin unter 18

contact-ask-title = Ein paar Zeilen an uns
contact-ask-lead = Lesen können sie nur die Menschen, die hier andere begrüßen, sonst niemand. Sie bekommen vier Wörter. Damit lesen Sie die Antwort.
# hurts
contact-ask-wakes = Diese Zeilen wecken niemanden. Wenn es nicht warten kann, rufen Sie an. Die Nummern stehen hier:
contact-ask-label = Was möchten Sie fragen oder sagen?
# hurts
contact-ask-hint = Lassen Sie Namen, Orte und Tage weg. Über diese Seite kann niemand Sie finden, und niemand schreibt Ihnen anderswo zurück.
contact-ask-kept = Innerhalb von sieben Tagen ist eine Antwort hier. 30 Tage danach sind Zeilen und Antwort gelöscht. Zeilen ohne Antwort sind nach 60 Tagen gelöscht.
contact-ask-way = Wie haben Sie von uns gehört?
contact-ask-way-hint = Es wird nur gezählt, getrennt von Ihren Zeilen. Sie können es offen lassen.
contact-way-open = Es bleibt offen
contact-way-paper = Eine Karte oder ein Plakat
contact-way-somebody = Jemand hat es mir gesagt
contact-way-office = Eine Arztpraxis, eine Schule oder ein Amt
contact-way-line = Eine Stimme am Telefon
contact-way-net = Das Internet
contact-way-other = Auf einem anderen Weg
contact-ask-do = Diese Zeilen abschicken
contact-ask-not = Jetzt nicht
contact-ask-other = Andere Zeilen von dieser Seite sind schon angekommen.
contact-ask-other-next = Sollen diese auch ankommen, schicken Sie sie noch einmal ab.
contact-ask-empty = Hier steht noch nichts.
contact-ask-empty-next = Schreiben Sie ein, zwei Worte, oder kommen Sie zu den Zeiten unten vorbei.
contact-ask-full = Viele Menschen haben geschrieben, und alle sollen eine gute Antwort bekommen. Heute ist kein Platz mehr.
contact-ask-full-next = Was Sie geschrieben haben, ist noch da. Rufen Sie bitte an, oder kommen Sie zu den Zeiten unten vorbei.
contact-ask-closed = Im Moment kann hier niemand Ihre Zeilen lesen.
contact-ask-closed-next = Rufen Sie bitte an, oder kommen Sie zu den Zeiten unten vorbei.

contact-receipt-title = Ihre Zeilen sind angekommen
contact-receipt-label = Vier Wörter zum Aufheben
contact-receipt-about = Schreiben Sie sie auf Papier, in dieser Reihenfolge. Zu sehen sind sie nur jetzt. Wer sie hat, kann die Antwort lesen.
contact-receipt-where = Zum Lesen gehen Sie auf der ersten Seite zu „Ein erstes Gespräch“ und dann zu „Ich habe vier Wörter“.
contact-receipt-until = Spätestens am { $day } ist die Antwort hier.
contact-receipt-lost = Wenn die Wörter verloren gehen, schreiben Sie noch einmal. Niemand kann sie zurückholen.
contact-receipt-back = Zur ersten Seite

contact-answer-title = Die Antwort lesen
contact-answer-label = Ihre vier Wörter
contact-answer-hint = Große oder kleine Buchstaben und Leerzeichen sind egal.
contact-answer-do = Antwort zeigen
contact-answer-unknown = Diese Wörter öffnen nichts.
contact-answer-unknown-next = Vielleicht ist ein Wort vertippt, oder die Zeit dafür ist vorbei. Sie können auch noch einmal schreiben.
contact-answer-wait = Spätestens am { $day } ist sie hier. Heben Sie die vier Wörter auf.
contact-answer-late = Die Antwort kommt zu spät, und das liegt an uns. Rufen Sie bitte an, oder kommen Sie vorbei.
contact-answer-here = Die Antwort
contact-answer-none = Noch keine Antwort
contact-answer-until = Bis { $day } kann man sie lesen.

contact-young-title = Wenn Sie unter 18 sind
contact-young-lead = Es ist gut, dass Sie fragen. Die Gruppen hier sind für Erwachsene. Dass Sie hier geschaut haben, war nicht falsch.
contact-young-why = Sie haben ein Recht auf Menschen, die wissen, wie es in Ihrem Alter ist. Wir helfen Ihnen, sie zu finden.
contact-young-where = Wohin Sie sich wenden können
contact-young-ring = Sie können auch uns zu unseren Zeiten anrufen oder besuchen, nur dafür. Zwei von uns reden mit Ihnen, und niemand fragt nach Ihrem Namen.
# hurts
contact-young-hurt = Wenn Ihnen jemand wehtut, helfen wir, dass es aufhört. Wenn wir es jemandem sagen müssen, sagen wir es zuerst Ihnen, außer wenn das die Gefahr größer macht.
contact-young-kept = Von diesem Besuch wird nichts gespeichert, und es entsteht kein Konto.

# The card, the poster, the slip
contact-card-title = Eine Karte
contact-poster-title = Ein Plakat
contact-card-head = Jemand zum Reden
contact-card-lead = Für Menschen, die etwas hinter sich lassen und das lieber nicht allein tun.
contact-card-free = Es kostet nichts. Sie müssen nicht sagen, wer Sie sind.
contact-card-next = Ein Gespräch innerhalb von sieben Tagen, wo es Ihnen passt. Danach entscheiden Sie.
contact-card-young = Unter 18? Fragen Sie uns auch. Wir kennen einen anderen guten Ort.
contact-blank-title = Zettel zum Warten
contact-blank-about = Für alle, die kommen, während kein Platz frei ist. Schreiben Sie die Nummer und den Tag, sonst nichts.
contact-slip-title = Ihre Nummer
contact-slip-again = Fragen Sie wieder am
contact-slip-how = Rufen Sie an, oder kommen Sie vorbei, und sagen Sie die Nummer. Niemand fragt nach Ihrem Namen.

# What to say on the telephone
contact-say-title = Wenn das Telefon klingelt
contact-say-lead = Für die Person, die abnimmt. Langsam ist schnell genug.
contact-say-hello = „Guten Tag. Ich habe Zeit für Sie.“ Sagen Sie keinen Namen, nicht unseren und nicht den der Person am Telefon.
contact-say-safe = „Können Sie dort reden, wo Sie sind?“ Wenn nicht: „Sagen Sie ‚falsch verbunden‘, und rufen Sie wieder an, wenn es Ihnen passt.“
# hurts
contact-say-danger = „Ist gerade jemand in Gefahr, Sie oder ein anderer Mensch?“ Wenn ja: zuerst den Notruf wählen, Sie oder die Person. Bleiben Sie bei ihr am Telefon.
# hurts
contact-say-limits = „Lassen Sie Namen, Orte und Tage weg. Ist ein Leben in Gefahr oder wird einem Kind etwas angetan, muss ich es jemandem sagen.“
contact-say-listen = Hören Sie dann zu. Fragen Sie nicht, was getan wurde, was jemand glaubt oder wer noch dabei war.
contact-say-offer = Bieten Sie ein Gespräch innerhalb von sieben Tagen an. Fragen Sie, welche Sprache, welcher Ort und welche Stunde passen. Vereinbaren Sie ein Wort, an dem Sie sich erkennen.
contact-say-way = Rufen Sie nicht zurück, außer man sagt Ihnen, wie und was Sie dabei sagen dürfen.
contact-say-number = Kein Platz frei? Geben Sie eine Nummer und einen Tag, um wieder zu fragen.
contact-say-young = Unter 18? „Es ist gut, dass Sie anrufen.“ Nennen Sie dann den Ort, der für junge Menschen da ist.
contact-say-end = „Es war gut, dass Sie angerufen haben.“
contact-say-after = Notieren Sie danach nur einen Strich dafür, wie die Person von uns gehört hat.
contact-say-never-title = Niemals
contact-say-never-sent = Fragen Sie nie, wer die Person geschickt hat.
contact-say-never-here = Sagen Sie nie, ob jemand hierherkommt, egal wer fragt: Familie, Presse, Polizei. „Ich kann über niemanden etwas sagen.“ Rufen Sie dann die Person an, die gerade erreichbar ist.
contact-say-never-wait = Sagen Sie niemandem, mit einem Anruf bei Arztpraxis, Polizei oder Anwaltskanzlei zu warten.

# For a doctor, a teacher, an office
contact-tell-title = Wie Sie jemandem von uns erzählen
contact-tell-lead = Für Menschen aus Praxis, Schule, Beratung und Nachbarschaft. Ein Wort von Ihnen kann die Tür sein.
contact-tell-once = Bieten Sie es einmal an, in einem ruhigen Moment, unter vier Augen. „Es gibt Menschen, mit denen man reden kann. Ich habe eine Karte.“
contact-tell-card = Geben Sie die Karte, und behalten Sie den Namen für sich. Wer anrufen möchte, ruft an.
contact-tell-free = Machen Sie nichts davon abhängig: keinen Termin, kein Geld vom Amt, keinen Platz, keinen Bericht.
contact-tell-after = Fragen Sie später nicht, ob jemand hingegangen ist. Auch wir sagen es Ihnen nicht.
contact-tell-post = Schicken Sie uns keine Briefe, Akten oder Namen. Wir können sie nicht brauchen, und sie können schaden.
contact-tell-young = Jemand ist unter 18? Rufen Sie zuerst uns an, ohne Namen. Wir sagen Ihnen, wer für junge Menschen da ist.
# hurts
contact-tell-duty = Wenn Sie um ein Leben fürchten, tun Sie sofort, wozu Sie selbst verpflichtet sind. Das hier ersetzt es nicht.
contact-tell-money = Niemand bezahlt uns nach Köpfen, und wir bezahlen niemanden.

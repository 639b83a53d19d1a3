### Blätter und Karten, die für einen Abend gedruckt werden. Nichts darauf sagt, wer wir sind, wo wir uns treffen oder warum.

## level 0

kit-title = Papier für einen Abend
kit-lead = Alles, was ein Abend braucht, wenn es keinen Strom und kein Netz gibt. Jedes Blatt lässt sich in Schwarz-Weiß lesen.
kit-quiet = Auf den Blättern für einen Abend steht nicht, wer wir sind, wo wir uns treffen oder warum. Bleibt eine Tasche im Bus liegen, erfährt niemand etwas.
kit-how-title = So drucken Sie
kit-how-browser = Nutzen Sie das Menü Ihres Browsers. Schalten Sie dort Kopf- und Fußzeilen aus, sonst steht der Name dieser Seiten auf dem Papier.
kit-how-small = Die Karten passen auch auf A6. Wählen Sie im selben Fenster, wie groß das Papier ist.
kit-how-language = Die Blätter sprechen die Sprache dieser Seite. Oben können Sie eine andere wählen.
kit-all = Alle Blätter für einen ersten Abend
kit-lead-title = Für die Person, die den Abend leitet
kit-together-title = Zum gemeinsamen Lesen
kit-hand-title = Für die Hand
kit-before-title = Bevor es einen Abend gibt
kit-back = Zurück zur Liste
kit-day = Tag
kit-minutes = Minuten

# The evening by the clock
kit-clock-title = Der Abend nach der Uhr
kit-clock-lead = Neunzig Minuten, jede Woche im selben Ablauf. Niemand muss sich fragen, was als Nächstes kommt.
kit-clock-ours = Unsere Zeit
kit-clock-tonight = Wer heute Abend erreichbar ist, und wie
kit-clock-arrive = Ankommen
kit-clock-arrive-how = Wir begrüßen uns und lesen, was wir vereinbart haben. Sagen Sie, wer heute Abend erreichbar ist, und zeigen Sie, wo die Karten liegen.
kit-clock-round = Eine Runde
kit-clock-round-how = Alle sagen, wie sie ankommen. Ein Wort genügt. Man darf auch passen.
kit-clock-begin = Ein Anfang
kit-clock-begin-how = Eine kurze Geschichte oder eine Frage. Lassen Sie sie einen Moment im Raum stehen.
kit-clock-talk = Das Gespräch
kit-clock-talk-how = Wir reden und probieren gemeinsam eine Sache aus. Niemand muss mehr geben, als gerade da ist.
kit-clock-step = Ein kleiner Schritt
kit-clock-step-how = Jede Person sucht sich einen kleinen Schritt für die Woche. Man kann ihn laut sagen oder für sich behalten.
kit-clock-down = Zur Ruhe kommen
kit-clock-down-how = Eine letzte Runde. Dann atmen wir, bis die Füße den Boden spüren.
kit-clock-leave = Nach Hause gehen
kit-clock-leave-how = Wir gehen einzeln oder zu zweit, mit ein paar Minuten Abstand. Vereinbaren Sie, was man sagt, wenn jemand fragt.
kit-clock-never = Keine helfende Person ist mit der Gruppe allein. Geht eine mit jemandem hinaus, machen alle eine Pause.
kit-clock-after-title = Danach: fünfzehn Minuten für die Helfenden
kit-clock-after = Fünf Häkchen und keine Namen. Nichts von dem, was gesagt wurde, wird aufgeschrieben.

# At the door
kit-door-title = An der Tür
kit-door-lead = Ein Kreuz für jede Person, die hereinkommt. Keine Namen, keine Anfangsbuchstaben, keine Uhrzeiten.
kit-door-begins = Beginn um
kit-door-came = Hereingekommen
kit-door-helpers = Helfende
kit-door-next = Nächstes Mal nicht da
kit-door-number = Zahl an der Tür
kit-door-two = Mit nur einer helfenden Person beginnt der Abend nicht. Rufen Sie die Person an, die heute Abend erreichbar ist.
kit-door-unknown = Steht jemand da, und niemand kennt diese Person, geht eine helfende Person mit ihr hinaus. Wer sich hier trifft, wird nicht gesagt.
kit-door-after = Tragen Sie die Zahl auf der Seite des Abends ein. Zerreißen Sie dann dieses Blatt.

# To read aloud
kit-aloud-title = Zum Vorlesen am ersten Abend
kit-aloud-lead = Lesen Sie langsam, und halten Sie nach jedem Teil an. Alle dürfen fragen. Niemand muss antworten.
kit-aloud-yours = Was Ihnen hier zusteht
kit-aloud-name = Sie nennen keinen Namen. Sie wählen, wie wir Sie nennen.
kit-aloud-free = Sie dürfen passen, Pause machen oder aufhören, heute oder ganz. Sie brauchen keinen Grund.
kit-aloud-unwritten = Nichts, was hier gesagt wird, wird aufgeschrieben. Niemand macht Aufnahmen mit Ton oder Bild.
kit-aloud-kept = Was wir über Sie aufbewahren, können Sie lesen, mitnehmen und löschen lassen.
kit-aloud-between = Worum wir einander bitten
kit-aloud-stays = Was hier gesagt wird, bleibt hier. Das versprechen wir uns; kein Gesetz zwingt andere dazu.
kit-aloud-self = Sprechen Sie von sich. Lassen Sie Straftaten, Orte und andere Menschen weg.
kit-aloud-agree = Jetzt lesen wir, was wir vereinbaren, und ändern es, bis es unseres ist.
# hurts
kit-aloud-limits = Lesen Sie danach das Blatt „Wann wir jemandem etwas sagen müssen“ vor. Vorher erzählt niemand etwas.
kit-aloud-going = Wie man geht
kit-aloud-out = Sie können jederzeit hinausgehen. Eine helfende Person kommt nur mit, wenn Sie nicken.
kit-aloud-leave = Wenn Sie ganz gehen möchten, drücken Sie auf Ihrer Seite auf „Gehen“, oder Sie sagen es uns. Es gilt sofort.
kit-aloud-date = Sie sehen den Tag, an dem alles von Ihnen weg ist.
kit-aloud-yes = Drei Dinge, die Ihr Ja brauchen
kit-aloud-yes-part = Teilnehmen. Nur dieses Ja ist nötig.
kit-aloud-yes-came = Für Sie notieren, an welchen Abenden Sie da waren. Ein Nein ändert nichts.
kit-aloud-yes-reach = Ein Weg, Sie zu erreichen. Ein Nein ändert nichts.
kit-aloud-yes-back = Nach jedem Ja wird einzeln gefragt. Es lässt sich so leicht zurücknehmen wie geben.
kit-aloud-end = Bevor wir anfangen
# hurts
kit-aloud-card = Geben Sie allen die Karte „Meine Schritte, wenn es zu viel wird“. Heute wird sie nicht ausgefüllt.
kit-aloud-heard = Fragen Sie, was angekommen ist. Niemand unterschreibt. War etwas unklar, haben wir es schlecht gesagt und sagen es noch einmal.

# What we agree
kit-agree-title = Was wir vereinbaren
kit-agree-lead = Das ist ein Anfang. Ändern Sie es, bis es zu Ihnen passt, und lesen Sie es an jedem Abend laut vor.
kit-agree-stays = Was hier gesagt wird, bleibt hier. Wann wir jemandem etwas sagen müssen, wird zuerst vorgelesen.
kit-agree-names = Wir benutzen gewählte Namen. Niemand macht Bilder. Telefone bleiben weggelegt, außer wir vereinbaren etwas anderes.
kit-agree-free = Ich darf passen, Pause machen, hinausgehen oder ganz aufhören. Ich schulde niemandem einen Grund.
kit-agree-self = Ich spreche von mir.
kit-agree-share = Ich erzähle, was ich erlebt habe. Ich sage anderen nicht, was sie tun sollen.
kit-agree-detail = Ich lasse weg, was auf eine Straftat, einen Ort oder andere Menschen deuten könnte. Was mir angetan wurde, darf ich sagen.
kit-agree-lawyer = Über das, was ich getan habe, rede ich zuerst mit einer Anwältin oder einem Anwalt. Wir helfen beim Suchen.
kit-agree-cause = Hier wirbt niemand für eine Sache. Kein Lob für Gewalt, keine Zeichen, keine Parolen.
kit-agree-respect = Wir achten einander, ohne Schimpfwörter. Wir hinterfragen Worte, nie den Menschen.
kit-agree-outside = Draußen treffen wir uns nur, wenn beide es wollen. Alle dürfen Nein sagen oder eine helfende Person bitten, es zu sagen.
kit-agree-sober = Ich komme nüchtern genug, um mitzumachen.
kit-agree-money = Kein Geld, kein Sex, keine Gefälligkeiten und keine Geschäfte zwischen denen, die kommen, und denen, die helfen.
kit-agree-afraid = Macht mir hier jemand Angst, kann ich das der Ansprechperson bei Sorgen unter vier Augen sagen. Man nimmt mich ernst und tut etwas.
kit-agree-ways = Wir suchen Wege ohne Gewalt, hier drin und draußen. Gelingt es nicht, fangen wir neu an.
kit-agree-watch = Niemand schaut uns zu. Wer zu Besuch ist, hier lernt oder forscht, braucht unser Ja.
kit-agree-own = Unsere eigenen Sätze
kit-breach-title = Wenn eine Grenze überschritten wird
kit-breach-remind = Eine Erinnerung, ohne Ärger.
kit-breach-quiet = Ein ruhiges Gespräch, abseits von den anderen.
kit-breach-mend = Ein Gespräch, um es gutzumachen, mit einer Person, die beiden recht ist.
kit-breach-pause = Das Angebot, eine Pause zu machen.
kit-breach-two = Zwei Menschen sehen es sich gemeinsam an und entscheiden.
kit-breach-end = Der Platz hier endet, und wir finden einen anderen Ort, der hilft.
kit-breach-again = Wer nicht einverstanden ist, kann zwei andere fragen, die nicht beteiligt waren.
kit-breach-threat = Eine Drohung oder eine Gewalttat führt sofort zum letzten Schritt.

# When we must tell somebody, with three examples
# hurts
kit-limits-aloud = Lesen Sie das laut und langsam vor, bevor jemand etwas erzählt. Lassen Sie Raum für Fragen.
# hurts
kit-limits-here = Was das Gesetz hier nennt
kit-limits-back-title = Mit eigenen Worten wiederholt
# hurts
kit-limits-back = Fragen Sie jede Person allein. Geprüft wird niemand. Es zeigt, ob wir es gut gesagt haben.
# hurts
kit-limits-back-when = Wann müssten wir jemandem etwas sagen?
# hurts
kit-limits-back-before = Was würden wir tun, bevor wir jemandem etwas sagen?
# hurts
kit-limits-back-court = Was kann geschehen, wenn ein Gericht jemanden von uns befragt?
# hurts
kit-limits-back-unsaid = Was bleibt hier besser ungesagt?
# hurts
kit-limits-back-day = Nur der Tag wird notiert. Niemand unterschreibt.

# The cards of three colours
kit-colours-title = Drei Karten, die kein Wort brauchen
kit-stop = Stopp
kit-stop-says = Das ist zu viel. Bitte jetzt aufhören.
kit-pause = Pause
kit-pause-says = Ich brauche einen Moment. Vielleicht gehe ich kurz hinaus.
kit-pass = Ich passe
kit-pass-says = Ich nicht, nicht jetzt. Bitte weitermachen.
kit-colours-how = So wirken die Karten
kit-colours-raise = Legen Sie eine Karte hin, oder halten Sie sie hoch. Ein Wort braucht es nicht.
kit-colours-stop = Bei „Stopp“ werden alle still. Wir atmen und fangen an einer anderen Stelle neu an.
kit-colours-pause = Bei „Pause“ kommt eine helfende Person mit, wenn Sie nicken. Auch die anderen machen eine Pause.
kit-colours-pass = Bei „Ich passe“ ist die nächste Person an der Reihe.
kit-colours-why = Niemand fragt nach dem Grund, auch später nicht.

# A card for a hard day
kit-hard-title = Für einen schweren Tag
kit-hard-lead = Schreiben Sie diese Karte an einem guten Tag. Legen Sie sie dorthin, wo Sie sie an einem schweren Tag finden.
kit-hard-signs = Woran ich merke, dass es mich wieder zurückzieht
kit-hard-first = Was ich in den ersten zehn Minuten tue
kit-hard-whom = Wen ich anrufen kann, auch mitten in der Nacht
kit-hard-where = Wohin ich heute noch gehen kann
kit-hard-words = Ein Satz, an dem ich mich festhalte
kit-hard-back = Ein schwerer Tag macht nichts zunichte. Sie können so zurückkommen, wie Sie sind. Niemand fragt nach der Zeit dazwischen.

# The safety card
kit-safety-title = Meine Schritte, wenn es zu viel wird
# hurts
kit-safety-lead = Gemeinsam geschrieben, in Ihren eigenen Worten, ohne Eile. Es ist kein Versprechen. Sie können es jeden Tag ändern.
# hurts
kit-safety-order = Beginnen Sie oben. Reicht ein Schritt nicht, nehmen Sie den nächsten.
# hurts
kit-safety-signs = Woran ich merke, dass es anfängt
# hurts
kit-safety-signs-hint = Ein Gedanke, ein Bild, eine Stelle im Körper, eine Stunde am Tag.
# hurts
kit-safety-alone = Was ich allein tun kann
# hurts
kit-safety-alone-hint = Alles, was mich schon einmal durch zehn Minuten getragen hat.
# hurts
kit-safety-away = Menschen und Orte, die mich auf andere Gedanken bringen
# hurts
kit-safety-away-hint = Ich muss nicht sagen, wie es mir geht.
# hurts
kit-safety-ask = Menschen, denen ich sagen kann, wie es ist
# hurts
kit-safety-ask-hint = Ein Anfangsbuchstabe reicht, und wie ich sie erreiche.
# hurts
kit-safety-work = Menschen, deren Beruf es ist
# hurts
kit-safety-work-hint = Eine Arztpraxis, eine Beratung, ein Telefon, an dem nachts jemand abnimmt.
# hurts
kit-safety-around = Was ich um mich herum sicherer mache
# hurts
kit-safety-around-hint = Was ich außer Reichweite bringe, und wer es eine Weile aufbewahrt.
# hurts
kit-safety-now = Wenn jetzt ein Leben in Gefahr ist, rufen Sie zuerst hier an: { $word }
# hurts
kit-safety-now-any = Wenn jetzt ein Leben in Gefahr ist, rufen Sie zuerst die Notrufnummer an.
# hurts
kit-safety-near-title = Wenn mir jemand zu nahe kommt
# hurts
kit-safety-near = Ein lautes Nein kann es schlimmer machen. Aufschieben, eine Ausrede finden, zur Seite gehen, zuerst anrufen: Das alles ist gut.
# hurts
kit-safety-near-time = Ein Satz, der mir Zeit verschafft
# hurts
kit-safety-near-where = Wohin ich gehe, und ein anderer Weg nach Hause
# hurts
kit-safety-near-whom = Wen ich anrufe

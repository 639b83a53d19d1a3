# Abende: der nächste, der Monat, einen leiten, einen ändern; der Monat für alle, die organisieren.

## level 0

meetings-next = Der nächste Abend
meetings-home-today = Heute
meetings-at = um { $word } Uhr
meetings-until = Bis { $word } Uhr.
meetings-about = Worum es geht: { $word }.
meetings-none-ahead = Im Moment ist kein Abend geplant.
meetings-month = Der Monat und alle Abende
meetings-place = Ort
meetings-place-from = Der Ort steht hier ab { $word } Uhr.
meetings-leads = Den Abend leitet:
meetings-along = Auch dabei:
meetings-away-do = Sagen, dass ich nicht kommen kann
meetings-away-hint = Niemand fragt nach einem Grund. Wer den Abend leitet, sieht es. Am Tag danach ist es gelöscht.
meetings-away-help-hint = Niemand fragt nach einem Grund. Die Gruppe liest, dass jemand wechselt, und sonst nichts.
meetings-away-said = Sie haben gesagt, dass Sie nicht kommen können. Das ist in Ordnung.
meetings-coming-do = Ich kann nun doch kommen
meetings-over = Dieser Abend ist vorbei.
meetings-over-next = Schauen Sie auf den nächsten.
meetings-changed-on = Gesagt am { $word }.
meetings-changed-choice = Sie können wegbleiben oder eine Pause machen, ohne zu sagen, warum.
meetings-changed-off = Dieser Abend fällt aus.
meetings-after-off = Danach: { $word }
meetings-changed-time = Der Tag oder die Uhrzeit ist neu.
meetings-changed-place = Der Ort ist neu.
meetings-changed-leads = Diesen Abend leitet jemand anderes.
meetings-changed-helper = Bei den Menschen, die begleiten, wechselt jemand.

meetings-lead-evening = Diesen Abend leiten
meetings-gap-none = Zwei Menschen helfen, eine Person davon leitet.
meetings-gap-nobody = Noch ist niemand zum Helfen eingeteilt. Es braucht zwei Menschen, eine Person davon leitet den Abend.
meetings-gap-one = Eine Person fehlt noch zum Helfen.
meetings-gap-lead = Von den Eingeteilten leitet noch niemand Abende.
meetings-gap-last = Von denen, die begleiten, war beim letzten Mal niemand da.
meetings-state-goes = Der Abend findet statt.
meetings-goes-do = Sagen, dass der Abend stattfindet
meetings-anyway = Diesmal geht es nicht anders
meetings-anyway-hint = Ein vertrautes Gesicht vom letzten Mal tut gut.
meetings-two = Ein Abend findet mit zwei Menschen statt, die helfen.
meetings-two-next = Teilen Sie eine zweite Person ein, wählen Sie einen anderen Tag, oder sagen Sie, dass der Abend ausfällt.
meetings-lead = Von den Eingeteilten leitet niemand Abende.
meetings-lead-next = Teilen Sie eine Person ein, die leitet oder einspringen kann.
meetings-last = Von denen, die begleiten, war beim letzten Mal niemand da.
meetings-last-next = Teilen Sie jemanden vom letzten Mal ein, oder setzen Sie das Häkchen, dass es nicht anders geht.
meetings-not-begun = Die Gruppe hat noch nicht begonnen.
meetings-not-begun-next = Beginnen Sie zuerst mit der Gruppe, auf ihrer Seite.
meetings-to-lead = Zur Seite der Gruppe
meetings-early = Der Abend hat noch nicht begonnen.
meetings-early-next = Schreiben Sie das auf, wenn er begonnen hat.
meetings-late = Dafür ist es zu spät.
meetings-late-next = Wählen Sie einen Abend, der noch kommt.
meetings-is-off = Dieser Abend lässt sich nicht ändern.
meetings-is-off-next = Wählen Sie einen anderen Abend.
meetings-not-available = Diese Person ist an diesem Abend nicht verfügbar.
meetings-not-available-next = Fragen Sie jemand anderen.
meetings-set-title = Wer an diesem Abend hilft
meetings-set-do = Für diesen Abend einteilen
meetings-unset-do = Für diesen Abend austragen
meetings-leads-do = Diesen Abend leiten lassen
meetings-could-title = Wer auch helfen könnte
meetings-members-title = Wer nicht kommen kann
meetings-cannot = { $n ->
    [0] Bisher niemand.
    [one] Bisher eine Person.
   *[other] Bisher { $n } Personen.
 }
meetings-members-hint = Hier notieren Sie auch, was jemand auf Papier oder am Telefon gesagt hat.
meetings-cannot-one = kann nicht kommen
meetings-cannot-do = Absage notieren
meetings-can-do = Absage zurücknehmen
meetings-newcomers = Aufnehmen, wer heute beginnt
meetings-no-place = Es ist noch kein Ort aufgeschrieben.

meetings-held-title = Der Abend hat stattgefunden
meetings-heads-label = Wie viele Menschen sind gekommen, Helfende nicht mitgezählt?
meetings-heads-hint = Zählen Sie an der Tür die Köpfe, ohne Namen.
meetings-heads = Das ist keine Zahl von 0 bis { $n }.
meetings-heads-next = Schreiben Sie, wie viele Menschen gekommen sind.
meetings-came-title = Wer da war, von denen, die Ja zum Speichern gesagt haben
meetings-came-hint = Hier steht nur, wer Ja dazu gesagt hat. Nur die Person selbst sieht es, in der eigenen Kopie.
meetings-ticks-title = Fünf Häkchen zum Abend
meetings-ticks-hint = Es geht um den Abend und um niemanden, der da war.
meetings-tick-announced = Er fand statt wie angekündigt.
meetings-tick-calm = Die Stimmung war ruhig.
meetings-tick-rule = Wir mussten an eine Vereinbarung erinnern.
meetings-tick-worry = Jemand hat von einer Sorge gesprochen.
meetings-tick-follow = Ein Gespräch danach wurde angeboten.
meetings-held-do = Aufschreiben
meetings-past-title = Noch aufzuschreiben
meetings-past-done = Aufgeschrieben
meetings-form-whole = Eine ganze Runde.
meetings-form-small = Eine kleine Runde, wie sie mit drei oder vier Menschen sein kann.
meetings-form-drop-in = Eine offene Tür, mit zwei Menschen, die helfen.

meetings-change = Diesen Abend ändern
meetings-change-about = Was sich ändert, steht sofort auf der Seite der Gruppe. Niemand bekommt etwas geschickt.
meetings-change-time = Anderer Tag oder andere Uhrzeit
meetings-day = Tag
meetings-time = Uhrzeit
meetings-change-time-do = Abend verlegen
meetings-place-label = Wo treffen Sie sich?
meetings-place-hint = Nur Menschen in der Gruppe können ihn lesen, kurz vor dem Abend, und nur, wer kommt.
meetings-place-empty = Es ist kein Ort aufgeschrieben.
meetings-place-empty-next = Schreiben Sie, wo Sie sich treffen. Auch wer neu ist, soll hinfinden.
meetings-place-long = Der Ort ist länger als { $n } Zeichen.
meetings-place-long-next = Schreiben Sie ihn kürzer.
meetings-place-only = Nur für diesen Abend
meetings-place-do = Diesen Ort speichern
meetings-checks = Was dort angeschaut wurde
meetings-check-exits = Es gibt zwei Wege hinaus.
meetings-check-apart = Im Haus ist keine Polizei, kein Amt, das Menschen überprüft, und keine Partei.
meetings-check-camera = Keine Kamera schaut auf die Tür.
meetings-check-step = Man kommt ohne Stufe hinein.
meetings-check-quiet = Es ist ruhig, und niemand hört durch die Wand mit.
meetings-check-signs = Kein Schild an der Tür sagt, wer sich trifft.
meetings-later-title = Eine Woche ohne Abend
meetings-later-about = Dieser Abend und alle danach rücken um einen Termin nach hinten.
meetings-later-do = Alle Abende verschieben
meetings-off-title = Der Abend fällt aus
meetings-off-about = Ein Schritt genügt. Niemandem wird das angelastet.
meetings-off-do = Sagen, dass der Abend ausfällt
copy-came = Sie waren an einem Abend da, am
copy-came-to = Abende, zu denen Sie gekommen sind
copy-were-held = Abende, die in Ihrer Zeit hier stattfanden, ohne die Pausen

meetings-to-month = Den Monat ansehen
meetings-to-helpers = Helfende und Codes
meetings-month-title = Der Monat
meetings-month-about = Abende aller Gruppen. Eine Gruppe ist hier eine Zahl, und wer teilnimmt, ist nicht genannt.
meetings-gaps-title = Was noch fehlt
meetings-gaps-none = In den nächsten Wochen fehlt niemand.
meetings-gaps-n = { $n ->
    [one] An einem Abend in den nächsten zwei Wochen fehlt jemand.
   *[other] An { $n } Abenden in den nächsten zwei Wochen fehlt jemand.
 }
meetings-group-n = Gruppe { $word }
meetings-all-title = Alle anderen Abende
meetings-col-when = Wann
meetings-col-group = Gruppe
meetings-col-helpers = Helfende
meetings-col-who = Wer
meetings-col-evenings = Abende
meetings-loads-title = Wer wie oft hilft
meetings-cards-title = Wer auf den Beginn wartet
meetings-cards-about = Ein Kartencode und eine Sprache, kein Name. Die Gruppe nimmt sie an einem Abend auf, der dafür vorgesehen ist.
meetings-col-card = Karte
meetings-col-since = Wartet seit
meetings-unnamed = Eine helfende Person, deren Namen Sie nicht lesen können

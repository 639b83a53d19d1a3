# The rota: the own times and evenings of whoever helps; the draft for whoever organises.

## level 0

rota-own-title = Meine Abende und meine Zeit
rota-own-about = Für diese Abende sind Sie eingeteilt. Der Ort steht auf der Seite der Gruppe, wenn es so weit ist.
rota-own-none = Im Moment sind Sie für keinen Abend eingeteilt.
rota-own-away = Sie haben gesagt, dass Sie in der Woche dieses Abends nicht da sind. Für den Abend sind Sie aber noch eingeteilt.
rota-times-title = Wann ich Zeit zum Helfen habe
rota-times-who = Diese Häkchen sieht niemand. Wer organisiert, liest nur, ob Sie verfügbar sind, nie warum.
rota-free-about = Setzen Sie Häkchen, wann Sie meist helfen können. Ohne Häkchen werden Sie für jede Zeit gefragt.
rota-often-label = Wie oft in vier Wochen, höchstens?
rota-often-1 = Einmal
rota-often-2 = Zweimal
rota-often-3 = Dreimal
rota-often-4 = Viermal
rota-often = Es ist noch nicht gewählt, wie oft.
rota-often-next = Wählen Sie eines der vier.
rota-weekly-label = Wie oft in einer Woche, höchstens?
rota-weekly-1 = Einmal
rota-weekly-2 = Zweimal
rota-weekly-any = Das ist egal
rota-weekly = Es ist noch nicht gewählt, wie oft in einer Woche.
rota-weekly-next = Wählen Sie eines der drei.
rota-weeks-away = Wochen, in denen ich weg bin
rota-weeks-away-hint = Nach einem Grund fragt niemand. Eine Woche ist vergessen, wenn sie vorbei ist.
rota-week = Die Woche ab { $word }
rota-offered-title = Für einen Abend fehlt jemand
rota-offered-hint = Sie können Ja sagen. Wenn Sie nichts tun, zählt das gegen niemanden.
rota-cover = Ich kann kommen
rota-taken = Gerade hat jemand anderes für diesen Abend Ja gesagt. Danke für Ihr Angebot.
rota-taken-next = Es ist nichts mehr zu tun.
rota-swap-title = Einen Abend tauschen
rota-swap-about = Wählen Sie einen Abend und die Person, die an Ihrer Stelle kommt. Sie wird gefragt und kann Nein sagen, ohne einen Grund zu nennen.
rota-swap-none = Im Moment gibt es nichts zu tauschen.
rota-swap-instead = Statt am { $word } komme ich am:
rota-swap-ask = Um Tausch bitten
rota-swap-unknown = Es ist noch nichts gewählt.
rota-swap-unknown-next = Wählen Sie einen der Abende.
rota-no-swap = Dieser Tausch ist im Moment nicht möglich.
rota-no-swap-next = Wählen Sie einen anderen, oder lassen Sie es, wie es ist.
rota-swap-over = Dieser Tausch ist nicht mehr nötig. Danke für Ihre Antwort.
rota-swap-many = Sie haben schon oft um einen Tausch gebeten.
rota-swap-many-next = Nehmen Sie zuerst eine Bitte zurück.
rota-asked-title = Jemand möchte mit Ihnen tauschen
rota-asked-see = Ansehen
rota-asked = Sie kämen am { $day } statt am { $word }.
rota-asked-hint = Sie können Nein sagen und müssen keinen Grund nennen. Das zählt gegen niemanden.
rota-asking-title = Sie haben um einen Tausch gebeten
rota-asking = Sie kämen am { $day } statt am { $word }. Eine Antwort gibt es noch nicht.
rota-swap-yes = Tauschen
rota-swap-no = So lassen, wie es ist
rota-swap-back = Zurücknehmen
rota-back-home = Zu meiner ersten Seite
copy-rota-away = Sie haben gesagt, dass Sie weg sind in der Woche ab
copy-rota-often = Höchstens so viele Abende in vier Wochen, wie Sie es gesagt haben
copy-rota-weekly = Höchstens so viele Abende in einer Woche, wie Sie es gesagt haben

### staff

rota-title = Der Einsatzplan
rota-about = An jedem Abend helfen zwei Personen mit, zusätzlich zu der, die ihn leitet. Gruppen stehen hier als Zahl. Wer teilnimmt, wird nicht genannt.
rota-group = Gruppe { $word }
rota-weeks-label = Für wie lange?
rota-weeks-4 = Die nächsten vier Wochen
rota-weeks-8 = Die nächsten acht Wochen
rota-weeks = Es ist noch nicht gewählt, für wie lange.
rota-weeks-next = Wählen Sie vier Wochen oder acht.
rota-draft = Einen Entwurf machen
rota-draft-hint = Ein Entwurf ändert nichts. Sie sehen, was sich ändern würde, und veröffentlichen ihn dann oder verwerfen ihn.
rota-looking = Der Einsatzplan wird gerade ausgearbeitet.
rota-looking-better = Ein Entwurf ist da. Ein besserer wird noch ausgearbeitet.
rota-looking-hint = Das geht ohne diese Seite weiter. Sie können etwas anderes tun und wiederkommen.
rota-looked = { $n } von { $word } Teilen sind fertig.
rota-look = Nachsehen, wie weit es ist
rota-stop = Jetzt aufhören
rota-again = Einen neuen Entwurf machen
rota-stale-now = Jemand in diesem Entwurf ist nicht mehr verfügbar. Deshalb kann der Entwurf nicht veröffentlicht werden. Machen Sie einen neuen.
rota-freely-on = Hier darf jemand in einer Woche öfter mithelfen als gesagt. Fragen Sie vorher nach.
rota-draft-made = Das ist ein Entwurf vom { $word }. Noch sieht ihn niemand außer denen, die organisieren.
rota-changes-title = Was sich ändern würde
rota-changes-none = Nichts: Alle sind so eingeteilt wie in diesem Entwurf.
rota-comes = Kommt dazu:
rota-goes = Nicht mehr eingeteilt:
rota-new = neu
rota-publish = Diesen Entwurf veröffentlichen
rota-publish-hint = Dann steht fest, wer mithilft. Bei Abenden in den nächsten sieben Tagen liest die Gruppe, dass jemand wechselt, und sonst nichts.
rota-throw-away = Den Entwurf verwerfen
rota-last-title = Was die letzte Veröffentlichung geändert hat
rota-gaps-title = Abende, an denen weniger als zwei mithelfen
rota-gap-two = Noch hilft niemand mit. Allein mit der Person, die leitet, kann der Abend nicht stattfinden.
rota-gap-one = Eine Person hilft mit. Eine zweite wäre gut.
rota-gap-last = Von den beiden war niemand beim letzten Mal dabei.
rota-grid-draft = Die Abende in diesem Entwurf
rota-grid-set = Die Abende, wie sie feststehen
rota-none = Kein weiterer Abend liegt vor uns.
rota-opens = Eröffnet:
rota-along = Hilft mit:
rota-others = Die anderen
rota-more-than-said = öfter als gesagt
rota-other = Jemand anderes hat einen Einsatzplan veröffentlicht, oder es gibt inzwischen einen neueren Entwurf.
rota-other-next = Von Ihnen wurde nichts geändert. Sehen Sie an, was jetzt hier steht.
rota-stale = Seit diesem Entwurf ist jemand darin nicht mehr verfügbar.
rota-stale-next = Verwerfen Sie ihn und machen Sie einen neuen.
rota-back = Zurück zum Einsatzplan

rota-stuck-title = Hier ist kein Plan möglich
rota-why-two = Es braucht zwei verschiedene Personen.
rota-why-language = Von den beiden muss eine Person die Sprache der Gruppe sprechen.
rota-why-own = Nur wer zur Gruppe gehört, hilft bei ihr mit.
rota-why-opens = Niemand eröffnet vier Abende einer Gruppe hintereinander.
rota-why-four = Niemand soll öfter als viermal in vier Wochen mithelfen:
rota-why-days = Niemand hilft an einem Tag zweimal, öfter als viermal in vier Wochen oder öfter in einer Woche als gesagt.
rota-why-weekly = Jemand würde in einer Woche öfter mithelfen als gesagt.
rota-why-other = Nicht alle Regeln für diese Abende lassen sich zusammen einhalten.
rota-why-pool = In der Gruppe helfen mit:
rota-why-nobody = In dieser Gruppe hilft noch niemand mit.
rota-why-away = Dann nicht verfügbar:
rota-helps-title = Was helfen würde
rota-help-back = Wenn eine Person aus Gruppe { $group }, die dann nicht verfügbar ist, doch Zeit hat, gibt es einen Plan.
rota-help-weekly = Wenn Menschen in einer Woche öfter mithelfen als gesagt, gibt es einen Plan.
rota-freely = Einen solchen Entwurf suchen
rota-help-speaks = { $n ->
    [one] Findet sich für Gruppe { $group } noch eine Person, die { $language } spricht und dann Zeit hat, gibt es einen Plan.
   *[other] Finden sich für Gruppe { $group } noch { $n } Personen, die { $language } sprechen und dann Zeit haben, gibt es einen Plan.
 }
rota-help = { $n ->
    [one] Findet sich für Gruppe { $group } noch eine Person, die dann Zeit hat, gibt es einen Plan.
   *[other] Finden sich für Gruppe { $group } noch { $n } Personen, die dann Zeit haben, gibt es einen Plan.
 }
rota-help-part = { $n ->
    [one] Eine Person mehr für Gruppe { $group } würde das lösen, aber es fehlt noch etwas anderes.
   *[other] { $n } Personen mehr für Gruppe { $group } würden das lösen, aber es fehlt noch etwas anderes.
 }
rota-help-day = Wenn der Abend von Gruppe { $group } statt am { $word } am { $day } ist, gibt es einen Plan.
rota-help-meets = Wenn sich Gruppe { $group } stattdessen am { $word } trifft, gibt es einen Plan.
rota-help-move = Wer den Abend leitet, kann einen anderen Tag wählen oder sagen, dass er nicht stattfindet.

rota-why-this = Warum diese Person?
rota-why-not = Warum nicht diese Person?
rota-not-available = Diese Person ist für diesen Abend nicht verfügbar.
rota-could = Diese Person könnte für diesen Abend eingeteilt werden.
rota-not-language = Dann spräche von den beiden niemand die Sprache der Gruppe.
rota-not-dearer = Es ginge, aber die Abende wären weniger gleich verteilt oder weniger Gesichter bekannt. Es wäre statt:
rota-not-equal = Es wäre genauso gut. Wer den Abend leitet, kann diese Person einteilen statt:
rota-this-last = Die Gruppe kennt diese Person vom letzten Mal.
rota-this-load = { $n ->
    [one] Diese Person hilft in dieser Zeit an einem Abend mit.
   *[other] Diese Person hilft in dieser Zeit an { $n } Abenden mit.
 }
rota-this-only = Außer dieser Person ist niemand verfügbar.
rota-this-dearer = { $n ->
    [one] Eine andere Person könnte kommen, aber die Abende wären weniger gleich verteilt oder weniger Gesichter bekannt.
   *[other] { $n } andere könnten kommen, aber die Abende wären weniger gleich verteilt oder weniger Gesichter bekannt.
 }
rota-this-equal = { $n ->
    [one] Eine andere Person könnte kommen, und es wäre genauso gut.
   *[other] { $n } andere könnten kommen, und mit einer von ihnen wäre es genauso gut.
 }

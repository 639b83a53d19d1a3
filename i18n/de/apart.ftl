### staff
# Menschen, die sich nicht begegnen sollen: Das sieht nur, wer mit begrüßt.

## level 0

apart-title = Menschen, die sich nicht begegnen sollen
apart-about = Zwei Menschen, die sich nicht begegnen sollen, kommen nie in dieselbe Gruppe. Niemand erfährt, warum, und kein Grund wird gespeichert.
apart-ask-title = Was Sie fragen, auf beiden Seiten
apart-ask-about = Fragen Sie das bei jeder Begrüßung, mit jeder Person unter vier Augen. Vergleichen Sie die Antworten im Kopf und schreiben Sie nichts auf.
apart-ask-one = „Gibt es jemanden, dem Sie in diesem Haus nicht begegnen möchten? Sie müssen nicht sagen, warum.“
apart-ask-two = „Gibt es eine Person, die nicht erfahren soll, dass Sie hierherkommen?“
apart-ask-three = „Falls jemand im Raum sitzt, den Sie kennen: Sollen wir dafür sorgen, dass Sie ungesehen nach Hause gehen können?“
apart-ask-nothing = Ist die andere Person nicht hier, wird nichts gespeichert. Fragen Sie bei jeder späteren Begrüßung wieder.
apart-set-title = Zwei Menschen getrennt halten
apart-groups = Wählen Sie eine Gruppe, um ihre Menschen mit Namen zu finden. Mit Kartencodes geht es gleich hier.
apart-one = Die eine Person
apart-other = Die andere Person
apart-by-name = Mit Namen
apart-by-code-instead = — nicht in dieser Liste —
apart-code = Oder mit Kartencode
apart-code-hint = Sechs Zeichen. Jede Person findet ihren Code unter „Ihre Auswahl, eine Pause, gehen“. Wer ihre Gruppe leitet, findet ihn unter „Diese Gruppe leiten“.
apart-asked = Ich habe beide Seiten gefragt, jede allein.
apart-asked-hint = Dieses Häkchen wird nicht gespeichert.
apart-do = Diese zwei getrennt halten
apart-together = Sind beide schon in derselben Gruppe, ändert sich nichts von selbst. Besprechen Sie mit jeder Person allein, wer wechselt.
apart-pairs-title = Wer jetzt getrennt gehalten wird
apart-pairs-none = Keine Person, die Sie mit Namen kennen.
apart-pairs-about = Hier stehen nur Paare mit einer Person, die Sie mit Namen kennen. Wird alles über eine Person gelöscht, steht sie in keinem Paar mehr.
apart-pairs-own = Ein Paar, zu dem Sie selbst gehören, steht hier nicht. Eine andere Person, die Menschen begrüßt, kann es beenden.
apart-take-back = Nicht mehr getrennt halten
apart-take-back-about = Tun Sie das nur, wenn beide noch einmal gefragt wurden. Danach können sie in derselben Gruppe sein.
apart-end-title = Mit zwei Kartencodes
apart-end-about = Für zwei Menschen, die hier nicht stehen. Nichts verrät, ob die beiden getrennt gehalten wurden.
apart-end-do = Für diese zwei beenden
apart-back = Zurück zu meinen Gruppen
apart-nobody = Es ist nicht gesagt, wer gemeint ist.
apart-nobody-next = Wählen Sie einen Namen, oder tippen Sie einen Kartencode ein.
apart-unknown = Niemand hier hat diesen Kartencode.
apart-unknown-next = Vergleichen Sie ihn Zeichen für Zeichen. Ist die Person nicht hier, wird nichts gespeichert.
apart-same = Beide Seiten sind dieselbe Person.
apart-same-next = Wählen Sie für eine Seite jemand anderen.
apart-asked-needed = Es fehlt das Häkchen dafür, dass beide Seiten gefragt wurden.
apart-asked-needed-next = Fragen Sie jede Person allein. Setzen Sie dann das Häkchen.

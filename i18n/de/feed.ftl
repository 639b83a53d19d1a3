# Der eigene Kalender unter einer geheimen Adresse.

## level 0

feed-title = Abende in Ihrem Kalender
feed-about = Eine Kalender-App kann Ihnen die Zeiten Ihrer Abende zeigen. Dort stehen nur die Zeiten und das Wort „Termin“: kein Ort, kein Name, keine Gruppe.
feed-title-neutral = Termin
# hurts
feed-warning = Viele Telefone kopieren Kalender in eine Cloud, die andere sehen können. Dort fällt vielleicht ein Muster auf, zum Beispiel jeder Dienstagabend.
feed-warned = Ich habe das gelesen und möchte eine Adresse
feed-warned-missing = Es fehlt das Häkchen dafür, dass Sie von dem Muster gelesen haben.
feed-warned-missing-next = Lesen Sie es, und setzen Sie dann das Häkchen. Oder lassen Sie es ohne Adresse.
feed-break = Sie machen gerade eine Pause. Mit einer Pause endet die Adresse.
feed-break-next = Kommen Sie zuerst aus der Pause zurück, und erstellen Sie dann eine.
feed-helper-about = Viele Telefone kopieren Kalender in eine Cloud. Lassen Sie diesen auf einem Telefon, das sonst niemand sieht.
feed-do = Adresse erstellen
feed-made = Am { $word } haben Sie eine Adresse erstellt. Diese gilt noch.
feed-end-do = Diese Adresse beenden
feed-again-title = Eine neue Adresse
feed-again-about = Wenn Sie eine neue erstellen, endet die alte sofort.
feed-ends = Die Adresse endet sofort, wenn Sie eine Pause machen, gehen oder neue Wörter nehmen.
feed-back = Zurück
feed-once-title = Ihre Adresse
feed-once-label = Die Adresse
feed-once-how = Halten Sie den Finger auf die Adresse, und kopieren Sie den Link. Wählen Sie in Ihrer Kalender-App „Kalender abonnieren“, und fügen Sie den Link dort ein.
feed-once-secret = Zu sehen ist sie nur jetzt. Wer sie hat, sieht die Zeiten. Ist sie verloren oder in fremden Händen, erstellen Sie eine neue.
feed-once-back = Fertig
copy-feed = Eine Kalender-Adresse, erstellt am

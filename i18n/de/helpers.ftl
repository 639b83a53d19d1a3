### staff
# Was die Koordination sieht: Helfende, Kreise als Zahlen, Codes für Helfende.

## level 0

helpers-title = Helfende und Gruppen
helpers-waits = Sie können die Namen der Helfenden noch nicht lesen. Jemand aus der Koordination muss Sie aufnehmen, wenn Sie sich treffen.
helpers-unread = Name nicht lesbar
helpers-waiting-title = Wer in der Koordination auf die Aufnahme wartet
helpers-waiting-about = Lesen Sie die vier Wörter gemeinsam, jede Person vom eigenen Bildschirm. Auf dem anderen Bildschirm stehen sie unter „Meine Gruppen“. Wer aufgenommen ist, kann die Namen der Helfenden lesen.
helpers-waiting-do = Es sind dieselben Wörter: aufnehmen
helpers-key-changed = Die vier Wörter sind jetzt andere als die, die Sie gelesen haben.
helpers-key-changed-next = Lesen Sie die Wörter auf dieser Seite noch einmal gemeinsam.
helpers-people-title = Helfende
helpers-people-name = Name
helpers-people-roles = Aufgaben
helpers-not-available = nicht verfügbar
helpers-circles-title = Gruppen
helpers-circles-all = Gruppen insgesamt
helpers-circles-small = Mit bis zu 4 Personen
helpers-circles-middle = Mit 5 bis 8 Personen
helpers-circles-large = Mit 9 oder mehr Personen
helpers-circles-unled = Ohne eine Person, die leitet
helpers-code-title = Ein Code für eine neue helfende Person
helpers-code-about = Der Code gibt diese Aufgabe an die Person, die ihn benutzt. Er gilt einmal. Teilnehmende bekommen ihren von der Person, die die Gruppe leitet.
helpers-code-role = Aufgabe
helpers-code-do = Code erstellen
helpers-role-missing = Diese Aufgabe steht nicht in der Liste.
helpers-role-missing-next = Wählen Sie eine Aufgabe.
helpers-slip-title = Vier Wörter
helpers-slip-about = Für eine neue helfende Person mit dieser Aufgabe: { $word }.
helpers-slip-words = Die Wörter
helpers-slip-until = bis { $word }
helpers-slip-once = Diese Wörter sind nur jetzt zu sehen und werden nirgends gespeichert. Wenn sie verloren gehen, erstellen Sie neue.
helpers-slip-back = Zurück zu Helfenden und Gruppen
helpers-clock-back = Die Uhr dieses Computers wurde zurückgestellt. Was zu einer Zeit geschehen soll, geschieht trotzdem dann.
helpers-clock-back-next = Bitten Sie die Person, die sich um den Computer kümmert, die Uhr zu prüfen.

### staff
# Aufgaben, die vergeben werden, wenn zwei Menschen einstehen.

## level 0

vouches-roles-link = Aufgaben, und wer dafür einsteht
vouches-title = Aufgaben, und wer dafür einsteht
vouches-about = Für jede Person, die Abende leiten oder nach dem Lernen begleiten soll, müssen zwei Menschen einstehen. Wer es war, wird nicht gespeichert.
vouches-founding-until = Helfende der ersten Stunde können bis { $word } leiten, ohne dass zwei Menschen von hier für sie einstehen.
vouches-founding-over = Das erste Jahr ist vorbei. Für jede Person, die leitet, müssen zwei Menschen von hier einstehen.
vouches-proposed-title = Vorgeschlagen
vouches-proposed-none = Im Moment ist niemand vorgeschlagen.
vouches-for = Als:
vouches-count = bisher { $word } von 2
vouches-take-back = Nicht mehr vorschlagen
vouches-waived-title = Aufgaben, die eine Zeit lang in einer Hand sind
vouches-waived-until = bis { $word }
vouches-propose-title = Jemanden vorschlagen
vouches-person = Wen?
vouches-propose-do = Vorschlagen
vouches-reason = Falls die Aufgaben nicht zusammenpassen
vouches-reason-hint = Wählen Sie nur dann einen Grund. Die neue Aufgabe endet am letzten Tag von selbst.
vouches-reason-none = sie passen zusammen
vouches-reason-few = es sind zu wenige Menschen da
vouches-reason-away = jemand ist nicht da
vouches-reason-handover = eine Person übergibt an eine andere
vouches-days-label = Für wie lange höchstens?
vouches-days = { $n } Tage
vouches-nobody = Diese Person steht nicht in der Liste.
vouches-nobody-next = Wählen Sie eine Person, die hier hilft.
vouches-unfit = Diese Aufgabe steht der Person noch nicht offen.
vouches-unfit-next = Wer schon hilft, kann Abende leiten. Wer das Begleiten lernt, kann begleiten.
vouches-held = Zwei Menschen stehen schon für die Person in dieser Aufgabe ein.
vouches-held-next = Es ist nichts mehr zu tun.
vouches-clash = Die Person hat eine Aufgabe, die zu dieser nicht passt.
vouches-clash-next = Wählen Sie einen Grund, um es eine Zeit lang zu erlauben, oder fragen Sie jemand anderen.
vouches-own = Hier können Sie nicht einstehen: Sie sind selbst vorgeschlagen oder haben den Vorschlag gemacht.
vouches-own-next = Bitten Sie jemand anderen darum.
vouches-gone = So ist niemand mehr vorgeschlagen.
vouches-gone-next = Schauen Sie noch einmal auf die Liste.
vouches-founders = Es gibt schon { $n } Helfende der ersten Stunde, oder Codes dafür.
vouches-founders-next = Schlagen Sie eine Person vor, die hier hilft, und lassen Sie zwei Menschen einstehen.
vouches-over = Das erste Jahr ist vorbei. Codes für Helfende der ersten Stunde gibt es nicht mehr.
vouches-over-next = Schlagen Sie eine Person vor, die hier hilft, und lassen Sie zwei Menschen einstehen.
vouches-outside-needed = Es fehlt das Häkchen dafür, dass jemand von außen einsteht.
vouches-outside-needed-next = Sehen Sie sich zuerst an, wer einsteht: zwei Menschen aus zwei anderen Organisationen.
vouches-outside-about = Nur für eine Person, die Abende leitet: Helfende der ersten Stunde. Im ersten Jahr können es vier sein.
vouches-outside-one = Ich habe gesehen, dass jemand aus einer anderen Organisation für die Person einsteht.
vouches-outside-two = Ich habe gesehen, dass noch jemand für sie einsteht, aus einer dritten Organisation.

vouches-open-link = Jemand wartet auf Menschen, die einstehen
vouches-open-title = Für jemanden einstehen
vouches-open-about = Stehen Sie nur für Menschen ein, die Sie mit anderen erlebt haben und denen Sie einen geliebten Menschen anvertrauen würden.
vouches-open-kept = Steht eine zweite Person ein, ist die Aufgabe vergeben. Wer die beiden waren, wird nicht gespeichert.
vouches-open-none = Im Moment wartet niemand darauf, dass Sie einstehen.
vouches-unknown = Eine Person aus einer anderen Gruppe
vouches-do = Ich stehe für die Person ein
vouches-done = Sie stehen für die Person ein.
vouches-open-back = Zurück zu Ihrer Seite

copy-founding = Sie helfen von der ersten Stunde an, seit
copy-vouched = Zwei Menschen stehen für Sie ein als
copy-proposed = Sie sind vorgeschlagen als
copy-waiver = Zwei Aufgaben zugleich bis

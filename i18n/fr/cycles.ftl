# Prévoir les rencontres d’un groupe, et de quoi parle une rencontre.

## level 0

cycles-to-plan = Prévoir les rencontres
cycles-plan-title = Prévoir les rencontres
cycles-plan-about = Choisissez la première rencontre. Toutes les autres suivent le même jour de la semaine, à la même heure et au même lieu.
cycles-first = La première rencontre
cycles-time = Commence à
cycles-time-hint = L’heure affichée reste la même quand on passe à l’heure d’été ou d’hiver.
cycles-count-label = Combien de rencontres
cycles-count-hint = Le nombre écrit ici est le nombre habituel. On peut aussi en prévoir moins ou plus.
cycles-plan-do = Prévoir ces rencontres
cycles-day-missing = Ce jour n’est pas parmi les choix.
cycles-day-missing-next = Choisissez un jour de la liste.
cycles-time-missing = Cette heure n’est pas parmi les choix.
cycles-time-missing-next = Choisissez une heure de la liste.
cycles-time-over = Cette heure est déjà passée.
cycles-time-over-next = Choisissez une heure plus tard ou un autre jour.
cycles-count = Ce nombre de rencontres n’est pas parmi les choix.
cycles-count-next = Choisissez un nombre jusqu’à { $n }.
cycles-running = Ce groupe a déjà des rencontres à venir.
cycles-running-next = Vous pourrez en prévoir d’autres quand la dernière sera passée.
cycles-nothing = Aucune rencontre n’est encore prévue.
cycles-nothing-next = Prévoyez d’abord les rencontres.
cycles-begin-about = Les rencontres sont prévues. Quand assez de personnes ont dit oui et que deux personnes aident, le groupe peut commencer.
cycles-begin-do = Commencer avec ce groupe

session-orientation = Découvrir les rencontres
session-arriving = Arriver
session-body = Un corps en alerte
session-pressure = Anciens contacts et pression
session-needs-met = Ce que cela m’a donné
session-turning = Doutes et premiers pas
session-feed = Les pièges de l’écran
session-midpoint = À mi-chemin : garder, changer, arrêter
session-near = Les gens près de moi
session-work = Travailler et apprendre
session-papers = Papiers, argent, droits
session-repair = Réparer
session-becoming = Qui je deviens
session-closing = Pour finir
session-open = Une rencontre ouverte
session-needs-turning = Ce que cela m’a donné, et premiers doutes
session-feed-midpoint = Les pièges de l’écran, et le point à mi-chemin
session-work-papers = Travail, terre, papiers
session-repair-becoming = Réparer, et un rôle au village

### staff
# Ce que voit la coordination : les personnes qui aident, les cercles en nombres, les codes pour aider.

## level 0

helpers-title = Personnes qui aident et groupes
helpers-waits = Vous ne pouvez pas encore lire les noms des personnes qui aident. Une autre personne de la coordination vous y fait entrer quand vous vous voyez.
helpers-unread = Nom illisible pour l’instant
helpers-waiting-title = Coordination : qui attend d’entrer
helpers-waiting-about = Lisez les quatre mots ensemble, chaque personne sur son écran. Sur l’autre écran, ils sont dans « Mes groupes ». La personne qui entre peut lire les noms des personnes qui aident.
helpers-waiting-do = Ce sont les mêmes mots : faire entrer
helpers-key-changed = Les quatre mots ne sont plus ceux que vous avez lus.
helpers-key-changed-next = Lisez encore une fois ensemble les mots de cette page.
helpers-people-title = Personnes qui aident
helpers-people-name = Nom
helpers-people-roles = Rôles
helpers-not-available = pas disponible
helpers-circles-title = Groupes
helpers-circles-all = Nombre de groupes
helpers-circles-small = Jusqu’à 4 personnes
helpers-circles-middle = De 5 à 8 personnes
helpers-circles-large = 9 personnes ou plus
helpers-circles-unled = Que personne n’anime
helpers-code-title = Un code pour une nouvelle personne qui aide
helpers-code-about = Le code donne ce rôle à la personne qui l’utilise. Il marche une fois. Une personne qui participe reçoit le sien de celle qui anime.
helpers-code-role = Rôle
helpers-code-do = Créer un code
helpers-role-missing = Ce rôle n’est pas dans la liste.
helpers-role-missing-next = Choisissez un rôle.
helpers-slip-title = Quatre mots
helpers-slip-about = Pour une nouvelle personne qui aide, avec ce rôle : { $word }.
helpers-slip-words = Les mots
helpers-slip-until = jusqu’au { $word }
helpers-slip-once = Ces mots sont montrés seulement maintenant et ne sont gardés nulle part. S’ils sont perdus, créez-en d’autres.
helpers-slip-back = Retour aux personnes qui aident et aux groupes
helpers-clock-back = L’horloge de cette machine a été retardée. Ce qui devait arriver à une heure arrive quand même à temps.
helpers-clock-back-next = Demandez à la personne qui s’occupe de la machine de vérifier l’horloge.

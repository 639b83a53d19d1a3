# Ce qu’il faut à quelqu’un pour venir : sa page, la page pour qui n’a pas de compte, les totaux.

## level 0

needs-title = Ce qu’il me faut pour venir
needs-about = Cochez ce qui rend votre venue plus facile ou possible. Laissez de côté ce que vous voulez. Personne ne demande de raison.
needs-who-sees = La personne qui anime la rencontre et celle qui organise voient seulement des nombres. La personne qui s’en occupe voit l’heure et le nombre, et le lieu peu avant.
needs-person-about = Notez ici ce que la personne demande, et rien d’autre. Personne ne lui demande de raison.
needs-person-link = Ce qu’il lui faut pour venir
needs-group-way = Le trajet
needs-group-room = Dans la pièce
needs-group-words = Suivre ce qui se dit
needs-group-children = Les enfants
needs-group-body = Repas et heures fixes
needs-kind-stepfree = Une entrée sans marches
needs-kind-ticket = Un ticket pour l’aller et le retour
needs-kind-phone = Participer par téléphone
needs-kind-hour = Une heure qui va avec des horaires décalés ou fixes
needs-kind-door = Une place près de la porte ou dos au mur
needs-kind-quiet = Peu de bruit
needs-kind-breaks = De courtes pauses
needs-kind-unseen = Une place qu’on ne voit pas de dehors
needs-kind-papers = Ni caméra ni papiers à la porte
needs-kind-spoken = Quelqu’un qui traduit ce qui se dit
needs-kind-signed = Quelqu’un qui traduit en langue des signes
needs-kind-aloud = Des feuilles lues à voix haute
needs-kind-large = De gros caractères
needs-kind-hearing = Une aide pour entendre
needs-kind-plan = Le plan de la rencontre à l’avance
needs-kind-babies = Garde d’enfants jusqu’à 2 ans
needs-kind-small = Garde d’enfants de 3 à 5 ans
needs-kind-school = Garde d’enfants de 6 à 12 ans
needs-kind-feeding = Un endroit calme pour nourrir un enfant
needs-kind-keeps = Des repas ou des heures à respecter
needs-number-unknown = Ce nombre n’est pas dans la liste.
needs-number-unknown-next = Choisissez un nombre de la liste.
needs-do = Enregistrer
needs-back = Retour
needs-when = { $day }, { $word }
needs-next-title = La prochaine rencontre
needs-next-nothing = Vous n’avez pas dit qu’il vous faut quelque chose. Vous pouvez le faire à tout moment.
needs-person-nothing = Rien n’est encore noté pour cette personne.
needs-next-else = Une chose n’est pas possible cette fois. Vous pouvez venir quand même, participer par téléphone, ou attendre un autre jour. Demandez à la personne qui anime la rencontre ce qui convient.
needs-stand-open = pas encore de réponse
needs-stand-met = c’est là
needs-stand-not = pas possible cette fois
copy-need = Une chose qu’il vous faut pour venir
copy-need-number = Combien d’enfants

### staff

needs-together-title = Ce qu’il faut
needs-together-about = Des totaux pour les prochaines rencontres, sans dire qui. La personne qui organise voit les mêmes nombres.
needs-together-none = Personne n’a dit qu’il lui faut quelque chose.
needs-together-no-evening = Aucune rencontre n’est prévue dans les 14 prochains jours.
needs-together-back = Retour à la page pour animer le groupe
needs-column-what = Ce qu’il faut
needs-column-number = Combien
needs-organise-title = Ce qu’il faut pour venir
needs-organise-about = Les 14 prochains jours, en totaux. Ouvrez une rencontre pour dire ce qui est là et ce qui n’est pas possible. Les gens voient votre réponse avant de venir.
needs-organise-none = Il ne faut rien aux rencontres des 14 prochains jours.
needs-organise-back = Retour aux personnes qui aident et aux groupes
needs-evening-about = Dites ce qui est là. Si une chose n’est pas possible, dites-le tôt : la personne peut encore choisir un autre moyen.
needs-evening-number = Combien : { $word }
needs-evening-do = Enregistrer les réponses
needs-evening-print = Imprimée, cette page donne un papier à chaque personne qui s’occupe d’une chose qui est là.
needs-evening-back = Retour à toutes les rencontres
needs-slip-place = On vous dira le lieu le jour même.
needs-slip-destroy = Déchirez ce papier après la rencontre.
needs-slip-none = Il n’y a pas encore de papier à imprimer. Dites sur la page ce qui est là, puis enregistrez les réponses.

# Les rencontres : la prochaine, le mois, en animer une, en changer une ; le mois pour qui organise.

## level 0

meetings-next = La prochaine rencontre
meetings-home-today = Aujourd’hui
meetings-at = à { $word }
meetings-until = Jusqu’à { $word }.
meetings-about = De quoi on parle : { $word }.
meetings-none-ahead = Aucune rencontre n’est prévue en ce moment.
meetings-month = Le mois et toutes les rencontres
meetings-place = Lieu
meetings-place-from = Le lieu se lit ici à partir du { $word }.
meetings-leads = Anime la rencontre :
meetings-along = Également là :
meetings-away-do = Dire que je ne peux pas venir
meetings-away-hint = Aucune raison n’est demandée. La personne qui anime la rencontre le voit. C’est effacé le lendemain.
meetings-away-help-hint = Aucune raison n’est demandée. Le groupe lit que quelqu’un change, et rien d’autre.
meetings-away-said = Vous avez dit que vous ne pouvez pas venir. C’est bien ainsi.
meetings-coming-do = Je peux venir, finalement
meetings-over = Cette rencontre est passée.
meetings-over-next = Regardez la prochaine.
meetings-changed-on = Annoncé le { $word }.
meetings-changed-choice = Vous pouvez ne pas venir, ou faire une pause, sans dire pourquoi.
meetings-changed-off = Cette rencontre n’a pas lieu.
meetings-after-off = Ensuite : { $word }
meetings-changed-time = Le jour ou l’heure a changé.
meetings-changed-place = Le lieu a changé.
meetings-changed-leads = Quelqu’un d’autre anime cette rencontre.
meetings-changed-helper = Parmi les personnes qui accompagnent, quelqu’un change.

meetings-lead-evening = Animer cette rencontre
meetings-gap-none = Deux personnes aident, et l’une d’elles anime.
meetings-gap-nobody = Personne n’est encore prévu pour aider. Il faut deux personnes, et l’une d’elles anime la rencontre.
meetings-gap-one = Il manque une personne pour aider.
meetings-gap-lead = Parmi les personnes prévues, aucune n’anime encore de rencontre.
meetings-gap-last = Parmi les personnes qui accompagnent, aucune n’était là la dernière fois.
meetings-state-goes = La rencontre a lieu.
meetings-goes-do = Dire que la rencontre a lieu
meetings-anyway = Cette fois, on ne peut pas faire autrement
meetings-anyway-hint = Un visage connu de la dernière fois fait du bien.
meetings-two = Pour qu’une rencontre ait lieu, il faut deux personnes qui aident.
meetings-two-next = Prévoyez une deuxième personne, choisissez un autre jour, ou dites que la rencontre n’a pas lieu.
meetings-lead = Parmi les personnes prévues, aucune n’anime de rencontre.
meetings-lead-next = Prévoyez quelqu’un qui anime ou peut prendre le relais.
meetings-last = Parmi les personnes qui accompagnent, aucune n’était là la dernière fois.
meetings-last-next = Prévoyez quelqu’un de la dernière fois, ou cochez qu’on ne peut pas faire autrement.
meetings-not-begun = Le groupe n’a pas encore commencé.
meetings-not-begun-next = Commencez d’abord avec le groupe, sur sa page.
meetings-to-lead = Vers la page du groupe
meetings-early = La rencontre n’a pas encore commencé.
meetings-early-next = Notez cela quand elle aura commencé.
meetings-late = C’est trop tard pour cela.
meetings-late-next = Choisissez une rencontre à venir.
meetings-is-off = On ne peut pas changer cette rencontre.
meetings-is-off-next = Choisissez une autre rencontre.
meetings-not-available = Cette personne n’est pas disponible pour cette rencontre.
meetings-not-available-next = Demandez à quelqu’un d’autre.
meetings-set-title = Qui aide à cette rencontre
meetings-set-do = Prévoir pour cette rencontre
meetings-unset-do = Pas à cette rencontre
meetings-leads-do = Anime cette rencontre
meetings-could-title = Qui pourrait aider aussi
meetings-members-title = Les personnes qui ne peuvent pas venir
meetings-cannot = { $n ->
    [0] Personne pour l’instant.
    [one] Une personne pour l’instant.
   *[other] { $n } personnes pour l’instant.
 }
meetings-members-hint = Ici, vous notez aussi ce que quelqu’un a dit sur papier ou par téléphone.
meetings-cannot-one = ne peut pas venir
meetings-cannot-do = Noter une absence
meetings-can-do = Retirer cette absence
meetings-newcomers = Faire entrer la personne qui commence aujourd’hui
meetings-no-place = Aucun lieu n’est encore noté.

meetings-held-title = La rencontre a eu lieu
meetings-heads-label = Combien de personnes sont venues, sans celles qui aident ?
meetings-heads-hint = Comptez les têtes à la porte, sans noms.
meetings-heads = Ce n’est pas un nombre de 0 à { $n }.
meetings-heads-next = Écrivez combien de personnes sont venues.
meetings-came-title = Les personnes qui sont venues, parmi celles qui veulent que ce soit noté
meetings-came-hint = Ici, il y a seulement les personnes qui ont dit oui. Elles le voient dans leur copie, et personne d’autre ne le voit.
meetings-ticks-title = Cinq cases sur la rencontre
meetings-ticks-hint = Sur la rencontre, et sur personne en particulier.
meetings-tick-announced = Elle a eu lieu comme annoncé.
meetings-tick-calm = L’ambiance était calme.
meetings-tick-rule = Il a fallu rappeler notre accord.
meetings-tick-worry = Quelqu’un a parlé d’une inquiétude.
meetings-tick-follow = Un moment pour parler après a été proposé.
meetings-held-do = Le noter
meetings-past-title = À noter après coup
meetings-past-done = C’est noté
meetings-form-whole = Un groupe au complet.
meetings-form-small = Un petit groupe, comme il peut l’être à trois ou quatre.
meetings-form-drop-in = Une porte ouverte, avec deux personnes qui aident.

meetings-change = Changer cette rencontre
meetings-change-about = Ce qui change est tout de suite sur la page du groupe. Rien n’est envoyé à personne.
meetings-change-time = Un autre jour ou une autre heure
meetings-day = Jour
meetings-time = Heure
meetings-change-time-do = Déplacer la rencontre
meetings-place-label = Où vous retrouvez-vous ?
meetings-place-hint = Seules les personnes du groupe qui viennent peuvent le lire, peu avant la rencontre.
meetings-place-empty = Aucun lieu n’est noté.
meetings-place-empty-next = Écrivez où vous vous retrouvez, pour que quelqu’un de nouveau puisse trouver.
meetings-place-long = Le lieu dépasse { $n } caractères.
meetings-place-long-next = Écrivez-le plus court.
meetings-place-only = Pour cette rencontre seulement
meetings-place-do = Garder ce lieu
meetings-checks = Ce qui a été regardé sur place
meetings-check-exits = Il y a deux sorties.
meetings-check-apart = Dans la maison, il n’y a ni police, ni bureau qui contrôle les gens, ni parti politique.
meetings-check-camera = Aucune caméra ne regarde la porte.
meetings-check-step = On entre sans monter de marche.
meetings-check-quiet = C’est calme, et personne n’entend à travers le mur.
meetings-check-signs = Aucun panneau à la porte ne dit qui se retrouve.
meetings-later-title = Une semaine sans rencontre
meetings-later-about = Cette rencontre et toutes les suivantes sont repoussées d’une semaine.
meetings-later-do = Décaler toutes les rencontres
meetings-off-title = La rencontre n’a pas lieu
meetings-off-about = Un seul geste suffit. Personne ne vous le reprochera.
meetings-off-do = Dire que la rencontre n’a pas lieu
copy-came = Vous étiez là le
copy-came-to = Nombre de fois où vous étiez là
copy-were-held = Rencontres qui ont eu lieu pendant votre temps ici, sans les pauses

meetings-to-month = Voir le mois
meetings-to-helpers = Personnes qui aident et codes
meetings-month-title = Le mois
meetings-month-about = Les rencontres de tous les groupes. Chaque groupe a ici un numéro, et aucune personne qui participe n’est nommée.
meetings-gaps-title = Ce qui manque encore
meetings-gaps-none = Il ne manque personne dans les prochaines semaines.
meetings-gaps-n = { $n ->
    [one] Il manque quelqu’un à une rencontre dans les deux prochaines semaines.
   *[other] Il manque quelqu’un à { $n } rencontres dans les deux prochaines semaines.
 }
meetings-group-n = Groupe { $word }
meetings-all-title = Toutes les autres rencontres
meetings-col-when = Quand
meetings-col-group = Groupe
meetings-col-helpers = Qui aide
meetings-col-who = Qui
meetings-col-evenings = Rencontres
meetings-loads-title = Qui aide, et combien de fois
meetings-cards-title = Qui attend de commencer
meetings-cards-about = Un code repère et une langue, aucun nom. Le groupe ouvre sa porte lors d’une rencontre prévue pour cela.
meetings-col-card = Carte
meetings-col-since = Attend depuis
meetings-unnamed = Une personne qui aide, dont vous ne pouvez pas lire le nom

# The rota: the own times and evenings of whoever helps; the draft for whoever organises.

## level 0

rota-own-title = Mes rencontres et mon temps
rota-own-about = Votre présence est prévue à ces rencontres. Le lieu figure sur la page du groupe, le moment venu.
rota-own-none = Aucune rencontre n’est prévue pour vous en ce moment.
rota-own-away = Vous avez dit que vous n’êtes pas là cette semaine-là. Votre présence est encore prévue à cette rencontre.
rota-times-title = Quand j’ai du temps pour aider
rota-times-who = Personne ne voit ces cases. La personne qui organise lit seulement si vous avez le temps, jamais pourquoi.
rota-free-about = Cochez les moments où vous pouvez aider d’habitude. Sans case cochée, on vous demande pour tous les moments.
rota-often-label = Combien de fois en quatre semaines, au plus ?
rota-often-1 = Une fois
rota-often-2 = Deux fois
rota-often-3 = Trois fois
rota-often-4 = Quatre fois
rota-often = Vous n’avez pas encore choisi combien de fois.
rota-often-next = Choisissez l’une des quatre réponses.
rota-weekly-label = Combien de fois par semaine, au plus ?
rota-weekly-1 = Une fois
rota-weekly-2 = Deux fois
rota-weekly-any = Peu importe
rota-weekly = Vous n’avez pas encore choisi combien de fois par semaine.
rota-weekly-next = Choisissez l’une des trois réponses.
rota-weeks-away = Les semaines où je ne suis pas là
rota-weeks-away-hint = Aucune raison n’est demandée. Une semaine passée est oubliée.
rota-week = La semaine à partir du { $word }
rota-offered-title = Il manque quelqu’un à une rencontre
rota-offered-hint = Vous pouvez dire oui. Si vous ne faites rien, cela ne change rien pour vous.
rota-cover = Je peux venir
rota-taken = Quelqu’un d’autre vient de dire oui pour cette rencontre. Merci de l’avoir proposé.
rota-taken-next = Il n’y a plus rien à faire.
rota-swap-title = Échanger une rencontre
rota-swap-about = Choisissez une rencontre et la personne qui vient à votre place. On lui demande, et elle peut dire non sans donner de raison.
rota-swap-none = Il n’y a rien à échanger en ce moment.
rota-swap-instead = Au lieu du { $word }, je viens le :
rota-swap-ask = Demander l’échange
rota-swap-unknown = Rien n’est encore choisi.
rota-swap-unknown-next = Choisissez l’une des rencontres.
rota-no-swap = Cet échange n’est pas possible en ce moment.
rota-no-swap-next = Choisissez-en un autre, ou laissez comme c’est.
rota-swap-over = Cet échange n’est plus nécessaire. Merci de votre réponse.
rota-swap-many = Vous avez déjà demandé beaucoup d’échanges.
rota-swap-many-next = Reprenez d’abord l’une des demandes.
rota-asked-title = Quelqu’un vous propose un échange
rota-asked-see = Voir l’échange
rota-asked = Vous viendriez le { $day } au lieu du { $word }.
rota-asked-hint = Vous pouvez dire non sans donner de raison. Cela ne change rien pour vous.
rota-asking-title = Vous avez demandé un échange
rota-asking = Vous viendriez le { $day } au lieu du { $word }. Il n’y a pas encore de réponse.
rota-swap-yes = Échanger
rota-swap-no = Laisser comme c’est
rota-swap-back = Reprendre la demande
rota-back-home = Vers ma première page
copy-rota-away = Vous avez dit que vous n’êtes pas là la semaine à partir du
copy-rota-often = Nombre de rencontres au plus en quatre semaines, comme vous l’avez dit
copy-rota-weekly = Nombre de rencontres au plus par semaine, comme vous l’avez dit

### staff

rota-title = Le planning
rota-about = Deux personnes accompagnent chaque rencontre, à côté de celle qui l’anime. Chaque groupe a ici un numéro, et aucune personne qui participe n’est nommée.
rota-group = Groupe { $word }
rota-weeks-label = Pour combien de temps ?
rota-weeks-4 = Les quatre prochaines semaines
rota-weeks-8 = Les huit prochaines semaines
rota-weeks = Vous n’avez pas encore choisi pour combien de temps.
rota-weeks-next = Choisissez quatre semaines ou huit.
rota-draft = Faire un brouillon
rota-draft-hint = Un brouillon ne change rien. Vous voyez ce qui changerait, puis vous le publiez ou vous le jetez.
rota-looking = La recherche d’un planning est en cours.
rota-looking-better = Un brouillon est là. La recherche d’un meilleur continue.
rota-looking-hint = Elle continue sans cette page. Vous pouvez faire autre chose et revenir.
rota-looked = Partie { $n } sur { $word } terminée.
rota-look = Voir où en est la recherche
rota-stop = Arrêter la recherche
rota-again = Chercher un nouveau brouillon
rota-stale-now = Une personne de ce brouillon n’est plus disponible, il ne peut donc pas être publié. Cherchez-en un nouveau.
rota-freely-on = Ici, des personnes peuvent venir plus souvent par semaine qu’elles ne l’ont dit. Demandez-leur d’abord.
rota-draft-made = Brouillon fait le { $word }. Seules les personnes qui organisent le voient.
rota-changes-title = Ce qui changerait
rota-changes-none = Rien : tout est prévu comme dans ce brouillon.
rota-comes = Vient :
rota-goes = Ne vient plus :
rota-new = ajout
rota-publish = Publier ce brouillon
rota-publish-hint = Les présences sont alors fixées. Pour les rencontres des sept prochains jours, le groupe lit seulement qu’il y a un changement.
rota-throw-away = Jeter le brouillon
rota-last-title = Ce que la dernière publication a changé
rota-gaps-title = Rencontres où moins de deux personnes accompagnent
rota-gap-two = Personne n’accompagne encore. Avec la personne qui anime seule, la rencontre ne peut pas avoir lieu.
rota-gap-one = Une personne accompagne. Une deuxième serait bien.
rota-gap-last = Aucune des deux n’était là la dernière fois.
rota-grid-draft = Les rencontres de ce brouillon
rota-grid-set = Les rencontres comme elles sont fixées
rota-none = Aucune autre rencontre n’est à venir.
rota-opens = Ouvre :
rota-along = Accompagne :
rota-others = Les autres
rota-more-than-said = plus souvent que souhaité
rota-other = Quelqu’un d’autre a publié un planning, ou il existe maintenant un brouillon plus récent.
rota-other-next = Rien n’a été changé de votre côté. Regardez ce qui est prévu maintenant.
rota-stale = Depuis ce brouillon, une personne qui y figure n’est plus disponible.
rota-stale-next = Jetez-le et faites-en un autre.
rota-back = Retour au planning

rota-stuck-title = Ici, aucun planning n’est possible
rota-why-two = Il faut deux personnes différentes.
rota-why-language = L’une des deux parle la langue du groupe.
rota-why-own = Seules les personnes du groupe l’accompagnent.
rota-why-opens = Personne n’ouvre quatre rencontres de suite dans un même groupe.
rota-why-four = Personne n’accompagne plus de quatre fois en quatre semaines :
rota-why-days = Personne n’aide deux fois le même jour, ni plus de quatre fois en quatre semaines, ni plus souvent par semaine que voulu.
rota-why-weekly = Quelqu’un viendrait plus souvent par semaine que voulu.
rota-why-other = Toutes les règles de ces rencontres ne peuvent pas être tenues ensemble.
rota-why-pool = Ces personnes accompagnent le groupe :
rota-why-nobody = Personne n’accompagne encore ce groupe.
rota-why-away = Pas disponible à ce moment :
rota-helps-title = Ce qui aiderait
rota-help-back = Si une personne du groupe { $group } qui n’est pas disponible a finalement le temps, il y a un planning.
rota-help-weekly = Si des personnes viennent plus souvent par semaine qu’elles ne l’ont dit, un planning est possible.
rota-freely = Chercher un tel brouillon
rota-help-speaks = { $n ->
    [one] Avec une personne de plus pour le groupe { $group }, qui parle { $language } et qui a le temps, un planning existe.
   *[other] Avec { $n } personnes de plus pour le groupe { $group }, qui parlent { $language } et qui ont le temps, un planning existe.
 }
rota-help = { $n ->
    [one] Avec une personne de plus pour le groupe { $group }, qui a le temps, un planning existe.
   *[other] Avec { $n } personnes de plus pour le groupe { $group }, qui ont le temps, un planning existe.
 }
rota-help-part = { $n ->
    [one] Une personne de plus pour le groupe { $group } réglerait cela, mais il manque encore autre chose.
   *[other] { $n } personnes de plus pour le groupe { $group } régleraient cela, mais il manque encore autre chose.
 }
rota-help-day = Si la rencontre du groupe { $group } prévue le { $word } a lieu le { $day }, il y a un planning.
rota-help-meets = Si le groupe { $group } se réunit le { $word } à la place, il y a un planning.
rota-help-move = La personne qui anime la rencontre peut choisir un autre jour, ou dire qu’elle n’a pas lieu.

rota-why-this = Pourquoi cette personne ?
rota-why-not = Pourquoi pas cette personne ?
rota-not-available = Cette personne n’est pas disponible pour cette rencontre.
rota-could = Cette personne pourrait être prévue pour cette rencontre.
rota-not-language = Alors, aucune des deux ne parlerait la langue du groupe.
rota-not-dearer = Ce serait possible, mais les rencontres seraient moins bien partagées ou moins de visages connus. Ce serait à la place de :
rota-not-equal = Ce serait aussi bien. La personne qui anime peut prévoir celle-ci à la place de :
rota-this-last = Le groupe connaît cette personne de la fois d’avant.
rota-this-load = { $n ->
    [one] Cette personne accompagne une rencontre pendant ce temps.
   *[other] Cette personne accompagne { $n } rencontres pendant ce temps.
 }
rota-this-only = Personne d’autre n’est disponible à sa place.
rota-this-dearer = { $n ->
    [one] Une autre personne pourrait venir, mais les rencontres seraient moins bien partagées ou moins de visages connus.
   *[other] { $n } autres pourraient venir, mais les rencontres seraient moins bien partagées ou moins de visages connus.
 }
rota-this-equal = { $n ->
    [one] Une autre personne pourrait venir, et ce serait aussi bien.
   *[other] { $n } autres pourraient venir, et avec l’une d’elles ce serait aussi bien.
 }

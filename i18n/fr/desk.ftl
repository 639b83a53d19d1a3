### staff
# La permanence pour les premiers entretiens : les heures, les lignes sans nom, les numéros qui attendent.

## level 0

desk-title = La permanence
desk-back = Retour à la permanence
desk-kit = Carte, affiche, papiers et ce qu’on dit, à imprimer
desk-talk = Ce que voit tout le monde

desk-lines-title = Messages sans nom
desk-lines-none = Aucun message n’attend de réponse.
desk-lines-sealed = Seules les personnes qui accueillent ensemble peuvent les lire.
desk-lines-due = Réponse au plus tard le { $day }
desk-lines-late = En retard depuis le { $day }
desk-lines-unread = Ce message ne s’ouvre pas pour vous. Les personnes qui accueillaient déjà quand il est arrivé peuvent le lire et y répondre.
desk-answer-label = La réponse
desk-answer-hint = Seuls les quatre mots de la personne qui a demandé l’ouvrent. Vous ne pourrez pas la relire. N’écrivez ni noms, ni lieu d’un groupe.
desk-answer-do = Laisser cette réponse
desk-answer-empty = La réponse est vide.
desk-answer-empty-next = Écrivez quelques mots. Un « pas encore » honnête est aussi une réponse.
desk-answer-late = Quelqu’un d’autre a répondu avant. Votre réponse n’a pas été envoyée.
desk-answer-late-next = Il n’y a plus rien à faire.
desk-lines-answered = Ce message a reçu une réponse.

desk-find-title = Quelqu’un redemande
desk-find-label = Le numéro sur le papier
desk-find-do = Chercher le numéro
desk-find-unknown = Rien n’attend sous ce numéro.
desk-find-unknown-next = Relisez-le. Si son temps est passé, donnez-en un nouveau : personne n’y perd rien.

desk-slips-title = Numéros qui attendent
desk-slips-none = Aucun numéro n’attend.
desk-slip-number = Numéro
desk-slip-again = À redemander le
desk-slip-print = Imprimez cette page, ou écrivez sur un papier : le numéro et le jour, rien d’autre.

desk-give-title = Donner un numéro
desk-give-about = Pour quelqu’un qui doit attendre. On ne demande ni le nom, ni qui envoie la personne.
desk-give-language = Langue
desk-give-part = Quartier
desk-give-when = Heures qui conviennent
desk-give-again = À redemander
desk-give-way = Comment la personne a entendu parler de nous, si elle le dit
desk-give-way-hint = Seulement compté, à part du numéro.
desk-give-do = Donner un numéro
desk-give-full = { $n } numéros attendent déjà.
desk-give-full-next = Parlez d’abord avec les personnes qui attendent, ou reprenez des numéros dont le temps est passé.
desk-give-missing = Quelque chose n’a pas été choisi.
desk-give-missing-next = Choisissez une réponse dans chaque liste.
desk-part-any = N’importe où
desk-hours-any = À toute heure
desk-hours-morning = Le matin
desk-hours-afternoon = L’après-midi
desk-hours-evening = Le soir
desk-hours-weekend = Le week-end
desk-again-one = Dans une semaine
desk-again-two = Dans deux semaines
desk-again-four = Dans quatre semaines

desk-asked-title = La personne a redemandé, et il n’y a pas encore de place
desk-asked-do = Fixer le nouveau jour
desk-talked-had = Nous avons parlé
desk-adult = La personne dit qu’elle a 18 ans ou plus
desk-adult-missing = Avant 18 ans, personne n’entre dans un groupe d’adultes.
desk-adult-missing-next = Cochez la case, ou montrez la page pour les jeunes et reprenez le numéro.
desk-talked-do = Mettre fin à l’attente
desk-young = La page pour les moins de 18 ans
desk-back-title = Plus personne n’attend sous ce numéro
desk-back-about = Aucune raison n’est demandée.
desk-back-do = Reprendre le numéro

desk-talked-title = L’attente est terminée
desk-talked-gone = Le numéro est effacé. Rien ne le relie à ce qui vient maintenant.
desk-talked-code = Créez quatre mots sur la page d’un groupe, et dites-les à la personne.
desk-talked-groups = Vers mes groupes
desk-talked-other = Une personne qui anime un groupe crée les quatre mots sur la page de celui-ci.

desk-ways-title = Comment les gens ont entendu parler de nous
desk-ways-about = Compté sans rien d’autre et montré par cinq. Ce qui a été dit moins de 5 fois n’est pas montré.

desk-hours-title = Heures et moyens
desk-hours-about = Tout le monde peut lire ceci : c’est sur la page des premières conversations, sur la carte et sur l’affiche. Ce qui est vide n’y est pas.
desk-times-hint = Chaque page écrit ces heures dans sa propre langue. Une ligne sans jour n’est pas montrée.
desk-times-from = De
desk-times-until = À
desk-times-none = aucun jour
desk-times-order = Cette plage horaire finit trop tôt.
desk-times-order-next = Choisissez une fin qui vient après le début.
desk-hours-beside = Une remarque sur les heures
desk-hours-hint = Par exemple : pas les jours fériés. C’est écrit tel quel partout, dans une seule langue.
desk-walk-hint = Jamais le lieu où un groupe se réunit. Mieux vaut une maison où il se passe beaucoup de choses.
desk-young-hint = Un service pour les jeunes, avec son numéro.
desk-parts = Les quartiers qu’un papier peut nommer
desk-parts-hint = Un par ligne, plutôt grands. Un quartier qui reste garde son sens sur les papiers déjà donnés.
desk-hours-do = Enregistrer

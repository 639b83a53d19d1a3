### Texts that stand on every page, and those of the calm pages.

## level 0

page-cover = Accueil
page-way-out = Quitter cette page
page-languages = Langues
page-draft = Brouillon : personne n’a encore relu cette traduction.
page-came-back = Ces pages viennent d’une copie de secours. Ce qui a été effacé après le { $day } peut être revenu.
page-saved = C’est enregistré.
page-help = Aide
page-comma = ,
page-more = Vos choix, une pause, partir
# hurts
page-emergency = Urgences :
# hurts
page-emergency-any = En cas d’urgence, appelez le numéro d’urgence du lieu où vous êtes. Dans beaucoup de pays, c’est le 112.
page-line = Ni publicité, ni pistage.
page-number = { $n }
page-see = Montrer ce que j’écris
page-start = Aller à la première page
page-print = Pour imprimer cette page, utilisez le menu de votre navigateur.

# Forms
page-refused = Quelque chose est à revoir
page-form-old = Cette page est restée longtemps ouverte.
page-form-old-next = Ce que vous avez écrit est toujours là. Envoyez-le encore une fois.
page-kept = Ce que vous avez écrit est toujours là.
page-kept-next = Relisez, puis envoyez.
page-changed = Quelqu’un d’autre a changé cela entre-temps.
page-changed-next = Ce qui est noté maintenant est aussi montré ici. Regardez les deux. Envoyez ensuite ce que vous avez écrit, ou laissez comme c’est.
page-stands-now = Ce qui est noté maintenant
page-too-long = C’est trop long.
page-too-long-next = { $n ->
    [one] Utilisez au plus { $n } caractère.
   *[other] Utilisez au plus { $n } caractères.
}
page-code-empty = Aucun mot n’a été écrit.
page-code-empty-next = Écrivez les mots qu’on vous a donnés.
page-parts-empty = Aucun code n’a été écrit.
page-parts-empty-next = Écrivez-le partie par partie, comme il est sur le papier.
page-name-empty = Aucun nom n’a été écrit.
page-name-empty-next = Choisissez un nom à porter ici. Il n’a pas à être le vrai.
page-name-long = Ce nom est trop long.
page-name-long-next = { $n ->
    [one] Utilisez au plus { $n } caractère.
   *[other] Utilisez au plus { $n } caractères.
}
page-name-signs = Ce nom contient des signes qu’on ne peut pas lire à voix haute.
page-name-signs-next = Utilisez des lettres, des chiffres et des espaces. Commencez par une lettre ou un chiffre.
page-name-mixed = Ce nom mélange les lettres de deux alphabets.
page-name-mixed-next = Utilisez les lettres d’un seul alphabet, pour que personne ne confonde ce nom avec un autre.
page-name-looks-real = Cela ressemble à un vrai nom complet.
page-name-looks-real-next = Un autre nom protège mieux. Pour garder celui-ci, cochez la case et envoyez-le encore une fois.

# Calm pages
page-missing-title = Il n’y a rien ici
page-missing = Il n’y a pas de page pour vous à cette adresse.
page-missing-next = L’adresse est peut-être mal écrite, ou la page n’existe plus. Votre visite est peut-être finie : connectez-vous alors de nouveau.
page-gone-title = Ce n’est plus là
page-gone = Ce dont il s’agissait n’est plus là pour vous. Rien n’a été changé.
page-gone-next = Quelqu’un a peut-être été plus rapide : ouvrez de nouveau la page et regardez. Si votre visite est finie, connectez-vous de nouveau.
page-done-title = C’est fait
page-done = Ce que vous avez demandé a été fait la première fois. Il ne faut rien de plus.
page-done-next = Pour un départ, vos mots montrent encore les dates. Si vous avez tout effacé, cela est effacé aussi de toutes les copies de secours à partir du { $word }, sauf ce qu’un ordre fait garder.
page-fault-title = Cela n’a pas marché
page-fault = L’erreur vient de nous, pas de vous. Rien n’a été changé.
page-fault-next = Essayez encore dans quelques minutes. Si cela se répète, dites à quelqu’un ici les lettres ci-dessous.
page-reference = Pour nous : { $word }
page-busy-title = Beaucoup de monde à la fois
page-busy = Il y a une file d’attente en ce moment. Rien n’a été changé.
page-busy-next = Attendez une minute, puis essayez encore.
page-full-title = Cela n’a pas pu être gardé
page-full = L’ordinateur derrière ces pages est plein : ce que vous avez envoyé n’a pas été gardé. Rien n’a été changé.
page-full-next = Essayez encore plus tard. Dites à quelqu’un ici que l’ordinateur est plein.
page-unsure-title = Il n’est pas certain que cela ait été gardé
page-unsure = La machine a un problème. Ce que vous avez envoyé a peut-être été gardé, ou peut-être pas.
page-unsure-next = Attendez quelques minutes, puis regardez si c’est là. Si cela manque, envoyez-le encore une fois.
page-large-title = Trop à la fois
page-large = Ce qui a été envoyé est trop long pour nous. Rien n’a été gardé.
page-large-next = Revenez en arrière et envoyez moins de texte.
page-locked-title = Fermé pour un court moment
page-locked = Ces pages rouvrent bientôt. Rien n’est perdu. Essayez encore plus tard.

# Weather sayings
page-weather-title = Dictons sur le temps qu’il fait
page-weather-lead = De vieux dictons sur le ciel, venus de gens qui travaillaient dehors. Ils tombent souvent juste, et parfois non.
page-weather-sky-title = Le ciel
page-weather-sky = Un soir rouge annonce souvent une journée sèche. Un matin rouge peut apporter la pluie. Un anneau autour de la lune annonce parfois un changement.
page-weather-wind-title = Le vent
page-weather-wind = Quand les hirondelles volent bas, la pluie arrive, dit-on. La fumée qui monte tout droit annonce une journée calme.
page-weather-spring-title = Le printemps
page-weather-spring = Une journée douce ne fait pas le printemps. Pour semer les haricots, attendez des nuits plus chaudes.
page-weather-summer-title = L’été
page-weather-summer = Une forte rosée le matin annonce souvent une journée claire. Le tonnerre de midi peut rendre l’air plus pur le soir.
page-weather-autumn-title = L’automne
page-weather-autumn = Le brouillard de la vallée se lève en général avant midi. Beaucoup de glands, disaient les anciens, et l’hiver sera froid.
page-weather-winter-title = L’hiver
page-weather-winter = La neige qui tombe doucement reste plus longtemps. Quand les bruits portent loin dans le froid, le temps va changer.

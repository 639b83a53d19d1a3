### Le premier contact : parler avant tout le reste, les lignes sans nom, la carte, l’affiche, le papier, et ce qu’on dit.

## level 0

contact-talk-title = Une première conversation
contact-talk-lead = Peut-être voulez-vous parler à quelqu’un avant toute autre chose. Vous n’avez pas à dire qui vous êtes.
contact-hours = Quand quelqu’un est là
contact-time = le { $day } de { $from } à { $until }
contact-phone = Par téléphone
contact-letter = Par lettre
contact-walk = En venant sur place
contact-hours-none = Personne n’a encore écrit les heures ici. La page « Aide » dit qui peut répondre.
contact-next-title = Ce qui vient ensuite
contact-next-time = Dans les sept jours, quelqu’un a du temps pour vous, là où cela vous va : au téléphone, en marchant, à une table.
contact-next-ask = Vous demandez tout ce que vous voulez savoir. Nous disons ce que c’est ici, et ce que ce n’est pas.
contact-next-words = Si vous voulez continuer, on vous dit quatre mots pour entrer. Sinon, rien de vous ne reste ici.
contact-next-number = S’il n’y a pas encore de place, vous recevez un numéro et un jour pour redemander. Aucun nom n’est nécessaire.
contact-next-never = Nous ne rappelons jamais, nous n’écrivons pas et nous ne vous cherchons pas, sauf si vous nous dites comment, et avec quels mots.
contact-talk-write = Nous écrire un message
contact-talk-read = J’ai quatre mots : lire la réponse
contact-young-link = J’ai moins de 18 ans

contact-ask-title = Un message pour nous
contact-ask-lead = Seules les personnes qui accueillent ici le lisent. On vous donne quatre mots, et avec eux vous lisez la réponse.
# hurts
contact-ask-wakes = Ce message ne réveille personne. Si cela ne peut pas attendre, appelez. Les numéros sont ici :
contact-ask-label = Que voulez-vous demander ou dire ?
# hurts
contact-ask-hint = Laissez de côté les noms, les lieux et les dates. Personne ne peut vous trouver par cette page, ni vous répondre ailleurs.
contact-ask-kept = Nous répondons ici dans les sept jours. Le message et la réponse sont effacés 30 jours plus tard. Un message sans réponse est effacé après 60 jours.
contact-ask-way = Comment avez-vous entendu parler de nous ?
contact-ask-way-hint = C’est seulement compté, à part de votre message. Vous pouvez ne pas répondre.
contact-way-open = Sans réponse
contact-way-paper = Une carte ou une affiche
contact-way-somebody = Quelqu’un m’en a parlé
contact-way-office = Un cabinet médical, une école ou une administration
contact-way-line = Une ligne d’écoute
contact-way-net = Internet
contact-way-other = Un autre chemin
contact-ask-do = Envoyer ce message
contact-ask-not = Pas maintenant
contact-ask-other = Un autre message de cette page est déjà arrivé.
contact-ask-other-next = Si celui-ci doit arriver aussi, envoyez-le encore une fois.
contact-ask-empty = Il n’y a encore rien ici.
contact-ask-empty-next = Écrivez un mot ou deux, ou venez aux heures écrites plus bas.
contact-ask-full = Beaucoup de gens ont écrit, et chaque personne mérite une bonne réponse. Il n’y a plus de place aujourd’hui.
contact-ask-full-next = Ce que vous avez écrit est toujours là. Appelez, ou venez aux heures écrites plus bas.
contact-ask-closed = Pour l’instant, personne ici ne peut lire votre message.
contact-ask-closed-next = Appelez, ou venez aux heures écrites plus bas.

contact-receipt-title = Votre message est arrivé
contact-receipt-label = Quatre mots à garder
contact-receipt-about = Écrivez-les sur papier, dans cet ordre. Ils ne sont montrés que maintenant. Toute personne qui a ces mots peut lire la réponse.
contact-receipt-where = Pour lire la réponse, allez sur la première page à « Une première conversation », puis à « J’ai quatre mots ».
contact-receipt-until = La réponse sera ici au plus tard le { $day }.
contact-receipt-lost = Si les mots sont perdus, écrivez de nouveau. Personne ne peut les retrouver.
contact-receipt-back = Vers la première page

contact-answer-title = Lire la réponse
contact-answer-label = Vos quatre mots
contact-answer-hint = Les majuscules et les espaces ne comptent pas.
contact-answer-do = Montrer la réponse
contact-answer-unknown = Ces mots n’ouvrent rien.
contact-answer-unknown-next = Un mot est peut-être mal écrit, ou la réponse est déjà effacée. Vous pouvez aussi écrire de nouveau.
contact-answer-wait = La réponse sera ici au plus tard le { $day }. Gardez les quatre mots.
contact-answer-late = La réponse est en retard, et c’est notre faute. Appelez-nous, ou passez.
contact-answer-here = La réponse
contact-answer-none = Pas encore de réponse
contact-answer-until = On peut la lire jusqu’au { $day }.

contact-young-title = Si vous avez moins de 18 ans
contact-young-lead = C’est bien de demander. Les groupes ici sont pour des adultes. Vous n’avez rien fait de mal en regardant.
contact-young-why = Vous avez droit à des gens qui savent ce que c’est d’avoir votre âge. Nous vous aidons à les trouver.
contact-young-where = Vers qui vous tourner
contact-young-ring = Vous pouvez aussi nous appeler ou passer à nos heures, juste pour cela. Deux d’entre nous parlent avec vous, et personne ne demande votre nom.
# hurts
contact-young-hurt = Si quelqu’un vous fait du mal, nous aidons pour que cela s’arrête. Si nous devons prévenir quelqu’un, nous vous le disons d’abord, sauf si cela augmente le danger.
contact-young-kept = Rien de cette visite n’est gardé, et aucun compte n’est créé.

# The card, the poster, the slip
contact-card-title = Une carte
contact-poster-title = Une affiche
contact-card-head = Quelqu’un à qui parler
contact-card-lead = Pour les gens qui laissent quelque chose derrière eux, et aimeraient avoir quelqu’un à leurs côtés.
contact-card-free = Cela ne coûte rien. Vous n’avez pas à dire qui vous êtes.
contact-card-next = Une conversation dans les sept jours, là où cela vous va. Ensuite, c’est vous qui décidez.
contact-card-young = Moins de 18 ans ? Demandez-nous aussi. Nous connaissons un autre bon endroit.
contact-blank-title = Papiers pour attendre
contact-blank-about = Pour une personne qui vient quand il n’y a pas de place. Écrivez le numéro et le jour, et rien d’autre.
contact-slip-title = Votre numéro
contact-slip-again = Redemandez le
contact-slip-how = Appelez ou passez, et dites le numéro. Personne ne demande votre nom.

# What to say on the telephone
contact-say-title = Quand le téléphone sonne
contact-say-lead = Pour la personne qui répond. Prenez votre temps.
contact-say-hello = « Bonjour. J’ai du temps pour vous. » Ne dites aucun nom, ni le nôtre ni celui de la personne qui appelle.
contact-say-safe = « Pouvez-vous parler, là où vous êtes ? » Sinon : « Dites que c’est une erreur, et rappelez quand cela vous va. »
# hurts
contact-say-danger = « Quelqu’un est-il en danger en ce moment, vous ou une autre personne ? » Si oui, d’abord le numéro d’urgence. Restez en ligne.
# hurts
contact-say-limits = « Laissez de côté les noms, les lieux et les dates. Si une vie est en danger ou si on fait du mal à un enfant, je dois prévenir quelqu’un. »
contact-say-listen = Ensuite, écoutez. Ne demandez pas ce qui a été fait, ce que la personne croit, ni qui d’autre était là.
contact-say-offer = Proposez une conversation dans les sept jours. Demandez la langue, le lieu et l’heure qui conviennent. Convenez d’un mot pour vous reconnaître.
contact-say-way = Ne rappelez pas, sauf si la personne vous dit comment, et avec quels mots.
contact-say-number = Pas de place libre ? Donnez un numéro et un jour pour redemander.
contact-say-young = Moins de 18 ans ? « Vous avez bien fait d’appeler. » Donnez ensuite le nom du lieu qui est là pour les jeunes.
contact-say-end = « Vous avez bien fait d’appeler. »
contact-say-after = Après, notez seulement un trait pour dire comment on a entendu parler de nous.
contact-say-never-title = Jamais
contact-say-never-sent = Ne demandez jamais qui envoie la personne.
contact-say-never-here = Ne dites jamais si quelqu’un vient ici, peu importe qui demande : famille, presse, police. « Je ne peux rien dire sur personne. » Appelez ensuite la personne de permanence.
contact-say-never-wait = Ne dites jamais à quelqu’un d’attendre avant d’appeler un cabinet médical, la police ou un cabinet d’avocats.

# For a doctor, a teacher, an office
contact-tell-title = Comment parler de nous à quelqu’un
contact-tell-lead = Pour qui soigne, enseigne, conseille ou habite à côté. Un mot de vous est peut-être la porte.
contact-tell-once = Proposez-le une fois, dans un moment calme, en tête-à-tête. « Il y a des gens à qui on peut parler. J’ai une carte. »
contact-tell-card = Donnez la carte, et gardez le nom pour vous. La personne appelle si elle veut.
contact-tell-free = N’en faites dépendre rien : ni rendez-vous, ni aide, ni place, ni rapport.
contact-tell-after = Ne demandez pas plus tard si la personne est venue. Nous ne vous le dirons pas non plus.
contact-tell-post = Ne nous envoyez ni lettres, ni dossiers, ni noms. Nous ne pouvons rien en faire, et ils peuvent faire du mal.
contact-tell-young = Quelqu’un a moins de 18 ans ? Appelez-nous d’abord, sans nom. Nous vous disons qui est là pour les jeunes.
# hurts
contact-tell-duty = Si vous craignez pour une vie, faites tout de suite ce que votre propre devoir demande. Ce lieu ne le remplace pas.
contact-tell-money = Personne ne nous paie selon le nombre de gens, et nous ne payons personne.

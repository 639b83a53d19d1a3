### The pages of joining, signing in, a break, done, leaving, the own copy.

## level 0

# hurts
people-limits-title = Avant de nous dire quoi que ce soit
# hurts
people-limits-first = À chaque étape, c’est vous qui décidez. Vous pouvez vous arrêter ici, et rien n’est gardé.
people-kept-title = Ce que nous gardons, et qui peut le voir
# hurts
people-kept-name = Nous gardons le nom que vous choisissez de porter ici. Les gens de votre groupe le voient.
# hurts
people-kept-day = Nous gardons le jour de votre arrivée. Ni l’heure, ni le lieu.
# hurts
people-kept-never = Nous ne demandons jamais votre vrai nom, votre adresse, votre date de naissance ou votre passé.
# hurts
people-kept-go = Vous pouvez faire une pause ou partir à tout moment. Personne ne demande pourquoi.
people-told-title = Quand nous devons prévenir quelqu’un
# hurts
people-told-when = Ce que vous dites ici reste ici, sauf dans de rares cas. Nous prévenons quelqu’un si une vie est en grand danger ou si on fait du mal à un enfant. Nous le devons aussi si la loi ou un tribunal le demande.
# hurts
people-told-one = Si quelqu’un dit qu’il va blesser gravement une personne cette semaine, nous devons agir.
# hurts
people-told-two = Si on fait du mal à un enfant, nous devons prévenir des personnes qui peuvent aider.
# hurts
people-told-three = Mais si vous racontez votre colère et les mots durs que vous avez dits, cela reste ici.
# hurts
people-told-first = Nous vous le disons d’abord, sauf si cela augmente le danger.
people-told-more = En savoir plus : quand nous devons prévenir quelqu’un
people-go-on = Continuer
people-stop-here = Arrêter ici
people-name-title = Comment pouvons-nous vous appeler ?
people-name-why = Choisissez le nom que vous voulez. Vous n’avez pas à prendre le vôtre, et vous pouvez en changer plus tard.
people-name-label = Le nom que vous portez ici
people-name-hint = La personne qui vous accueille le voit. Plus tard, les gens de votre groupe le voient aussi.
people-name-sure = Je veux ce nom
people-names = Galet, Ruisseau, Prairie, Trèfle, Roseau, Fougère, Noisette, Châtaigne, Lanterne, Boussole, Bouton, Théière, Coquillage, Hérisson, Loutre, Tilleul, Érable, Mousse, Sentier, Nuage
people-name-ideas = Quelques idées :
people-choices-title = Ce à quoi vous dites oui
# hurts
people-attendance-label = Pouvons-nous noter, pour vous, à quelles rencontres vous venez ?
# hurts
people-attendance-hint = Vous pouvez participer sans cela. Si vous dites non, nous comptons seulement combien de personnes sont là.
# hurts
people-attendance-no = Non, compter seulement
people-attendance-ends = Ce qui a été gardé jusqu’ici est alors effacé et ne revient pas.
# hurts
people-attendance-yes = Oui, notez-le pour moi
people-contact-title = Comment nous vous joignons
people-contact-none = Nous n’appelons pas et nous n’écrivons pas. La personne qui vous accueille vous dit le lieu, en face à face.
people-way-label = Si un jour vous perdez vos cinq mots (vous les recevez juste après)
people-way-hint = Ce choix est à vous. Personne ici ne peut ouvrir votre compte à votre place.
people-way-code = Je veux un code sur papier pour pouvoir revenir
people-way-code-hint = Gardez-le à un autre endroit que vos mots.
people-way-join-two = Je veux que deux personnes qui aident ici m’aident à revenir
people-way-join-two-hint = Vous les choisissez à la fin de ces pages, ou plus tard dans « Un moyen de revenir ». D’ici là, personne ne peut vous aider à revenir.
people-way-none = Je ne veux rien
people-way-none-hint = Si vos mots se perdent, vous recommencez comme une nouvelle personne.
people-way-helper = Vous aidez ici, il faut donc un code. Une rencontre ne doit pas être annulée parce que des mots sont perdus.
people-way-missing = Vous n’avez pas encore choisi de moyen de revenir.
people-way-missing-next = Choisissez l’un des moyens, ou « Je ne veux rien ».
people-way-needed = Les personnes qui aident ici ont besoin d’un moyen de revenir.
people-way-needed-next = Choisissez le code sur papier, s’il vous plaît.
# hurts
people-taking-part = Avec le bouton suivant, vous dites oui pour participer. C’est le seul oui nécessaire, et vous pouvez le reprendre à tout moment.
# hurts
people-taking-part-yes = Oui, je participe
people-words-title = Votre moyen d’entrer
people-words-why = Voici votre nom de connexion et vos cinq mots. Vous ne les voyez que maintenant.
people-handle-label = Votre nom de connexion
people-words-label = Vos cinq mots
people-words-keep = Notez-les sur papier. Ne prenez pas de photo. Gardez le papier là où personne ne regarde.
people-words-show = Revoir les mots
people-words-written = C’est noté
people-code-title = Votre code pour revenir
people-code-why = Si vos mots se perdent, ce code et votre nom de connexion vous permettent d’en choisir d’autres.
people-code-keep = Notez-le maintenant sur papier et gardez-le à part de vos mots. Ne prenez pas de photo.
people-code-label = Votre code
people-code-again = Écrivez encore une fois le code
people-code-again-hint = Les majuscules et les espaces ne comptent pas.
people-code-differs = Ce n’est pas le code qui a été montré.
people-code-differs-next = Regardez votre papier et écrivez-le encore une fois.
people-code-group = Il y a une faute de frappe dans la partie { $n } du code.
people-last-title = Maintenant, depuis votre papier
people-last-why = Écrivez vos cinq mots pour vérifier que votre papier est juste.
people-words-again = Vos cinq mots
people-words-again-hint = Les majuscules, les accents, les points et les espaces en trop ne comptent pas.
people-words-differ = Ce ne sont pas les cinq mots qui ont été montrés.
people-words-differ-next = Regardez votre papier et écrivez-les encore une fois.
people-join-do = Entrer
people-code-unknown = Ces mots ne marchent pas.
people-code-unknown-next = Vérifiez chaque mot, ou demandez-en de nouveaux à la personne qui vous les a donnés. Une réponse à votre message est sous « Une première conversation ».
people-nobody-reads = Personne ici ne peut encore lire votre nom.
people-nobody-reads-next = Demandez à la personne qui vous a donné les mots d’en créer de nouveaux. Renvoyez ensuite cette page ; tout y reste.
people-signin-wrong = Ce nom de connexion et ces mots ne vont pas ensemble.
people-signin-wrong-next = Vérifiez les deux et essayez encore. Rien n’est bloqué.
people-home-title = Bonjour,
people-home-paused = Vous faites une pause. Tout ce qui est à vous est gardé, aussi longtemps que vous voulez.
people-home-done = Vous avez terminé pour l’instant. Ce que vous avez gardé est toujours ici.
people-home-back = Vous êtes de retour. Il reste une étape : le groupe vous accueille de nouveau.
people-home-waits = C’est fait, votre compte est prêt. Il reste une étape : le groupe vous accueille.
people-home-waits-next = Vous verrez la personne qui vous accueille. Elle vous dira le jour et le lieu, en face à face.
people-home-alone = Vous n’êtes dans aucun groupe en ce moment. Si vous en voulez un, demandez à la personne qui vous accueille.
people-home-words = Vos quatre mots
people-home-group = Votre groupe
people-home-helpers = Personnes qui aident et groupes
people-home-desk = Premières conversations : la permanence
people-home-kit = Le papier pour la rencontre
people-home-yours = Ce qui est à vous
people-home-more = Vos choix, une pause, partir
people-home-code = On m’a donné des mots pour un groupe
people-home-safety = Utiliser cette page en sécurité
people-out-do = Se déconnecter
people-return-do = Revenir
people-more-title = Vos choix, une pause, partir
people-more-name = Ici, vous portez le nom
people-more-card = Votre code repère
people-more-card-about = Pour les personnes qui composent les groupes sans dire de noms. Il ne dit rien sur vous.
people-more-rename = Porter un autre nom
people-more-words = De nouveaux mots, si quelqu’un a pu voir les vôtres
people-more-way = Un moyen de revenir
people-more-choices = La langue et ce à quoi vous dites oui
people-more-copy = Ce que nous gardons sur vous
people-more-seen = Qui a ouvert ou changé ce qui est à vous
people-more-going = Pause, terminé, partir
people-more-free = Vous êtes libre de partir. Personne ne demande pourquoi.
people-more-pause = Faire une pause
people-more-pause-what = Tout est gardé. Il n’y a pas de date de fin.
people-more-return-what = Vous êtes alors de retour. Personne ne demande où vous étiez.
people-more-done = Terminé pour l’instant
people-more-done-what = Vous quittez le groupe et gardez ce qui est à vous. Vous pouvez revenir.
people-more-leave = Partir
people-more-leave-what = Votre accès se ferme tout de suite. Tout ce qui est à vous est effacé à la date que nous vous montrons.
people-seen-title = Qui a ouvert ou changé ce qui est à vous
people-seen-about = Ce qui a été fait avec ce qui est à vous, et quel jour. Aucun nom n’est gardé pour cela. Ce que vous venez de faire apparaît dans quelques secondes.
people-seen-none = Il n’y a encore rien ici.
people-seen-more = Seuls les 200 plus récents sont montrés.
people-seen-by-you = Cela s’est fait depuis votre compte.
people-seen-by-other = C’était une autre personne d’ici.
people-seen-by-house = Cela s’est fait tout seul.
people-seen-joined = Votre propre accès a été créé.
people-seen-words = Vos cinq mots ont été changés.
people-seen-way = Votre moyen de revenir sans les mots a été changé.
people-seen-claim-begun = L’une des deux personnes a commencé à vous aider à revenir.
people-seen-claim-confirmed = La deuxième personne a confirmé un moyen de revenir pour vous.
people-seen-claim-ended = L’aide commencée pour que vous puissiez revenir a pris fin.
people-seen-back = Votre moyen de revenir avec l’aide de deux personnes a été utilisé.
people-seen-place = Une pause, une fin, un départ ou un retour a été noté pour vous.
people-seen-copy = Une copie de ce qui est à vous a été faite.
people-seen-calendar-made = Une adresse pour votre agenda a été créée.
people-seen-entered = Quelqu’un a ajouté votre nom ici, sans compte.
people-seen-admitted = On vous a fait entrer.
people-seen-code = Un code a été fait pour vous.
people-seen-stand-in = On a noté que vous pouvez prendre le relais.
people-seen-evening = Votre part dans une rencontre a changé.
people-seen-role = On vous a donné une tâche.
people-seen-role-ended = Une de vos tâches a pris fin.
people-seen-yes = Un oui de votre part a été noté.
people-seen-yes-ended = Une chose à laquelle vous aviez dit oui a pris fin.
people-seen-calendar = Une adresse pour votre agenda a pris fin.
people-seen-asked = Quelqu’un a demandé à voir une chose à vous que seules deux personnes ensemble peuvent ouvrir.
people-seen-agreed = Une deuxième personne était d’accord.
people-seen-viewed = Deux personnes ensemble ont vu une chose à vous.
people-seen-closed = Cette demande a pris fin.
people-rename-title = Porter un autre nom
people-rename-why = Tout le monde voit seulement le nouveau nom.
people-rename-do = Prendre ce nom
people-new-words-title = De nouveaux mots
people-new-words-why = Prenez d’autres mots quand vous voulez. Votre visite se ferme alors sur tous les autres appareils.
people-new-words-do = Me montrer de nouveaux mots
people-new-words-yet = Les anciens mots marchent encore, jusqu’à ce que vous ayez écrit les nouveaux.
people-new-words-use = Utiliser les nouveaux mots
people-present-ask = Vos cinq mots actuels
people-present-why = Ainsi, personne ne peut vous fermer la porte en prenant votre téléphone.
people-present-missing = Il faut vos cinq mots pour cela.
people-present-wrong = Ce ne sont pas vos cinq mots.
people-present-wrong-next = Regardez votre papier et essayez encore. Votre visite continue, et rien n’est bloqué.
people-back-code-title = Un nouveau code sur papier
people-back-code-why = Un code sert une seule fois. À la fin de ces pages, l’ancien ne marche plus et celui-ci compte.
people-back-code-write = Notez le nouveau code. Jusqu’à la dernière page, les anciens mots et l’ancien code marchent encore.
people-others-title = Où votre visite est ouverte
people-others = Votre visite est ouverte ici, et ailleurs aussi. Nombre d’autres endroits : { $word }
people-others-about = Nous ne gardons pas de quels appareils il s’agit.
people-others-none = Votre visite n’est ouverte qu’ici.
people-others-do = Me déconnecter partout ailleurs
people-way-title = Un moyen de revenir
people-way-has = Vous avez un code sur papier. Si vous en prenez un nouveau, l’ancien ne marche plus.
people-way-has-not = Vous n’avez pas de code. Si vos mots se perdent, vous recommencez comme une nouvelle personne.
people-way-new-do = Me montrer un nouveau code
people-way-use = Utiliser ce code
people-way-none-do = Je ne veux plus de code
people-back-home = Retour
people-back-title = J’ai perdu mes mots
people-back-why = Avec votre nom de connexion et votre code sur papier, vous recevez de nouveaux mots et un nouveau code.
people-handle-ask = Votre nom de connexion
people-code-ask = Votre code sur papier
people-back-none = Sans code, personne ne peut ouvrir votre compte, pas même nous. Demandez un nouveau départ à la personne qui vous accueille.
people-back-wrong = Ce nom de connexion et ce code ne vont pas ensemble.
people-back-wrong-next = Vérifiez les deux et essayez encore.
people-language-label = La langue de vos pages
people-yes-until = Ce oui est valable jusqu’au { $day }.
people-part-until = Vous avez dit oui pour participer. C’est valable jusqu’au { $day }.
# hurts
people-part-soon = Votre oui pour participer est valable jusqu’au { $day }. Vous pouvez le redonner quand vous voulez.
# hurts
people-part-over = Votre oui pour participer a duré un an et a pris fin. Votre place ici reste la vôtre. Vous pouvez le redonner quand vous voulez.
# hurts
people-part-about = C’est le seul oui nécessaire. Il est valable un an, et vous pouvez le reprendre à tout moment.
# hurts
people-part-again = Redire oui, pour un an
people-part-leave = Le reprendre et partir
people-idle-label = Quand vous ne faites rien pendant un moment
people-idle-hint = La page ferme votre visite toute seule. Un temps court est plus sûr.
people-idle-ten = Fermer ma visite après 10 minutes
people-idle-twenty = Fermer ma visite après 20 minutes
people-choices-do = Enregistrer
# hurts
people-pause-what = Vous restez dans votre groupe et vous n’avez pas à venir. Personne ne compte les rencontres.
people-leads-alone = Vous animez un groupe que personne d’autre n’anime. Sans vous, personne ne pourra y entrer avant que quelqu’un d’autre l’anime.
people-leads-alone-next = Si vous pouvez, faites d’abord entrer quelqu’un qui prend le relais. Vous êtes quand même libre de partir.
people-last-organises = Personne d’autre n’organise ici. La personne qui fait marcher la machine peut faire un code pour quelqu’un de nouveau.
people-last-worries = Personne d’autre n’est là pour les inquiétudes. Si vous pouvez, dites-le d’abord à la personne qui organise.
# hurts
people-pause-back = Une pause n’a pas de date de fin. Vos mots ouvrent toujours cette page, et un seul bouton suffit pour revenir.
people-pause-do = Faire une pause
people-already = C’est déjà fait.
people-already-next = Regardez encore la page pour voir où vous en êtes.
people-not-now = Pas maintenant
# hurts
people-done-what = Vous ne serez alors plus dans un groupe, et vos messages n’y seront plus visibles. Ce qui est à vous reste à vous.
# hurts
people-done-back = Avec vos mots, vous pouvez revenir quand vous voulez. Le groupe vous ouvre alors de nouveau sa porte.
people-done-do = J’ai terminé pour l’instant
people-leave-title = Partir
# hurts
people-leave-what = Vos mots n’ouvrent plus qu’une page. Les autres voient seulement que vous n’êtes plus ici.
# hurts
people-leave-erase = Tout ce qui est à vous est effacé le { $word }. D’ici là, vous pouvez changer d’avis sur la page que vos mots ouvrent encore.
people-leave-copy = Voir d’abord ce que nous gardons sur vous
# hurts
people-leave-words = Que deviennent les messages que vous avez laissés à votre groupe ?
# hurts
people-leave-words-hint = Les autres ne les voient plus, sauf si vous les laissez.
# hurts
people-leave-withdraw = Ils partent avec moi
# hurts
people-leave-keep = Ils restent, sans mon nom
people-leave-do = Partir
people-have-left = Vous avez choisi de partir
# hurts
people-left-until = Tout ce qui est à vous est effacé le { $word }.
# hurts
people-left-copies = À partir du { $word }, cela est effacé aussi de toutes les copies de secours.
# hurts
people-left-lines = Les messages que vous avez choisi de laisser restent dans votre groupe, sans votre nom.
# hurts
people-left-back = Jusqu’au jour où tout est effacé, vos anciens mots ouvrent une page. Vous pouvez y changer d’avis, voir ce que nous gardons, ou tout effacer tout de suite.
people-take-back-do = Changer d’avis et revenir
people-take-back-what = Vous serez de nouveau ici, et votre groupe vous ouvrira de nouveau sa porte. Vos messages y seront alors avec votre nom.
people-erase-title = Effacer maintenant
# hurts
people-erase-what = Tout ce qui est à vous est effacé tout de suite. On ne peut pas revenir en arrière.
people-erase-do = Tout effacer maintenant
people-gone-title = C’est effacé
# hurts
people-gone-day = Tout ce qui était à vous a été effacé ici le { $word }.
# hurts
people-gone-but = Ce qui était à vous a été effacé ici le { $word }, sauf ce qu’un ordre garde.
# hurts
people-gone-here = Ici, on ne peut plus rien ouvrir de ce qui était à vous.
# hurts
people-kept-until = Un ordre demande que ce qui est gardé sur vous reste jusqu’au { $word }.
# hurts
people-kept-closed = Cela reste fermé : cet ordre ne permet à personne de l’ouvrir. Quand il est fini, ce qui devait être effacé est effacé.
# hurts
people-kept-some = Un ordre demande que ceci reste jusqu’au { $word } :
# hurts
people-kept-rest = Tout le reste est effacé quand son jour vient, comme pour tout le monde.
# hurts
people-kept-some-closed = Cela reste comme au jour de l’ordre, et l’ordre ne permet à personne de l’ouvrir. Quand il est fini, cela est effacé aussi.
people-copy-title = Ce que nous gardons sur vous
people-copy-day = Ce que nous avons au { $word } :
people-copy-print = Vous pouvez imprimer cette page. Le papier peut être plus sûr qu’un fichier.
people-copy-nobody = Cette page ne nomme personne d’autre, ni aucun groupe.
people-copy-file-do = La garder dans un fichier
people-copy-delay-title = Un temps d’attente avant d’ouvrir cette page
people-copy-delay-what = Quelqu’un pourrait-il vous forcer à montrer cette page ? Vous pouvez la faire attendre deux jours. Personne d’autre ne voit que vous avez choisi cela.
people-copy-delay-label = Cette page s’ouvre deux jours après ma demande
people-copy-not-yet = Cette page n’est pas encore ouverte.
people-copy-not-yet-next = Regardez la page pour voir quand elle s’ouvre.
people-copy-opens = Elle s’ouvre le { $word }.
people-copy-wished = Cette page s’ouvre deux jours après la demande.
people-copy-ask-do = Commencer les deux jours maintenant
copy-since = Ici depuis le
copy-language = Langue
copy-state = Votre place ici en ce moment
copy-limits-read = Le jour où vous avez lu quand nous devons prévenir quelqu’un
copy-erase-on = Effacement le
copy-order = Doit rester, à cause d’un ordre, jusqu’au
copy-order-what = Doit rester, à cause de l’ordre
kept-consent = Ce à quoi vous avez dit oui
kept-groups = Les groupes où vous êtes ou étiez
kept-roles = Ce que vous avez fait ici pour les autres
kept-lines = Les messages que vous avez laissés dans un groupe
kept-evenings = Les rencontres auxquelles vous avez participé
copy-role = Ce que vous faites ici
copy-name = Le nom que vous portez ici
copy-consent = Vous avez dit oui à
copy-consent-until = C’est valable jusqu’au
state-active = Ici
state-paused = En pause
state-done = Terminé pour l’instant
state-left = Vous avez choisi de partir
role-anyone = Pas de tâche particulière
role-participant = La personne qui participe
role-alumni = La personne qui a terminé pour l’instant
role-trainee = La personne qui apprend à accompagner
role-mentor = La personne qui en accompagne d’autres
role-facilitator = La personne qui anime la rencontre
role-lead = La personne à qui confier une inquiétude
role-coordinator = La personne qui organise
role-supervisor = La personne qui écoute celles qui aident
role-evaluator = La personne qui lit les chiffres
role-auditor = La personne qui vérifie de l’extérieur
role-funder = La personne qui lit le rapport public
role-partner = La personne d’un lieu partenaire
role-administrator = La personne qui fait marcher la machine
consent-taking-part = Participer
consent-attendance = Noter pour vous quand vous venez
duty-none = Vous participez.
duty-trainee = Vous apprenez à accompagner d’autres personnes. Vous voyez les groupes où vous êtes.
duty-mentor = Vous accompagnez d’autres personnes. Vous voyez les noms choisis dans vos groupes, et rien de ce qu’elles ne vous ont pas montré.
duty-facilitator = Vous animez des rencontres et accueillez des gens. Vous voyez les noms choisis dans vos groupes. Ce qui ne vous est pas montré, vous ne pouvez pas l’ouvrir.
duty-lead = Vous répondez aux inquiétudes. Il n’y a encore rien à répondre ici.
duty-coordinator = Vous organisez l’aide et les groupes. Vous voyez des nombres et les personnes qui aident, jamais les noms de celles qui participent.
duty-supervisor = Vous écoutez les personnes qui aident. Vous ne voyez rien sur celles qui participent.
duty-evaluator = Vous lisez des nombres additionnés à partir de beaucoup de groupes. Il n’y en a pas encore ici.
duty-auditor = Vous vérifiez de l’extérieur que rien n’a été changé. La personne qui fait marcher la machine vous donne le journal. Vous ne voyez aucun nom.
duty-funder = Vous lisez le rapport public. Il est le même pour tout le monde. Il n’y en a pas encore ici.
duty-partner = Vous répondez à ce qu’on vous envoie. Personne ne vous a encore rien envoyé.
duty-administrator = Vous faites marcher la machine. Vous ne pouvez rien ouvrir de ce que les gens ont écrit.

people-way-pair = Deux personnes peuvent ensemble vous aider à revenir.
people-way-pair-not = Vous pouvez aussi choisir deux personnes qui aident ici. Ensemble, elles peuvent vous aider à revenir.
people-way-two = Deux personnes de confiance
people-back-two = Si vous avez choisi deux personnes, allez voir l’une d’elles. Le code de leur papier marche ici aussi.
people-back-early = Ce code est juste, mais il est trop tôt. Heures à attendre encore : { $n }
people-back-early-next = Gardez le papier et revenez à ce moment-là.
people-anew-when = Pensez-vous que quelqu’un a vu vos mots ? Alors refaites aussi vos clés.
people-anew-title = Je pense que quelqu’un a vu mes mots
people-anew-about = Vous recevez de nouveaux mots, et toutes vos clés sont refaites. Voici ce qui change.
people-anew-words = Vos anciens mots n’ouvrent plus rien.
people-anew-sessions = Partout ailleurs, votre visite se ferme.
people-anew-code = Votre code sur papier ne marche plus. Vous en prenez un nouveau.
people-anew-two = Si deux personnes peuvent vous aider à revenir, vous les choisissez de nouveau.
people-anew-kept = Vos groupes, votre nom et ce que vous avez écrit restent.
people-anew-seen = Ce que quelqu’un a déjà lu reste lu.
people-anew-do = Tout refaire
people-anew-done-title = Tout est nouveau
people-anew-done-about = Vos anciens mots, votre ancien code et toute autre page ouverte ne marchent plus.
people-anew-again = Ce qui est à refaire
people-anew-again-code = Prenez un nouveau code sur papier.
people-anew-again-two = Demandez de nouveau à ces personnes, ou choisissez-en deux autres.

### Les feuilles et les cartes qu’on imprime pour une rencontre. Rien n’y dit qui nous sommes, où nous nous voyons, ni pourquoi.

## level 0

kit-title = Du papier pour une rencontre
kit-lead = Tout ce qu’il faut à une rencontre quand il n’y a ni courant ni réseau. Chaque feuille se lit en noir et blanc.
kit-quiet = Les feuilles d’une rencontre ne disent ni qui nous sommes, ni où nous nous voyons, ni pourquoi. Si un sac reste dans le bus, personne n’apprend rien.
kit-how-title = Comment imprimer
kit-how-browser = Utilisez le menu de votre navigateur. Enlevez-y les en-têtes et les pieds de page, sinon le nom de ces pages sera sur le papier.
kit-how-small = Les cartes tiennent aussi sur du papier A6. Choisissez la taille du papier dans la même fenêtre.
kit-how-language = Les feuilles parlent la langue de cette page. Vous pouvez la changer plus haut.
kit-all = Toutes les feuilles pour une première rencontre
kit-lead-title = Pour la personne qui anime la rencontre
kit-together-title = À lire ensemble
kit-hand-title = À mettre dans la main
kit-before-title = Avant qu’il y ait une rencontre
kit-back = Retour à la liste
kit-day = Jour
kit-minutes = Minutes

# The evening by the clock
kit-clock-title = La rencontre au fil de l’heure
kit-clock-lead = Quatre-vingt-dix minutes, et chaque semaine le même déroulement. Personne n’a à se demander ce qui vient ensuite.
kit-clock-ours = Notre heure
kit-clock-tonight = Qui répond ce soir, et comment
kit-clock-arrive = Arriver
kit-clock-arrive-how = Nous nous saluons et nous lisons notre accord. Dites qui répond ce soir, et montrez où sont les cartes.
kit-clock-round = Un tour
kit-clock-round-how = Chaque personne dit comment elle arrive. Un mot suffit. Passer son tour suffit aussi.
kit-clock-begin = Un début
kit-clock-begin-how = Une courte histoire, ou une question. Laissez-lui un moment.
kit-clock-talk = La discussion
kit-clock-talk-how = Nous parlons, et nous essayons une chose ensemble. On ne demande à personne plus que ce qui vient.
kit-clock-step = Un petit pas
kit-clock-step-how = Chaque personne cherche un petit pas pour la semaine. Elle peut le dire à voix haute, ou le garder pour elle.
kit-clock-down = Déposer
kit-clock-down-how = Un dernier tour. Puis nous respirons, jusqu’à sentir le sol sous les pieds.
kit-clock-leave = Rentrer
kit-clock-leave-how = Nous partons une personne ou deux à la fois, à quelques minutes d’écart. Convenez de ce qu’on dit si quelqu’un pose une question.
kit-clock-never = Une personne qui aide n’est jamais la seule avec le groupe. Si l’une d’elles sort avec quelqu’un, tout le monde fait une pause.
kit-clock-after-title = Ensuite : quinze minutes pour les personnes qui aident
kit-clock-after = Cinq cases et aucun nom. Rien de ce qui a été dit n’est écrit.

# At the door
kit-door-title = À la porte
kit-door-lead = Une croix par personne qui entre. Ni noms, ni initiales, ni heures.
kit-door-begins = Début à
kit-door-came = Personnes entrées
kit-door-helpers = Personnes qui aident
kit-door-next = Absences la prochaine fois
kit-door-number = Nombre à la porte
kit-door-two = Avec une seule personne qui aide, la rencontre ne commence pas. Appelez la personne qui répond ce soir.
kit-door-unknown = Si une personne inconnue est à la porte, quelqu’un qui aide sort avec elle. On ne dit pas qui se réunit ici.
kit-door-after = Écrivez le nombre sur la page de la rencontre. Déchirez ensuite cette feuille.

# To read aloud
kit-aloud-title = À lire à voix haute la première rencontre
kit-aloud-lead = Lisez lentement, et arrêtez-vous après chaque partie. Tout le monde peut poser des questions. Personne n’a à répondre.
kit-aloud-yours = Ce qui vous revient ici
kit-aloud-name = Vous ne donnez pas de nom. Vous choisissez comment nous vous appelons.
kit-aloud-free = Vous pouvez passer votre tour, faire une pause ou partir, aujourd’hui ou pour de bon. Aucune raison n’est demandée.
kit-aloud-unwritten = Rien de ce qui est dit ici n’est écrit ni enregistré.
kit-aloud-kept = Ce que nous gardons sur vous, vous pouvez le lire, l’emporter et le faire effacer.
kit-aloud-between = Ce que chaque personne demande aux autres
kit-aloud-stays = Ce qui est dit ici reste ici. C’est une promesse entre nous ; aucune loi n’y oblige les autres.
kit-aloud-self = Parlez de vous. Laissez de côté ce qui pourrait être puni, les lieux et les autres personnes.
kit-aloud-agree = Maintenant, nous lisons notre accord. Nous le changeons jusqu’à ce qu’il nous convienne.
# hurts
kit-aloud-limits = Lisez ensuite la feuille qui dit quand nous devons prévenir quelqu’un. Avant cela, personne ne raconte rien.
kit-aloud-going = Comment partir
kit-aloud-out = Vous pouvez sortir à tout moment. Quelqu’un qui aide vient seulement si vous faites oui de la tête.
kit-aloud-leave = Pour partir pour de bon, il suffit de toucher un bouton sur votre page, ou de nous le dire. Cela compte tout de suite.
kit-aloud-date = On vous montre le jour où tout ce qui est à vous sera effacé.
kit-aloud-yes = Trois choses qui demandent votre oui
kit-aloud-yes-part = Participer. Seul ce oui est nécessaire.
kit-aloud-yes-came = Noter pour vous les rencontres où vous étiez là. Un non ne change rien.
kit-aloud-yes-reach = Un moyen de vous joindre. Un non ne change rien.
kit-aloud-yes-back = Chaque oui est demandé à part, et se reprend aussi facilement qu’il se donne.
kit-aloud-end = Avant de commencer
# hurts
kit-aloud-card = Donnez à chaque personne la carte « Mes étapes, quand c’est trop ». On ne la remplit pas ce soir.
kit-aloud-heard = Demandez ce qui a été compris. Personne ne signe. Si une chose reste floue, nous l’avons mal dite, et nous la redisons.

# What we agree
kit-agree-title = Notre accord
kit-agree-lead = C’est un début. Changez-le jusqu’à ce qu’il soit le vôtre, et lisez-le à voix haute à chaque rencontre.
kit-agree-stays = Ce qui est dit ici reste ici. On lit d’abord quand nous devons prévenir quelqu’un.
kit-agree-names = Nous portons des noms choisis. Personne ne prend de photos. Les téléphones sont rangés, sauf si nous convenons d’autre chose.
kit-agree-free = Je peux passer mon tour, faire une pause, sortir un moment ou partir pour de bon. Je ne dois d’explication à personne.
kit-agree-self = Je parle de moi.
kit-agree-share = Je raconte ce que j’ai vécu. Je ne dis pas aux autres ce qu’il faut faire.
kit-agree-detail = Je laisse de côté ce qui pourrait faire reconnaître un acte puni par la loi, un lieu ou quelqu’un d’autre. Ce qu’on m’a fait, je peux le dire.
kit-agree-lawyer = Avant de parler de ce que j’ai fait, je demande conseil à un cabinet d’avocats. Nous aidons à en trouver un.
kit-agree-cause = Ici, personne ne cherche à gagner les autres à une cause. Ni éloge de la violence, ni signes, ni slogans.
kit-agree-respect = Nous nous respectons, sans insultes. Nous discutons ce qui est dit, jamais la personne.
kit-agree-outside = Dehors, on se voit seulement si les deux le veulent. Chaque personne peut dire non, ou demander à quelqu’un qui aide de le dire.
kit-agree-sober = Je viens assez sobre pour participer.
kit-agree-money = Pas d’argent, pas de sexe, pas de faveurs et pas d’affaires entre les personnes qui viennent et celles qui aident.
kit-agree-afraid = Si quelqu’un ici me fait peur, je peux le dire en tête-à-tête à la personne à qui confier une inquiétude. On me prend au sérieux, et on agit.
kit-agree-ways = Nous cherchons des chemins sans violence, ici et dehors. Si cela échoue, on recommence.
kit-agree-watch = Personne ne nous observe. Pas de visite, de stage ni de recherche sans notre oui.
kit-agree-own = Nos propres phrases
kit-breach-title = Quand une limite est franchie
kit-breach-remind = Un rappel, sans colère.
kit-breach-quiet = Quelques mots au calme, à l’écart des autres.
kit-breach-mend = Un moment pour réparer, avec quelqu’un que les deux acceptent.
kit-breach-pause = La proposition de faire une pause.
kit-breach-two = Deux personnes regardent ensemble ce qui s’est passé, et décident.
kit-breach-end = La place ici prend fin, et nous trouvons un autre lieu qui aide.
kit-breach-again = En cas de désaccord, on peut demander à deux autres personnes, qui n’y ont pris aucune part.
kit-breach-threat = Une menace ou un acte de violence mène tout droit à la dernière étape.

# When we must tell somebody, with three examples
# hurts
kit-limits-aloud = Lisez ceci à voix haute, lentement, avant que quelqu’un raconte quoi que ce soit. Laissez de la place aux questions.
# hurts
kit-limits-here = Ce que la loi nomme ici
kit-limits-back-title = Redit avec ses propres mots
# hurts
kit-limits-back = Posez ces questions à chaque personne, en tête-à-tête. Ce n’est pas un examen. Cela montre si nous l’avons bien dit.
# hurts
kit-limits-back-when = Quand devrions-nous prévenir quelqu’un ?
# hurts
kit-limits-back-before = Que ferions-nous avant de prévenir quelqu’un ?
# hurts
kit-limits-back-court = Que peut-il arriver si un tribunal nous interroge ?
# hurts
kit-limits-back-unsaid = Qu’est-ce qu’il vaut mieux ne pas dire ici ?
# hurts
kit-limits-back-day = On note seulement la date. Personne ne signe.

# The cards of three colours
kit-colours-title = Trois cartes qui se passent de mots
kit-stop = Stop
kit-stop-says = C’est trop pour moi. Arrêtons maintenant.
kit-pause = Pause
kit-pause-says = J’ai besoin d’un moment. Je vais peut-être sortir.
kit-pass = Je passe
kit-pass-says = Pas moi, pas maintenant. Continuez sans moi.
kit-colours-how = Comment marchent les cartes
kit-colours-raise = Posez une carte, ou levez-la. Aucun mot n’est nécessaire.
kit-colours-stop = À « Stop », tout le monde se tait. Nous respirons, et nous reprenons ailleurs.
kit-colours-pause = À « Pause », une personne qui aide vous suit, si vous faites oui de la tête. Les autres font une pause aussi.
kit-colours-pass = À « Je passe », c’est le tour de la personne suivante.
kit-colours-why = Personne ne demande pourquoi, pas plus tard non plus.

# A card for a hard day
kit-hard-title = Pour un jour difficile
kit-hard-lead = Écrivez cette carte un bon jour. Gardez-la là où un mauvais jour la trouvera.
kit-hard-signs = Comment je vois que ça m’attire de nouveau
kit-hard-first = Ce que je fais dans les dix premières minutes
kit-hard-whom = Qui je peux appeler, même à une mauvaise heure
kit-hard-where = Où je peux aller ce soir
kit-hard-words = Une phrase à laquelle me tenir
kit-hard-back = Un jour difficile ne défait rien. Vous pouvez revenir comme vous êtes. Personne ne demande ce qu’il y a eu entre-temps.

# The safety card
kit-safety-title = Mes étapes, quand c’est trop
# hurts
kit-safety-lead = À écrire ensemble, avec vos propres mots, en prenant votre temps. Ce n’est pas une promesse. Vous pouvez changer vos étapes n’importe quel jour.
# hurts
kit-safety-order = Commencez en haut. Si une étape ne suffit pas, prenez la suivante.
# hurts
kit-safety-signs = Comment je vois que ça commence
# hurts
kit-safety-signs-hint = Une pensée, une image, un endroit du corps, une heure de la journée.
# hurts
kit-safety-alone = Ce que je peux faire par moi-même
# hurts
kit-safety-alone-hint = Tout ce qui m’a déjà permis de tenir dix minutes.
# hurts
kit-safety-away = Des gens et des lieux qui me changent les idées
# hurts
kit-safety-away-hint = Je n’ai pas à dire comment je vais.
# hurts
kit-safety-ask = Des gens à qui je peux dire comment je vais
# hurts
kit-safety-ask-hint = Une initiale suffit, et comment les joindre.
# hurts
kit-safety-work = Des gens dont c’est le métier
# hurts
kit-safety-work-hint = Un cabinet médical, un lieu d’écoute, une ligne qui répond la nuit.
# hurts
kit-safety-around = Ce que je rends plus sûr autour de moi
# hurts
kit-safety-around-hint = Ce que je mets hors de portée, et qui le garde un moment.
# hurts
kit-safety-now = Si une vie est en danger maintenant, appelez d’abord ce numéro : { $word }
# hurts
kit-safety-now-any = Si une vie est en danger maintenant, appelez d’abord le numéro d’urgence.
# hurts
kit-safety-near-title = Si quelqu’un s’approche trop
# hurts
kit-safety-near = Un non trop fort peut aggraver les choses. Remettre à plus tard, trouver une excuse, s’écarter, appeler d’abord : tout cela est bien.
# hurts
kit-safety-near-time = Une phrase qui me fait gagner du temps
# hurts
kit-safety-near-where = Où je vais, et un autre chemin pour rentrer
# hurts
kit-safety-near-whom = Qui j’appelle

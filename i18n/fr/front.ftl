### The pages that anybody may open.

## level 0

front-door-title = Se connecter
front-door-handle = Votre nom de connexion
front-door-handle-hint = Deux mots et un nombre. Les majuscules, les accents et les espaces ne comptent pas.
front-door-words = Vos cinq mots
front-door-words-hint = Si votre navigateur propose de les retenir, dites non.
front-door-in = Se connecter
front-door-kept = Après un moment sans activité, votre visite s’est fermée. Ce que vous avez écrit est gardé. Connectez-vous pour continuer.
front-door-back = J’ai perdu mes mots
front-door-first-title = Première visite ici
front-door-code = Les quatre mots qu’on vous a donnés
front-door-code-hint = Rien n’est gardé avant la dernière étape. Vous pouvez vous arrêter à tout moment.
front-door-go = Continuer
front-door-button = À quoi sert le bouton du haut

front-help-title = Aide
front-help-lead = Vous pouvez poser une question sans dire qui vous êtes.
front-help-duty = Qui est là pour vous, et quand
front-help-telephone = Téléphone
front-help-emergency = Numéro d’urgence
front-help-outside = Quelqu’un de l’extérieur à qui dire ce qui n’allait pas
# hurts
front-help-now = Si une vie est en danger maintenant, appelez d’abord le numéro d’urgence.
# hurts
front-help-quiet = Ce que vous écrivez sur ces pages ne fait sonner aucun téléphone et ne réveille personne. Si cela ne peut pas attendre, appelez.
# hurts
front-help-complain = Si quelque chose ici n’allait pas, vous pouvez le dire à quelqu’un qui n’est pas des nôtres.
front-help-read-title = À lire tranquillement

front-first-title = À quoi sert le bouton du haut
front-first-lead = Chaque page commence par le même bouton. Il est là pour les moments où quelqu’un s’approche.
front-first-leads-here = Il suffit de le toucher : votre visite se ferme et une page sur la météo s’affiche.
front-first-leads-away = Il suffit de le toucher : votre visite se ferme et une page ordinaire d’un autre site s’affiche.
front-first-try-title = Essayez-le
front-first-try = Essayez-le une fois, quand rien n’en dépend. Pour revenir, écrivez l’adresse, puis connectez-vous de nouveau si vous l’étiez.
front-first-try-do = Essayer maintenant

front-does-title = Ce qu’il fait
# hurts
front-does-ends = Il met fin tout de suite à votre visite ici.
# hurts
front-does-clears = Il demande au navigateur de jeter ce qu’il a gardé de ces pages.
# hurts
front-does-back = Ensuite, le bouton « Retour » du navigateur ne montre plus aucune de vos pages.
front-does-not-title = Ce que le bouton ne peut pas faire
# hurts
front-does-not-history = L’historique du navigateur n’est pas effacé. L’adresse de ces pages y reste.
# hurts
front-does-not-address = Le nom de ce lieu reste dans la barre d’adresse.
# hurts
front-does-not-offline = Sans connexion, il ne peut pas nous joindre. Un message du navigateur s’affiche, et « Retour » peut montrer la page. Fermez la fenêtre ou éteignez l’écran.
# hurts
front-does-not-other = Si vous partez en écrivant une autre adresse, « Retour » peut montrer la page pendant quelques minutes. Le bouton évite cela.

front-safety-title = Utiliser ces pages en sécurité
front-safety-lead = Quelques choses à savoir avant d’utiliser ces pages là où d’autres pourraient regarder.
front-public-title = Dans une bibliothèque, ou sur l’appareil de quelqu’un d’autre
# hurts
front-public-private = Utilisez une fenêtre privée s’il y en a une. Elle oublie l’historique quand vous la fermez.
# hurts
front-public-remember = Si le navigateur propose de retenir vos mots, dites non.
# hurts
front-public-leave = Avant de vous lever, touchez le bouton du haut. Puis fermez la fenêtre.
front-shared-title = Sur un téléphone que d’autres regardent
# hurts
front-shared-history = Chaque visite reste dans l’historique avec son adresse. Vous pouvez y effacer des lignes une par une. Un historique vide peut aussi se remarquer.
# hurts
front-shared-keyboard = Certains claviers apprennent ce que vous écrivez et le proposent ensuite. Vous pouvez arrêter cela dans les réglages du clavier.
# hurts
front-shared-pictures = Ne prenez pas de photo de ces pages. Les photos partent souvent toutes seules dans un album partagé.
front-watched-title = Des programmes qui regardent
# hurts
front-watched = Certains programmes sur un téléphone voient chaque page et chaque mot que vous écrivez. Rien ici ne peut vous en protéger.
# hurts
front-watched-paper = Si vous pensez qu’il y en a un, prenez un appareil que personne d’autre ne touche. Le papier, ou un ordinateur de bibliothèque, est encore plus sûr.
front-seen-title = Si quelqu’un a vu vos mots
# hurts
front-seen = Connectez-vous sur un autre appareil et choisissez de nouveaux mots dans « Vos choix, une pause, partir ». Dès lors, les anciens n’ouvrent plus rien.
# hurts
front-seen-help = Si vous ne pouvez pas vous connecter, appelez-nous. Le numéro est sur la page « Aide ».

front-limits-title = Quand nous devons prévenir quelqu’un
# hurts
front-limits-lead = Ce que vous dites ici reste ici. Il y a quatre exceptions. Il vaut mieux les connaître avant de parler.
# hurts
front-limits-life = Une vie est en grand danger, la vôtre ou celle de quelqu’un d’autre.
# hurts
front-limits-child = On fait du mal à un enfant.
# hurts
front-limits-law = La loi de ce pays dit qu’une chose doit être signalée. Les personnes ici peuvent vous dire laquelle.
# hurts
front-limits-court = Un tribunal nous l’ordonne.
# hurts
front-limits-first = Nous vous le disons d’abord, sauf si cela augmente le danger. Nous transmettons seulement ce qu’il faut, et seulement à qui en a besoin.
front-limits-examples-title = Trois exemples
# hurts
front-limits-example-others = Quelqu’un dit qu’un proche veut blesser des gens samedi. Nous devons prévenir, pour que personne ne soit blessé.
# hurts
front-limits-example-self = Quelqu’un dit vouloir mourir cette nuit. Nous restons à ses côtés et nous appelons de l’aide.
# hurts
front-limits-example-child = Quelqu’un dit qu’à la maison, un enfant reçoit des coups. Nous devons prévenir les personnes qui protègent les enfants.
front-limits-else-title = Tout le reste
# hurts
front-limits-else = Sinon, nous ne disons à personne ce que vous pensez, ce que vous ressentez, ni que vous venez ici. Les doutes ne sont pas une raison de prévenir, les mauvais jours non plus.
front-limits-group-title = Les autres dans votre groupe
# hurts
front-limits-group = Ces personnes promettent de garder pour elles ce qu’elles entendent. C’est une promesse, pas une loi. Un tribunal peut interroger chacune d’elles.
# hurts
front-limits-details = Si vous parlez de ce qui pourrait être puni, ne dites ni nom, ni lieu, ni date. Personne ici n’en a besoin.
# hurts
front-limits-ask = En cas de doute, demandez d’abord. Vous pouvez dire « et si », et rien de plus.

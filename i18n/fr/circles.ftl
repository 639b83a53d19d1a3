# Groups: the list, one group, leading it, letting people in, people without an account.

## level 0

circles-groups-title = Mes groupes
circles-groups-none = Vous n’êtes dans aucun groupe en ce moment. La personne qui vous accueille peut vous donner un code pour un groupe.
circles-unled = En ce moment, personne n’anime ce groupe. Le groupe ne peut donc faire entrer personne.
circles-take-lead = L’animer à partir de maintenant
circles-led = Quelqu’un anime déjà ce groupe.
circles-led-next = Parlez-en ensemble. Cette personne peut vous faire entrer pour prendre le relais.
circles-groups-waits = Le groupe doit encore vous ouvrir sa porte.
circles-groups-waits-day = Le groupe peut vous ouvrir sa porte le { $word }.
circles-groups-waits-next = Cela se fait quand vous vous voyez : à deux, vous lisez quatre mots à voix haute. D’ici là, il n’y a rien à faire.
circles-groups-paused = Vous faites une pause, personne ne peut donc vous ouvrir la porte maintenant. Revenez d’abord.
circles-own-words = Vos quatre mots, à lire à voix haute pour entrer
circles-groups-code = J’ai un code pour un groupe
circles-groups-apart = Personnes qui ne doivent pas se croiser
circles-open-title = Ouvrir un groupe
circles-open-label = Comment s’appelle le groupe ?
circles-open-hint = Seules les personnes du groupe le voient. Choisissez un nom qui ne dit pas pourquoi vous vous voyez.
circles-open-do = Ouvrir le groupe
circles-name-empty = Le groupe n’a pas encore de nom.
circles-name-empty-next = Écrivez un nom court.
circles-name-long = Le nom dépasse { $n } caractères.
circles-name-long-next = Écrivez-en un plus court.

circles-welcome-title = Personnes qui veulent accueillir avec vous
circles-welcome-about = La personne qui accueille avec vous peut lire les noms des personnes qui attendent d’entrer.
circles-welcome-do = Ce sont les mêmes mots : accueillir ensemble
circles-welcome-waits = Vous ne pouvez pas encore lire les noms des personnes qui attendent. Quelqu’un qui accueille doit partager cela avec vous quand vous vous voyez.
circles-welcome-ask = Demander à accueillir aussi
circles-welcome-first = Vous ne pouvez pas encore lire le nom de cette personne.
circles-welcome-first-next = Demandez d’abord à quelqu’un qui accueille de partager cela avec vous.
circles-name-shut = Ce nom était destiné à quelqu’un qui est parti.
circles-name-shut-next = Demandez à la personne qui porte ce nom de se connecter une fois. Vous pourrez ensuite le lire ici.

circles-not-today = Aujourd’hui, il n’y a pas de rencontre où quelqu’un commence ici.
circles-not-today-next = La prochaine est le { $word }.
circles-not-today-tell = Annoncez d’abord un jour au groupe, sous « Quelqu’un de nouveau commence ».
circles-read-aloud = Lisez ces quatre mots ensemble, chaque personne sur son écran. Sur l’autre écran, ils sont dans « Mes groupes » ; la première page y mène. Si les pages sont en deux langues, choisissez d’abord la même.
circles-read-aloud-differ = Si un mot est différent, ne faites entrer personne. Dites-le à la personne à qui confier une inquiétude.

circles-one-lead = Animer ce groupe
circles-one-words = De la personne qui anime la rencontre
circles-one-begins = Quelqu’un de nouveau commence le { $word }
circles-one-people = Les personnes de ce groupe
circles-one-lines = Entre nous
circles-one-no-lines = Il n’y a pas encore de message que vous puissiez lire ici.
circles-one-somebody = Quelqu’un du groupe
circles-part-mentor = accompagne
circles-part-stand-in = peut animer la rencontre
circles-part-facilitator = anime la rencontre
circles-vouched = · deux autres personnes lui font confiance

circles-line-label = Écrire un message au groupe
circles-line-hint = Le groupe le voit avec le nom que vous portez ici. Vous pouvez le reprendre à tout moment. Une personne qui arrive plus tard ne le voit pas.
circles-line-do = Le montrer au groupe
circles-line-take-back = Le reprendre
circles-line-empty = Il n’y a encore rien dans le message.
circles-line-empty-next = Écrivez d’abord quelque chose.
circles-line-long = Le message dépasse { $n } caractères.
circles-line-long-next = Raccourcissez-le un peu.
circles-lines-full = Vous avez laissé autant de messages qu’une personne peut en laisser : { $n }.
circles-lines-full-next = Reprenez-en un plus ancien, il y aura alors de la place pour celui-ci.

circles-lead-title = Animer le groupe
circles-lead-waiting = En attente d’entrer
circles-lead-nobody = Personne n’attend.
circles-lead-unread = Quelqu’un dont vous ne pouvez pas encore lire le nom
circles-lead-shut = Un nom qui s’ouvrira à la prochaine connexion de la personne
circles-lead-since = depuis le { $word }
circles-lead-not-now = · ne peut pas entrer ici en ce moment
circles-begins-title = Quelqu’un de nouveau commence
circles-begins-about = Une semaine avant, le groupe sait quand quelqu’un de nouveau commence. On lui dit le jour, mais pas qui, ni combien de personnes.
circles-begins-day = Rencontre
circles-begins-back = Retirer ce jour
circles-begins-do = Dire ce jour au groupe
circles-day-missing = Cette rencontre n’est pas dans la liste.
circles-day-missing-next = Choisissez une rencontre dans une semaine ou plus.
circles-cards-title = Codes repères
circles-cards-about = Avec un code, vous pouvez parler de quelqu’un sans dire son nom. Seules la personne qui anime le groupe et la personne elle-même le voient.
circles-card = Code repère

circles-word-title = Un mot au groupe
circles-word-label = Que doit savoir tout le monde ?
circles-word-hint = Il est sur la page du groupe, avec le nom que vous portez ici. N’écrivez rien de ce qui a été dit pendant une rencontre.
circles-word-do = Le dire au groupe
circles-code-title = Un code pour ce groupe
circles-code-about = Dites les quatre mots, ou donnez le papier. Un code marche une fois. La personne qui l’utilise attend que vous la fassiez entrer.
circles-code-kind = Pour qui est-il ?
circles-code-new = Pour quelqu’un qui arrive ici
circles-code-here = Pour quelqu’un qui se connecte déjà ici, par exemple pour accompagner
circles-code-do = Créer un code
circles-kind-missing = On ne sait pas encore pour qui est le code.
circles-kind-missing-next = Choisissez l’un des deux.
circles-slip-title = Quatre mots
circles-slip-about = Dites-les, ou imprimez ce papier. On les écrit sur la première page, sous « Première visite ici ».
circles-slip-about-here = Dites-les, ou imprimez ce papier. On les écrit sur la première page, dans « On m’a donné des mots pour un groupe ».
circles-slip-words = Les mots
circles-slip-until = jusqu’au { $word }
circles-slip-once = Ces mots sont montrés seulement maintenant et ne sont gardés nulle part. S’ils sont perdus, créez-en d’autres.
circles-slip-back = Retour

circles-admit-title = Faire entrer quelqu’un
circles-admit-before = Cette personne avait-elle déjà un compte, et a-t-elle perdu ses mots ? Écrivez l’ancien code repère
circles-admit-before-hint = Seulement pour quelqu’un que vous connaissez ; dans les autres cas, laissez vide. Ce compte prend fin aujourd’hui et il est effacé après 30 jours. D’ici là, ses mots permettent de changer d’avis.
circles-admit-before-unknown = Ce code repère n’est à personne du groupe qui participe seulement.
circles-admit-before-unknown-next = Regardez les codes sur votre page du groupe, ou laissez vide.
circles-admit-do = Faire entrer
circles-admit-not = Pas maintenant
# hurts
circles-tick-limits = Aujourd’hui, nous avons lu quand nous devons prévenir quelqu’un, et la personne l’a redit avec ses mots.
circles-tick-limits-hint = La date est notée. Sans cela, personne n’entre dans un groupe.
circles-tick-adult = La personne a 18 ans ou plus.
circles-tick-adult-hint = Seule cette case est demandée, pas de date de naissance, et rien n’en est gardé.
# hurts
circles-limits-needed = La case n’est pas cochée : avez-vous lu ensemble quand nous devons prévenir quelqu’un ?
# hurts
circles-limits-needed-next = Lisez-le ensemble maintenant. La personne le redit avec ses mots. Cochez ensuite la case.
circles-adult-needed = La case n’est pas cochée : la personne a-t-elle 18 ans ou plus ?
circles-adult-needed-next = Une personne plus jeune a besoin d’un autre chemin. Parlez-en à la personne à qui confier une inquiétude, et n’écrivez rien ici.
circles-tick-talks = La personne a eu, en tête-à-tête, les deux conversations qui viennent avant cette rencontre.
circles-tick-talks-hint = L’une parle du corps, l’autre de la pression des autres. Rien n’en est gardé.
circles-talks-needed = La case n’est pas cochée : la personne a-t-elle eu les deux conversations en tête-à-tête ?
circles-talks-needed-next = Ayez d’abord les deux conversations. La personne peut arriver à la prochaine rencontre ouverte à quelqu’un de nouveau.
circles-not-now = La personne ne peut pas entrer dans ce groupe maintenant.
circles-not-now-next = C’est peut-être le nombre de places, la rencontre, une pause, ou autre chose. Gardez la place libre, ou pensez à un autre groupe.
circles-key-changed = Les quatre mots ne sont plus ceux que vous avez lus.
circles-key-changed-next = Lisez encore une fois ensemble les mots de cette page, avant de faire entrer quelqu’un.

circles-few = Pour l’instant, moins de { $n } personnes ont dit oui.
circles-few-next = Un groupe commence avec { $n } personnes ou plus. Attendez encore quelqu’un, ou demandez à une personne qui attend.
circles-many = Plus de { $n } personnes ont dit oui.
circles-many-next = Un groupe a au plus { $n } personnes. Quelqu’un peut commencer dans un autre groupe.
circles-alone = Il manque une deuxième personne qui aide.
circles-alone-next = Faites entrer quelqu’un qui accompagne ou peut prendre le relais. Commencez ensuite.

circles-entered-title = Personnes sans compte
circles-entered-about = Elles sont dans le groupe comme tout le monde. Seule la personne qui anime le groupe voit qu’elles ne se connectent pas.
circles-entered-do = Ajouter quelqu’un
circles-enter-title = Ajouter quelqu’un sans compte
circles-enter-about = Faites-le seulement avec la personne à côté de vous, et seulement si elle a dit oui pour participer.
circles-enter-label = Le nom que la personne porte ici
circles-enter-hint = La personne le choisit. Le groupe le voit. Un vrai nom complet n’est pas un bon choix.
circles-enter-sure = C’est bien le nom que la personne veut
circles-enter-do = Ajouter

circles-person-about = Cette personne n’a pas de compte. Faites ici ce qu’elle vous demande. Personne ne lui demande de raison.
circles-person-state = En ce moment
circles-person-erase-on = Effacement pour de bon le
circles-person-pause = La personne fait une pause
circles-person-back = La personne est de retour
circles-person-not-here = La personne est de nouveau ici, mais pas encore dans le groupe.
circles-person-again = Faire entrer de nouveau dans le groupe
circles-person-part = Oui pour participer
# hurts
circles-person-part-until = Il est valable jusqu’au { $word }.
# hurts
circles-person-part-over = Il a pris fin. La personne garde sa place ici.
# hurts
circles-person-part-again = La personne redit oui, pour un an
circles-person-part-hint = Demandez d’abord à la personne. Elle peut dire oui ou prendre son temps.
circles-entered-ask = Demandez-lui si elle redit oui pour participer.
circles-person-done = La personne a terminé pour l’instant
# hurts
circles-person-leave = La personne part
# hurts
circles-person-leave-hint = La personne n’est alors plus dans le groupe. Tout ce qui la concerne est effacé pour de bon le { $word }. D’ici là, elle peut changer d’avis.
# hurts
circles-person-erase = Effacer maintenant
# hurts
circles-person-erase-hint = Tout ce qui concerne la personne est effacé tout de suite. On ne peut pas revenir en arrière.
circles-person-copy = La copie de la personne, à imprimer
circles-person-account = Un compte, finalement
circles-person-account-about = Avec quatre mots, la personne peut prendre elle-même un nom de connexion et cinq mots. Elle garde sa place ici.
circles-person-account-do = Créer les quatre mots
circles-already = C’est déjà fait, ou cela ne va pas avec la situation de la personne en ce moment.
circles-already-next = Regardez encore la page et choisissez ce qui convient.

circles-copy-title = Ce que nous gardons
circles-copy-about = Imprimez ceci et donnez-le à la personne. Personne d’autre n’y est nommé.
circles-copy-name = Le nom porté ici
circles-copy-since = Ici depuis le
circles-copy-limits = Lu : quand nous devons prévenir quelqu’un
circles-copy-day = Écrit le { $word }
circles-copy-back = Retour
copy-line-on = Un message que vous avez laissé le
copy-line = Vos mots

circles-use-title = Un code pour un groupe
circles-use-label = Les quatre mots
circles-use-hint = La personne qui anime le groupe vous les a donnés. Vous attendez ensuite dans ce groupe, avec le nom que vous portez ici.
circles-use-do = Attendre ce groupe
circles-use-not = Retour à mes groupes
circles-code-unknown = Ces mots n’ouvrent rien.
circles-code-unknown-next = Un mot est peut-être différent, le code a déjà servi, ou son jour est passé. Demandez-en un nouveau.
circles-code-not-now = Vous ne pouvez pas attendre ce groupe en ce moment.
circles-code-not-now-next = C’est peut-être le nombre de places, ou autre chose. Demandez à la personne qui vous a donné les mots.
circles-person-everywhere = Effacé aussi de toutes les copies de secours à partir du
circles-erased-title = C’est effacé
# hurts
circles-erased-day = Tout ce qui est à cette personne a été effacé ici le { $word }.
circles-erased-give = Si la personne le souhaite, imprimez cette page et donnez-la-lui. Elle ne nomme personne.
circles-name-taken = Quelqu’un dans le groupe porte déjà ce nom.
circles-name-taken-next = Choisissez un nom que personne n’a dans ce groupe. La personne qui va entrer change d’abord le sien.

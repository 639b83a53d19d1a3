### staff
# Les rôles donnés quand deux personnes en répondent.

## level 0

vouches-roles-link = Rôles, et qui en répond
vouches-title = Rôles, et qui en répond
vouches-about = Animer des rencontres, ou accompagner après la formation : ces rôles sont donnés quand deux personnes en répondent. Nous ne gardons pas qui l’a fait.
vouches-founding-until = Les personnes qui aident depuis le début peuvent animer jusqu’au { $word } sans que deux personnes d’ici en répondent.
vouches-founding-over = La première année est passée. Pour animer, il faut que deux personnes d’ici en répondent.
vouches-proposed-title = Propositions
vouches-proposed-none = Personne n’est proposé en ce moment.
vouches-for = Pour le rôle :
vouches-count = pour l’instant { $word } sur 2
vouches-take-back = Ne plus proposer
vouches-waived-title = Deux rôles tenus ensemble pour un temps
vouches-waived-until = jusqu’au { $word }
vouches-propose-title = Proposer quelqu’un
vouches-person = Qui ?
vouches-propose-do = Proposer
vouches-reason = Si les rôles ne vont pas ensemble
vouches-reason-hint = Choisissez une raison seulement dans ce cas. Le nouveau rôle finit de lui-même le dernier jour.
vouches-reason-none = ils vont ensemble
vouches-reason-few = il y a trop peu de monde
vouches-reason-away = quelqu’un n’est pas là
vouches-reason-handover = une personne passe le relais à une autre
vouches-days-label = Pour combien de temps au plus ?
vouches-days = { $n } jours
vouches-nobody = Cette personne n’est pas dans la liste.
vouches-nobody-next = Choisissez quelqu’un qui aide ici.
vouches-unfit = Ce rôle n’est pas encore ouvert à cette personne.
vouches-unfit-next = Une personne qui aide déjà peut animer des rencontres. Une personne qui apprend à accompagner peut accompagner.
vouches-held = Deux personnes ont déjà répondu de cette personne pour ce rôle.
vouches-held-next = Il n’y a plus rien à faire.
vouches-clash = Cette personne a un rôle qui ne va pas avec celui-ci.
vouches-clash-next = Choisissez une raison pour le permettre un temps, ou demandez à quelqu’un d’autre.
vouches-own = Ici, vous ne pouvez pas répondre de la personne : c’est vous qu’on propose, ou la proposition vient de vous.
vouches-own-next = Demandez à quelqu’un d’autre.
vouches-gone = Personne n’est plus proposé ainsi.
vouches-gone-next = Regardez encore la liste.
vouches-founders = Il y a déjà { $n } personnes qui aident depuis le début, ou des codes pour elles.
vouches-founders-next = Proposez quelqu’un qui aide ici, et deux personnes en répondront.
vouches-over = La première année est passée. Il n’y a plus de codes pour aider depuis le début.
vouches-over-next = Proposez quelqu’un qui aide ici, et deux personnes en répondront.
vouches-outside-needed = Une case n’est pas cochée : quelqu’un de l’extérieur en répond-il ?
vouches-outside-needed-next = Vérifiez d’abord que deux personnes en répondent, de deux autres organisations.
vouches-outside-about = Seulement pour quelqu’un qui anime des rencontres et aide depuis le début. Il peut y en avoir quatre, la première année.
vouches-outside-one = J’ai vu que quelqu’un d’une autre organisation répond de la personne.
vouches-outside-two = J’ai vu que quelqu’un d’une troisième organisation en répond aussi.

vouches-open-link = Répondre de quelqu’un qui attend
vouches-open-title = Répondre de quelqu’un
vouches-open-about = Faites-le seulement si vous avez vu la personne avec d’autres, et si vous lui confieriez quelqu’un que vous aimez.
vouches-open-kept = Quand une deuxième personne en répond, le rôle est donné. Nous ne gardons pas qui l’a fait.
vouches-open-none = En ce moment, personne n’attend que vous répondiez de quelqu’un.
vouches-unknown = Quelqu’un d’un autre groupe
vouches-do = Je réponds de cette personne
vouches-done = Vous répondez de cette personne.
vouches-open-back = Retour à votre page

copy-founding = Vous aidez ici dès le début, depuis le
copy-vouched = Deux personnes répondent de vous pour ce rôle
copy-proposed = On vous propose pour ce rôle
copy-waiver = Deux rôles tenus ensemble jusqu’au

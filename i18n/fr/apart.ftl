### staff
# Les personnes qui ne doivent pas se croiser : seul qui accueille aussi voit cette page.

## level 0

apart-title = Personnes qui ne doivent pas se croiser
apart-about = Deux personnes qui ne doivent pas se croiser ne vont jamais dans un même groupe. Personne n’apprend pourquoi, et aucune raison n’est gardée.
apart-ask-title = Ce qu’il faut demander, des deux côtés
apart-ask-about = Demandez-le à chaque accueil, à chaque personne en tête-à-tête. Comparez les réponses dans votre tête, sans rien écrire.
apart-ask-one = « Y a-t-il quelqu’un que vous ne voulez pas croiser dans cette maison ? Vous n’avez pas à dire pourquoi. »
apart-ask-two = « Y a-t-il quelqu’un qui ne doit pas apprendre que vous venez ici ? »
apart-ask-three = « Si vous connaissez quelqu’un dans la pièce : voulez-vous que nous trouvions comment vous pourrez rentrer sans qu’on vous voie ? »
apart-ask-nothing = Si l’autre personne n’est pas ici, rien n’est gardé. Demandez encore à chaque accueil suivant.
apart-set-title = Ne pas réunir deux personnes
apart-groups = Choisissez un groupe pour y trouver les gens par leur nom. Par code repère, vous pouvez le faire ici.
apart-one = L’une des deux
apart-other = L’autre
apart-by-name = Par le nom
apart-by-code-instead = — pas dans cette liste —
apart-code = Ou par le code repère
apart-code-hint = Six signes. Chaque personne trouve le sien dans « Vos choix, une pause, partir ». La personne qui anime son groupe le trouve dans « Animer ce groupe ».
apart-asked = J’ai demandé des deux côtés, chaque fois en tête-à-tête.
apart-asked-hint = Cette case n’est pas gardée.
apart-do = Ne pas réunir ces deux personnes
apart-together = Si les deux sont déjà dans un même groupe, rien ne change tout seul. Voyez avec chaque personne, en tête-à-tête, qui change.
apart-pairs-title = Personnes à ne pas réunir en ce moment
apart-pairs-none = Aucune personne que vous connaissez par son nom.
apart-pairs-about = Il y a ici seulement les paires où vous connaissez un nom. Une personne effacée n’est plus dans aucune paire.
apart-pairs-own = Une paire dont vous faites partie ne figure pas ici. Une autre personne qui accueille peut y mettre fin.
apart-take-back = Elles peuvent de nouveau se croiser
apart-take-back-about = Faites-le seulement après avoir demandé de nouveau aux deux personnes. Ensuite, elles peuvent être dans un même groupe.
apart-end-title = Avec deux codes repères
apart-end-about = Pour deux personnes qui ne figurent pas ici. Rien ne dit si elles étaient à ne pas réunir.
apart-end-do = Y mettre fin pour ces deux personnes
apart-back = Retour à mes groupes
apart-nobody = On ne sait pas encore de qui il s’agit.
apart-nobody-next = Choisissez un nom, ou écrivez un code repère.
apart-unknown = Personne ici n’a ce code repère.
apart-unknown-next = Comparez-le signe par signe. Si la personne n’est pas ici, rien n’est gardé.
apart-same = Les deux côtés sont la même personne.
apart-same-next = Choisissez quelqu’un d’autre d’un côté.
apart-asked-needed = La case n’est pas cochée : avez-vous demandé des deux côtés ?
apart-asked-needed-next = Demandez à chaque personne en tête-à-tête, puis cochez la case.

# L’agenda de chaque personne, à une adresse secrète.

## level 0

feed-title = Les rencontres dans votre agenda
feed-about = Une application d’agenda peut vous montrer les heures de vos rencontres. Elle montre les heures et le mot « Rendez-vous » : ni lieu, ni nom, ni groupe.
feed-title-neutral = Rendez-vous
# hurts
feed-warning = Beaucoup de téléphones copient l’agenda dans un espace en ligne que d’autres peuvent voir. On peut y remarquer une habitude, comme chaque mardi soir.
feed-warned = J’ai lu cela et je veux une adresse
feed-warned-missing = La case n’est pas cochée : avez-vous lu ce qui est dit sur l’habitude ?
feed-warned-missing-next = Lisez-le, puis cochez la case, ou laissez cela sans adresse.
feed-break = Vous faites une pause. Une adresse prend fin avec une pause.
feed-break-next = Revenez d’abord de la pause, puis créez-en une.
feed-helper-about = Beaucoup de téléphones copient l’agenda dans un espace en ligne. Gardez celui-ci sur un téléphone que personne d’autre ne voit.
feed-do = Créer une adresse
feed-made = Vous avez créé une adresse le { $word }. Elle marche encore.
feed-end-do = Mettre fin à cette adresse
feed-again-title = Une nouvelle adresse
feed-again-about = Si vous en créez une nouvelle, l’ancienne prend fin tout de suite.
feed-ends = Une adresse prend fin tout de suite si vous faites une pause, si vous partez ou si vous prenez de nouveaux mots.
feed-back = Retour
feed-once-title = Votre adresse
feed-once-label = L’adresse
feed-once-how = Gardez le doigt sur l’adresse et copiez le lien. Dans votre application d’agenda, choisissez de vous abonner à un agenda et collez-le.
feed-once-secret = Elle n’est montrée que maintenant. La personne qui a cette adresse voit vos heures. Si elle est perdue ou si quelqu’un d’autre l’a, créez-en une nouvelle.
feed-once-back = Terminé
copy-feed = Une adresse d’agenda, créée le

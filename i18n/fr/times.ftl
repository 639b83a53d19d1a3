# Quand les gens d’un groupe pourraient venir, en totaux.

## level 0

times-title = Quand je pourrais venir
times-about = Cochez les moments où vous pourriez venir à une rencontre de ce groupe. Vous pouvez tout laisser vide.
times-person-about = Cochez les moments que la personne vous dit. Tout peut rester vide.
times-person-link = Quand la personne pourrait venir
times-who-sees = Personne ne voit qui a coché quoi. Le groupe et la personne qui anime la rencontre voient seulement des totaux.
times-few = Tant que cinq personnes n’ont pas répondu, aucun total n’est montré.
times-summed = Le nombre à côté de chaque case dit combien de personnes pourraient venir à ce moment.
times-day = Jour
times-morning = Matin
times-afternoon = Après-midi
times-evening = Soir
times-do = Enregistrer
times-kept = Une réponse est effacée après 90 jours. Vous pouvez la changer à tout moment.
times-back = Retour
copy-time-morning = Le matin, vous pourriez venir le
copy-time-afternoon = L’après-midi, vous pourriez venir le
copy-time-evening = Le soir, vous pourriez venir le
copy-time-until = Ces moments sont gardés jusqu’au

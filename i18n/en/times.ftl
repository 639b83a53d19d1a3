# When people of a group could come, as sums.

## level 0

times-title = When I could come
times-about = Tick the times at which you could come to an evening of this group. You can leave it empty.
times-person-about = Tick the times that they tell you. They can leave it empty.
times-person-link = When they could come
times-who-sees = Nobody sees who ticked what. The group, and the person who leads the evening, see sums only.
times-few = Until five people have answered, no sum is shown.
times-summed = The number beside each tick says how many people could come then.
times-day = Day
times-morning = Morning
times-afternoon = Afternoon
times-evening = Evening
times-do = Save
times-kept = An answer is deleted after 90 days. You can change it at any time.
times-back = Go back
copy-time-morning = You could come in the morning on
copy-time-afternoon = You could come in the afternoon on
copy-time-evening = You could come in the evening on
copy-time-until = These times are kept until

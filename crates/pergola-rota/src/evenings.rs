//! Gives trainees as many of the evenings they want as a rota allows: exactly,
//! by moving others along (augmenting paths). Changes no team.

use crate::state::{NOBODY, State};

impl State<'_> {
    /// Shares the evenings among the trainees as well as possible.
    pub fn share_evenings(&mut self) {
        for trainee in 0..self.given.len() {
            let need = self.model.problem.trainees[trainee].need;
            while self.given[trainee] < need {
                let mut seen = vec![false; self.team.len()];
                if !self.find_evening(trainee, None, &mut seen) {
                    break;
                }
            }
        }
    }

    /// Finds an evening for a trainee, in the week that was just taken away from
    /// the trainee or in one that is free.
    fn find_evening(&mut self, trainee: usize, lost: Option<usize>, seen: &mut [bool]) -> bool {
        let model = self.model;
        for meeting in 0..self.team.len() {
            let (circle, week) = (meeting / model.weeks, meeting % model.weeks);
            let free = lost == Some(week) || !self.taught[trainee * model.weeks + week];
            if seen[meeting]
                || !free
                || !model.may_shadow[trainee * model.circles + circle]
                || !self.has_senior(circle, self.team[meeting])
            {
                continue;
            }
            seen[meeting] = true;
            let other = self.shadow[meeting];
            if other != NOBODY {
                self.unshadow(meeting);
                self.give(trainee, circle, week);
                if self.find_evening(usize::from(other), Some(week), seen) {
                    return true;
                }
                self.unshadow(meeting);
                self.give(usize::from(other), circle, week);
                continue;
            }
            self.give(trainee, circle, week);
            return true;
        }
        false
    }
}

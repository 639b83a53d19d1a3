//! The month as a picture: weeks of seven days, the evenings marked. Pure: days
//! in, cells out; a table carries it, so that it needs no script and no image.

use pergola_base::Day;

/// One day of the picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The day; none for a place before the first or after the last of the month.
    pub day: Option<Day>,
    /// Whether it is today.
    pub today: bool,
    /// How an evening on it stands.
    pub mark: Mark,
}

/// What a day holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mark {
    /// No evening.
    #[default]
    None,
    /// An evening.
    Evening,
    /// An evening that does not take place.
    Off,
    /// An evening for which somebody is missing.
    Gap,
}

impl Mark {
    /// The class of its cell.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Evening => "on",
            Self::Off => "off",
            Self::Gap => "gap",
        }
    }
}

/// The first day of a day's month.
#[must_use]
pub fn first_of(day: Day) -> Day {
    let (_, _, of_month) = day.civil();
    day.plus(1 - i64::from(of_month))
}

/// The first day of the month after a day's month.
#[must_use]
pub fn next_month(day: Day) -> Day {
    // 31 days after the first it is always the next month, and never the one after.
    first_of(first_of(day).plus(31))
}

/// The weeks of a month, each with seven cells, begun on a weekday (0 is Monday).
#[must_use]
pub fn weeks(first: Day, begins: i64, today: Day, marks: &[(Day, Mark)]) -> Vec<[Cell; 7]> {
    let (first, end) = (first_of(first), next_month(first));
    let mut day = first.plus(-(first.weekday() - begins).rem_euclid(7));
    let mut all = Vec::new();
    while day < end {
        all.push(std::array::from_fn(|at| {
            let day = day.plus(i64::try_from(at).unwrap_or(0));
            cell(day, (first..end).contains(&day), today, marks)
        }));
        day = day.plus(7);
    }
    all
}

fn cell(day: Day, inside: bool, today: Day, marks: &[(Day, Mark)]) -> Cell {
    let mark = marks
        .iter()
        .find(|(marked, _)| inside && *marked == day)
        .map_or(Mark::None, |(_, mark)| *mark);
    Cell {
        day: inside.then_some(day),
        today: inside && day == today,
        mark,
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, first_of, next_month, weeks};
    use pergola_base::Day;

    fn day(year: i16, month: i8, day: i8) -> Day {
        Day::of(year, month, day).expect("a day")
    }

    #[track_caller]
    fn check(of: Day, begins: i64, count: usize, before: usize, after: usize) {
        let weeks = weeks(of, begins, of, &[]);
        assert_eq!(weeks.len(), count);
        let empty = |week: &[super::Cell; 7]| week.iter().filter(|one| one.day.is_none()).count();
        assert_eq!(empty(&weeks[0]), before);
        assert_eq!(empty(&weeks[count - 1]), after);
    }

    #[test]
    fn a_month_is_whole_weeks() {
        check(day(2026, 3, 3), 0, 6, 6, 5);
        check(day(2026, 2, 1), 0, 5, 6, 1);
        check(day(2027, 2, 10), 0, 4, 0, 0);
        check(day(2026, 3, 3), 5, 5, 1, 3);
        assert_eq!(first_of(day(2026, 12, 31)), day(2026, 12, 1));
        assert_eq!(next_month(day(2026, 12, 31)), day(2027, 1, 1));
        assert_eq!(next_month(day(2026, 2, 28)), day(2026, 3, 1));
    }

    #[test]
    fn marks_stand_on_their_day_and_nowhere_else() {
        let marks = [
            (day(2026, 3, 10), Mark::Evening),
            (day(2026, 4, 1), Mark::Off),
        ];
        let weeks = weeks(day(2026, 3, 1), 0, day(2026, 3, 3), &marks);
        let marked: Vec<_> = weeks
            .iter()
            .flatten()
            .filter(|one| one.mark != Mark::None)
            .map(|one| one.day)
            .collect();
        assert_eq!(marked, [Some(day(2026, 3, 10))]);
        assert_eq!(weeks.iter().flatten().filter(|one| one.today).count(), 1);
    }
}

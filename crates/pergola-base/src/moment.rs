//! Moments and days. The only file that knows the calendar library: everything
//! else holds a `Moment` (seconds) or a `Day` (local calendar day) and never
//! asks the system what time it is.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use pergola_store::{FromValue, Value};

/// Seconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Moment(pub i64);

/// Days since 1970-01-01 in the house's time zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Day(pub i64);

/// The house's time zone, from its place.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

const DAY_SECONDS: i64 = 86_400;

impl Moment {
    /// This moment moved by some seconds.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0 + seconds)
    }

    /// Hours since 1970, rounded down.
    #[must_use]
    pub const fn hour(self) -> i64 {
        self.0.div_euclid(3_600)
    }

    /// The second count without sign; moments before 1970 count as 1970.
    #[must_use]
    pub fn seconds(self) -> u64 {
        u64::try_from(self.0).unwrap_or(0)
    }
}

impl Day {
    /// This day moved by some days.
    #[must_use]
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// Year, month (1-12), day of month (1-31) in the Gregorian calendar.
    #[must_use]
    pub fn civil(self) -> (i16, i8, i8) {
        let moment = Timestamp::from_second(self.0.saturating_mul(DAY_SECONDS))
            .unwrap_or(Timestamp::UNIX_EPOCH);
        let date = moment.to_zoned_datetime(TimeZone::UTC).date();
        (date.year(), date.month(), date.day())
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub const fn weekday(self) -> i64 {
        (self.0 + 3).rem_euclid(7)
    }

    /// A day by its year, month and day of month; `None` when there is no such day.
    #[must_use]
    pub fn of(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = jiff::civil::Date::new(year, month, day).ok()?;
        let midnight = date.to_zoned_datetime(TimeZone::UTC).ok()?;
        Some(Self(
            midnight.timestamp().as_second().div_euclid(DAY_SECONDS),
        ))
    }
}

impl Zone {
    /// A time zone by its IANA name, such as `Europe/Berlin`; `None` if unknown.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(Self)
    }

    /// Universal time.
    #[must_use]
    pub fn utc() -> Self {
        Self(TimeZone::UTC)
    }

    /// The calendar day on which a moment falls here.
    #[must_use]
    pub fn day(&self, moment: Moment) -> Day {
        let stamp = Timestamp::from_second(moment.0).unwrap_or(Timestamp::UNIX_EPOCH);
        let offset = i64::from(self.0.to_offset(stamp).seconds());
        Day((moment.0 + offset).div_euclid(DAY_SECONDS))
    }

    /// Minutes after midnight that a clock on the wall here shows at a moment.
    #[must_use]
    pub fn wall(&self, moment: Moment) -> i64 {
        let stamp = Timestamp::from_second(moment.0).unwrap_or(Timestamp::UNIX_EPOCH);
        let offset = i64::from(self.0.to_offset(stamp).seconds());
        (moment.0 + offset).rem_euclid(DAY_SECONDS) / 60
    }

    /// The moment at which a clock on the wall here shows this time. A time that a
    /// clock change leaves out moves on by the gap; of two equal ones it is the first.
    #[must_use]
    pub fn moment(&self, day: Day, minute: i64) -> Moment {
        let utc = Moment(
            day.0
                .saturating_mul(DAY_SECONDS)
                .saturating_add(minute * 60),
        );
        let Ok(stamp) = Timestamp::from_second(utc.0) else {
            return utc;
        };
        let wall = stamp.to_zoned_datetime(TimeZone::UTC).datetime();
        self.0
            .to_ambiguous_timestamp(wall)
            .compatible()
            .map_or(utc, |stamp| Moment(stamp.as_second()))
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Int(moment.0)
    }
}
impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Int(day.0)
    }
}
impl FromValue for Moment {
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).map(Self)
    }
}
impl FromValue for Day {
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Moment, Zone};

    #[track_caller]
    fn check(zone: &str, second: i64, civil: (i16, i8, i8)) {
        let zone = Zone::named(zone).expect("a known zone");
        assert_eq!(zone.day(Moment(second)).civil(), civil);
    }

    #[test]
    fn days_turn_at_local_midnight() {
        check("UTC", 0, (1970, 1, 1));
        check("Europe/Berlin", 1_774_828_799, (2026, 3, 30));
        check("Europe/Berlin", 1_774_821_599, (2026, 3, 29));
        check("America/New_York", 1_774_828_799, (2026, 3, 29));
        check("Asia/Kabul", 1_709_152_200, (2024, 2, 29));
        assert_eq!(Day(0).plus(59).civil(), (1970, 3, 1));
    }

    #[track_caller]
    fn wall(zone: &str, civil: (i16, i8, i8), minute: i64, second: i64, shows: i64) {
        let zone = Zone::named(zone).expect("a known zone");
        let day = Day::of(civil.0, civil.1, civil.2).expect("a day");
        let moment = zone.moment(day, minute);
        assert_eq!(moment, Moment(second));
        assert_eq!(zone.wall(moment), shows);
    }

    #[test]
    fn a_wall_time_stays_across_a_clock_change() {
        let evening = 18 * 60 + 30;
        wall(
            "Europe/Berlin",
            (2026, 3, 24),
            evening,
            1_774_373_400,
            evening,
        );
        wall(
            "Europe/Berlin",
            (2026, 3, 31),
            evening,
            1_774_974_600,
            evening,
        );
        // 2:30 does not exist on that night: it is 3:30. On the other it exists twice.
        wall("Europe/Berlin", (2026, 3, 29), 150, 1_774_747_800, 210);
        wall("Europe/Berlin", (2026, 10, 25), 150, 1_792_888_200, 150);
        wall("Asia/Kabul", (2024, 2, 29), 0, 1_709_148_600, 0);
    }

    #[test]
    fn days_have_names_in_a_week() {
        assert_eq!(Day(0).weekday(), 3);
        assert_eq!(Day::of(2026, 3, 3).map(Day::weekday), Some(1));
        assert_eq!(Day::of(2026, 2, 30), None);
    }

    #[test]
    fn unknown_zone_is_none() {
        assert!(Zone::named("Nowhere/Town").is_none());
    }
}

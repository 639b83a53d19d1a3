//! Reads a problem from JSON and writes a rota as JSON. What cannot be read is
//! refused with its place: line and column for what is no JSON of this shape, the
//! path (as in `mentors[3].away[0]`) for a value that does not fit. Never guesses.

use serde::{Deserialize, Serialize};

use crate::model::Model;
use crate::problem::{
    Circle, Facilitator, Fixed, Forbidden, Limits, Mentor, Problem, Rota, Trainee, Weights,
};
use crate::refuse::{Refused, refused};

/// The most bytes of a file.
pub const BYTES_MAX: usize = 16 * 1024 * 1024;

/// Reads a problem and looks it over.
///
/// # Errors
/// What does not fit, with its place and what is expected.
pub fn read(bytes: &[u8]) -> Result<Model, Refused> {
    if bytes.len() > BYTES_MAX {
        return Err(too_long(bytes.len() as u64));
    }
    let file: File = serde_json::from_slice(bytes).map_err(|error| not_json(&error))?;
    Model::new(file.problem()?)
}

/// The refusal of a file that is too long to be read at all.
#[must_use]
pub fn too_long(bytes: u64) -> Refused {
    let most = format!("at most {} MiB", BYTES_MAX / 1024 / 1024);
    refused("the file", format!("{bytes} bytes"), most)
}

/// Writes a rota in the form that `read` takes as `published`.
#[must_use]
pub fn write(model: &Model, rota: &Rota) -> String {
    let shadow = |who: &Option<usize>| who.map_or(-1, |who| i64::try_from(who).unwrap_or(-1));
    let rows = |rows: &[Vec<Option<usize>>]| -> Vec<Vec<i64>> {
        rows.iter()
            .map(|row| row.iter().map(shadow).collect())
            .collect()
    };
    let problem = model.problem();
    let written = Written {
        team: &rota.team,
        shadow: rows(&rota.shadow),
        slot: problem.limits.choose_slots.then_some(&rota.slots),
        cover: (!problem.facilitators.is_empty()).then(|| rows(&rota.cover)),
    };
    serde_json::to_string(&written).expect("numbers in lists can always be written")
}

#[derive(Serialize)]
struct Written<'a> {
    team: &'a [Vec<[usize; 2]>],
    shadow: Vec<Vec<i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slot: Option<&'a Vec<usize>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cover: Option<Vec<Vec<i64>>>,
}

/// serde says what it met and what it wanted; the place is ours to add.
fn not_json(error: &serde_json::Error) -> Refused {
    let text = error.to_string();
    let what = text.split(" at line ").next().unwrap_or("");
    let place = format!("line {}, column {}", error.line(), error.column());
    let (found, expected) = match what.split_once(", expected ") {
        Some((found, expected)) => (found, expected),
        None if error.is_eof() => ("the file ends here", "the rest of it"),
        None => (what, "a rota problem in JSON"),
    };
    refused(place, found, plain(expected))
}

/// serde's words for what it wanted, in ours.
fn plain(expected: &str) -> &str {
    match expected {
        "i64" => "a whole number",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        "an array of length 2" => "a pair",
        kind if kind.starts_with("struct ") => "an object",
        other => other,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default, rename = "name")]
    _name: String,
    #[serde(rename = "C")]
    circle_count: i64,
    #[serde(rename = "W")]
    weeks: i64,
    #[serde(rename = "M")]
    mentor_count: i64,
    #[serde(rename = "S")]
    slots: i64,
    circles: Vec<FileCircle>,
    mentors: Vec<FileMentor>,
    #[serde(default)]
    trainees: Vec<FileTrainee>,
    #[serde(default)]
    facilitators: Vec<FileFacilitator>,
    #[serde(default)]
    noc: Vec<[i64; 2]>,
    #[serde(default)]
    apart: Vec<[i64; 2]>,
    pref: Vec<Vec<i64>>,
    #[serde(default)]
    circle_pref: Vec<Vec<i64>>,
    #[serde(default)]
    fixed: Vec<FileFixed>,
    #[serde(default)]
    forbidden: Vec<FileForbidden>,
    published: Option<FilePublished>,
    month_max: Option<i64>,
    pool: Option<i64>,
    #[serde(default)]
    last_time: bool,
    #[serde(default)]
    choose_slots: bool,
    wt: FileWeights,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileCircle {
    lang: i64,
    size: i64,
    slot: i64,
    #[serde(default)]
    cand: Vec<i64>,
    #[serde(default)]
    can: Vec<i64>,
    facilitator: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileMentor {
    langs: Vec<i64>,
    cert: bool,
    senior: bool,
    avail: Vec<i64>,
    away: Vec<i64>,
    maxw: i64,
    lo: i64,
    hi: i64,
    from: Option<i64>,
    until: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileTrainee {
    avail: Vec<i64>,
    need: i64,
    #[serde(default)]
    noc: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileFacilitator {
    avail: Vec<i64>,
    #[serde(default)]
    away: Vec<i64>,
    #[serde(default)]
    noc: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileFixed {
    circle: i64,
    week: i64,
    mentor: i64,
    lead: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileForbidden {
    circle: i64,
    week: Option<i64>,
    mentor: i64,
}

/// A rota as `write` writes it: what else stands in it is not looked at.
#[derive(Deserialize)]
struct FilePublished {
    team: Vec<Vec<[i64; 2]>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileWeights {
    cont: i64,
    fair: i64,
    shadow: i64,
    change: Option<i64>,
}

/// A count that is not negative; whether it is small enough is seen later.
fn count(place: &str, value: i64) -> Result<usize, Refused> {
    usize::try_from(value).map_err(|_| refused(place, value.to_string(), "0 or more"))
}

fn small(place: &str, value: i64) -> Result<u32, Refused> {
    u32::try_from(value).map_err(|_| {
        let expected = if value < 0 {
            "0 or more"
        } else {
            "a smaller number"
        };
        refused(place, value.to_string(), expected)
    })
}

fn counts(place: &str, values: &[i64]) -> Result<Vec<usize>, Refused> {
    let each = values.iter().enumerate();
    each.map(|(at, value)| count(&format!("{place}[{at}]"), *value))
        .collect()
}

fn maybe<T>(
    place: &str,
    value: Option<i64>,
    read: impl Fn(&str, i64) -> Result<T, Refused>,
) -> Result<Option<T>, Refused> {
    value.map(|value| read(place, value)).transpose()
}

/// Reads each thing of a list at its own place.
fn each<T, U>(
    place: &str,
    values: &[T],
    read: impl Fn(&str, &T) -> Result<U, Refused>,
) -> Result<Vec<U>, Refused> {
    let values = values.iter().enumerate();
    values
        .map(|(at, value)| read(&format!("{place}[{at}]"), value))
        .collect()
}

fn pair(place: &str, value: [i64; 2]) -> Result<(usize, usize), Refused> {
    Ok((
        count(&format!("{place}[0]"), value[0])?,
        count(&format!("{place}[1]"), value[1])?,
    ))
}

fn costs(place: &str, table: &[Vec<i64>]) -> Result<Vec<Vec<u32>>, Refused> {
    each(place, table, |place, row| {
        each(place, row, |place, cost| small(place, *cost))
    })
}

impl File {
    fn problem(&self) -> Result<Problem, Refused> {
        let said = [
            ("C", self.circle_count, self.circles.len(), "circles"),
            ("M", self.mentor_count, self.mentors.len(), "mentors"),
        ];
        for (place, said, there, what) in said {
            if count(place, said)? != there {
                let expected = format!("{there}, as many as there are {what}");
                return Err(refused(place, said.to_string(), expected));
            }
        }
        Ok(Problem {
            weeks: count("W", self.weeks)?,
            slots: count("S", self.slots)?,
            circles: each("circles", &self.circles, FileCircle::read)?,
            mentors: each("mentors", &self.mentors, FileMentor::read)?,
            trainees: each("trainees", &self.trainees, FileTrainee::read)?,
            facilitators: each("facilitators", &self.facilitators, FileFacilitator::read)?,
            no_contact: each("noc", &self.noc, |place, value| pair(place, *value))?,
            apart: each("apart", &self.apart, |place, value| pair(place, *value))?,
            preference: costs("pref", &self.pref)?,
            circle_preference: costs("circle_pref", &self.circle_pref)?,
            fixed: each("fixed", &self.fixed, FileFixed::read)?,
            forbidden: each("forbidden", &self.forbidden, FileForbidden::read)?,
            published: self
                .published
                .as_ref()
                .map(FilePublished::read)
                .transpose()?,
            limits: Limits {
                month_max: maybe("month_max", self.month_max, small)?,
                pool_max: maybe("pool", self.pool, small)?,
                last_time: self.last_time,
                choose_slots: self.choose_slots,
            },
            weights: self.wt.read()?,
        })
    }
}

impl FileCircle {
    fn read(place: &str, file: &Self) -> Result<Circle, Refused> {
        let at = |field: &str| format!("{place}.{field}");
        if file.cand.len() != file.can.len() {
            let found = format!("{} numbers", file.can.len());
            let expected = format!("{}, one for each of cand", file.cand.len());
            return Err(refused(at("can"), found, expected));
        }
        let slots = counts(&at("cand"), &file.cand)?;
        let can = each(&at("can"), &file.can, |place, can| small(place, *can))?;
        Ok(Circle {
            language: small(&at("lang"), file.lang)?,
            size: small(&at("size"), file.size)?,
            slot: count(&at("slot"), file.slot)?,
            candidates: slots.into_iter().zip(can).collect(),
            facilitator: maybe(&at("facilitator"), file.facilitator, count)?,
        })
    }
}

impl FileMentor {
    fn read(place: &str, file: &Self) -> Result<Mentor, Refused> {
        let at = |field: &str| format!("{place}.{field}");
        Ok(Mentor {
            languages: each(&at("langs"), &file.langs, |place, one| small(place, *one))?,
            certified: file.cert,
            senior: file.senior,
            available: counts(&at("avail"), &file.avail)?,
            away: counts(&at("away"), &file.away)?,
            from: maybe(&at("from"), file.from, count)?,
            until: maybe(&at("until"), file.until, count)?,
            week_max: small(&at("maxw"), file.maxw)?,
            load_min: small(&at("lo"), file.lo)?,
            load_max: small(&at("hi"), file.hi)?,
        })
    }
}

impl FileTrainee {
    fn read(place: &str, file: &Self) -> Result<Trainee, Refused> {
        Ok(Trainee {
            available: counts(&format!("{place}.avail"), &file.avail)?,
            need: small(&format!("{place}.need"), file.need)?,
            no_contact: counts(&format!("{place}.noc"), &file.noc)?,
        })
    }
}

impl FileFacilitator {
    fn read(place: &str, file: &Self) -> Result<Facilitator, Refused> {
        Ok(Facilitator {
            available: counts(&format!("{place}.avail"), &file.avail)?,
            away: counts(&format!("{place}.away"), &file.away)?,
            no_contact: counts(&format!("{place}.noc"), &file.noc)?,
        })
    }
}

impl FileFixed {
    fn read(place: &str, file: &Self) -> Result<Fixed, Refused> {
        Ok(Fixed {
            circle: count(&format!("{place}.circle"), file.circle)?,
            week: count(&format!("{place}.week"), file.week)?,
            mentor: count(&format!("{place}.mentor"), file.mentor)?,
            lead: file.lead,
        })
    }
}

impl FileForbidden {
    fn read(place: &str, file: &Self) -> Result<Forbidden, Refused> {
        Ok(Forbidden {
            circle: count(&format!("{place}.circle"), file.circle)?,
            week: maybe(&format!("{place}.week"), file.week, count)?,
            mentor: count(&format!("{place}.mentor"), file.mentor)?,
        })
    }
}

impl FilePublished {
    fn read(file: &Self) -> Result<Vec<Vec<[usize; 2]>>, Refused> {
        each("published.team", &file.team, |place, weeks| {
            each(place, weeks, |place, team| {
                pair(place, *team).map(|(lead, second)| [lead, second])
            })
        })
    }
}

impl FileWeights {
    fn read(&self) -> Result<Weights, Refused> {
        let default = Weights::default();
        Ok(Weights {
            continuity: small("wt.cont", self.cont)?,
            fair: small("wt.fair", self.fair)?,
            shadow: small("wt.shadow", self.shadow)?,
            change: maybe("wt.change", self.change, small)?.unwrap_or(default.change),
        })
    }
}

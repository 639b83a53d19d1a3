//! A capability is a value: one constant says what it stores, who may do what,
//! what runs later, what pausing and leaving do to each table, and what a
//! person's own copy shows. The program is a list of these constants, and the
//! tests walk over that list.

use pergola_seal::{Language, Plain};
use pergola_store::{ShredKind, ShredOwner, Sql, StoreError, Tx};

use crate::acts::ActCode;
use crate::answer::Answer;
use crate::clockwork::Job;
use crate::cx::Cx;
use crate::moment::Day;
use crate::notice::{Notice, NoticeKind};
use crate::request::Request;
use crate::stop::Stop;

/// A page: a plain function. It may run again when the transaction is retried,
/// so it touches nothing outside it.
pub type Page = fn(&mut Cx, &mut Tx, &mut Request) -> Result<Answer, Stop>;

/// GET reads in a read-only transaction; POST writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// Reads; never changes anything.
    Get,
    /// Writes, in one transaction.
    Post,
}

/// How the door runs a route.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Transaction, page, commit.
    Plain,
    /// A passphrase is hashed before the transaction opens (a closed list).
    Slow(Slow),
    /// Reads, although it is a POST: a step of a form that stores nothing yet.
    Step,
    /// Answers without database, session or token: the way out, the health
    /// page, the stylesheet (a closed list).
    Own,
}

/// Which words a slow route hashes, and with which salt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slow {
    /// The words of the handle that was typed; a dummy when it is unknown.
    Known,
    /// New words, with a new salt.
    New,
    /// The words that whoever is signed in has now, asked once more; nothing when none were typed.
    Present,
}

/// A field that a route's form may send.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FieldRule {
    /// The field's name.
    pub name: &'static str,
    /// The most characters it may hold; longer ones are refused.
    pub chars_max: usize,
    /// What is told to be the most: a rule may take less than the form.
    pub told_max: usize,
}

/// One route.
#[derive(Clone, Copy)]
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// Path pattern; `:name` stands for one part.
    pub path: &'static str,
    /// The name of the transaction and of the page, `slice.page`.
    pub name: &'static str,
    /// The act that the matrix must allow.
    pub act: ActCode,
    /// How it runs.
    pub mode: Mode,
    /// The fields of its form.
    pub fields: &'static [FieldRule],
    /// The page.
    pub page: Page,
    /// For a POST: the page that shows the form again, filled in.
    pub back: Option<Page>,
}

impl FieldRule {
    /// A field that holds at most so many characters.
    #[must_use]
    pub const fn new(name: &'static str, chars_max: usize) -> Self {
        Self {
            name,
            chars_max,
            told_max: chars_max,
        }
    }

    /// The same, where a rule takes at most so many characters.
    #[must_use]
    pub const fn taking(self, told_max: usize) -> Self {
        Self { told_max, ..self }
    }
}

impl Route {
    /// A page that reads.
    #[must_use]
    pub const fn get(path: &'static str, name: &'static str, act: ActCode, page: Page) -> Self {
        Self {
            method: Method::Get,
            path,
            name,
            act,
            mode: Mode::Plain,
            fields: &[],
            page,
            back: None,
        }
    }

    /// A form, and the page that shows it again, filled in, when it is refused.
    #[must_use]
    pub const fn post(
        path: &'static str,
        name: &'static str,
        act: ActCode,
        fields: &'static [FieldRule],
        pages: (Page, Page),
    ) -> Self {
        Self {
            method: Method::Post,
            path,
            name,
            act,
            mode: Mode::Plain,
            fields,
            page: pages.0,
            back: Some(pages.1),
        }
    }

    /// The same route, run in another way.
    #[must_use]
    pub const fn run(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }
}

/// What happens to a table's rows about a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// Nothing changes.
    Stays,
    /// The rows are deleted.
    Deleted,
    /// The rows stop to be shown; they come back if the person does.
    Hidden,
    /// The key is destroyed; the rows go with it.
    Shredded,
    /// The table holds nothing about one person.
    NotPersonal,
}

/// What pausing, being done, leaving and erasing do to one table.
#[derive(Clone, Copy)]
pub struct Leaving {
    /// The table.
    pub table: &'static str,
    /// How long its rows are kept, in plain English, for the data map.
    pub kept: &'static str,
    /// On a break.
    pub pausing: Fate,
    /// When done.
    pub done: Fate,
    /// On leaving, until the date of erasing.
    pub leaving: Fate,
    /// On erasing.
    pub erasing: Fate,
}

/// One line of a person's own copy.
pub struct CopyLine {
    /// Text key of the label.
    pub label: &'static str,
    /// What stands beside it.
    pub value: CopyValue,
}

/// What stands in a line of the own copy.
pub enum CopyValue {
    /// Words of the person's own.
    Words(Plain),
    /// A day.
    Day(Day),
    /// A number.
    Count(i64),
    /// A fixed text.
    Text(&'static str),
    /// A language.
    Language(Language),
}

/// What a person's own copy shows of one table.
#[derive(Clone, Copy)]
pub enum Part {
    /// These lines.
    Shown(fn(&mut Cx, &mut Tx) -> Result<Vec<CopyLine>, Stop>),
    /// Shown by the part of another table of the same capability.
    With(&'static str),
    /// Nothing, because.
    Nothing(&'static str),
}

/// One table's part of the own copy.
#[derive(Clone, Copy)]
pub struct Carry {
    /// The table.
    pub table: &'static str,
    /// What is shown.
    pub part: Part,
}

/// The owners of shred keys that a capability knows: tidying up asks here
/// before it deletes a key.
#[derive(Clone, Copy)]
pub struct Owns {
    /// The kind of owner.
    pub kind: ShredKind,
    /// Whether this owner is known; the transaction is bound to its programme.
    pub known: fn(&mut Tx, &ShredOwner) -> Result<bool, StoreError>,
}

/// How many rows of a table are about one person: what a court's order may ask for
/// (rule 56). It opens nothing.
#[derive(Clone, Copy)]
pub struct Held {
    /// The table.
    pub table: &'static str,
    /// Counts them; the person is the only parameter beside the programme.
    pub count: &'static Sql,
}

/// A table whose rows about one person an order can name (rule 103): what is told,
/// not what lets somebody in, and nothing that only their own account opens.
#[derive(Clone, Copy)]
pub struct Record {
    /// The table's stored code: append-only, never used for another.
    pub code: u16,
    /// The table; the same one may have several lines, under one code.
    pub table: &'static str,
    /// The rows about the person, all columns but the programme and the person, in
    /// the schema's order; the person is the only parameter beside the programme.
    pub rows: &'static Sql,
    /// Which columns name the owner of the key that opens the row's words, if it has words.
    pub key: Option<(ShredKind, usize, usize)>,
    /// The text key that says to the person what is kept.
    pub told: &'static str,
}

/// What one capability hears.
#[derive(Clone, Copy)]
pub struct Hears {
    /// The kinds it acts on.
    pub kinds: &'static [NoticeKind],
    /// What it does, in the same transaction.
    pub with: fn(&mut Cx, &mut Tx, Notice) -> Result<(), Stop>,
}

/// A page of one slice on which others show a part of theirs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PiecePlace {
    /// The first page after signing in, at its top.
    HomeTop,
    /// The same page, among its links.
    HomeLinks,
    /// A circle's page, below its name.
    CircleTop,
    /// A circle's page, among its links.
    CircleLinks,
    /// The page of whoever leads a circle, at its top.
    LeadTop,
    /// The same page, among its links.
    LeadLinks,
    /// The page of whoever organises, at its top.
    OrganiseTop,
    /// The same page, among its links.
    OrganiseLinks,
    /// The page behind "more", among its links.
    MoreLinks,
    /// The page of somebody without an account, among its links.
    PersonLinks,
    /// The own copy of somebody without an account, among its facts.
    PersonCopy,
}

/// A part of another slice's page: the wings do not know each other, so a page
/// asks the list of capabilities for its pieces.
#[derive(Clone, Copy)]
pub struct Piece {
    /// On which page.
    pub place: PiecePlace,
    /// The piece as markup; nothing when there is nothing to show. It asks for
    /// its own permits.
    pub show: fn(&mut Cx, &mut Tx, &Request) -> Result<Option<String>, Stop>,
}

/// One thing the programme does.
#[derive(Clone, Copy)]
pub struct Capability {
    /// Its name: folder, schema slice, text file.
    pub name: &'static str,
    /// Its schema steps.
    pub schema: &'static str,
    /// Its routes.
    pub routes: &'static [Route],
    /// What happens later.
    pub jobs: &'static [Job],
    /// Which owners of shred keys it knows.
    pub owns: &'static [Owns],
    /// What it holds about one person, a line per table or more.
    pub held: &'static [Held],
    /// Of what it holds: the records that an order can name.
    pub records: &'static [Record],
    /// What it hears.
    pub hears: Option<Hears>,
    /// What it shows on pages of others.
    pub pieces: &'static [Piece],
    /// What leaving does, a line per table.
    pub leave: &'static [Leaving],
    /// What the own copy shows, a line per table.
    pub carry: &'static [Carry],
}

//! Statements are constants: one text, valid on both engines, registered at
//! link time so that one test can prove all of them. Nothing here builds a
//! statement from pieces at run time, and nothing should.

/// Whose rows a statement may touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Rows of the one programme that the transaction is bound to; `$1` is that programme.
    Programme,
    /// Rows of the house's own tables (`HOUSE_TABLES`).
    House,
}

/// One statement.
#[derive(Debug, Clone, Copy)]
pub struct Sql {
    /// Module path and name of the constant.
    pub name: &'static str,
    /// The text, lower case, `$1` first used before `$2`.
    pub text: &'static str,
    /// Whose rows it may touch.
    pub reach: Reach,
    /// Source file and line, for the proof's messages.
    pub place: (&'static str, u32),
}

/// The tables that belong to the house and not to one programme; a closed list.
pub const HOUSE_TABLES: [&str; 16] = [
    "handle",
    "session",
    "invite",
    "feed",
    "once",
    "clockwork",
    "journal",
    "journal_checkpoint",
    "journal_log",
    "journal_waiting",
    "erased",
    "erasing",
    "meta",
    "programme",
    "restored",
    "schema_step",
];

/// How a statement gets into the list; made by the macros only.
#[doc(hidden)]
pub struct Registered(pub &'static Sql);

inventory::collect!(Registered);

/// Every statement that is linked into this program, ordered by name.
pub fn statements() -> impl Iterator<Item = &'static Sql> {
    let mut all: Vec<&'static Sql> = inventory::iter::<Registered>
        .into_iter()
        .map(|one| one.0)
        .collect();
    all.sort_by_key(|one| one.name);
    all.into_iter()
}

/// Declares statements over programme tables: `sql!(pub FIND = "select .. where programme = $1 and id = $2");`
/// The store supplies `$1`; the caller's parameters begin at `$2`.
#[macro_export]
macro_rules! sql {
    ($($(#[$meta:meta])* $vis:vis $name:ident = $text:expr);+ $(;)?) => {
        $($crate::statement!($(#[$meta])* $vis $name = $text, $crate::Reach::Programme);)+
    };
}

/// Declares statements over the house's own tables; all parameters are the caller's.
#[macro_export]
macro_rules! house_sql {
    ($($(#[$meta:meta])* $vis:vis $name:ident = $text:expr);+ $(;)?) => {
        $($crate::statement!($(#[$meta])* $vis $name = $text, $crate::Reach::House);)+
    };
}

/// What `sql!` and `house_sql!` share.
#[doc(hidden)]
#[macro_export]
macro_rules! statement {
    ($(#[$meta:meta])* $vis:vis $name:ident = $text:expr, $reach:expr) => {
        $(#[$meta])*
        #[doc = $text]
        $vis static $name: $crate::Sql = $crate::Sql {
            name: concat!(module_path!(), "::", stringify!($name)),
            text: $text,
            reach: $reach,
            place: (file!(), line!()),
        };
        $crate::inventory::submit! { $crate::Registered(&$name) }
    };
}

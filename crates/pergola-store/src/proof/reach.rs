//! Proves from its text that a statement stays inside its programme, or inside
//! the house's own tables. It errs on the side of refusing: a statement that it
//! cannot follow is refused, and can be written more plainly.

use super::scan::Token;
use crate::Reach;
use crate::schema::Schema;

/// Words that end the list of tables or the condition of a join.
const ENDS: [&str; 12] = [
    "where",
    "group",
    "order",
    "having",
    "limit",
    "offset",
    "returning",
    "window",
    "set",
    "values",
    "select",
    "do",
];

/// One `select`, `insert`, `update` or `delete` without those inside its brackets.
#[derive(Default, Debug)]
struct Scope {
    tokens: Vec<Token>,
    /// How many brackets are open at each token.
    depth: Vec<usize>,
}

struct Mention {
    table: String,
    alias: String,
    /// Where it stands in the scope.
    place: usize,
    left: bool,
}

/// Faults of a statement against its reach.
pub(super) fn rules(tokens: &[Token], reach: Reach, schema: &Schema) -> Vec<String> {
    let mut faults = Vec::new();
    for scope in scopes(tokens) {
        let mentions = scope.mentions();
        for mention in &mentions {
            match schema.table(&mention.table) {
                Some(table) if table.is_house() != (reach == Reach::House) => {
                    faults.push(match reach {
                        Reach::House => {
                            format!("{} is a table of a programme: use sql!", table.name)
                        }
                        Reach::Programme => {
                            format!("{} is a table of the house: use house_sql!", table.name)
                        }
                    })
                }
                Some(_) => {}
                None if scopes_name(tokens, &mention.table) => {}
                None => faults.push(format!("{} is not in the schema", mention.table)),
            }
        }
        if reach == Reach::Programme {
            let known: Vec<&Mention> = mentions
                .iter()
                .filter(|one| schema.table(&one.table).is_some())
                .collect();
            faults.extend(scope.bound(&known));
        }
    }
    faults
}

/// Whether the name is that of a `with name as (`.
fn scopes_name(tokens: &[Token], name: &str) -> bool {
    tokens
        .windows(3)
        .any(|three| three[0].is(name) && three[1].is("as") && three[2] == Token::Sign('('))
}

/// Cuts a statement into scopes: at brackets that hold a select, and at union, except, intersect.
fn scopes(tokens: &[Token]) -> Vec<Scope> {
    let mut done = Vec::new();
    let mut open: Vec<(Scope, usize)> = vec![(Scope::default(), 0)];
    let mut brackets: Vec<bool> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        match token {
            Token::Sign('(') => {
                let inner = tokens.get(i + 1).is_some_and(|next| next.is("select"));
                brackets.push(inner);
                if inner {
                    open.push((Scope::default(), 0));
                    continue;
                }
            }
            Token::Sign(')') if brackets.pop() == Some(true) => {
                done.extend(open.pop().map(|(scope, _)| scope));
                continue;
            }
            _ => {}
        }
        let Some((scope, depth)) = open.last_mut() else {
            continue;
        };
        let cuts = *depth == 0
            && ["union", "except", "intersect"]
                .iter()
                .any(|word| token.is(word));
        if cuts {
            done.push(std::mem::take(scope));
            continue;
        }
        match token {
            Token::Sign(')') => *depth = depth.saturating_sub(1),
            Token::Sign('(') => *depth += 1,
            _ => {}
        }
        scope.depth.push(*depth);
        scope.tokens.push(token.clone());
    }
    done.extend(open.into_iter().map(|(scope, _)| scope));
    done
}

impl Scope {
    fn name(&self, place: usize) -> Option<&str> {
        match self.tokens.get(place) {
            Some(Token::Name(name)) => Some(name),
            _ => None,
        }
    }

    /// Tables after `from`, `join`, `into`, `update` and after commas between tables.
    fn mentions(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut listing = false;
        for (i, token) in self.tokens.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|i| self.name(i));
            // `do update set` and `for update` name no table.
            let update = before == Some("update") && !(i >= 2 && self.name(i - 2) == Some("do"));
            let after_comma = listing && i >= 1 && self.tokens[i - 1] == Token::Sign(',');
            let starts = matches!(before, Some("from" | "join" | "into")) || update || after_comma;
            let Token::Name(name) = token else { continue };
            if starts && self.depth[i] == 0 {
                let alias = match self.name(i + 1) {
                    Some("as") => self.name(i + 2),
                    Some(word) if !is_keyword(word) => Some(word),
                    _ => None,
                };
                let left = i >= 2
                    && before == Some("join")
                    && (self.name(i - 2) == Some("left") || self.name(i - 2) == Some("outer"));
                found.push(Mention {
                    table: name.clone(),
                    alias: alias.unwrap_or(name).to_owned(),
                    place: i,
                    left,
                });
            }
            match name.as_str() {
                "from" => listing = true,
                word if ENDS.contains(&word) || word == "on" => listing = false,
                _ => {}
            }
        }
        found
    }

    /// Every table is tied to `$1`, in a condition that holds for the whole row.
    fn bound(&self, mentions: &[&Mention]) -> Option<String> {
        let first = mentions.first()?;
        if self.tokens.first().is_some_and(|token| token.is("insert")) {
            return self.inserts(first).or_else(|| self.loose(&mentions[1..]));
        }
        self.loose(mentions)
    }

    fn loose(&self, mentions: &[&Mention]) -> Option<String> {
        mentions.first()?;
        if self.tokens.first().is_some_and(|token| token.is("update")) && self.sets_programme() {
            return Some("it moves rows to another programme".to_owned());
        }
        if self
            .tokens
            .iter()
            .zip(&self.depth)
            .any(|(token, depth)| *depth == 0 && token.is("or"))
        {
            return Some(
                "put `or` into brackets, so that the programme binds everything".to_owned(),
            );
        }
        let mut tied: Vec<bool> = vec![false; mentions.len()];
        // As often as there are tables, so that chains of joins are followed in any order.
        for _ in 0..mentions.len() {
            for (place, token) in self.tokens.iter().enumerate() {
                if *token == Token::Sign('=') && self.depth[place] == 0 {
                    self.tie(place, mentions, &mut tied);
                }
            }
        }
        let loose = mentions.iter().zip(&tied).find(|(_, tied)| !**tied)?;
        Some(format!(
            "{} is not tied to its programme: `{}.programme = $1` is missing",
            loose.0.table, loose.0.alias
        ))
    }

    /// What `x = y` at this place ties.
    fn tie(&self, place: usize, mentions: &[&Mention], tied: &mut [bool]) {
        let Some(clause) = self.clause(place) else {
            return;
        };
        if place == 0 || self.name(place.saturating_sub(2)) == Some("not") {
            return;
        }
        let sides = [place - 1, place + 1];
        for (side, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            let Some(mine) = self.programme_of(side, mentions) else {
                continue;
            };
            // The condition of a left join says nothing about the table on its left.
            if let Clause::Joins(joined) = clause
                && mentions.iter().any(|one| one.place == joined && one.left)
                && mentions[mine].place != joined
            {
                continue;
            }
            let holds = match self.tokens.get(other) {
                Some(Token::Param(1)) => true,
                Some(Token::Name(_)) => match self.programme_of(other, mentions) {
                    Some(theirs) => tied[theirs],
                    // A table of the statement around this one, which is tied there.
                    None => self
                        .name(other)
                        .is_some_and(|name| name.ends_with(".programme")),
                },
                _ => false,
            };
            tied[mine] |= holds;
        }
    }

    /// Which table's programme column stands here.
    fn programme_of(&self, place: usize, mentions: &[&Mention]) -> Option<usize> {
        let name = self.name(place)?;
        match name.strip_suffix(".programme") {
            Some(alias) => mentions.iter().position(|one| one.alias == alias),
            None if name == "programme" && mentions.len() == 1 => Some(0),
            None => None,
        }
    }

    /// Whether the place belongs to a `where` or to the condition of a join.
    fn clause(&self, place: usize) -> Option<Clause> {
        let word = (0..place)
            .rev()
            .filter(|i| self.depth[*i] == 0)
            .find_map(|i| match self.name(i)? {
                "where" => Some(Clause::Where),
                "on" => Some(Clause::Joins(self.joined_before(i))),
                word if ENDS.contains(&word) => Some(Clause::Other),
                _ => None,
            });
        word.filter(|clause| !matches!(clause, Clause::Other))
    }

    /// Where the table stands that was joined last before this place.
    fn joined_before(&self, place: usize) -> usize {
        (0..place)
            .rev()
            .find(|i| self.name(*i) == Some("join"))
            .map_or(0, |i| i + 1)
    }

    fn sets_programme(&self) -> bool {
        self.tokens.windows(2).enumerate().any(|(i, two)| {
            let starts =
                i > 0 && (self.tokens[i - 1].is("set") || self.tokens[i - 1] == Token::Sign(','));
            starts && two[0].is("programme") && two[1] == Token::Sign('=')
        })
    }

    /// `insert into t (programme, …) values ($1, …)` with one row, or `select $1, …`.
    fn inserts(&self, into: &Mention) -> Option<String> {
        let columns = &self.tokens[into.place + 1..];
        let listed = columns.first() == Some(&Token::Sign('('))
            && columns.get(1).is_some_and(|token| token.is("programme"));
        let value = self
            .tokens
            .iter()
            .position(|token| token.is("values") || token.is("select"));
        let from = value.map_or(0, |place| {
            place + usize::from(self.tokens[place].is("values")) + 1
        });
        if !listed || value.is_none() || self.tokens.get(from) != Some(&Token::Param(1)) {
            return Some("the first column is programme and its value $1".to_owned());
        }
        let close = (from..self.tokens.len())
            .find(|i| self.depth[*i] == 0 && self.tokens[*i] == Token::Sign(')'));
        if close.is_some_and(|close| self.tokens.get(close + 1) == Some(&Token::Sign(','))) {
            return Some("one row at a time, so that each begins with $1".to_owned());
        }
        let conflict = self.tokens.iter().position(|token| token.is("conflict"))?;
        let keyed = self
            .tokens
            .get(conflict + 2)
            .is_some_and(|token| token.is("programme"));
        if !keyed {
            return Some("`on conflict` names a key that begins with programme".to_owned());
        }
        self.sets_programme()
            .then(|| "it moves rows to another programme".to_owned())
    }
}

#[derive(Clone, Copy)]
enum Clause {
    Where,
    Joins(usize),
    Other,
}

fn is_keyword(word: &str) -> bool {
    let more = [
        "on",
        "join",
        "left",
        "inner",
        "outer",
        "union",
        "and",
        "as",
        "conflict",
        "except",
        "intersect",
    ];
    ENDS.contains(&word) || more.contains(&word)
}

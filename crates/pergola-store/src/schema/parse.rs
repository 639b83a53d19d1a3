//! Reads `schema.sql`. The grammar is small on purpose: what it does not know
//! it refuses, with slice and line, so that no engine's dialect slips in.

use sha2::{Digest, Sha256};

use super::token::{Parsed, Read, Token, normal, tokens};
use super::{Change, Column, Index, SchemaPart, Step, StepKind, Table, Word};
use crate::StoreError;

/// Longest schema text of one slice, in bytes.
const TEXT_BYTES_MAX: usize = 256 * 1024;

/// Words that one of the engines keeps for itself.
const RESERVED: [&str; 40] = [
    "all",
    "and",
    "any",
    "as",
    "case",
    "check",
    "column",
    "constraint",
    "create",
    "default",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "exists",
    "for",
    "foreign",
    "from",
    "grant",
    "group",
    "having",
    "in",
    "index",
    "into",
    "key",
    "limit",
    "not",
    "null",
    "offset",
    "on",
    "or",
    "order",
    "primary",
    "references",
    "select",
    "table",
    "user",
    "when",
    "where",
];

/// All steps of one slice.
pub(super) fn steps(part: &SchemaPart) -> Result<Vec<Step>, StoreError> {
    let told = |(line, why): (usize, String)| {
        StoreError::Schema(format!("{} line {line}: {why}", part.name))
    };
    if part.text.len() > TEXT_BYTES_MAX {
        return Err(told((1, "the text is too long".to_owned())));
    }
    let tokens = tokens(part.text).map_err(told)?;
    Reader {
        tokens,
        at: 0,
        part: part.name,
    }
    .steps()
    .map_err(told)
}

struct Reader<'a> {
    tokens: Vec<Read>,
    at: usize,
    part: &'a str,
}

impl Reader<'_> {
    fn line(&self) -> usize {
        self.tokens
            .get(self.at)
            .or(self.tokens.last())
            .map_or(1, |read| read.line)
    }

    fn wrong<T>(&self, why: impl Into<String>) -> Parsed<T> {
        Err((self.line(), why.into()))
    }

    fn comment_here(&self) -> Option<&str> {
        match self.tokens.get(self.at) {
            Some(Read {
                token: Token::Comment(comment),
                ..
            }) => Some(comment),
            _ => None,
        }
    }

    /// Place of the next token that is not a comment.
    fn upcoming(&self) -> usize {
        let skipped = self.tokens[self.at..]
            .iter()
            .take_while(|read| matches!(read.token, Token::Comment(_)))
            .count();
        self.at + skipped
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.upcoming()).map(|read| &read.token)
    }

    fn next(&mut self) -> Parsed<Token> {
        match self.peek().cloned() {
            Some(token) => {
                self.at = self.upcoming() + 1;
                Ok(token)
            }
            None => self.wrong("the text ends too early"),
        }
    }

    fn accept(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        if found {
            self.at = self.upcoming() + 1;
        }
        found
    }

    fn sign(&mut self, sign: char) -> Parsed<()> {
        if self.accept(&Token::Sign(sign)) {
            Ok(())
        } else {
            self.wrong(format!("{sign:?} is missing"))
        }
    }

    fn keyword(&mut self, word: &str) -> Parsed<()> {
        if self.accept(&Token::Name(word.to_owned())) {
            Ok(())
        } else {
            self.wrong(format!("the word {word} is missing"))
        }
    }

    fn name(&mut self) -> Parsed<String> {
        match self.peek().cloned() {
            Some(Token::Name(name)) if RESERVED.contains(&name.as_str()) => {
                self.wrong(format!("{name} is a word of the engines"))
            }
            Some(Token::Name(name)) if name.len() > 48 => self.wrong("the name is too long"),
            Some(Token::Name(name)) => {
                self.at = self.upcoming() + 1;
                Ok(name)
            }
            _ => self.wrong("a name is missing"),
        }
    }

    fn steps(mut self) -> Parsed<Vec<Step>> {
        let mut steps: Vec<Step> = Vec::new();
        while self.at < self.tokens.len() {
            let Some((number, kind)) = self.comment_here().and_then(heading) else {
                if self.comment_here().is_some() && steps.is_empty() {
                    self.at += 1;
                    continue;
                }
                return self
                    .wrong("expected `-- step <number> additive` or `-- step <number> breaking`");
            };
            if number as usize != steps.len() + 1 {
                return self.wrong(format!("this must be step {}", steps.len() + 1));
            }
            self.at += 1;
            let step = self.step(number, kind)?;
            steps.push(step);
        }
        Ok(steps)
    }

    fn step(&mut self, number: u32, kind: StepKind) -> Parsed<Step> {
        let mut changes = Vec::new();
        let mut hash = Sha256::new();
        loop {
            let mut comment = String::new();
            while let Some(text) = self.comment_here() {
                if heading(text).is_some() {
                    break;
                }
                if !comment.is_empty() {
                    comment.push(' ');
                }
                comment.push_str(text);
                self.at += 1;
            }
            if self.comment_here().is_some() || self.at >= self.tokens.len() {
                break;
            }
            let start = self.at;
            let change = self.change(comment)?;
            self.sign(';')?;
            hash.update(normal(&self.tokens[start..self.at]));
            self.skip_behind();
            let destroys = matches!(change, Change::DropColumn(..) | Change::DropTable(..));
            if destroys && kind == StepKind::Additive {
                return self.wrong("a step that takes something away is breaking");
            }
            changes.push(change);
        }
        if changes.is_empty() {
            return self.wrong("the step changes nothing");
        }
        Ok(Step {
            part: self.part.to_owned(),
            number,
            kind,
            hash: hash.finalize().into(),
            changes,
        })
    }

    /// A comment behind a statement, on its line, was its own: the next one does not begin with it.
    fn skip_behind(&mut self) {
        let behind = |read: &Read| !read.first && matches!(read.token, Token::Comment(_));
        while self.tokens.get(self.at).is_some_and(behind) {
            self.at += 1;
        }
    }

    fn change(&mut self, comment: String) -> Parsed<Change> {
        let start = self.at;
        let Token::Name(verb) = self.next()? else {
            return self.wrong("a statement begins with a word");
        };
        match verb.as_str() {
            "create" if self.accept(&Token::Name("table".into())) => {
                self.table(comment).map(Change::CreateTable)
            }
            "create" => {
                let unique = self.accept(&Token::Name("unique".into()));
                self.keyword("index")?;
                let name = self.name()?;
                self.keyword("on")?;
                let table = self.name()?;
                let columns = self.columns()?;
                Ok(Change::CreateIndex(Index {
                    name,
                    table,
                    columns,
                    unique,
                }))
            }
            "drop" if self.accept(&Token::Name("table".into())) => {
                self.name().map(Change::DropTable)
            }
            "drop" => {
                self.keyword("index")?;
                self.name().map(Change::DropIndex)
            }
            "alter" => self.alter(),
            "update" | "insert" | "delete" => {
                while self.peek().is_some_and(|token| *token != Token::Sign(';')) {
                    self.at = self.upcoming() + 1;
                }
                Ok(Change::Rows(normal(&self.tokens[start..self.at])))
            }
            other => self.wrong(format!("{other} is not known in a schema")),
        }
    }

    fn alter(&mut self) -> Parsed<Change> {
        self.keyword("table")?;
        let table = self.name()?;
        if self.accept(&Token::Name("drop".into())) {
            self.keyword("column")?;
            return Ok(Change::DropColumn(table, self.name()?));
        }
        self.keyword("add")?;
        self.keyword("column")?;
        let name = self.name()?;
        let mut column = self.column(name)?;
        // A comment behind the semicolon belongs to the column.
        if column.comment.is_empty()
            && let (
                Some(end),
                Some(Read {
                    token: Token::Comment(comment),
                    first: false,
                    ..
                }),
            ) = (self.tokens.get(self.at), self.tokens.get(self.at + 1))
            && end.token == Token::Sign(';')
        {
            column.comment.clone_from(comment);
        }
        if !column.optional && column.default.is_none() {
            return self.wrong("a column added later may be null or has a default");
        }
        self.explained(&column)?;
        Ok(Change::AddColumn(table, column))
    }

    fn table(&mut self, comment: String) -> Parsed<Table> {
        let name = self.name()?;
        if comment.is_empty() {
            return self.wrong(format!("say in a comment above it what {name} is for"));
        }
        let mut table = Table {
            name,
            part: self.part.to_owned(),
            comment,
            columns: Vec::new(),
            key: Vec::new(),
            unique: Vec::new(),
        };
        self.sign('(')?;
        loop {
            if self.accept(&Token::Name("primary".into())) {
                self.keyword("key")?;
                table.key = self.columns()?;
            } else if self.accept(&Token::Name("unique".into())) {
                table.unique.push(self.columns()?);
            } else {
                let name = self.name()?;
                let mut column = self.column(name)?;
                if table.column(&column.name).is_some() {
                    return self.wrong(format!("the column {} is there twice", column.name));
                }
                self.trailing(&mut column);
                self.explained(&column)?;
                table.columns.push(column);
            }
            if !self.accept(&Token::Sign(',')) {
                break;
            }
        }
        self.sign(')')?;
        if table.key.is_empty() {
            return self.wrong(format!("{} has no primary key", table.name));
        }
        Ok(table)
    }

    fn column(&mut self, name: String) -> Parsed<Column> {
        let Token::Word(text) = self.next()? else {
            return self.wrong(format!("{name} needs a column word such as {{id}}"));
        };
        let (word, optional) = match text.strip_suffix('?') {
            Some(word) => (word, true),
            None => (text.as_str(), false),
        };
        let Some((word, _)) = Word::ALL.iter().find(|(_, spelt)| *spelt == word) else {
            return self.wrong(format!("{{{text}}} is not a column word"));
        };
        let mut default = None;
        if self.accept(&Token::Name("default".into())) {
            let Token::Number(number) = self.next()? else {
                return self.wrong("a default is a number");
            };
            if word.column_type(crate::engine::Dialect::Sqlite) != "integer" {
                return self.wrong("only numbers have a default");
            }
            default = Some(number);
        }
        Ok(Column {
            name,
            word: *word,
            optional,
            default,
            comment: String::new(),
        })
    }

    /// The comment on the same line, before or behind the comma.
    fn trailing(&self, column: &mut Column) {
        let behind = self
            .tokens
            .get(self.at)
            .filter(|read| read.token == Token::Sign(','));
        let place = self.at + usize::from(behind.is_some());
        if let Some(Read {
            token: Token::Comment(comment),
            first: false,
            ..
        }) = self.tokens.get(place)
        {
            column.comment.clone_from(comment);
        }
    }

    fn explained(&self, column: &Column) -> Parsed<()> {
        if column.word == Word::Open && column.comment.is_empty() {
            return self.wrong(format!(
                "{} is open to anybody: say in a comment why",
                column.name
            ));
        }
        Ok(())
    }

    fn columns(&mut self) -> Parsed<Vec<String>> {
        self.sign('(')?;
        let mut names = vec![self.name()?];
        while self.accept(&Token::Sign(',')) {
            names.push(self.name()?);
        }
        self.sign(')')?;
        Ok(names)
    }
}

fn heading(comment: &str) -> Option<(u32, StepKind)> {
    let mut words = comment.split_ascii_whitespace();
    let (Some("step"), Some(number), Some(kind), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return None;
    };
    let kind = match kind {
        "additive" => StepKind::Additive,
        "breaking" => StepKind::Breaking,
        _ => return None,
    };
    Some((number.parse().ok()?, kind))
}

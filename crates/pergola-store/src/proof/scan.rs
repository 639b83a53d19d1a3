//! Reads the text of a statement, far enough to hold it to the rules that both
//! engines and all readers need: lower case, listed columns, numbered
//! parameters, and only functions that mean the same on both.

/// A piece of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A word, perhaps with a table before a dot.
    Name(String),
    /// A number.
    Number,
    /// A quoted text.
    Text,
    /// `$n`.
    Param(usize),
    /// Anything else, one character.
    Sign(char),
}

impl Token {
    /// Whether it is this word.
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(self, Token::Name(name) if name == word)
    }
}

/// Functions that mean the same on both engines.
const FUNCTIONS: [&str; 11] = [
    "count",
    "sum",
    "min",
    "max",
    "coalesce",
    "cast",
    "nullif",
    "abs",
    "length",
    "row_number",
    "lower",
];

/// Words that may stand before a bracket without being functions.
const BEFORE_BRACKET: [&str; 26] = [
    "in", "values", "and", "or", "not", "on", "where", "exists", "select", "from", "as", "join",
    "conflict", "when", "then", "else", "having", "by", "over", "using", "any", "union", "all",
    "except", "set", "with",
];

/// Words with which a statement would depend on the engine, the clock or chance, or hide what it reads.
const REFUSED: [(&str, &str); 30] = [
    ("now", "asks the engine for the time"),
    ("current_timestamp", "asks the engine for the time"),
    ("current_date", "asks the engine for the time"),
    ("current_time", "asks the engine for the time"),
    ("random", "asks the engine for chance"),
    ("datetime", "speaks one engine only"),
    ("strftime", "speaks one engine only"),
    ("glob", "speaks one engine only"),
    ("regexp", "speaks one engine only"),
    ("ilike", "speaks one engine only"),
    ("like", "searches words"),
    ("rowid", "speaks one engine only"),
    ("ctid", "speaks one engine only"),
    ("sqlite_master", "speaks one engine only"),
    ("pragma", "speaks one engine only"),
    ("replace", "speaks one engine only"),
    ("ignore", "speaks one engine only"),
    ("for", "locks rows in one engine only"),
    ("lateral", "speaks one engine only"),
    ("natural", "hides its condition"),
    ("right", "joins in a way that the proof does not follow"),
    ("full", "joins in a way that the proof does not follow"),
    ("cross", "joins in a way that the proof does not follow"),
    ("create", "changes the schema"),
    ("alter", "changes the schema"),
    ("drop", "changes the schema"),
    ("truncate", "changes the schema"),
    ("vacuum", "speaks one engine only"),
    ("begin", "belongs to the store"),
    ("commit", "belongs to the store"),
];

/// The pieces of a statement, or why it cannot be read.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(next) = rest.chars().next() {
        let until = |from: usize, stop: fn(char) -> bool| {
            rest[from..].find(stop).map_or(rest.len(), |end| from + end)
        };
        let (token, length) = match next {
            'a'..='z' | '_' => {
                let end = until(0, |c| {
                    !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '.')
                });
                (Token::Name(rest[..end].to_owned()), end)
            }
            '0'..='9' => (Token::Number, until(0, |c| !c.is_ascii_digit())),
            '$' => {
                let end = until(1, |c| !c.is_ascii_digit());
                (
                    Token::Param(
                        rest[1..end]
                            .parse()
                            .map_err(|_| "a parameter has no number")?,
                    ),
                    end,
                )
            }
            '\'' => (
                Token::Text,
                rest[1..].find('\'').ok_or("a text is not closed")? + 2,
            ),
            '(' | ')' | ',' | '=' | '<' | '>' | '+' | '-' | '*' | '/' | '%' | '|' => {
                (Token::Sign(next), 1)
            }
            'A'..='Z' => return Err("it is not lower case".to_owned()),
            other => {
                return Err(format!(
                    "the character {other:?} has no place in a statement"
                ));
            }
        };
        found.push(token);
        rest = rest[length..].trim_start();
    }
    Ok(found)
}

/// Faults that need no schema to be seen.
pub(super) fn rules(text: &str) -> Vec<String> {
    let tokens = match tokens(text) {
        Ok(tokens) => tokens,
        Err(why) => return vec![why],
    };
    let mut faults = Vec::new();
    if text.contains("--") || text.contains("/*") {
        faults.push("a comment belongs beside the constant".to_owned());
    }
    for (i, token) in tokens.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| &tokens[i]);
        let after = tokens.get(i + 1);
        match token {
            Token::Sign('*') => {
                let counts =
                    before == Some(&Token::Sign('(')) && i >= 2 && tokens[i - 2].is("count");
                let listed = matches!(before, None | Some(Token::Sign(',' | '(')))
                    || before.is_some_and(|one| one.is("select"));
                if !counts && listed {
                    faults.push("it fetches all columns: list them".to_owned());
                }
            }
            Token::Name(name) => {
                if let Some((word, why)) = REFUSED.iter().find(|(word, _)| word == name) {
                    faults.push(format!("`{word}` {why}"));
                }
                if name.ends_with('.') {
                    faults.push("it fetches all columns: list them".to_owned());
                }
                let called = after == Some(&Token::Sign('('))
                    && !before.is_some_and(|one| one.is("into") || one.is("with"));
                let table = before.is_some_and(|one| *one == Token::Sign(','))
                    && tokens.get(i + 2).is_some_and(|one| one.is("select"));
                if called
                    && !table
                    && !FUNCTIONS.contains(&name.as_str())
                    && !BEFORE_BRACKET.contains(&name.as_str())
                {
                    faults.push(format!(
                        "`{name}` is not a function that both engines share"
                    ));
                }
            }
            _ => {}
        }
    }
    faults.extend(numbers(&tokens));
    faults
}

/// Parameters are `$1` to `$n` without gaps.
fn numbers(tokens: &[Token]) -> Option<String> {
    let mut used: Vec<usize> = tokens
        .iter()
        .filter_map(|token| {
            if let Token::Param(n) = token {
                Some(*n)
            } else {
                None
            }
        })
        .collect();
    used.sort_unstable();
    used.dedup();
    let gap = used
        .iter()
        .enumerate()
        .find(|(i, number)| i + 1 != **number)?;
    Some(format!("parameter ${} is not used", gap.0 + 1))
}

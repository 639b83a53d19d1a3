//! Cuts schema text into pieces: names, column words, numbers, quoted texts,
//! signs and comments. Anything else is refused here already.

/// A piece of schema text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Name(String),
    Word(String),
    Number(i64),
    Quoted(String),
    Sign(char),
    Comment(String),
}

/// A piece and where it stood.
pub(super) struct Read {
    /// The piece.
    pub(super) token: Token,
    /// Its line, from 1.
    pub(super) line: usize,
    /// First thing on its line.
    pub(super) first: bool,
}

/// A value, or a line and what is wrong there.
pub(super) type Parsed<T> = Result<T, (usize, String)>;

/// All pieces of a text.
pub(super) fn tokens(text: &str) -> Parsed<Vec<Read>> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let number = number + 1;
        let mut rest = line.trim_start();
        let mut first = true;
        while let Some(next) = rest.chars().next() {
            let (token, length) = token(rest, next).map_err(|why| (number, why))?;
            found.push(Read {
                token,
                line: number,
                first,
            });
            first = false;
            rest = rest[length..].trim_start();
        }
    }
    Ok(found)
}

fn token(rest: &str, next: char) -> Result<(Token, usize), String> {
    let until = |stop: fn(char) -> bool| rest.find(stop).unwrap_or(rest.len());
    if let Some(comment) = rest.strip_prefix("--") {
        return Ok((Token::Comment(comment.trim().to_owned()), rest.len()));
    }
    if next.is_ascii_lowercase() {
        let length = until(|c| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'));
        return Ok((Token::Name(rest[..length].to_owned()), length));
    }
    if next.is_ascii_digit() {
        let length = until(|c| !c.is_ascii_digit());
        let number = rest[..length]
            .parse()
            .map_err(|_| "the number is too large".to_owned())?;
        return Ok((Token::Number(number), length));
    }
    match next {
        '{' => {
            let end = rest.find('}').ok_or("a column word is not closed")?;
            Ok((Token::Word(rest[1..end].to_owned()), end + 1))
        }
        '\'' => {
            let end = rest[1..].find('\'').ok_or("a text is not closed")? + 2;
            Ok((Token::Quoted(rest[..end].to_owned()), end))
        }
        '(' | ')' | ',' | ';' | '=' | '<' | '>' | '.' | '+' | '-' => Ok((Token::Sign(next), 1)),
        other if other.is_ascii_uppercase() => Err("schema text is lower case".to_owned()),
        other => Err(format!("the character {other:?} has no meaning here")),
    }
}

/// The tokens without comments and spacing, so that a better comment does not change a step.
pub(super) fn normal(tokens: &[Read]) -> String {
    let mut text = String::new();
    let mut compares = false;
    for read in tokens {
        let piece = match &read.token {
            Token::Comment(_) => continue,
            Token::Name(name) => name.clone(),
            Token::Word(word) => format!("{{{word}}}"),
            Token::Number(number) => number.to_string(),
            Token::Quoted(quoted) => quoted.clone(),
            Token::Sign(sign) => sign.to_string(),
        };
        let goes_on = compares && matches!(read.token, Token::Sign('=' | '>'));
        if !text.is_empty() && !goes_on {
            text.push(' ');
        }
        compares = matches!(read.token, Token::Sign('<' | '>'));
        text.push_str(&piece);
    }
    text
}

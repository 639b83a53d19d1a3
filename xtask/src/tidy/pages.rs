//! Templates hold markup and text keys, never a sentence; the stylesheet stays
//! small; a schema is written in column words, so that it runs on both engines.

use super::{File, Finding};

/// The most lines of a template.
const TEMPLATE_LINES_MAX: usize = 80;
/// The kit of macros is one file on purpose: it is read as a list.
const KIT: &str = "crates/pergola-page/templates/kit.html";
/// The most lines of the kit.
const KIT_LINES_MAX: usize = 240;
/// Attributes that a person reads or hears.
const SPOKEN: &[&str] = &[
    "alt",
    "title",
    "placeholder",
    "aria-label",
    "aria-description",
    "summary",
];
/// Attributes that tie a field to its hint: the kit writes them outside a tag.
const TIES: &[&str] = &[" aria-invalid=\"", " aria-describedby=\""];
/// What one engine says and the other does not.
const ENGINE_WORDS: &[&str] = &[
    "integer",
    "bigint",
    "int",
    "blob",
    "bytea",
    "text",
    "varchar",
    "real",
    "numeric",
    "boolean",
    "serial",
    "timestamp",
    "strict",
    "rowid",
    "autoincrement",
];

/// A template.
pub fn template(file: &File, findings: &mut Vec<Finding>) {
    let most = if file.path == KIT {
        KIT_LINES_MAX
    } else {
        TEMPLATE_LINES_MAX
    };
    let lines = file.text.lines().count();
    if lines > most {
        findings.push(format!("{}: {lines} lines; {most} are the most", file.path));
    }
    let markup = without_expressions(file.text);
    for forbidden in ["<script", " style=", " onclick=", "http://", "https://"] {
        if markup.contains(forbidden) {
            findings.push(format!("{}: holds {forbidden}", file.path));
        }
    }
    for words in words(&markup) {
        findings.push(format!(
            "{}: says \"{words}\"; sentences live in i18n/",
            file.path
        ));
    }
}

/// The stylesheet.
pub fn stylesheet(file: &File, findings: &mut Vec<Finding>) {
    for forbidden in ["url(http", "@import", "@font-face"] {
        if file.text.contains(forbidden) {
            findings.push(format!("{}: holds {forbidden}", file.path));
        }
    }
}

/// A slice's schema.
pub fn schema(file: &File, findings: &mut Vec<Finding>) {
    for (number, line) in file.text.lines().enumerate() {
        let code = line.split("--").next().unwrap_or("").to_lowercase();
        let outside = without(&code, '{', '}');
        let mut words = outside.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
        if let Some(word) = words.find(|word| ENGINE_WORDS.contains(word)) {
            findings.push(format!(
                "{}:{}: {word} is an engine's word",
                file.path,
                number + 1
            ));
        }
    }
}

/// The markup without what askama puts in.
fn without_expressions(text: &str) -> String {
    let mut rest = text;
    let mut markup = String::new();
    while let Some(at) = rest
        .find("{{")
        .into_iter()
        .chain(rest.find("{%"))
        .chain(rest.find("{#"))
        .min()
    {
        markup.push_str(&rest[..at]);
        let end = match rest.as_bytes().get(at + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => "#}",
        };
        rest = rest[at..]
            .find(end)
            .map_or("", |length| &rest[at + length + 2..]);
    }
    markup.push_str(rest);
    markup
}

/// Text between tags, and text in attributes that are read or heard.
fn words(markup: &str) -> Vec<String> {
    let has_words = |text: &str| text.chars().any(char::is_alphabetic);
    let untied = TIES
        .iter()
        .fold(markup.to_owned(), |text, tie| without_value(&text, tie));
    let text = without(&untied, '<', '>');
    let mut found: Vec<String> = text
        .lines()
        .map(str::trim)
        .filter(|line| has_words(line))
        .map(str::to_owned)
        .collect();
    for name in SPOKEN {
        for part in markup.split(&format!(" {name}=\"")).skip(1) {
            let value = part.split('"').next().unwrap_or("");
            if has_words(value) {
                found.push(value.to_owned());
            }
        }
    }
    found
}

/// The text without one attribute and its value.
fn without_value(text: &str, opening: &str) -> String {
    let mut parts = text.split(opening);
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once('"').map_or("", |(_, rest)| rest)
    })
}

/// The text outside a pair of brackets.
fn without(text: &str, open: char, close: char) -> String {
    let mut inside = false;
    text.chars()
        .filter(|sign| {
            let was = inside;
            inside = (inside || *sign == open) && *sign != close;
            !was && *sign != open
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::File;

    #[track_caller]
    fn check(path: &str, text: &str, expected: usize) {
        let mut findings = Vec::new();
        let file = File { path, text };
        match path.rsplit('.').next() {
            Some("html") => super::template(&file, &mut findings),
            Some("css") => super::stylesheet(&file, &mut findings),
            _ => super::schema(&file, &mut findings),
        }
        assert_eq!(findings.len(), expected, "{findings:?}");
    }

    #[test]
    fn templates() {
        check(
            "a.html",
            "{# a note #}<h1>{{ s.say(\"a-title\") }}</h1>\n{% if x > 3 %}<hr>{% endif %}",
            0,
        );
        check("a.html", "<h1>Welcome</h1>", 1);
        check("a.html", "<img alt=\"A tree\">", 1);
        check("a.html", "<img alt=\"{{ s.say(\"a-tree\") }}\">", 0);
        check("a.html", "<b>·</b> 12", 0);
        check(
            "a.html",
            "{% if bad %} aria-describedby=\"{{ name }}-error\"{% endif %}",
            0,
        );
        check("a.html", "<script></script>", 1);
        check("a.html", &"<hr>\n".repeat(81), 1);
        check(super::KIT, &"<hr>\n".repeat(81), 0);
    }

    #[test]
    fn stylesheets() {
        check("a.css", "p { margin: 0 }", 0);
        check("a.css", "@import \"x.css\";", 1);
    }

    #[test]
    fn schemas() {
        check(
            "schema.sql",
            "create table a (\n  id {id}, -- text for a reader\n  name {sealed past}\n);",
            0,
        );
        check("schema.sql", "  id bigint not null,", 1);
        check("schema.sql", ") without rowid;", 1);
    }
}

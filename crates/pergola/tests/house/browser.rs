//! A browser without scripts: it keeps cookies, follows redirects on this host,
//! reads the forms of a page and sends them as they stand, hidden fields and
//! all. It knows just enough HTML for our own pages.

use pergola::door::{Out, Raw};
use pergola_seal::SessionToken;

use crate::effort::Effort;
use crate::trial::Trial;

const REDIRECTS_MAX: usize = 5;

/// One browser and the page it shows.
pub struct Browser<'t> {
    trial: &'t Trial,
    cookies: Vec<(String, String)>,
    /// The status of the last answer.
    pub status: u16,
    /// The path of the page.
    pub path: String,
    /// The page.
    pub html: String,
    /// The headers of the last answer.
    pub headers: Vec<(&'static str, String)>,
    typed: Vec<(String, String)>,
    /// What the person at it has had to do.
    pub effort: Effort,
}

/// A form as it stands on the page.
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// Its fields with the values they hold.
    pub fields: Vec<(String, String)>,
}

impl<'t> Browser<'t> {
    /// A browser with nothing in it.
    pub fn new(trial: &'t Trial) -> Self {
        Self {
            trial,
            cookies: Vec::new(),
            status: 0,
            path: String::new(),
            html: String::new(),
            headers: Vec::new(),
            typed: Vec::new(),
            effort: Effort::default(),
        }
    }

    /// Opens a path and follows where it leads.
    pub fn open(&mut self, path: &str) -> &mut Self {
        self.typed.clear();
        self.effort.pressed();
        self.go("GET", path, Vec::new());
        self
    }

    /// Types into a field, or chooses a value, before the next `press`.
    pub fn fill(&mut self, name: &str, value: &str) -> &mut Self {
        let known = self.html.contains(&format!("name=\"{name}\""));
        assert!(known, "no field {name} on {}:\n{}", self.path, self.text());
        self.effort.filled(&self.html, name, value);
        self.typed.retain(|(known, _)| known != name);
        self.typed.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends the form with this action.
    pub fn press(&mut self, action: &str) -> &mut Self {
        let fields = self.filled(action);
        self.typed.clear();
        self.effort.pressed();
        self.go("POST", action, fields);
        self
    }

    /// Sends the page's main form by one of its language buttons.
    pub fn turn(&mut self, language: &str) -> &mut Self {
        let main = self.forms().into_iter().find(|form| form.action != "/out");
        let action = main.expect("a page with a form").action;
        let mut fields = self.filled(&action);
        self.typed.clear();
        fields.push(("_lang".to_owned(), language.to_owned()));
        self.go("POST", &action, fields);
        self
    }

    /// The fields of a form as they would be sent now.
    pub fn filled(&self, action: &str) -> Vec<(String, String)> {
        let form = self.forms().into_iter().find(|form| form.action == action);
        let mut fields = form
            .unwrap_or_else(|| panic!("no form {action} on {}:\n{}", self.path, self.text()))
            .fields;
        for (name, value) in &self.typed {
            fields.retain(|(known, _)| known != name);
            fields.push((name.clone(), value.clone()));
        }
        fields
    }

    /// Sends any request with this browser's cookies.
    pub fn go(&mut self, method: &str, path: &str, fields: Vec<(String, String)>) {
        let out = self.send(method, path, &fields);
        self.took(path, out);
        for _ in 0..REDIRECTS_MAX {
            let Some(next) = self.header("location").map(str::to_owned) else {
                self.effort.shown(&self.html);
                return;
            };
            let out = self.send("GET", &next, &[]);
            self.took(&next, out);
        }
        panic!("{path} leads in circles");
    }

    /// Opens a page of a process that may die meanwhile: false when no answer came.
    pub fn reaches(&mut self, path: &str) -> bool {
        self.typed.clear();
        self.gets(path, "GET", &[])
    }

    /// Sends a form to it, without following where it leads: false when no answer came.
    pub fn sends(&mut self, action: &str, fields: &[(String, String)]) -> bool {
        self.typed.clear();
        self.gets(action, "POST", fields)
    }

    fn gets(&mut self, path: &str, method: &str, fields: &[(String, String)]) -> bool {
        let out = self.trial.tries(&self.raw(method, path, fields));
        let came = out.is_some();
        if let Some(out) = out {
            self.took(path, out);
        }
        came
    }

    /// One request without following where it leads.
    pub fn send(&self, method: &str, path: &str, fields: &[(String, String)]) -> Out {
        self.trial.answer(&self.raw(method, path, fields))
    }

    /// The request as the door would see it.
    pub fn raw(&self, method: &str, path: &str, fields: &[(String, String)]) -> Raw {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Raw {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            cookies: if cookies.is_empty() {
                Vec::new()
            } else {
                vec![cookies.join("; ")]
            },
            host: "localhost".to_owned(),
            origin: (method == "POST").then(|| "http://localhost".to_owned()),
            content_type: "application/x-www-form-urlencoded".to_owned(),
            body: body.into_bytes(),
            ..Raw::default()
        }
    }

    fn took(&mut self, path: &str, out: Out) {
        for (_, value) in out.headers.iter().filter(|(name, _)| *name == "set-cookie") {
            let pair = value.split(';').next().unwrap_or_default();
            let (name, text) = pair.split_once('=').expect("a cookie has a name");
            self.cookies.retain(|(known, _)| known != name);
            if !value.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), text.to_owned()));
            }
        }
        self.status = out.status;
        // What a form says of itself when it is there again is no other place.
        self.path = path.trim_end_matches("?saved").to_owned();
        self.headers = out.headers;
        self.html = String::from_utf8(out.body).expect("pages are UTF-8");
    }

    /// A header of the last answer.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The token that a form of this browser has for a path, also where no page shows such a form.
    pub fn token(&self, path: &str) -> (String, String) {
        let session = self.cookies.iter().find(|(name, _)| name == "__Host-s");
        let token = match session.and_then(|(_, value)| SessionToken::parse(value)) {
            Some(token) => token.form_token(path),
            None => {
                let hour = u64::try_from(self.trial.now().hour()).expect("after 1970");
                self.trial.door.house.keys.form_token(path, hour)
            }
        };
        ("_token".to_owned(), token)
    }

    /// Sends a form that no page shows, with a token that is right.
    pub fn insist(&mut self, path: &str) -> &mut Self {
        let token = self.token(path);
        self.go("POST", path, vec![token]);
        self
    }

    /// Forgets the session, as another device would not have it.
    pub fn forget(&mut self) -> &mut Self {
        self.cookies.clear();
        self
    }

    /// The cookies, to play them back later.
    pub fn cookies(&self) -> Vec<(String, String)> {
        self.cookies.clone()
    }

    /// Plays cookies back.
    pub fn with_cookies(&mut self, cookies: Vec<(String, String)>) -> &mut Self {
        self.cookies = cookies;
        self
    }

    /// Every form of the page.
    pub fn forms(&self) -> Vec<Form> {
        let mut forms = Vec::new();
        for part in self.html.split("<form ").skip(1) {
            let (open, rest) = part.split_once('>').expect("a form's tag ends");
            let inside = rest.split("</form>").next().unwrap_or_default();
            let action = attribute(open, "action").unwrap_or_default();
            forms.push(Form {
                action,
                fields: fields(inside),
            });
        }
        forms
    }

    /// The words of the page, without markup.
    pub fn text(&self) -> String {
        let main = self.html.split("<main>").nth(1).unwrap_or(&self.html);
        let main = main.split("</main>").next().unwrap_or(main);
        let mut text = String::new();
        let mut inside = false;
        for letter in main.chars() {
            match letter {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                // The marks that isolate a filled-in word.
                '\u{2068}' | '\u{2069}' => {}
                other if !inside => text.push(other),
                _ => {}
            }
        }
        unescape(&text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Asserts that the page says something.
    #[track_caller]
    pub fn says(&mut self, words: &str) -> &mut Self {
        let text = self.text();
        assert!(
            text.contains(words),
            "{} does not say {words:?}:\n{text}",
            self.path
        );
        self
    }

    /// Asserts that the page, in all its source, does not hold something.
    #[track_caller]
    pub fn hides(&mut self, words: &str) -> &mut Self {
        let html = without_keys(&self.html).replace('\u{a0}', " ");
        assert!(!html.contains(words), "{} holds {words:?}", self.path);
        self
    }

    /// Asserts that the page's own words do not say something.
    #[track_caller]
    pub fn never_says(&mut self, words: &str) -> &mut Self {
        let text = self.text();
        assert!(
            !text.contains(words),
            "{} says {words:?}:\n{text}",
            self.path
        );
        self
    }

    /// Asserts where the browser is.
    #[track_caller]
    pub fn at(&mut self, path: &str, status: u16) -> &mut Self {
        let here = (self.path.as_str(), self.status);
        assert_eq!(here, (path, status), "{}", self.text());
        self
    }

    /// The words of the list with this class (`words`, `groups`).
    pub fn listed(&self, class: &str) -> Vec<String> {
        let list = self
            .html
            .split(&format!("<ol class=\"{class}\""))
            .nth(1)
            .expect("a list");
        let list = list.split("</ol>").next().unwrap_or_default();
        list.split("<li>").skip(1).map(strip).collect()
    }

    /// The one large word of the page's first card.
    pub fn large(&self) -> String {
        strip(
            self.html
                .split("<p class=\"large\">")
                .nth(1)
                .expect("a card"),
        )
    }

    /// The paths that the page links to.
    pub fn links(&self) -> Vec<String> {
        let links = self.html.split("href=\"").skip(1);
        links
            .filter_map(|part| part.split('"').next())
            .map(unescape)
            .collect()
    }
}

/// The page without its random keys, in which any short word may stand by chance.
pub fn without_keys(html: &str) -> String {
    let mut clean = html.to_owned();
    for name in ["_token", "_once", "carried", "kept"] {
        let begin = format!("name=\"{name}\" value=\"");
        let mut parts = clean.split(begin.as_str());
        let mut kept = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            kept.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
        }
        clean = kept;
    }
    clean
}

fn strip(part: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in part.split("</li>").next().unwrap_or_default().chars() {
        match letter {
            '<' if text.is_empty() || inside => inside = true,
            '<' => break,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    unescape(text.trim())
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split(&format!("{name}=\"")).nth(1)?;
    rest.split('"').next().map(unescape)
}

fn fields(inside: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for part in inside.split('<').skip(1) {
        let tag = part.split('>').next().unwrap_or_default();
        let Some(name) = attribute(tag, "name") else {
            continue;
        };
        let kind = attribute(tag, "type").unwrap_or_default();
        if tag.starts_with("input") {
            let picks = matches!(kind.as_str(), "radio" | "checkbox");
            if !picks || tag.contains(" checked") {
                fields.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("textarea") {
            let text = part.split_once('>').map_or("", |(_, text)| text);
            fields.push((name, unescape(text.trim_start_matches('\n'))));
        } else if tag.starts_with("select") {
            let rest = inside
                .split(&format!("name=\"{name}\""))
                .nth(1)
                .unwrap_or_default();
            let list = rest.split("</select>").next().unwrap_or_default();
            let chosen = list
                .split("<option ")
                .skip(1)
                .find(|option| {
                    option
                        .split('>')
                        .next()
                        .is_some_and(|tag| tag.contains(" selected"))
                })
                .or_else(|| list.split("<option ").nth(1));
            fields.push((
                name,
                chosen
                    .and_then(|one| attribute(one, "value"))
                    .unwrap_or_default(),
            ));
        }
    }
    fields
}

fn unescape(text: &str) -> String {
    text.replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}

//! Every header of every answer, in one place.

use pergola_base::{Answer, Body, Cookie};

use super::{Door, Out, Raw, Told};

/// How the house is reached. Never inferred from a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    /// HTTPS in front, or plain HTTP on loopback: `__Host-` cookies.
    Secure,
    /// A configured plain-http onion address: host-only cookies without Secure.
    Onion,
}

impl Scheme {
    /// The session cookie's name.
    #[must_use]
    pub const fn session_name(self) -> &'static str {
        match self {
            Self::Secure => "__Host-s",
            Self::Onion => "s",
        }
    }

    /// The language cookie's name.
    #[must_use]
    pub const fn language_name(self) -> &'static str {
        match self {
            Self::Secure => "__Host-l",
            Self::Onion => "l",
        }
    }

    /// What ends both cookies.
    pub(crate) fn ended(self) -> [String; 2] {
        [self.session_name(), self.language_name()].map(|name| self.cookie(name, "", true))
    }

    fn cookie(self, name: &str, value: &str, ends: bool) -> String {
        let secure = if self == Self::Secure { "; Secure" } else { "" };
        let end = if ends { "; Max-Age=0" } else { "" };
        format!("{name}={value}; Path=/{secure}; HttpOnly; SameSite=Strict{end}")
    }
}

/// What the pipeline hands over.
pub struct Answered {
    /// The page's answer.
    pub answer: Answer,
    /// What the log may know.
    pub told: Told,
}

/// Turns an answer into bytes and headers.
pub fn finish(door: &Door, raw: &Raw, answered: Answered) -> Out {
    let Answered { answer, told } = answered;
    let mut headers = vec![
        ("content-security-policy", policy(&door.house.way_out)),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
        ("referrer-policy", "same-origin".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("x-frame-options", "DENY".to_owned()),
        ("x-robots-tag", "noindex, nofollow".to_owned()),
        ("permissions-policy", "interest-cohort=()".to_owned()),
    ];
    headers.push(("cache-control", cache(&answer.body).to_owned()));
    if let Some(path) = &answer.see {
        headers.push(("location", path.clone()));
    }
    cookies(door.scheme, &answer, &mut headers);
    let attached = matches!(answer.body, Body::Notes(_));
    let (kind, mut body) = content(answer.body);
    if let Some(kind) = kind {
        headers.push(("content-type", kind.to_owned()));
    }
    if attached {
        let name = "attachment; filename=\"notes.txt\"";
        headers.push(("content-disposition", name.to_owned()));
    }
    if answer.status == 405 {
        headers.push(("allow", "GET, HEAD, POST".to_owned()));
    }
    if answer.status == 503 {
        headers.push(("retry-after", "20".to_owned()));
    }
    if raw.method == "HEAD" {
        body.clear();
    }
    Out {
        status: answer.status,
        headers,
        body,
        told,
    }
}

/// Text that is no markup.
pub const TEXT: &str = "text/plain; charset=utf-8";
/// The one drawing.
pub const ICON: &str = "image/svg+xml; charset=utf-8";

fn content(body: Body) -> (Option<&'static str>, Vec<u8>) {
    match body {
        Body::Html(html) => (Some("text/html; charset=utf-8"), html.into_bytes()),
        Body::Css(css) => (Some("text/css; charset=utf-8"), css.as_bytes().to_vec()),
        Body::Icon(icon) => (Some(ICON), icon.as_bytes().to_vec()),
        Body::Text(text) => (Some(TEXT), text.as_bytes().to_vec()),
        Body::Notes(text) => (Some(TEXT), text.into_bytes()),
        Body::Calendar(text) => (Some("text/calendar; charset=utf-8"), text.into_bytes()),
        Body::Nothing => (None, Vec::new()),
    }
}

const fn cache(body: &Body) -> &'static str {
    match body {
        Body::Css(_) | Body::Icon(_) => "public, max-age=3600",
        _ => "no-store",
    }
}

fn cookies(scheme: Scheme, answer: &Answer, headers: &mut Vec<(&'static str, String)>) {
    match &answer.cookie {
        Cookie::Keep => {}
        Cookie::Set(value) => {
            headers.push((
                "set-cookie",
                scheme.cookie(scheme.session_name(), value, false),
            ));
        }
        Cookie::Clear => {
            headers.extend(scheme.ended().map(|cookie| ("set-cookie", cookie)));
            let all = "\"cache\", \"cookies\", \"storage\"";
            headers.push(("clear-site-data", all.to_owned()));
        }
    }
    if answer.cookie != Cookie::Clear
        && let Some(language) = answer.language
    {
        let name = scheme.language_name();
        headers.push(("set-cookie", scheme.cookie(name, language.code(), false)));
    }
}

fn policy(way_out: &str) -> String {
    let outside = if way_out.starts_with('/') {
        String::new()
    } else {
        let site: String = way_out.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        format!(" {site}")
    };
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'{outside}; \
         frame-ancestors 'none'; base-uri 'none'"
    )
}

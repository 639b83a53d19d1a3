//! Which language to answer in: what the address asks for, what was chosen
//! before, what the browser prefers, what the house speaks first.

use pergola_base::House;
use pergola_seal::Language;

use super::Raw;
use super::cookies::Cookies;

const PREFERENCES_MAX: usize = 16;

/// The language of one answer, and who chose it.
pub struct Chosen {
    /// The language.
    pub language: Language,
    /// It was chosen just now and is worth a cookie.
    pub now: bool,
    /// Somebody chose it in this browser, now or before.
    pub chosen: bool,
}

/// Chooses; a language that is not switched on never wins.
pub fn choose(house: &House, raw: &Raw, cookies: &Cookies) -> Chosen {
    let on = |language: Language| house.languages.contains(&language).then_some(language);
    if let Some(language) = asked(&raw.query).and_then(on) {
        return Chosen {
            language,
            now: true,
            chosen: true,
        };
    }
    let before = cookies.language.and_then(on);
    let language = before
        .or_else(|| preferred(&raw.accept_language).find_map(on))
        .or_else(|| house.languages.first().copied())
        .unwrap_or(Language::En);
    Chosen {
        language,
        now: false,
        chosen: before.is_some(),
    }
}

fn asked(query: &str) -> Option<Language> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "lang")
        .and_then(|(_, value)| Language::parse(&value))
}

/// `Accept-Language` in its own order: browsers list by preference.
fn preferred(header: &str) -> impl Iterator<Item = Language> {
    header.split(',').take(PREFERENCES_MAX).filter_map(|entry| {
        let tag = entry.split(';').next()?.trim();
        Language::parse(tag.get(..2)?)
    })
}

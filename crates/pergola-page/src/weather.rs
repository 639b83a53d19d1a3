//! Where the way out leads: a page of weather sayings. It has no cover name,
//! no link back, no form, and asks nothing of the house.

use askama::Template;
use pergola_base::Answer;
use pergola_seal::Language;

use crate::say::say;
use crate::shell::{dir, page};

#[derive(Template)]
#[template(path = "weather.html")]
struct WeatherPage {
    language: Language,
}

impl WeatherPage {
    fn lang(&self) -> &'static str {
        self.language.code()
    }

    const fn dir(&self) -> &'static str {
        dir(self.language)
    }

    fn say(&self, key: &str) -> String {
        say(self.language, key, &[])
    }
}

/// The page of weather sayings.
#[must_use]
pub fn weather(language: Language) -> Answer {
    page(&WeatherPage { language })
}

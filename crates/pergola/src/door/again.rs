//! A form that comes back: refused, in another language, after its session ended, or sent a second time.

use pergola_base::{
    Answer, Cookie, Cx, Id, Method, Person, Programme, Refill, Refusal, Request, Route, Stop,
};
use pergola_home::people::sessions;
use pergola_page as calm;
use pergola_seal::{Language, Plain, SessionToken};

use super::cookies::Cookies;
use super::fields::Form;
use super::kept;
use super::language::Chosen;
use super::routing::Match;
use super::run::{SIGN_IN, Visit};

impl Visit<'_> {
    /// Shows a form again with what was typed and what can be done about it; at the sign-in page when its session
    /// ended meanwhile.
    pub(super) fn back(
        &self,
        found: &Match,
        form: &Form,
        refusal: Refusal,
    ) -> Result<Answer, Stop> {
        match self.refused(found, refusal)? {
            Ok(answer) => Ok(answer),
            Err(person) => self.keep(found, form, person),
        }
    }

    /// The same, or whose session ended.
    pub(super) fn refused(
        &self,
        found: &Match,
        refusal: Refusal,
    ) -> Result<Result<Answer, Id<Person>>, Stop> {
        let page = found.route.back.ok_or(Stop::Missing)?;
        let shown = self.show(found, page, Some(vec![refusal]))?;
        Ok(shown.map(|answer| match answer.status {
            200 => answer.status(refusal.status),
            _ => answer,
        }))
    }

    /// A language button inside a form: the page turns, nothing is sent.
    pub(super) fn turn(&self, found: &Match, form: &Form, wanted: &str) -> Result<Answer, Stop> {
        let known = Language::parse(wanted).filter(|one| self.door.house.languages.contains(one));
        let language = known.unwrap_or(self.language.language);
        let turned = Visit {
            door: self.door,
            now: self.now,
            raw: self.raw,
            cookies: Cookies {
                session: self.cookies.session.clone(),
                language: Some(language),
            },
            language: Chosen {
                language,
                now: true,
                chosen: true,
            },
        };
        let page = found.route.back.ok_or(Stop::Missing)?;
        let mut answer = match turned.show(found, page, Some(Vec::new()))? {
            Ok(answer) => answer,
            Err(person) => turned.keep(found, form, person)?,
        };
        answer.language = Some(language);
        Ok(answer)
    }

    /// A form that was sent before gets the first one's result, whoever asks now: it may have ended the session.
    /// `ended`: the browser still holds that one.
    pub(super) fn before(&self, path: String, ended: bool) -> Answer {
        let answer = if path.is_empty() {
            self.calm(calm::done)
        } else {
            Answer::see(path)
        };
        if ended { answer.clearing() } else { answer }
    }

    /// The session ended under the form: the sign-in page, with the text kept.
    pub(super) fn keep(
        &self,
        found: &Match,
        form: &Form,
        person: Id<Person>,
    ) -> Result<Answer, Stop> {
        let sealed = kept::seal(&self.door.house.keys, self.now, person, &form.fields);
        let answer = self.door.store.read("kept", |tx| {
            let mut cx = Cx::new(&self.door.house, self.now, self.language.language);
            cx.programme = Programme::front(tx)?;
            let mut request = Request {
                path: "/".to_owned(),
                ..Request::default()
            };
            // What its own field could not bring back is not kept: nobody could sign in with it.
            if sealed.len() <= sessions::KEPT_CHARS_MAX {
                request.fields = vec![
                    ("kept".to_owned(), Plain::new(sealed.clone())),
                    ("kept_path".to_owned(), Plain::new(self.raw.path.clone())),
                ];
            }
            pergola_home::front::door(&mut cx, tx, &mut request)
        })?;
        debug_assert_eq!(
            found.route.method,
            Method::Post,
            "only a form has a text to keep"
        );
        Ok(answer.status(401))
    }

    /// After signing in again: the form that was being written, filled in.
    pub(super) fn resumed(
        &self,
        answer: Answer,
        form: &Form,
        route: &Route,
    ) -> Result<Answer, Stop> {
        let field = |name: &str| form.fields.iter().find(|(known, _)| known == name);
        let (Some((_, text)), Some((_, path))) = (field("kept"), field("kept_path")) else {
            return Ok(answer);
        };
        let Cookie::Set(session) = &answer.cookie else {
            return Ok(answer);
        };
        if route.path != SIGN_IN {
            return Ok(answer);
        }
        let path = path.show().text().to_owned();
        let Some(found) = self.door.routes.find(Method::Post, &path) else {
            return Ok(answer);
        };
        let Some(page) = found.route.back else {
            return Ok(answer);
        };
        let (now, language) = (self.now, answer.language.unwrap_or(self.language.language));
        let shown = self.door.store.read(found.route.name, |tx| {
            let mut cx = Cx::new(&self.door.house, now, language);
            let token = SessionToken::parse(session).ok_or(Stop::Missing)?;
            sessions::resolve(&mut cx, tx, &token)?;
            let me = cx.me()?;
            let fields = kept::open(&self.door.house.keys, now, me, text).ok_or(Stop::Missing)?;
            let mut request = Request {
                path: path.clone(),
                params: found.params.clone(),
                fields,
                refill: Some(Refill {
                    refusals: vec![Refusal::form("page-kept", "page-kept-next")],
                    fields: found.route.fields,
                }),
                token: Some(token),
                ..Request::default()
            };
            page(&mut cx, tx, &mut request)
        });
        match shown {
            Ok(shown) => Ok(Answer {
                cookie: answer.cookie,
                language: answer.language,
                ..shown
            }),
            // Signed in all the same: the cookie must not be lost.
            Err(_) => Ok(answer),
        }
    }
}

//! One visit: from a parsed request to a page's answer. A write may run again
//! on conflict, so the request is read anew for each try.

use std::sync::Arc;

use pergola_base::{
    ActCode, Answer, Body, Cookie, Cx, Id, Method, Mode, Moment, Person, Programme, Refill,
    Refusal, Request, SAVED, Slow, State, Stop,
};
use pergola_home::people::sessions::{self, Found};
use pergola_home::people::{handles, once};
use pergola_seal::{Cost, Folded, LoginKey, OnceKey, Plain, Salt, fresh_id};
use pergola_store::{StoreError, Tx};

use super::cookies::Cookies;
use super::fields::Form;
use super::hashing::Attempt;
use super::headers::Answered;
use super::language::Chosen;
use super::routing::Match;
use super::{Door, Raw, Told};

const PATH_BYTES_MAX: usize = 512;
const OLD_FORM: Refusal = Refusal::form("page-form-old", "page-form-old-next");
/// Where a session begins. Sent twice it begins twice: the browser may have dropped the first one.
pub(super) const SIGN_IN: &str = "/in";

/// One request on its way to an answer.
pub struct Visit<'d> {
    pub(super) door: &'d Door,
    pub(super) now: Moment,
    pub(super) raw: &'d Raw,
    pub(super) cookies: Cookies,
    pub(super) language: Chosen,
}

/// What one try inside a transaction came to.
enum Came {
    /// An answer, and whether the session wants a sign of life.
    Answered(Answer, bool),
    /// The session ended under a form: its text may come back.
    Ended(Id<Person>),
    /// The same form was sent before: where that led, and whether it ended the session that still asks.
    Before(String, bool),
}

impl Visit<'_> {
    /// The answer, whatever happens.
    pub(super) fn answer(&self) -> Answered {
        let mut answered = match self.go() {
            Ok(answer) => Answered {
                answer,
                told: Told::Nothing,
            },
            Err(stop) => self.stopped(stop),
        };
        if self.language.now && answered.answer.language.is_none() {
            answered.answer.language = Some(self.language.language);
        }
        answered
    }

    fn go(&self) -> Result<Answer, Stop> {
        let method = match self.raw.method.as_str() {
            "GET" | "HEAD" => Method::Get,
            "POST" => Method::Post,
            _ => return Ok(Answer::with(405, Body::Nothing)),
        };
        let path = self.raw.path.as_str();
        if path.len() > PATH_BYTES_MAX {
            return Ok(Answer::with(414, Body::Nothing));
        }
        if method == Method::Get && path == "/healthz" {
            return self.health();
        }
        if method == Method::Post && path == "/out" {
            return Ok(self.way_out());
        }
        if self.raw.large {
            return Ok(self.calm(pergola_page::too_large));
        }
        let Some(found) = self.door.routes.find(method, path) else {
            return Err(Stop::Missing);
        };
        if found.route.mode == Mode::Own {
            let language = self.language.language;
            return pergola_home::front::own(path, language).ok_or(Stop::Missing);
        }
        match method {
            Method::Get => self
                .show(&found, found.route.page, None)?
                .map_err(|_| Stop::Missing),
            Method::Post => self.send(&found),
        }
    }

    fn health(&self) -> Result<Answer, Stop> {
        self.door.store.read("healthz", Programme::front)?;
        Ok(Answer::with(200, Body::Text("ok\n")))
    }

    /// The way out: needs no token, ends the session before it answers, and
    /// answers whatever the database says: a session that could not be reached
    /// ends by its idle time.
    fn way_out(&self) -> Answer {
        if let Some(token) = self.cookies.token() {
            let _: Result<(), StoreError> = self
                .door
                .store
                .quick("way_out", |tx| sessions::end(tx, &token));
        }
        Answer::see(self.door.house.way_out.clone()).clearing()
    }

    /// Runs a reading page; or whose session ended.
    pub(super) fn show(
        &self,
        found: &Match,
        page: pergola_base::Page,
        again: Option<Vec<Refusal>>,
    ) -> Result<Result<Answer, Id<Person>>, Stop> {
        let home = found.route.path == "/" && again.is_none();
        let came = self.door.store.read(found.route.name, |tx| {
            let (mut cx, mut request, wants) = match self.enter(tx, found, found.route.act)? {
                Entered::In(cx, request, wants) => (cx, *request, wants),
                Entered::Ended(person) => return Ok(Err(person)),
            };
            if home && let Some(signed) = cx.signed() {
                let path = if signed.state == State::Left {
                    "/left"
                } else {
                    "/me"
                };
                return Ok(Ok((Answer::see(path), wants)));
            }
            if let Some(refusals) = &again {
                request.fields = self.fields(found);
                request.refill = Some(Refill {
                    refusals: refusals.clone(),
                    fields: found.route.fields,
                });
            }
            Ok::<_, Stop>(Ok((page(&mut cx, tx, &mut request)?, wants)))
        })?;
        Ok(came.map(|(answer, wants)| {
            self.touch(wants);
            answer
        }))
    }

    /// Runs a form.
    fn send(&self, found: &Match) -> Result<Answer, Stop> {
        let form = Form::read(&self.raw.body, found.route.fields);
        if self.sent_by_another_site() {
            let answer = self.refused(found, OLD_FORM)?;
            return answer
                .map(|answer| answer.status(403))
                .map_err(|_| Stop::Missing);
        }
        if let Some(turn) = &form.turn {
            return self.turn(found, &form, turn);
        }
        if let Some(refusal) = form.too_long {
            return self.back(found, &form, refusal);
        }
        let login = self.hash(found.route.mode, &form)?;
        let reads = found.route.mode == Mode::Step;
        let run = |tx: &mut Tx| self.run(tx, found, &form, login.clone());
        let came = if reads {
            self.door.store.read(found.route.name, run)
        } else {
            self.door.store.write(found.route.name, run)
        };
        match came {
            Ok(Came::Answered(answer, wants)) => {
                self.touch(wants);
                self.end_former(&answer);
                self.resumed(answer, &form, found.route)
            }
            Ok(Came::Before(path, ended)) => Ok(self.before(path, ended)),
            Ok(Came::Ended(person)) => self.keep(found, &form, person),
            Err(Stop::Refused(refusal)) => self.back(found, &form, refusal),
            Err(other) => Err(other),
        }
    }

    /// One try of a form inside its transaction.
    fn run(
        &self,
        tx: &mut Tx,
        found: &Match,
        form: &Form,
        login: Option<Arc<(LoginKey, Salt)>>,
    ) -> Result<Came, Stop> {
        let key = OnceKey::lookup(&form.once, &self.raw.path, &form.fields)
            .filter(|_| found.route.mode != Mode::Step && found.route.path != SIGN_IN);
        if let Some(key) = &key
            && let Some(path) = once::led_to(tx, key)?
        {
            return Ok(Came::Before(path, self.has_ended(tx)?));
        }
        let (mut cx, mut request, wants) = match self.enter(tx, found, found.route.act)? {
            Entered::In(cx, request, wants) => (cx, *request, wants),
            Entered::Ended(person) => return Ok(Came::Ended(person)),
        };
        let hour = u64::try_from(self.now.hour()).unwrap_or(0);
        let right = match &request.token {
            Some(token) => token.check_form_token(&self.raw.path, &form.token),
            None => self
                .door
                .house
                .keys
                .check_form_token(&self.raw.path, &form.token, hour),
        };
        if !right {
            return Err(OLD_FORM.into());
        }
        request.fields = self.fields(found);
        request.login = login;
        let answer = (found.route.page)(&mut cx, tx, &mut request)?;
        if let Some(key) = &key
            && let Some(path) = leads_to(&answer)
        {
            once::note(tx, key, path, self.now)?;
        }
        Ok(Came::Answered(answer, wants))
    }

    /// Whether the session that the browser holds is gone; one that only ran out may still keep a text.
    fn has_ended(&self, tx: &mut Tx) -> Result<bool, Stop> {
        let Some(token) = self.cookies.token() else {
            return Ok(false);
        };
        let mut cx = Cx::new(&self.door.house, self.now, self.language.language);
        let found = sessions::resolve(&mut cx, tx, &token)?;
        Ok(matches!(found, Found::Nobody))
    }

    /// The declared fields, read anew for each try: `Plain` is never copied.
    fn fields(&self, found: &Match) -> Vec<(String, Plain)> {
        Form::read(&self.raw.body, found.route.fields).fields
    }

    /// Who asks, and whether they could be allowed this act at all.
    fn enter(&self, tx: &mut Tx, found: &Match, act: ActCode) -> Result<Entered<'_>, Stop> {
        let mut cx = Cx::new(&self.door.house, self.now, self.language.language);
        cx.chosen = self.language.chosen;
        let mut request = Request {
            path: self.raw.path.clone(),
            params: found.params.clone(),
            saved: self.raw.query == SAVED,
            ..Request::default()
        };
        let mut wants = false;
        let mut ended = None;
        // Who signs in or joins begins as nobody, whoever used this browser before.
        let begins = matches!(act, ActCode::SignIn | ActCode::Join);
        if let Some(token) = self.cookies.token().filter(|_| !begins) {
            match sessions::resolve(&mut cx, tx, &token)? {
                Found::Open(minute) => {
                    wants = minute;
                    request.token = Some(token);
                }
                Found::Ended(person) => ended = Some(person),
                Found::Nobody => {}
            }
        }
        if cx.might(act) {
            if cx.programme.is_none() {
                cx.programme = Programme::front(tx)?;
            }
            return Ok(Entered::In(cx, Box::new(request), wants));
        }
        match ended {
            Some(person) if cx.signed().is_none() => Ok(Entered::Ended(person)),
            _ => Err(Stop::Missing),
        }
    }

    /// Hashes what a slow route needs, before its transaction opens.
    fn hash(&self, mode: Mode, form: &Form) -> Result<Option<Arc<(LoginKey, Salt)>>, Stop> {
        let Mode::Slow(which) = mode else {
            return Ok(None);
        };
        let typed = |name: &str| form.fields.iter().find(|(known, _)| known == name);
        let words = typed("words").map_or_else(
            || Folded::from_plain(&Plain::new(String::new())),
            |(_, words)| Folded::from_plain(words),
        );
        let house = &self.door.house;
        let (tag, salt, cost, duty) = match which {
            Slow::Present if words.is_empty() => return Ok(None),
            Slow::Present => match self.present()? {
                Some((tag, salt, cost)) => (tag, salt, cost, false),
                None => return Ok(None),
            },
            Slow::New => (wide(fresh_id()), Salt::fresh(), house.cost, false),
            Slow::Known => {
                let nothing = Plain::new(String::new());
                let handle = typed("handle").map_or(&nothing, |(_, handle)| handle);
                let cx = Cx::new(house, self.now, self.language.language);
                let tag = handles::tag(&cx, handle);
                let known = self
                    .door
                    .store
                    .read("salt", |tx| handles::salt(&cx, tx, handle))?;
                match known {
                    Some((salt, cost, duty)) => (tag, salt, cost, duty),
                    None => (tag, Salt::fresh(), house.cost, false),
                }
            }
        };
        let attempt = Attempt {
            tag,
            words: &words,
            salt: &salt,
            cost,
            duty,
        };
        let key = self.door.hashing.hash(&house.keys, &attempt)?;
        Ok(Some(Arc::new((key, salt))))
    }

    /// What hashing the present words of whoever is signed in needs; nothing when nobody is.
    fn present(&self) -> Result<Option<([u8; 32], Salt, Cost)>, Stop> {
        let Some(token) = self.cookies.token() else {
            return Ok(None);
        };
        self.door.store.read("present", |tx| {
            let mut cx = Cx::new(&self.door.house, self.now, self.language.language);
            match sessions::resolve(&mut cx, tx, &token)? {
                Found::Open(_) => handles::present_salt(&cx, tx).map(Some),
                Found::Ended(_) | Found::Nobody => Ok(None),
            }
        })
    }

    /// Whoever was signed in here before is signed out by a new session.
    fn end_former(&self, answer: &Answer) {
        if matches!(answer.cookie, Cookie::Set(_))
            && let Some(former) = self.cookies.token()
        {
            // One that could not be reached ends by its idle time.
            let _: Result<(), StoreError> = self
                .door
                .store
                .quick("former", |tx| sessions::end(tx, &former));
        }
    }

    /// Notes a sign of life, at most once a minute, in its own transaction.
    fn touch(&self, wants: bool) {
        if wants && let Some(token) = self.cookies.token() {
            // A missed sign of life only ends a session early.
            let _: Result<(), StoreError> = self
                .door
                .store
                .quick("touch", |tx| sessions::touch(tx, self.now, &token));
        }
    }

    /// Whether the browser says that another site sent this form.
    fn sent_by_another_site(&self) -> bool {
        let site = self.raw.fetch_site.as_deref().unwrap_or("same-origin");
        let origin = self.raw.origin.as_deref().unwrap_or("null");
        let same = origin == "null"
            || origin
                .split_once("://")
                .is_some_and(|(_, host)| host == self.raw.host);
        !matches!(site, "same-origin" | "none") || !same
    }
}

/// Where the same form leads when it is sent again; nowhere (the empty path) when its page is shown only once and
/// ended the session; none when it may run again. A second sending gets no cookie: the front page knows where to go on.
fn leads_to(answer: &Answer) -> Option<&str> {
    match (&answer.see, &answer.cookie) {
        (Some(_), Cookie::Set(_)) => Some("/"),
        (Some(path), _) => Some(path),
        (None, Cookie::Clear) => Some(""),
        (None, _) => None,
    }
}

/// Whether the visit may go on to its page.
enum Entered<'h> {
    In(Cx<'h>, Box<Request>, bool),
    Ended(Id<Person>),
}

fn wide(id: [u8; 16]) -> [u8; 32] {
    let mut tag = [0; 32];
    tag[..16].copy_from_slice(&id);
    tag
}

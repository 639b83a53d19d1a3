//! Everybody who may stand before a page: each role in each state, two circles,
//! another programme, somebody without an account, somebody who waits.

use pergola_base::{ActCode, Cell, Cx, Id, Note, Person, Role, State, rights_of, state_allows};
use pergola_home::people::handles;
use pergola_seal::{Language, Plain};

use crate::browser::Browser;
use crate::erasing::entered;
use crate::journeys::calendar::calendar;
use crate::journeys::people::{Someone, admit, joins, next_evening, plans, someone, spoken};
use crate::rows::{schema, table};
use crate::trial::Trial;

/// Somebody before a page.
pub struct Persona<'t> {
    /// What they are.
    pub role: Role,
    /// Where they stand.
    pub state: State,
    /// Their browser, signed in.
    pub browser: Browser<'t>,
    /// Themself; a random id for a stranger.
    pub person: Id<Person>,
    /// What they go by.
    pub name: String,
    /// The circles they belong to, as path parts.
    pub inside: Vec<String>,
    /// The circles they lead.
    pub leads: Vec<String>,
}

/// The ids that can stand in a path.
pub struct World<'t> {
    /// Everybody.
    pub personas: Vec<Persona<'t>>,
    /// Circles: the first programme's two, and the other programme's.
    pub circles: [String; 3],
    /// Somebody without an account in the first circle.
    pub entered: String,
    /// Somebody who waits to be let into the first circle.
    pub waiting: String,
    /// A facilitator who waits to share the welcome.
    pub welcome: String,
    /// A coordinator who waits to coordinate too.
    pub coordinator: String,
    /// Somebody in the first circle, with an account.
    pub member: String,
    /// Somebody of the other programme.
    pub other: String,
    /// The secret part of a helper's calendar address.
    pub feed: String,
    /// Lines left in the first circle and in the other programme's.
    pub notes: [String; 2],
    /// A coming evening of the first circle and of the other programme's.
    pub evenings: [String; 2],
    /// Somebody who goes along in the first circle.
    pub mentor: String,
    /// Who leads the first circle.
    pub leader: String,
    /// Lines that a stranger wrote to the desk, where number 1 waits, too.
    pub lines: String,
}

impl Persona<'_> {
    /// Whether the table lets them do an act, there.
    pub fn may(&self, act: ActCode, circle: Option<&str>) -> bool {
        let among = |list: &[String]| circle.is_some_and(|one| list.iter().any(|two| two == one));
        state_allows(act, self.state)
            && match rights_of(act)[self.role as usize] {
                Cell::Never => false,
                Cell::Always | Cell::Own => true,
                Cell::Inside => among(&self.inside),
                Cell::Leads => among(&self.leads),
            }
    }

    /// For messages.
    pub fn called(&self) -> String {
        format!("{} ({:?})", self.role.word(), self.state)
    }
}

/// The person behind a sign-in name.
pub fn person_of(trial: &Trial, someone: &Someone) -> Id<Person> {
    let cx = Cx::new(&trial.door.house, trial.now(), Language::En);
    let handle = Plain::new(someone.handle.clone());
    let found = trial
        .door
        .store
        .read("test", |tx| handles::find(&cx, tx, &handle));
    found
        .expect("the store answers")
        .expect("the sign-in name is known")
        .person
}

fn persona<'t>(
    trial: &'t Trial,
    role: Role,
    state: State,
    mut someone: Someone<'t>,
) -> Persona<'t> {
    match state {
        State::Active => {}
        State::Paused => drop(someone.browser.open("/me/pause").press("/me/pause")),
        State::Done => drop(someone.browser.open("/me/done").press("/me/done")),
        State::Left => drop(someone.browser.open("/me/leave").press("/me/leave")),
    }
    someone.signs_in();
    let person = person_of(trial, &someone);
    let (inside, leads, name) = (Vec::new(), Vec::new(), String::new());
    Persona {
        role,
        state,
        browser: someone.browser,
        person,
        name,
        inside,
        leads,
    }
}

/// A facilitator's circle, by its path part.
fn opens(leader: &mut Someone, name: &str) -> String {
    leader.browser.open("/g").fill("name", name).press("/g");
    let path = leader.browser.path.trim_end_matches("/lead");
    path.strip_prefix("/g/")
        .expect("a circle's path")
        .to_owned()
}

fn says_something(someone: &mut Someone, circle: &str) {
    let path = format!("/g/{circle}");
    someone
        .browser
        .open(&path)
        .fill("line", "Until Tuesday")
        .press(&format!("{path}/line"));
}

/// Somebody who has an account waits for a circle and is let in.
fn comes_in(leader: &mut Someone, circle: &str, someone: &mut Someone) {
    let path = format!("/g/{circle}");
    leader
        .browser
        .open(&format!("{path}/lead"))
        .fill("kind", "here")
        .press(&format!("{path}/code"));
    let code = leader.browser.listed("words").join(" ");
    someone
        .browser
        .open("/g/code")
        .fill("code", &code)
        .press("/g/code");
    admit(leader, &path);
    someone.signs_in();
}

impl<'t> World<'t> {
    /// Builds it, page by page.
    #[expect(clippy::too_many_lines, reason = "one story, told in order")]
    pub fn of(trial: &'t Trial) -> Self {
        let second = trial.second_programme();
        let mut other_leader = joins(
            trial,
            &trial.code_in(&second, Role::Facilitator),
            "Ouzel",
            true,
        );
        let other_circle = opens(&mut other_leader, "Upper valley");
        says_something(&mut other_leader, &other_circle);

        let coordinator = someone(trial, Role::Coordinator, "Cora");
        let mut leader = someone(trial, Role::Facilitator, "Wren");
        let first = opens(&mut leader, "Blue room");
        let first_path = format!("/g/{first}");
        let mut next = someone(trial, Role::Facilitator, "Rook");
        leader.browser.open("/g");
        let welcome = leader
            .browser
            .forms()
            .into_iter()
            .find(|form| form.action.contains("welcome"));
        leader
            .browser
            .press(&welcome.expect("somebody waits to share the welcome").action);
        next.signs_in();
        let second_circle = opens(&mut next, "Green room");
        let mut members = Vec::new();
        for (name, state) in [
            ("Heron", State::Active),
            ("Finch", State::Paused),
            ("Swift", State::Left),
            ("Lark", State::Done),
        ] {
            let code = spoken(&mut leader, &first_path);
            members.push((joins(trial, &code, name, true), state, name));
        }
        admit(&mut leader, &first_path);
        members[0].0.signs_in();
        says_something(&mut members[0].0, &first);
        let needs = format!("{first_path}/needs");
        members[0].0.browser.open(&needs).fill("spoken", "yes");
        members[0].0.browser.press(&needs).at(&needs, 200);
        let feed = calendar(&mut leader).trim_start_matches("/t/").to_owned();
        let mut mentor = someone(trial, Role::Mentor, "Martin");
        comes_in(&mut leader, &first, &mut mentor);
        let mentor_id = person_of(trial, &mentor).to_string();
        let mut trainee = someone(trial, Role::Trainee, "Teal");
        comes_in(&mut leader, &first, &mut trainee);
        let entered = entered(&mut leader, &first_path, "Dove").to_string();
        let lines = first_contact(trial, &mut leader);
        let waiting = joins(trial, &spoken(&mut leader, &first_path), "Quail", true);
        let waiting_id = person_of(trial, &waiting).to_string();
        let welcome = someone(trial, Role::Facilitator, "Robin");
        let coordinator_too = someone(trial, Role::Coordinator, "Crane");
        let (welcome_id, coordinator_id) = (
            person_of(trial, &welcome).to_string(),
            person_of(trial, &coordinator_too).to_string(),
        );

        // Planned last: from then on newcomers begin at an announced evening only.
        let evening = |who: &mut Someone, circle: &str| {
            let path = format!("/g/{circle}");
            plans(trial, who, &path, 7, 4);
            let link = next_evening(who, &path);
            link.rsplit('/').next().expect("an id").to_owned()
        };
        let evenings = [
            evening(&mut leader, &first),
            evening(&mut other_leader, &other_circle),
        ];

        let mut personas = vec![Persona {
            role: Role::Anyone,
            state: State::Active,
            browser: trial.browser(),
            person: Id::fresh(),
            name: String::new(),
            inside: Vec::new(),
            leads: Vec::new(),
        }];
        let in_first = |mut one: Persona<'t>| {
            one.inside.push(first.clone());
            one
        };
        let other = person_of(trial, &other_leader).to_string();
        let leader_id = person_of(trial, &leader).to_string();
        let mut leads_first = in_first(persona(trial, Role::Facilitator, State::Active, leader));
        leads_first.leads.push(first.clone());
        let mut leads_second = persona(trial, Role::Facilitator, State::Paused, next);
        leads_second.inside.push(second_circle.clone());
        leads_second.leads.push(second_circle.clone());
        personas.extend([leads_first, leads_second]);
        let mut member = String::new();
        for (one, state, name) in members {
            let role = if state == State::Done {
                Role::Alumni
            } else {
                Role::Participant
            };
            let mut one = persona(trial, role, state, one);
            name.clone_into(&mut one.name);
            if state == State::Active {
                member = one.person.to_string();
            }
            let stays = matches!(state, State::Active | State::Paused);
            personas.push(if stays { in_first(one) } else { one });
        }
        personas.push(in_first(persona(
            trial,
            Role::Mentor,
            State::Active,
            mentor,
        )));
        personas.push(in_first(persona(
            trial,
            Role::Trainee,
            State::Paused,
            trainee,
        )));
        personas.push(persona(
            trial,
            Role::Coordinator,
            State::Active,
            coordinator,
        ));
        let mut waits = persona(trial, Role::Participant, State::Active, waiting);
        "Quail".clone_into(&mut waits.name);
        personas.push(waits);
        personas.push(persona(trial, Role::Facilitator, State::Active, welcome));
        for role in Role::ALL.into_iter().filter(|role| role.helps()) {
            for (state, name) in [
                (State::Active, "Ibis"),
                (State::Paused, "Kite"),
                (State::Left, "Ruff"),
            ] {
                let known = |one: &Persona| one.role == role && one.state == state;
                if !personas.iter().any(known) {
                    personas.push(persona(trial, role, state, someone(trial, role, name)));
                }
            }
        }
        let notes = [&first, &other_circle].map(|circle| note_in(trial, circle));
        Self {
            personas,
            circles: [first, second_circle, other_circle],
            entered,
            waiting: waiting_id,
            welcome: welcome_id,
            coordinator: coordinator_id,
            member,
            other,
            feed,
            notes,
            evenings,
            mentor: mentor_id,
            leader: leader_id,
            lines,
        }
    }
}

/// A stranger's lines wait at the desk, and a number; the id of the lines.
fn first_contact(trial: &Trial, leader: &mut Someone) -> String {
    let mut stranger = trial.browser();
    stranger
        .open("/talk/write")
        .fill("lines", "May I come")
        .press("/talk/write");
    leader.browser.open("/desk").fill("language", "en");
    leader.browser.fill("part", "0").fill("when", "any");
    leader.browser.fill("again", "two").press("/desk/give");
    leader.browser.open("/desk");
    let links = leader.browser.links();
    let lines = links
        .iter()
        .find_map(|link| link.strip_prefix("/desk/lines/"));
    lines.expect("lines wait").to_owned()
}

fn note_in(trial: &Trial, circle: &str) -> String {
    let circle = Id::<pergola_base::Circle>::parse(circle)
        .expect("a circle's id")
        .raw();
    let notes = schema()
        .tables
        .into_iter()
        .find(|table| table.name == "note")
        .expect("notes");
    let column = |name: &str| notes.columns.iter().position(|column| column.name == name);
    let (id, of) = (
        column("id").expect("an id"),
        column("circle").expect("a circle"),
    );
    let bytes = |value: &Option<pergola_store::Value>| {
        let bytes = value.as_ref().and_then(pergola_store::Value::bytes);
        bytes.unwrap_or_default().to_vec()
    };
    let rows = table(&trial.door.store, &notes);
    let row = rows
        .iter()
        .find(|row| bytes(&row[of]) == circle)
        .expect("a line in the circle");
    let raw = <[u8; 16]>::try_from(bytes(&row[id])).expect("an id has 16 bytes");
    Id::<Note>::from_raw(raw).to_string()
}

//! What is done with bytes from outside: one function for each door by which
//! they come in. Each says what must hold of whatever was read. `fuzz/` feeds
//! them with libFuzzer's bytes, the tests beside with seeds and chance.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use pergola::CAPABILITIES;
use pergola::backup::{erased, read::Reader};
use pergola::config::Config;
use pergola::door::{Cookies, Form, Raw, Routes, Scheme, choose};
use pergola_base::{Day, House, Id, Method, Person, Request, Role, Route, Zone, card_range, trial};
use pergola_gather::{contact, cycles};
use pergola_page::forms;
use pergola_seal::{
    ClaimCode, FeedAddress, Folded, HouseKeys, InstanceKey, Language, OnceKey, Plain, RecoveryCode,
    SessionToken,
};
use pergola_tlog::{Audit, Checkpoint, ENTRY_BYTES, Fields, NoteKey, Place, SigningKey};
use pergola_verify::{Asked, Files, Refused, check, page, verdict};

/// A door for bytes.
pub type Body = fn(&[u8]);

/// Every door, by the name that `cargo xtask fuzz` takes.
pub const TARGETS: &[(&str, Body)] = &[
    ("form", form),
    ("request", request),
    ("sealed", sealed),
    ("typed", typed),
    ("config", config),
    ("rota", rota),
    ("backup", backup),
    ("erased", list_of_erased),
    ("keys", head_of_keys),
    ("note", note),
    ("entry", entry),
    ("export", export),
];

fn keys() -> &'static HouseKeys {
    &house().keys
}

fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(|| House {
        languages: vec![Language::De, Language::Ar],
        ..trial::house(CAPABILITIES)
    })
}

fn routes() -> &'static Routes {
    static ROUTES: OnceLock<Routes> = OnceLock::new();
    ROUTES.get_or_init(|| Routes::of(CAPABILITIES))
}

/// The routes whose forms have fields.
fn forms_with_fields() -> &'static [&'static Route] {
    static LIST: OnceLock<Vec<&Route>> = OnceLock::new();
    LIST.get_or_init(|| {
        let all = routes().all().iter().map(|(_, route)| *route);
        all.filter(|route| !route.fields.is_empty()).collect()
    })
}

/// A form's body: the first byte says whose form it is.
pub fn form(bytes: &[u8]) {
    let Some((first, body)) = bytes.split_first() else {
        return;
    };
    let list = forms_with_fields();
    let rules = list[usize::from(*first) % list.len()].fields;
    let form = Form::read(body, rules);
    assert!(
        form.fields.len() <= rules.len(),
        "more fields than declared"
    );
    let mut too_long = false;
    for (at, (name, value)) in form.fields.iter().enumerate() {
        let rule = rules.iter().find(|rule| rule.name == name);
        let rule = rule.expect("only declared fields are kept");
        too_long |= value.chars() > rule.chars_max;
        assert!(
            form.fields[..at].iter().all(|(other, _)| other != name),
            "{name} twice"
        );
        shown(value);
    }
    assert_eq!(
        too_long,
        form.too_long.is_some(),
        "a field that is too long is told"
    );
    let _ = keys().check_form_token("/in", &form.token, 1_000);
    let _ = OnceKey::lookup(&form.once, "/in", &form.fields);
    let mut request = Request {
        fields: form.fields,
        ..Request::default()
    };
    for rule in rules {
        let number = request.number(rule.name);
        assert!(number.is_none_or(|number| (0..1_000_000).contains(&number)));
        let _ = cycles::rules::day(Day(20_000), number).is_some();
        let _ = cycles::rules::time(number);
        if let Some(value) = request.take(rule.name) {
            shown(&value);
        }
    }
}

/// Whatever somebody wrote, nothing of it can end the place where it is shown.
fn shown(value: &Plain) {
    let shown = value.show().to_string();
    let bad = shown.contains(['<', '>', '"', '\'']);
    assert!(!bad, "what is shown could end its place");
}

/// What comes with every request: path, query, cookies, languages.
pub fn request(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n').map(str::to_owned);
    let mut line = || lines.next().unwrap_or_default();
    let raw = Raw {
        method: "GET".to_owned(),
        path: line(),
        query: line(),
        accept_language: line(),
        cookies: vec![line(), line()],
        ..Raw::default()
    };
    for scheme in [Scheme::Secure, Scheme::Onion] {
        let cookies = Cookies::read(&raw.cookies, scheme);
        if let Some(token) = cookies.token() {
            let again = SessionToken::parse(&token.cookie());
            assert!(again.is_some_and(|again| again.lookup_hash() == token.lookup_hash()));
        }
        let chosen = choose(house(), &raw, &cookies);
        assert!(
            house().languages.contains(&chosen.language),
            "a language that is off"
        );
    }
    for method in [Method::Get, Method::Post] {
        let Some(found) = routes().find(method, &raw.path) else {
            continue;
        };
        let mut path = found.route.path.to_owned();
        for (name, value) in &found.params {
            assert!(
                !value.is_empty() && !value.contains('/'),
                "a part of a path"
            );
            path = path.replacen(&format!(":{name}"), value, 1);
            if let Some(id) = Id::<Person>::parse(value) {
                assert_eq!(id.to_string(), *value, "an id has one spelling");
            }
            if let Some(address) = FeedAddress::parse(value) {
                assert_eq!(*address.text(), *value, "an address has one spelling");
            }
        }
        assert_eq!(path, raw.path, "a path fits its route exactly");
    }
}

/// What the house sealed and gets back: kept texts and carried forms.
pub fn sealed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    assert!(
        keys().kept(&text, [1; 16], 1_000).is_none(),
        "nobody else can seal"
    );
    // What was sealed comes back; with one byte changed, or for another, it does not.
    let value = Plain::new(text.clone().into_owned());
    let fields = [("words".to_owned(), value)];
    let kept = keys().keep(&fields, [1; 16], 2_000);
    let back = keys().kept(&kept, [1; 16], 1_999).expect("it is in time");
    assert!(
        back.len() == 1 && back[0].1.same(&fields[0].1),
        "it comes back"
    );
    assert!(
        keys().kept(&kept, [2; 16], 1_999).is_none(),
        "for nobody else"
    );
    assert!(keys().kept(&kept, [1; 16], 2_001).is_none(), "and in time");
    let mut other = kept.into_bytes();
    let at = usize::from(bytes.first().copied().unwrap_or(0)) % other.len();
    other[at] = if other[at] == b'A' { b'B' } else { b'A' };
    let other = String::from_utf8(other).expect("letters");
    let opened = keys().kept(&other, [1; 16], 1_999);
    // The last letter of an encoding may hold bits that say nothing.
    assert!(
        opened.is_none() || at + 1 == other.len(),
        "any change is noticed"
    );
}

/// What a tired person types: words, codes, names, numbers.
pub fn typed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let plain = |text: &str| Plain::new(text.to_owned());
    let (once, handle) = (
        Folded::from_plain(&plain(&text)),
        Folded::handle_from_plain(&plain(&text)),
    );
    assert!(
        once.same(&Folded::from_plain(&plain(&text))),
        "folding has one result"
    );
    let _ = (
        keys().handle_tag(&handle),
        keys().invite_tag(&once),
        keys().receipt_tag(&once),
    );
    let tidy = plain(&text).tidied();
    assert!(tidy.same(&plain(tidy.show().text()).tidied()) || tidy.show().text().contains('&'));
    shown(&plain(&text).tidied_lines());
    if let Ok(code) = RecoveryCode::parse(&plain(&text)) {
        let groups = code.groups();
        let again = RecoveryCode::parse(&plain(&groups.join(" ")));
        assert_eq!(again.expect("it reads itself").groups(), groups);
    }
    if let Ok(code) = ClaimCode::parse(&plain(&text)) {
        let again = ClaimCode::parse(&plain(&code.groups().join("-")));
        assert_eq!(again.expect("it reads itself").lookup(), code.lookup());
    }
    if let Some([first, last]) = card_range(&plain(&text)) {
        assert!(first.raw() <= last.raw() && first.raw()[..3] == last.raw()[..3]);
    }
    for sure in [true, false] {
        if let Ok(name) = forms::name(Some(plain(&text)), "name", sure) {
            assert!(name.chars() <= forms::NAME_CHARS_MAX && !name.is_empty());
        }
    }
    let _ = forms::code(Some(plain(&text)), "code");
    let known = contact::rules::number(&text);
    assert!(known.is_none_or(|number| number >= 0));
    let parts = contact::rules::parts(&[(1, "north".to_owned())], 0, &text);
    for (at, (part, name)) in parts.iter().enumerate() {
        assert!(*part > 0 && !name.is_empty());
        assert!(
            parts[..at].iter().all(|(other, _)| other != part),
            "a number twice"
        );
    }
    let _ = (
        Language::parse(&text),
        Role::parse(&text),
        Zone::named(&text).is_some(),
    );
}

/// `pergola.toml`.
pub fn config(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    match Config::parse(text) {
        Ok(config) => {
            config.scheme().expect("it was looked at");
            let dir = std::path::Path::new("/nowhere");
            let way = config.web.way_out.as_bytes();
            assert!(way.starts_with(b"/") || way.starts_with(b"https://"));
            assert!(!way.starts_with(b"//") && !way.contains(&b'\n'));
            let _ = (
                config.house_id(),
                pergola::open::within(dir, &config.house.key_file),
            );
        }
        Err(why) => assert!(!why.is_empty() && !why.trim_end().contains("\n\n"), "{why}"),
    }
}

/// A rota file.
pub fn rota(bytes: &[u8]) {
    match pergola_rota::read(bytes) {
        Ok(model) => {
            let problem = model.problem();
            assert!(problem.weeks > 0, "a plan has weeks");
        }
        Err(refused) => assert!(!refused.to_string().is_empty()),
    }
}

/// A backup, after it was opened with its identity.
pub fn backup(bytes: &[u8]) {
    if let Ok(mut reader) = Reader::new(bytes) {
        let mut rows = 0;
        if let Ok(end) = reader.drain(&mut |told| rows = told) {
            // The hash at its end was right: only a whole backup gets here.
            assert!(end.bytes >= 16);
        }
    }
}

/// The list of what was erased, after it was opened.
pub fn list_of_erased(bytes: &[u8]) {
    if let Ok(list) = erased::read(bytes) {
        assert!(
            list.follows(0, &erased::head(&[])),
            "it goes on from nothing"
        );
        if list.is_of(keys()) {
            let again = erased::encode(&list.house, &list.entries, keys());
            assert_eq!(&again[16..], bytes, "it is written in one way");
        }
    }
}

/// The head of the file of keys.
pub fn head_of_keys(bytes: &[u8]) {
    let made = keys().seal_file_key(&[9; 32]);
    let opened = keys().open_file_key(bytes);
    assert!(opened.is_err() || bytes.len() == made.len());
    let mut other = made.clone();
    for (at, byte) in bytes.iter().take(other.len()).enumerate() {
        other[at] ^= byte;
    }
    let opened = keys().open_file_key(&other);
    assert_eq!(opened.is_ok(), other == made, "any change is noticed");
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = InstanceKey::from_hex(text);
    }
}

fn signing() -> &'static SigningKey {
    static KEY: OnceLock<SigningKey> = OnceLock::new();
    KEY.get_or_init(|| SigningKey::from_seed("garden.example/one", &[5; 32]).expect("a name"))
}

/// Keys, notes and checkpoints of a journal.
pub fn note(bytes: &[u8]) {
    let key = signing().public();
    if let Ok(read) = Checkpoint::open_kept(bytes, key) {
        let text = std::str::from_utf8(bytes).expect("a note is text");
        assert!(text.starts_with(&read.text()), "it says what was signed");
    }
    if let Ok(read) = Checkpoint::open(bytes, key) {
        assert_eq!(read.sign(signing()), bytes, "one signature, one spelling");
    }
    if let Ok(read) = Checkpoint::read_unsigned(bytes) {
        assert!(bytes.starts_with(read.text().as_bytes()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Ok(read) = NoteKey::read(text) {
            assert_eq!(read.line(), text, "a key has one spelling");
        }
        if let Ok(read) = Checkpoint::read(text) {
            assert_eq!(read.text(), text, "a checkpoint has one spelling");
        }
        if let Some(place) = Place::read(text) {
            assert_eq!(place.path(), text, "a place has one spelling");
            let _ = place.belongs(u64::MAX, 3);
        }
    }
}

/// Entries of a journal, one after the other, through every rule.
pub fn entry(bytes: &[u8]) {
    let mut audit = Audit::new();
    for chunk in bytes.chunks(ENTRY_BYTES) {
        let mut whole = [0; ENTRY_BYTES];
        whole[..chunk.len()].copy_from_slice(chunk);
        if let Ok(read) = Fields::decode(&whole) {
            assert_eq!(read.encode(), whole, "an entry has one spelling");
            let _ = audit.take(&read);
        }
    }
}

/// An export in memory.
struct Memory(BTreeMap<String, Vec<u8>>);

impl Files for Memory {
    fn read(&mut self, path: &str, bytes: (u64, u64), into: &mut Vec<u8>) -> Result<(), Refused> {
        into.clear();
        let file = self.0.get(path).ok_or(Refused::Missing)?;
        if !(bytes.0..=bytes.1).contains(&(file.len() as u64)) {
            return Err(Refused::Length);
        }
        into.extend(file);
        Ok(())
    }

    fn walk(&mut self, told: &mut dyn FnMut(&str) -> bool) -> Result<(), Refused> {
        let _ = self.0.keys().all(|path| told(path));
        Ok(())
    }
}

/// Files: the length of a path, the path, the length of what it holds (2), what it holds.
pub fn files(mut bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut take = |count: usize| {
        let taken = bytes.get(..count.min(bytes.len())).unwrap_or_default();
        bytes = &bytes[taken.len()..];
        taken
    };
    while let [length] = take(1) {
        let path = String::from_utf8_lossy(take(usize::from(*length))).into_owned();
        let count = take(2)
            .iter()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        files.insert(path, take(count).to_vec());
    }
    files
}

/// An exported journal, as an auditor's program looks at it.
pub fn export(bytes: &[u8]) {
    let mut memory = Memory(files(bytes));
    let asked = Asked {
        since: vec![("kept".to_owned(), bytes.to_vec())],
        keys: vec![("key".to_owned(), bytes.to_vec())],
        programs: None,
    };
    for asked in [Asked::default(), asked] {
        let checked = check(&mut memory, &asked, &mut ()).expect("memory can be read");
        let said = page(&checked, true);
        assert!(!said.is_empty());
        // Whoever has no key signs nothing: what holds is what the house itself wrote.
        if verdict(&checked) == pergola_verify::EXIT_HOLDS {
            assert!(!checked.origins.is_empty() && checked.found.is_empty());
        }
    }
}

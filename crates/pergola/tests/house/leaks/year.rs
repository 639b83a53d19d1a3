//! A year in a house, through its pages, with words in every field that takes
//! any: right and wrong ones, sent and only begun.

use pergola_base::Role;

use crate::erasing::entered;
use crate::journeys::people::{Someone, admit, joins, next_evening, someone, spoken};
use crate::trial::Trial;

/// Lives it; returns every word that a person wrote or was given.
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
pub fn year(trial: &Trial) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut plant = |word: &str| {
        words.push(word.to_owned());
        word.to_owned()
    };
    let mut coordinator = someone(trial, Role::Coordinator, &plant("Coordrellix"));
    let (leads, circle_name) = (plant("Vexqualdrim"), plant("Quorfilixan room"));
    let mut leader = someone(trial, Role::Facilitator, &leads);
    leader
        .browser
        .open("/g")
        .fill("name", &circle_name)
        .press("/g");
    let circle = leader.browser.path.trim_end_matches("/lead").to_owned();
    let code = plant(&spoken(&mut leader, &circle));
    let mut member = joins(trial, &code, &plant("Wyzzrikon"), true);
    admit(&mut leader, &circle);
    member.signs_in();
    let arabic = joins(
        trial,
        &plant(&spoken(&mut leader, &circle)),
        &plant("نمارقشت"),
        false,
    );
    admit(&mut leader, &circle);
    entered(&mut leader, &circle, &plant("Oqquantrip"));

    asks(trial, &mut leader, &mut plant);
    evenings(trial, &mut leader, &circle, &mut plant);

    // What does not arrive: wrong words, a wrong code, a wrong query, an old cookie.
    let mut stranger = trial.browser();
    stranger.open(&format!("/help?q={}", plant("Plonkzarvy")));
    stranger.open(&format!("/{}", plant("Patzlumbra")));
    stranger
        .open("/")
        .fill("code", &plant("Gnurfelbots wrongcode"))
        .press("/j");
    let (handle, wrong) = (plant("Zibberux-nobody-11"), plant("Hozzblick wrongwords"));
    stranger
        .open("/")
        .fill("handle", &handle)
        .fill("words", &wrong)
        .press("/in");
    stranger
        .open("/back")
        .fill("handle", &handle)
        .fill("typed", &plant("QQZZ-QQZZ-TYPED"))
        .press("/back");
    stranger.with_cookies(vec![("__Host-s".to_owned(), plant("Cookiedroxel"))]);
    stranger.open("/me");

    for month in 0..12 {
        trial.pass(30 * 86_400);
        trial.jobs();
        member.signs_in();
        let line = plant(&format!("Tzymbrakles was here {month}"));
        let path = format!("{circle}/line");
        member
            .browser
            .open(&circle)
            .fill("line", &line)
            .press(&path)
            .at(&circle, 200);
        if month % 4 == 1 {
            let name = plant(&format!("Jhubblexor {month}"));
            member
                .browser
                .open("/me/name")
                .fill("name", &name)
                .press("/me/name");
        }
        words_of(&member, &mut plant);
    }
    new_words(&mut member, &mut plant);
    // A text that was being written when the session ended.
    member
        .browser
        .open(&circle)
        .fill("line", &plant("Unsentiblous words"));
    trial.pass(1_200);
    member.browser.press(&format!("{circle}/line"));
    member
        .browser
        .fill("handle", &member.handle)
        .fill("words", &member.words)
        .press("/in");
    // Breaks, leaving, an own copy.
    member.browser.open("/me/copy").press("/me/copy/file");
    member
        .browser
        .open("/me/leave")
        .fill("words", "keep")
        .press("/me/leave");
    leader.signs_in();
    asks(trial, &mut leader, &mut plant);
    coordinator.signs_in();
    coordinator.browser.open("/c").at("/c", 200).says(&leads);
    for one in [&leader, &coordinator, &member, &arabic] {
        words_of(one, &mut plant);
    }
    words
}

/// Where the circle meets, for all evenings and for one, and a word from the lead.
fn evenings(
    trial: &Trial,
    leader: &mut Someone,
    circle: &str,
    plant: &mut impl FnMut(&str) -> String,
) {
    let first = trial.door.house.zone.day(trial.now()).plus(7).0.to_string();
    let plan = format!("{circle}/plan");
    leader
        .browser
        .open(&plan)
        .fill("first", &first)
        .fill("time", "1110")
        .fill("place", &plant("Skelvorrin barn"))
        .press(&plan)
        .at(circle, 200);
    let evening = next_evening(leader, circle);
    let place = format!("{evening}/place");
    leader
        .browser
        .open(&format!("{evening}/change"))
        .fill("place", &plant("Trondelwick shed"))
        .fill("only", "yes")
        .press(&place)
        .at(&evening, 200);
    let word = format!("{circle}/word");
    leader
        .browser
        .open(&format!("{circle}/lead"))
        .fill("word", &plant("Bring a Hullabrox"))
        .press(&word)
        .at(circle, 200);
}

/// A stranger's lines, the words of the receipt, and the answer.
fn asks(trial: &Trial, leader: &mut Someone, plant: &mut impl FnMut(&str) -> String) {
    let mut stranger = trial.browser();
    stranger
        .open("/talk/write")
        .fill("lines", &plant("Brimquostle wants to know"))
        .press("/talk/write");
    let receipt = plant(&stranger.listed("words").join(" "));
    leader.browser.open("/desk");
    let links = leader.browser.links();
    let path = links.iter().find(|link| link.starts_with("/desk/lines/"));
    let path = path.expect("lines wait").clone();
    leader
        .browser
        .open(&path)
        .fill("lines", &plant("Come, said Drobbelfax"))
        .press(&path)
        .at("/desk", 200);
    stranger
        .open("/talk/answer")
        .fill("words", &receipt)
        .press("/talk/answer")
        .says("Drobbelfax");
}

/// New words instead of the old ones, which must not stay behind either.
fn new_words(someone: &mut Someone, plant: &mut impl FnMut(&str) -> String) {
    someone
        .browser
        .open("/me/words")
        .fill("words", &someone.words)
        .press("/me/words/new");
    let fresh = plant(&someone.browser.listed("words").join(" "));
    someone
        .browser
        .press("/me/words/last")
        .fill("words", &fresh)
        .press("/me/words");
    someone.words = fresh;
    someone.signs_in();
    someone.browser.at("/me", 200);
}

/// What stands on the paper, and what the browser holds.
fn words_of(someone: &Someone, plant: &mut impl FnMut(&str) -> String) {
    plant(&someone.handle);
    plant(&someone.words);
    if let Some(code) = &someone.code {
        plant(code);
        plant(&code.replace(' ', ""));
    }
    for (name, value) in someone.browser.cookies() {
        if name == "__Host-s" {
            plant(&value);
        }
    }
}

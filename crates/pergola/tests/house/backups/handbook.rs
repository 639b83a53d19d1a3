//! The handbook's page on backups: each command in it is one that the program
//! knows, word by word, and the drill runs them.

/// The page.
pub const PAGE: &str = include_str!("../../../../../docs/handbook/backup-and-restore.md");

/// The commands of the page's `sh` blocks, in order, each as its words.
pub fn commands() -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in PAGE.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            _ if inside => found.push(line.split(' ').map(str::to_owned).collect()),
            _ => {}
        }
    }
    found
}

#[test]
fn every_command_of_the_page_is_understood() {
    let all = commands();
    assert_eq!(all.len(), 7, "{all:?}");
    for words in all {
        assert_eq!(words[0], "pergola");
        let known = pergola::commands::understands(&words);
        assert!(known.is_ok(), "{}: {known:?}", words.join(" "));
    }
    let wrong = ["pergola", "backup", "--where", "/srv/house"].map(str::to_owned);
    assert!(pergola::commands::understands(&wrong).is_err());
}

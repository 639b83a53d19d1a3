//! Tidying what was typed or pasted: the same name typed on two keyboards becomes the same bytes,
//! and nothing invisible can turn a line around or hide inside it. It never changes a visible letter.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Composing may lengthen a text; in UTF-8 never by more than this factor (Unicode annex 15).
const GROWTH_MAX: usize = 3;

/// One line: every run of white space, line breaks too, becomes one space.
pub(crate) fn line(text: &str) -> Zeroizing<String> {
    let mut out = room_for(text);
    push_line(&mut out, text);
    out
}

/// Several lines: each tidied, trailing and doubled empty lines dropped.
pub(crate) fn lines(text: &str) -> Zeroizing<String> {
    let mut out = room_for(text);
    let mut empty_lines = 0;
    for part in text.split(['\n', '\u{85}', '\u{2028}', '\u{2029}']) {
        let before = out.len();
        if before > 0 {
            out.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        let start = out.len();
        push_line(&mut out, part);
        if out.len() == start {
            out.truncate(before);
            empty_lines += 1;
        } else {
            empty_lines = 0;
        }
    }
    out
}

/// All the room at once: a text that grows in place leaves an unwiped copy behind.
fn room_for(text: &str) -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(text.len() * GROWTH_MAX))
}

/// Appends one tidied line. What nobody sees is dropped before composing, or a letter and its
/// accent could stay apart. A joiner is kept back until the letter after it is seen.
fn push_line(out: &mut String, text: &str) {
    let start = out.len();
    let (mut gap, mut joiner) = (false, None);
    for letter in text.chars().filter(|letter| !is_dropped(*letter)).nfc() {
        if letter.is_whitespace() {
            gap = out.len() > start;
            joiner = None;
        } else if is_joiner(letter) {
            joiner = (out.len() > start && !gap).then_some(letter);
        } else {
            if gap {
                out.push(' ');
            }
            out.extend(joiner);
            out.push(letter);
            (gap, joiner) = (false, None);
        }
    }
}

/// Zero-width joiner and non-joiner: Persian, Arabic and Indic words need them, and so do emoji.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// Controls, direction marks and overrides, and characters that nobody can see.
fn is_dropped(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

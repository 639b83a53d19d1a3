//! The folding table, version 1: what one letter becomes after compatibility decomposition.
//! Each row says which keyboards or habits it forgives. Rows may change only together with
//! `FOLD_VERSION`, because the folded bytes are what was hashed.

/// What one letter contributes to the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelled {
    /// Nothing: marks, tatweel, joiners, direction signs, controls.
    Nothing,
    /// A gap between words; runs of gaps become one space.
    Gap,
    /// These letters instead of it.
    As(&'static str),
    /// The letter itself, in small letters.
    Itself,
}

/// Looks a letter up. It must come from a compatibility decomposition (NFKD).
pub(super) fn spelled(letter: char) -> Spelled {
    if is_gap(letter) {
        return Spelled::Gap;
    }
    if is_mark(letter) || is_unseen(letter) {
        return Spelled::Nothing;
    }
    latin(letter)
        .or_else(|| arabic(letter))
        .or_else(|| digit(letter))
        .map_or(Spelled::Itself, Spelled::As)
}

/// White space, and what people write between words: dashes, dots, commas, underscores, slashes,
/// apostrophes, and their Arabic forms.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '-' | '.' | ',' | ';' | '_' | '/' | '\'' | '`' | '´'
                | '·' | '•' | '־'
                | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2E3A}' | '\u{2E3B}'
                | '\u{2018}'..='\u{201B}' | '\u{2032}' | '\u{02B9}' | '\u{02BC}'
                | '،' | '؛' | '٫' | '٬' | '۔'
                | '、' | '。'
        )
}

/// Accents of Latin, Greek and Cyrillic letters, vowel marks and hamza signs of Arabic,
/// and points of Hebrew. Marks of other scripts carry letters and stay.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}'
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0674}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{0898}'..='\u{089F}' | '\u{08CA}'..='\u{08E1}' | '\u{08E3}'..='\u{08FF}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20F0}' | '\u{FE20}'..='\u{FE2F}'
    )
}

/// What takes no place on paper: tatweel, soft hyphen, joiners, direction signs, variation
/// selectors, controls.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{0640}' | '\u{00AD}' | '\u{061C}' | '\u{06DD}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Latin letters that no decomposition takes apart. A dotless Turkish i is an i, so that
/// the four Turkish forms of i are one.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ħ' | 'Ħ' => "h",
        'þ' | 'Þ' => "th",
        'ı' => "i",
        _ => return None,
    })
}

/// Arabic letters that look or are typed alike: alef variants, alef maksura and the Persian and
/// Urdu yeh, ta marbuta and the Persian and Urdu heh, the Persian kaf. A hamza on its carrier
/// is a mark already.
fn arabic(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{0671}' | '\u{0672}' | '\u{0673}' => "ا",
        '\u{0649}' | '\u{06CC}' | '\u{06CD}' | '\u{06D2}' => "ي",
        '\u{0629}' | '\u{06BE}' | '\u{06C1}' | '\u{06C3}' | '\u{06D5}' => "ه",
        '\u{06A9}' | '\u{06AA}' => "ك",
        _ => return None,
    })
}

/// Arabic-Indic and Persian digits become those of ASCII.
fn digit(letter: char) -> Option<&'static str> {
    const ASCII: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let zero = match letter {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        _ => return None,
    };
    ASCII.get((u32::from(letter) - zero) as usize).copied()
}

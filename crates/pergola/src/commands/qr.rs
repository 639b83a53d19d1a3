//! A short text as a QR code made of letters, two rows of squares to a line, for
//! paper: ink is a dark square.

use qrcodegen::{QrCode, QrCodeEcc};

/// Squares of white around the code; a camera needs four.
const MARGIN: i32 = 4;

/// The picture; nothing when the text is too long for one (about 2,300 bytes).
pub(super) fn picture(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let places = -MARGIN..code.size() + MARGIN;
    let mut picture = String::new();
    for row in places.clone().step_by(2) {
        for column in places.clone() {
            // Outside of the code every square is white.
            let dark = |row| code.get_module(column, row);
            picture.push(match (dark(row), dark(row + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        picture.push('\n');
    }
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::{MARGIN, picture};

    #[test]
    fn a_checkpoint_is_one_square_picture_with_its_three_corners() {
        let text = "journal/4ff8a254b39327fcd41451d568683b68\n176\n\
                    UUoYg5bKXHnRVKrCtiQMPTfLIPrEizuzQoBQfmXkW6s=\n";
        let shown = picture(text).expect("three lines fit");
        let lines: Vec<Vec<char>> = shown.lines().map(|line| line.chars().collect()).collect();
        let width = lines[0].len();
        assert!(lines.iter().all(|line| line.len() == width));
        assert_eq!(lines.len(), width.div_ceil(2), "two rows to a line");
        // The corner that each code begins with: a frame of seven squares around a core of three.
        let corner = ["█▀▀▀▀▀█", "█ ███ █", "█ ▀▀▀ █", "▀▀▀▀▀▀▀"];
        let margin = usize::try_from(MARGIN).expect("a few squares");
        for (at, part) in corner.iter().enumerate() {
            let line = &lines[margin / 2 + at];
            let left: String = line[margin..margin + 7].iter().collect();
            let right: String = line[width - margin - 7..width - margin].iter().collect();
            assert_eq!((left.as_str(), right.as_str()), (*part, *part));
        }
    }

    #[test]
    fn what_does_not_fit_is_no_picture() {
        assert!(picture(&"a".repeat(3_000)).is_none());
    }
}

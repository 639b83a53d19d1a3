//! Padding: a stored value tells its size class and no more. 0x80, then zeros, up to 256 bytes
//! doubled as often as needed, from 16 KiB on in steps of 16 KiB. At least the 0x80 is added.

use zeroize::Zeroizing;

const SMALLEST: usize = 256;
const STEP: usize = 16 * 1024;
const MARK: u8 = 0x80;

/// How many bytes a content of this length takes when padded.
pub(crate) fn padded_len(content: usize) -> usize {
    let needed = content + 1;
    if needed <= STEP {
        needed.next_power_of_two().max(SMALLEST)
    } else {
        needed.next_multiple_of(STEP)
    }
}

/// Whether a padded content can have this length.
pub(crate) fn is_padded_len(len: usize) -> bool {
    len > 0 && padded_len(len - 1) == len
}

/// The content with its padding, in one piece.
pub(crate) fn pad(content: &[u8]) -> Zeroizing<Vec<u8>> {
    let len = padded_len(content.len());
    let mut out = Zeroizing::new(Vec::with_capacity(len));
    out.extend_from_slice(content);
    out.push(MARK);
    out.resize(len, 0);
    out
}

/// The content without its padding; nothing when the padding is not exactly as `pad` makes it.
pub(crate) fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let mark = padded.iter().rposition(|byte| *byte != 0)?;
    let exact = padded[mark] == MARK && padded_len(mark) == padded.len();
    exact.then_some(&padded[..mark])
}

#[cfg(test)]
mod tests {
    use super::{is_padded_len, pad, padded_len, unpad};

    #[test]
    fn sizes() {
        let wanted = [
            (0, 256),
            (255, 256),
            (256, 512),
            (511, 512),
            (512, 1024),
            (8_191, 8_192),
            (8_192, 16_384),
            (16_383, 16_384),
            (16_384, 32_768),
            (32_767, 32_768),
            (32_768, 49_152),
            (100_000, 114_688),
        ];
        for (content, padded) in wanted {
            assert_eq!(padded_len(content), padded, "{content}");
            assert!(is_padded_len(padded), "{padded}");
        }
        for never in [0, 1, 128, 255, 257, 768, 24_576, 40_000] {
            assert!(!is_padded_len(never), "{never}");
        }
    }

    #[test]
    fn content_comes_back_whatever_it_ends_in() {
        for content in [
            &b""[..],
            b"a",
            b"\x80",
            b"a\x80\0\0",
            &[0; 300],
            &[0x80; 255],
        ] {
            assert_eq!(unpad(&pad(content)), Some(content));
        }
    }

    #[test]
    fn other_paddings_are_refused() {
        assert_eq!(unpad(&[]), None);
        assert_eq!(unpad(&[0; 256]), None);
        assert_eq!(unpad(&[1; 256]), None);
        let mut longer = pad(b"a").to_vec();
        longer.resize(512, 0);
        assert_eq!(unpad(&longer), None, "one content has one padded form");
    }
}

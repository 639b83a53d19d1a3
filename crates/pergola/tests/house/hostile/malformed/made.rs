//! Makes malformed requests: six of ten are real ones with something broken in
//! them, the others are bytes that hardly look like a request.

use pergola::door::Raw;
use pergola_seal::dice::Dice;

use super::real::{ENDS, Real};

/// How a request goes out.
pub enum Sent {
    /// Its length is right: others may follow on the same connection.
    Whole(Vec<u8>),
    /// On a connection of its own, which is closed behind it.
    Alone(Vec<u8>),
}

/// What broken and hostile programs put somewhere.
const ODD: &[&str] = &[
    "%00",
    "..;/",
    "/../",
    "%2f",
    "//",
    ".",
    ";x=1",
    "%",
    "%zz",
    "%c3%28",
    "?",
    "#",
    "\u{202e}",
    "'",
    "\"",
    "<script>",
    "{{7*7}}",
    "\r\nX: y",
    "\n",
    "\r",
    "\0",
    "\t",
    "é",
    "𝕏",
    "-1",
    "99999999999999999999",
    "NaN",
    "=1+1",
    "../../etc/passwd",
    "%0d%0a",
    "+",
    "&",
    "&_token=",
    "&_once=x",
    "&_lang=xx",
    "\u{feff}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "2026-02-31",
    "0x0",
    "1e999",
    " ",
];

/// Lines that do not belong in a head, or not like this.
const LINES: &[&str] = &[
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip",
    "Content-Length: 0",
    "Content-Length: 7",
    "Content-Length: -1",
    "Content-Length: 18446744073709551616",
    "Host: y",
    "Expect: 100-continue",
    "Expect: x",
    "Upgrade: h2c",
    "Connection: upgrade",
    "Range: bytes=0-,0-,0-",
    "X-Forwarded-For: \u{ff}",
    "X-HTTP-Method-Override: DELETE",
    "Cookie: __Host-s=x",
    "Cookie: __Host-l=../x",
    "Accept-Language: ../../x",
    "Origin: null",
    "Origin: https://evil.example",
    "Sec-Fetch-Site: cross-site",
    "Content-Encoding: gzip",
    "TE: trailers",
    "Trailer: Host",
    " folded",
    ": x",
    "X",
    "X : y",
    "Proxy-Connection: keep-alive",
    "Connection: Host, Cookie",
    "Content-Type: multipart/form-data; boundary=x",
    "If-Match: *",
    "Host:",
    "X-A: \0",
];

const METHODS: &[&str] = &[
    "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "",
    "G ET", "PRI",
];

/// The next one.
pub fn request(dice: &mut Dice, real: &Real) -> Sent {
    if dice.below(10) < 6 {
        let mut raw = dice.pick(&real.requests).clone();
        if dice.below(4) == 0 {
            let mut bytes = request_bytes(&raw);
            return Sent::Alone(broken(dice, &mut bytes, real));
        }
        for _ in 0..=dice.below(2) {
            twist(dice, &mut raw, real);
        }
        return Sent::Whole(open(&raw));
    }
    Sent::Alone(noise(dice, real))
}

fn request_bytes(raw: &Raw) -> Vec<u8> {
    crate::served::request(raw)
}

/// The same request on a connection that stays open.
fn open(raw: &Raw) -> Vec<u8> {
    let mut raw = raw.clone();
    for text in [
        &mut raw.method,
        &mut raw.path,
        &mut raw.query,
        &mut raw.host,
        &mut raw.content_type,
    ] {
        text.retain(|letter| !letter.is_control() && letter != ' ');
    }
    for cookie in &mut raw.cookies {
        cookie.retain(|letter| !letter.is_control());
    }
    if raw.method.is_empty() || raw.method == "CONNECT" {
        raw.method = "POST".to_owned();
    }
    let bytes = request_bytes(&raw);
    let text = b"Connection: close";
    let at = bytes.windows(text.len()).position(|part| part == text);
    let at = at.expect("a browser's request says it");
    [
        &bytes[..at],
        b"Connection: keep-alive",
        &bytes[at + text.len()..],
    ]
    .concat()
}

/// Changes one part of a request so that it stays one.
fn twist(dice: &mut Dice, raw: &mut Raw, real: &Real) {
    let odd = *dice.pick(ODD);
    match dice.below(12) {
        0 => raw.method = (*dice.pick(METHODS)).to_owned(),
        1 => raw.path.push_str(odd),
        2 => {
            let at = place(dice, raw.path.len());
            if raw.path.is_char_boundary(at) && at > 0 {
                raw.path.insert_str(at, odd);
            }
        }
        3 => raw.query = format!("{}{odd}", ["lang=", "next=//", "a[]=", ""][place(dice, 3)]),
        4 | 5 if ENDS.contains(&&*raw.path) => {}
        4 => {
            let other = dice.pick(&real.requests);
            if !ENDS.contains(&&*other.path) {
                raw.path.clone_from(&other.path);
            }
        }
        5 => raw.cookies.clone_from(&dice.pick(&real.requests).cookies),
        6 => {
            if let Some(cookie) = raw.cookies.first_mut() {
                let at = place(dice, cookie.len());
                if cookie.is_char_boundary(at) {
                    cookie.truncate(at);
                }
            }
        }
        7 => raw.cookies.push(format!("__Host-s={odd}")),
        8 => odd.clone_into(&mut raw.content_type),
        9 => field(dice, raw, odd.as_bytes()),
        10 => {
            let long = "%F0%9F%98%80".repeat(place(dice, 2_000));
            field(dice, raw, long.as_bytes());
        }
        _ => {
            let at = place(dice, raw.body.len());
            raw.body.insert(at, byte(dice));
        }
    }
}

/// Puts something behind one of the equal signs of a form.
fn field(dice: &mut Dice, raw: &mut Raw, value: &[u8]) {
    let signs: Vec<usize> = (0..raw.body.len())
        .filter(|at| raw.body[*at] == b'=')
        .collect();
    if signs.is_empty() {
        raw.body.extend_from_slice(value);
        return;
    }
    let at = *dice.pick(&signs) + 1;
    raw.body.splice(at..at, value.iter().copied());
}

/// Breaks the bytes themselves: lengths, lines, ends.
fn broken(dice: &mut Dice, bytes: &mut Vec<u8>, real: &Real) -> Vec<u8> {
    for _ in 0..=dice.below(4) {
        let at = place(dice, bytes.len());
        match dice.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => bytes.insert(at, byte(dice)),
            2 => {
                let end = (at + place(dice, 20)).min(bytes.len());
                bytes.drain(at..end);
            }
            3 => bytes.truncate(at),
            4 | 5 => {
                let first = bytes
                    .windows(2)
                    .position(|two| two == b"\r\n")
                    .map_or(0, |found| found + 2);
                let line = format!("{}\r\n", dice.pick(LINES));
                bytes.splice(first..first, line.bytes());
            }
            6 => {
                let end = (at + place(dice, 60)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            _ => bytes.extend(request_bytes(dice.pick(&real.requests))),
        }
    }
    std::mem::take(bytes)
}

/// Bytes that hardly look like a request.
fn noise(dice: &mut Dice, real: &Real) -> Vec<u8> {
    let length = place(dice, 300);
    let random: Vec<u8> = (0..length).map(|_| byte(dice)).collect();
    match dice.below(6) {
        0 => random,
        1 => [b"GET /", &random[..], b" HTTP/1.1\r\nHost: x\r\n\r\n"].concat(),
        2 => [
            b"POST /in HTTP/1.1\r\nHost: x\r\n",
            &random[..],
            b"\r\n\r\n",
        ]
        .concat(),
        3 => {
            let head = format!("POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n");
            [head.as_bytes(), &random[..]].concat()
        }
        4 => {
            let head =
                b"POST /talk/write HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
            let size = format!("{:x}\r\n", place(dice, 400));
            [&head[..], size.as_bytes(), &random[..], b"\r\n0\r\n\r\n"].concat()
        }
        _ => {
            let lines: Vec<_> = (0..dice.below(130)).map(|_| *dice.pick(LINES)).collect();
            let path = &dice.pick(&real.requests).path;
            format!(
                "{} {path} HTTP/1.{}\r\n{}\r\n\r\n",
                dice.pick(METHODS),
                dice.below(4),
                lines.join("\r\n")
            )
            .into_bytes()
        }
    }
}

fn byte(dice: &mut Dice) -> u8 {
    u8::try_from(dice.below(256)).expect("below 256")
}

fn place(dice: &mut Dice, most: usize) -> usize {
    usize::try_from(dice.below(most as u64 + 1)).expect("below a length")
}

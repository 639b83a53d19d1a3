//! What a raw socket can say to the program (QUALITY 3, URL and header): each
//! oddity gets one status, one answer, and nothing that tells on the house.

use pergola::CAPABILITIES;
use pergola_base::Method;

use crate::served::{Served, house, status};

const END: &str = "Host: x\r\nConnection: close\r\n\r\n";

/// The head of an answer must not say what the program is or when it is.
#[track_caller]
fn quiet(answer: &str, what: &str) {
    let head = answer
        .split("\r\n\r\n")
        .next()
        .unwrap_or_default()
        .to_lowercase();
    for name in ["server:", "date:", "x-powered-by:", "via:", "evil"] {
        assert!(!head.contains(&format!("\n{name}")), "{what}: {head}");
    }
    assert!(!answer.contains("evil.example"), "{what}: an echo");
}

/// Sends bytes as they are; one answer at most comes back, with this status.
#[track_caller]
fn check(served: &Served, bytes: &[u8], wanted: &str) -> String {
    let what = String::from_utf8_lossy(bytes);
    let answer = served.tell(bytes);
    let version = answer.starts_with("HTTP/1.0 ") || answer.starts_with("HTTP/1.1 ");
    let told = answer.get(9..12).unwrap_or("none");
    assert!(
        told == wanted && (version || wanted == "none"),
        "{what:.200}: {answer:.200}"
    );
    assert!(
        answer.matches("HTTP/1.").count() <= 1,
        "{what:.200}: two answers"
    );
    quiet(&answer, &what);
    answer
}

/// A GET of the help page with more lines in its head.
fn with(lines: &str) -> Vec<u8> {
    format!("GET /help HTTP/1.1\r\n{lines}{END}").into_bytes()
}

/// A form with more lines in its head, and a body as it is.
fn form(lines: &str, body: &str) -> Vec<u8> {
    format!("POST /in HTTP/1.1\r\n{lines}{END}{body}").into_bytes()
}

#[test]
fn oddities_in_a_path() {
    let place = house();
    let served = Served::start(place.path());
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\n{END}").into_bytes();
    for path in [
        "/%00",
        "/help%00",
        "/help%2f",
        "/%2e%2e/help",
        "/..;/help",
        "/help;x=1",
        "/help/",
        "/help.",
        "/HELP",
        "//evil.example/help",
        "/help%0d%0aSet-Cookie:%20x=y",
        "/g/1",
        "/help/../me",
    ] {
        check(&served, &get(path), "404");
    }
    check(&served, &get(&format!("/{}", "a".repeat(8_000))), "414");
    check(&served, &get(&format!("/{}", "a".repeat(65_536))), "431");
    check(&served, b"GET /he\0lp HTTP/1.1\r\nHost: x\r\n\r\n", "400");
    check(&served, b"GET /he lp HTTP/1.1\r\nHost: x\r\n\r\n", "400");
    let plain = check(&served, &with(""), "200");
    for path in [
        "/help?next=//evil.example",
        "/help?a[]=1&a[]=2",
        "http://evil.example/help",
    ] {
        assert_eq!(check(&served, &get(path), "200"), plain, "{path}");
    }
    check(
        &served,
        &get(&format!("/help?{}", "a".repeat(10_000))),
        "200",
    );
}

#[test]
fn oddities_in_a_method() {
    let place = house();
    let served = Served::start(place.path());
    for method in [
        "TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "get", "PROPFIND", "X",
    ] {
        let answer = check(
            &served,
            format!("{method} /help HTTP/1.1\r\n{END}").as_bytes(),
            "405",
        );
        assert!(
            answer.contains("\r\nallow: GET, HEAD, POST\r\n"),
            "{method}"
        );
    }
    check(
        &served,
        format!("CONNECT evil.example:443 HTTP/1.1\r\n{END}").as_bytes(),
        "405",
    );
    check(
        &served,
        format!("OPTIONS * HTTP/1.1\r\n{END}").as_bytes(),
        "405",
    );
    // No other method can be meant than the one that stands there.
    let plain = served.get("/me/leave");
    for name in [
        "X-HTTP-Method-Override",
        "X-Method-Override",
        "X-HTTP-Method",
    ] {
        let asked = format!("GET /me/leave HTTP/1.1\r\n{name}: POST\r\n{END}");
        assert_eq!(check(&served, asked.as_bytes(), "404"), plain, "{name}");
    }
    let head = check(
        &served,
        format!("HEAD /help HTTP/1.1\r\n{END}").as_bytes(),
        "200",
    );
    assert!(head.ends_with("\r\n\r\n"), "HEAD has no body");
    // Other protocols.
    for other in [
        &b"GET /help\r\n\r\n"[..],
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /help HTTP/3.0\r\n\r\n",
        b"SSH-2.0-x\r\n\r\n",
        b"EHLO x\r\n\r\n",
    ] {
        check(&served, other, "400");
    }
    check(&served, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "none");
}

#[test]
fn oddities_in_a_head() {
    let place = house();
    let served = Served::start(place.path());
    let plain = check(&served, &with(""), "200");
    for host in [
        "",
        "\r\nHost: x\r\nHost: y",
        "\r\nHost: ../../x@y",
        "\r\nHost: a b",
        "\r\nHost: \u{e9}",
        "\r\nHost:",
    ] {
        let asked = format!("GET /help HTTP/1.1{host}\r\nConnection: close\r\n\r\n");
        check(&served, asked.as_bytes(), "400");
    }
    // Whoever the address says: the same bytes.
    let other = "GET /help HTTP/1.1\r\nHost: other.example:8080\r\nConnection: close\r\n\r\n";
    assert_eq!(check(&served, other.as_bytes(), "200"), plain);
    let many = |count: usize| (0..count).map(|i| format!("c{i}=x")).collect::<Vec<_>>();
    for (line, wanted) in [
        ("X-A: b\r\n c\r\n".to_owned(), "400"),
        ("X-A : b\r\n".to_owned(), "400"),
        ("X-A: b\0\r\n".to_owned(), "400"),
        (format!("Cookie: {}\r\n", "x".repeat(20_000)), "431"),
        (
            many(200)
                .iter()
                .map(|one| format!("Cookie: {one}\r\n"))
                .collect(),
            "431",
        ),
    ] {
        check(&served, &with(&line), wanted);
    }
    for line in [
        "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n",
        "X-Forwarded-For: ,,;\u{ff}\r\nForwarded: for=\"\r\nX-Real-IP: '\r\n",
        "Range: bytes=0-,1-,2-,3-,4-,5-,6-,7-,8-,9-\r\n",
        "Accept-Language: ../../x\r\n",
        "Accept-Language: \u{202e},;q=nope\r\n",
        "Expect: 200-maybe\r\n",
        "Origin: null\r\n",
        "Accept-Encoding: gzip, br;q=x\r\nTE: trailers\r\n",
        "If-None-Match: *\r\nIf-Modified-Since: never\r\nIf-Range: x\r\n",
        &format!("Cookie: {}\r\n", many(200).join("; ")),
    ] {
        assert_eq!(check(&served, &with(line), "200"), plain, "{line:.60}");
    }
}

#[test]
fn oddities_in_a_body() {
    let place = house();
    let served = Served::start(place.path());
    let smuggled = "0\r\n\r\nGET /help HTTP/1.1\r\nHost: x\r\n\r\n";
    for lines in [
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: \u{b}chunked\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: -4\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: 4, 4\r\n",
        "Content-Length: 99999999999999999999999\r\n",
        "Content-Length: 0x4\r\n",
    ] {
        check(&served, &form(lines, smuggled), "400");
    }
    // Both kinds of length: the pieces count, and nothing that comes after them is a request.
    for lines in [
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
    ] {
        check(&served, &form(lines, smuggled), "422");
        let open = format!("POST /in HTTP/1.1\r\n{lines}Host: x\r\n\r\n{smuggled}");
        check(&served, open.as_bytes(), "422");
    }
    // Said to be too large: told at once, not when it has arrived.
    let head = "POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n";
    let told = check(&served, head.as_bytes(), "413");
    assert!(told.contains("<h1>Too much at once</h1>"), "{told}");
    let large = format!("fffff\r\n{}", "x".repeat(200_000));
    check(
        &served,
        &form("Transfer-Encoding: chunked\r\n", &large),
        "413",
    );
    check(
        &served,
        &form("Transfer-Encoding: chunked\r\n", "zz\r\n\r\n"),
        "400",
    );
    // A body that says it is packed stays as it is: nothing is unpacked, so nothing grows.
    let packed = "Content-Encoding: gzip\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n";
    check(&served, &form(packed, "\u{1f}\u{8}\0\0\0\0"), "422");
    for kind in [
        "application/json",
        "text/xml",
        "multipart/form-data; boundary=x",
        "\u{ff}",
    ] {
        let lines = format!("Content-Type: {kind}\r\nContent-Length: 7\r\n");
        check(&served, &form(&lines, "{\"a\":1}"), "422");
    }
    check(
        &served,
        &[&with("Content-Length: 4\r\n")[..], b"a=bc"].concat(),
        "200",
    );
}

#[test]
fn no_other_protocol_is_spoken_and_nothing_is_waited_for() {
    let place = house();
    let served = Served::start(place.path());
    for upgrade in ["h2c", "websocket", "TLS/1.0"] {
        let asked = format!(
            "GET /help HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: {upgrade}\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        );
        let answer = check(&served, asked.as_bytes(), "200");
        assert!(!answer.to_lowercase().contains("\r\nupgrade:"), "{upgrade}");
    }
    // Who asks to go on is told to, and then gets the answer.
    let asked = form("Expect: 100-continue\r\nContent-Length: 4\r\n", "a=bc");
    let answer = served.tell(&asked);
    status(&answer, "100 Continue");
    assert!(answer.contains("\r\n\r\nHTTP/1.1 422 "), "{answer:.200}");
}

/// What every answer says, whatever it is.
#[track_caller]
fn headers(answer: &str, what: &str) {
    quiet(answer, what);
    for line in [
        "content-security-policy: default-src 'none'",
        "referrer-policy: same-origin",
        "x-content-type-options: nosniff",
        "cross-origin-resource-policy: same-origin",
        "cross-origin-opener-policy: same-origin",
        "x-frame-options: DENY",
    ] {
        assert!(answer.contains(&format!("\r\n{line}")), "{what}: {line}");
    }
    let kept = answer.contains("content-type: text/css") || answer.contains("content-type: image/");
    let stays = answer.contains("\r\ncache-control: no-store\r\n");
    assert!(stays || kept, "{what}: it may be kept");
}

#[test]
fn every_address_carries_the_headers_over_the_network() {
    let place = house();
    let served = Served::start(place.path());
    let all = || CAPABILITIES.iter().flat_map(|one| one.routes);
    let each = |served: &Served| {
        for route in all() {
            let method = if route.method == Method::Get {
                "GET"
            } else {
                "POST"
            };
            let asked = format!(
                "{method} {} HTTP/1.1\r\nContent-Length: 0\r\n{END}",
                route.path
            );
            headers(&served.tell(asked.as_bytes()), route.path);
        }
        for path in ["/healthz", "/no/thing"] {
            headers(&served.get(path), path);
        }
    };
    each(&served);
    // Also what has no page.
    let large = "POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n";
    headers(&check(&served, large.as_bytes(), "413"), "too large");
    headers(
        &check(
            &served,
            b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
            "400",
        ),
        "two hosts",
    );
    drop(served);
    // And a house whose key is not there.
    std::fs::remove_file(place.path().join("key")).expect("the key goes");
    let locked = Served::start(place.path());
    status(&locked.get("/help"), "503");
    each(&locked);
    let out = locked
        .tell(b"POST /out HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    status(&out, "303");
    assert!(
        out.contains("\r\nclear-site-data: \"cache\", \"cookies\", \"storage\"\r\n"),
        "{out}"
    );
    // Some browsers do not know that header, and on a plain-http onion address none does.
    for name in ["__Host-s", "__Host-l", "s", "l"] {
        let ends = format!("\r\nset-cookie: {name}=; Path=/");
        let line = out.split(&ends).nth(1).expect(name);
        let line = line.split("\r\n").next().expect("a line");
        assert!(line.ends_with("; Max-Age=0"), "{name}: {line}");
        assert_eq!(
            line.contains("; Secure"),
            name.starts_with("__Host"),
            "{name}"
        );
    }
}

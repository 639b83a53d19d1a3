//! Bad input (QUALITY 3): whatever is typed, sent, asked for or carried, the
//! answer is a page of ours: never a fault, never an echo that runs.

use pergola::CAPABILITIES;
use pergola::door::{Out, Raw};
use pergola_base::Method;

use crate::browser::Browser;
use crate::engines;
use crate::journeys::people::{circle, member, someone};
use crate::trial::Trial;

/// What hostile, broken and unlucky people type.
fn hostile() -> Vec<String> {
    let mut list: Vec<String> = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' or 1=1 --",
        "{{7*7}}",
        "{% raw %}",
        "a\0b",
        "\u{202e}gnp.exe",
        "\u{2066}left\u{2069}",
        "\u{200b}\u{feff}\u{200d}",
        "\u{fffe}\u{ffff}",
        "👩‍👩‍👧‍👦",
        "Раураl",
        "نص with English",
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2",
        "@SUM(A1)",
        "a\r\nSet-Cookie: x=y",
        "NaN",
        "99999999999999999999999",
        "../../etc/passwd",
        "%00%0d%0a",
        "",
        " ",
    ]
    .map(str::to_owned)
    .into();
    list.push(format!("e{}", "\u{301}\u{327}\u{489}".repeat(40)));
    list.push("x".repeat(5_000));
    list.push("😀".repeat(400));
    list.push("\u{fdfa}".repeat(300));
    list
}

#[track_caller]
fn calm(out: &Out, what: &str) {
    assert!(out.status < 500, "{what}: {}", out.status);
    let html = String::from_utf8(out.body.clone()).expect("pages are UTF-8");
    for bad in ["<script", "<img", "alert(1)>"] {
        assert!(!html.contains(bad), "{what}: an echo that runs");
    }
    let told = !matches!(out.status, 409 | 422) || html.contains("class=\"refused\"");
    assert!(told, "{what}: refused without a word: {html}");
    for (name, value) in &out.headers {
        let clean = value.bytes().all(|byte| (0x20..0x7f).contains(&byte));
        assert!(clean && !value.contains("Set-Cookie: x"), "{what}: {name}");
    }
}

/// Forms without fields, as they come from a page that is no longer true; `own` are those that end where somebody
/// stands.
fn every_button(browser: &Browser, circle: &str) {
    let own = [
        "people.leave",
        "people.pause",
        "people.done",
        "people.return",
        "people.out",
        "people.erase",
    ];
    let routes = CAPABILITIES.iter().flat_map(|capability| capability.routes);
    let forms = routes.filter(|route| route.method == Method::Post && route.fields.is_empty());
    for route in forms.filter(|route| !own.contains(&route.name)) {
        let path = route.path.replace("/g/:circle", circle);
        let out = browser.send("POST", &path, &[browser.token(&path)]);
        calm(&out, route.name);
    }
}

/// Every form with fields, each field with each value, and once all together.
fn every_field(trial: &Trial, browser: &Browser, circle: &str) {
    let routes = CAPABILITIES.iter().flat_map(|capability| capability.routes);
    let forms = routes.filter(|route| route.method == Method::Post && !route.fields.is_empty());
    // Leaving ends the session; it comes in the journeys.
    for route in forms.filter(|route| route.name != "people.leave") {
        let path = route
            .path
            .replace("/g/:circle", circle)
            .replace(":person", "x");
        let send = |fields: Vec<(String, String)>, what: &str| {
            let mut fields = fields;
            fields.push(browser.token(&path));
            let out = browser.send("POST", &path, &fields);
            calm(&out, &format!("{} {what}", route.name));
            out
        };
        for value in hostile() {
            for field in route.fields {
                let out = send(vec![(field.name.to_owned(), value.clone())], field.name);
                if value.chars().count() > field.chars_max && out.status != 404 {
                    // A form of several pages that cannot be read begins anew.
                    assert!(
                        matches!(out.status, 422 | 303),
                        "{} {}: {}",
                        route.name,
                        field.name,
                        out.status
                    );
                }
            }
            let all = route
                .fields
                .iter()
                .map(|field| (field.name.to_owned(), value.clone()));
            send(all.collect(), "all");
        }
        let name = route.fields[0].name;
        let twice = ["one", "two"].map(|value| (name.to_owned(), value.to_owned()));
        send(twice.to_vec(), "twice");
        send(
            (0..500)
                .map(|i| (format!("extra{i}"), "x".to_owned()))
                .collect(),
            "extra",
        );
        for body in [
            &b"%ff%fe=%80&name=%c3%28"[..],
            b"&&&===",
            b"{\"a\":1}",
            b"\0\0",
            b"%",
        ] {
            let mut raw = browser.raw("POST", &path, &[]);
            raw.body = [body, b"&_token=", browser.token(&path).1.as_bytes()].concat();
            calm(&trial.answer(&raw), route.name);
        }
    }
}

engines! {
    hostile_values_in_every_field => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let one = member(trial, &mut leader, &path, "Heron");
        let coordinator = someone(trial, pergola_base::Role::Coordinator, "Crane");
        every_field(trial, &trial.browser(), "/g/x");
        for someone in [one, coordinator, leader] {
            every_field(trial, &someone.browser, &path);
            let mut browser = someone.browser;
            for page in ["/me", "/me/name", "/me/copy", "/g", "/c", path.as_str()] {
                let out = browser.open(page).send("GET", page, &[]);
                calm(&out, page);
            }
        }
    }

    what_makes_no_sense_any_more_is_told => |trial| {
        let (leader, path) = circle(trial, "Wren", "Blue room");
        let coordinator = someone(trial, pergola_base::Role::Coordinator, "Crane");
        for browser in [&leader.browser, &coordinator.browser] {
            every_button(browser, &path);
        }
        // As it is when a second page was open: what was pressed there is not so any more.
        let mut who = someone(trial, pergola_base::Role::Participant, "Heron").browser;
        for (step, status) in [
            ("/me/return", 422), ("/me/pause", 200), ("/me/pause", 422), ("/me/done", 200), ("/me/done", 422),
            ("/me/pause", 422), ("/me/return", 200), ("/me/return", 422),
        ] {
            who.insist(step);
            assert_eq!(who.status, status, "{step}");
            if status == 422 {
                who.says("This is done already");
            }
        }
    }

    hostile_addresses => |trial| {
        let (leader, path) = circle(trial, "Wren", "Blue room");
        let long = format!("/{}", "a".repeat(65_536));
        let bad = [
            "", "/%00", "/me%00", "/..", "/../me", "/./me", "//me", "//evil.example/me", "/ME", "/me/",
            "/me.", "/me;x", "/me/..;/c", "/%2e%2e/me", "/me%2fmore", "/g/%2e", "/\u{202e}em", "/g/1",
            "/g/00000000000000000000000000", "/g/0", "*", "me", "/me/%c3%28", "/g//lead", "/index.php",
        ];
        for browser in [&leader.browser, &trial.browser()] {
            let missing = browser.send("GET", "/no/thing", &[]);
            for path in bad {
                let out = browser.send("GET", path, &[]);
                assert_eq!(out.status, 404, "{path}");
                assert!(out.body == missing.body && out.headers == missing.headers, "{path}");
                assert_eq!(browser.send("POST", path, &[]).status, 404, "{path}");
            }
            assert_eq!(browser.send("GET", &long, &[]).status, 414);
            assert_eq!(browser.send("POST", &long, &[]).status, 414);
        }
        for query in ["?lang=../../x", "?lang=en&lang=ar", "?next=//evil.example", "?%00", "?a[]=1&a[]=2", "?lang=%ff"] {
            for page in ["/help", &path] {
                let out = leader.browser.send("GET", &format!("{page}{query}"), &[]);
                calm(&out, query);
                assert_eq!(out.status, 200, "{page}{query}");
            }
        }
    }

    hostile_headers_and_cookies => |trial| {
        let (leader, _) = circle(trial, "Wren", "Blue room");
        let stranger = trial.browser().send("GET", "/me", &[]);
        let good = leader.browser.raw("GET", "/me", &[]);
        let cookie = good.cookies[0].clone();
        let session = cookie.split("; ").find(|pair| pair.starts_with("__Host-s=")).expect("a session");
        let value = session.trim_start_matches("__Host-s=");
        let half = &value[..value.len() / 2];
        let mut turned: Vec<char> = value.chars().collect();
        let last = turned.len() - 1;
        turned[last] = if turned[last] == 'A' { 'B' } else { 'A' };
        turned.swap(3, 40);
        let turned: String = turned.into_iter().collect();
        for bad in [
            "", "=", ";;;", "__Host-s", "__Host-s=", "__Host-s=x", "s=x", "__Host-s=\u{0}", "__Host-S=x",
            &format!("__Host-s={half}"), &format!("__Host-s={value}{value}"), &format!("s={value}"),
            &format!("__Host-s={turned}"), &format!("__Host-s={value}; __Host-s={turned}"),
            &"a=b; ".repeat(5_000), &format!("__Host-s=\"{value}\""), "__Host-l=../../x",
        ] {
            let out = trial.answer(&Raw { cookies: vec![bad.to_owned()], ..good.clone() });
            assert!(out.status == 404 && out.body == stranger.body, "{:.60}", bad);
        }
        let twice = vec![session.to_owned(), format!("__Host-s={turned}")];
        assert_eq!(trial.answer(&Raw { cookies: twice, ..good.clone() }).status, 404);
        for language in ["../../x", "", ",,,", "xx-XX;q=nope", "*", "é", "ar\0", &"en,".repeat(10_000)] {
            let out = trial.answer(&Raw { accept_language: language.to_owned(), ..good.clone() });
            assert_eq!(out.status, 200);
            calm(&out, "a language");
        }
        for host in ["", "evil.example", "localhost:1\r\nx", "\u{0}"] {
            let out = trial.answer(&Raw { host: host.to_owned(), ..good.clone() });
            assert!(!String::from_utf8_lossy(&out.body).contains("evil"), "{host}");
            calm(&out, "a host");
        }
    }
}

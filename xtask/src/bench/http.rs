//! The little HTTP that a bench needs beside its load: one request, one answer,
//! one connection, to an address of this machine.

use std::io::{Read, Write};
use std::net::TcpStream;

/// Asks once. `cookie` and `body` may be empty.
pub fn ask(at: &str, first_line: &str, cookie: &str, body: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("{at}: {error}");
    let mut stream = TcpStream::connect(at).map_err(failed)?;
    let cookie = if cookie.is_empty() {
        String::new()
    } else {
        format!("Cookie: {cookie}\r\n")
    };
    let head = format!(
        "{first_line} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n{cookie}Content-Type: \
         application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).map_err(failed)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(failed)?;
    Ok(answer)
}

/// The body of a page that was found.
pub fn page(at: &str, path: &str, cookie: &str) -> Result<String, String> {
    let answer = ask(at, &format!("GET {path}"), cookie, "")?;
    match answer.split_once("\r\n\r\n") {
        Some((head, body)) if head.starts_with("HTTP/1.1 200") => Ok(body.to_owned()),
        _ => Err(format!(
            "GET {path} was answered with {}",
            answer.lines().next().unwrap_or("nothing")
        )),
    }
}

/// The value of a hidden field.
pub fn value<'a>(form: &'a str, name: &str) -> Result<&'a str, String> {
    form.split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .ok_or_else(|| format!("the form has no field {name}"))
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn a_hidden_field_is_found() {
        assert_eq!(
            value("<input name=\"_once\" value=\"abc\">", "_once"),
            Ok("abc")
        );
        assert!(value("<input>", "_once").is_err());
    }
}

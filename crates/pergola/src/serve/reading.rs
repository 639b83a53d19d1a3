//! Reads a request within its limits: of size, of time, and of the memory that
//! all large forms may hold together.

use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use hyper::header::{HOST, HeaderMap, TRANSFER_ENCODING};
use hyper::{Request, StatusCode};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::door::{BODY_BYTES_MAX, Raw};

/// Seconds in which a body must have arrived.
const BODY_SECONDS: u64 = 30;
/// Bytes of a form that are always taken: two thousand letters of Arabic are 12 KiB in a form.
const ORDINARY_BYTES: usize = 16 * 1024;
/// Bytes beyond the ordinary ones that all forms may hold at a time.
pub const ROOM_BYTES: usize = 16 * 1024 * 1024;

/// A request and the room that it takes up until it is answered.
///
/// # Errors
/// The status of a refusal: 400 for a head with two meanings, 408 for a body that does not come, 503 when other
/// large ones hold all the room. One that is too large is left unread, and a page says so.
pub async fn read(
    request: Request<Incoming>,
    room: &Semaphore,
) -> Result<(Raw, Option<SemaphorePermit<'_>>), StatusCode> {
    let (head, body) = request.into_parts();
    let text = |name: &str| {
        head.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    if !is_clear(&head.headers) {
        return Err(StatusCode::BAD_REQUEST);
    }
    let cookies = head
        .headers
        .get_all("cookie")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .map(str::to_owned)
        .collect();
    let whole = tokio::time::timeout(Duration::from_secs(BODY_SECONDS), collected(body, room));
    let (body, held, large) = match whole.await.map_err(|_| StatusCode::REQUEST_TIMEOUT)? {
        Ok((body, held)) => (body, held, false),
        Err(StatusCode::PAYLOAD_TOO_LARGE) => (Vec::new(), None, true),
        Err(other) => return Err(other),
    };
    let raw = Raw {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        cookies,
        accept_language: text("accept-language").unwrap_or_default(),
        host: text("host").unwrap_or_default(),
        origin: text("origin"),
        fetch_site: text("sec-fetch-site"),
        content_type: text("content-type").unwrap_or_default(),
        body,
        large,
    };
    Ok((raw, held))
}

/// A whole body. What has come beyond the ordinary takes up room; what is only announced takes up none.
async fn collected(
    mut body: Incoming,
    room: &Semaphore,
) -> Result<(Vec<u8>, Option<SemaphorePermit<'_>>), StatusCode> {
    // What says itself that it is too large is not waited for.
    if usize::try_from(body.size_hint().lower()).map_or(true, |bytes| bytes > BODY_BYTES_MAX) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let mut bytes = Vec::new();
    let mut held = None;
    while let Some(frame) = body.frame().await {
        // A body that breaks off in its middle ends with its connection: nobody reads this status.
        let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
        let Ok(part) = frame.into_data() else {
            continue;
        };
        let (before, now) = (bytes.len(), bytes.len() + part.len());
        if now > BODY_BYTES_MAX {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let more = beyond(now) - beyond(before);
        if more > 0 {
            let taken = room.try_acquire_many(u32::try_from(more).unwrap_or(u32::MAX));
            let taken = taken.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
            match &mut held {
                None => held = Some(taken),
                Some(held) => held.merge(taken),
            }
        }
        bytes.extend_from_slice(&part);
    }
    Ok((bytes, held))
}

/// How many of so many bytes are more than an ordinary form has.
const fn beyond(bytes: usize) -> usize {
    bytes.saturating_sub(ORDINARY_BYTES)
}

/// Whether a head can be read in one way only: one host that is a host, and no coding of the body
/// but pieces. Whatever stands in front of the house must not read another request.
fn is_clear(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    let named = |letter: u8| letter.is_ascii_alphanumeric() || b".-_:[]".contains(&letter);
    let host = host.is_some_and(|host| !host.is_empty() && host.bytes().all(named));
    let mut codings = headers.get_all(TRANSFER_ENCODING).iter();
    let coding = codings.next();
    let chunked = coding.is_none_or(|coding| coding.as_bytes().eq_ignore_ascii_case(b"chunked"));
    host && hosts.next().is_none() && chunked && codings.next().is_none()
}

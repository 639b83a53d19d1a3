//! The one file that knows the network: it listens, reads requests within
//! limits, hands plain values to the door on a blocking thread, and writes the
//! answer. It also runs the jobs, and ends when it is told to, after what is in
//! flight.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use pergola_base::Moment;
use pergola_base::clockwork::Reading;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, SemaphorePermit, mpsc, watch};

use crate::door::{BODY_BYTES_MAX, Door, Out, QUEUE_MAX, Raw, Told};
use crate::log::{self, Event};
use crate::open::Refused;
use crate::{jobs, locked};

/// Seconds in which a request's head must have arrived (QUALITY R10).
const HEADER_SECONDS: u64 = 10;
/// Seconds in which a body must have arrived.
const BODY_SECONDS: u64 = 30;
/// Seconds that what is in flight gets after the signal.
const GRACE_SECONDS: u64 = 20;
/// Bytes of a request's head.
const HEAD_BYTES_MAX: usize = 16 * 1024;
/// Connections at a time; more wait in the kernel.
const CONNECTIONS_MAX: usize = 2_048;
/// Requests waiting for a thread; more get the busy page at once.
const WAITING_MAX: usize = 512;
const JOB_SECONDS: u64 = 2;

/// What answers: an open house, or one whose key is not there yet.
pub type Current = watch::Receiver<Option<Arc<Door>>>;

/// A door; nothing while its key is not there; why it will not open.
pub type Opening = Result<Option<Door>, Refused>;

/// Why serving came to its end.
#[derive(Debug)]
pub enum Ended {
    /// Somebody told it to stop.
    Told,
    /// The disk failed a write: whoever goes on could promise what is not kept.
    Ails,
    /// The house did not open when its key was there.
    Refused(Refused),
}

struct Served {
    current: Current,
    ends: mpsc::Sender<Ended>,
    threads: Semaphore,
    waiting: Semaphore,
    slow: SlowPlaces,
}

/// The places for requests that hash a passphrase: a few at a time, so that
/// they never take every thread; a bounded queue; one of its places is kept for
/// people on duty (PRIVACY 2).
struct SlowPlaces {
    running: Semaphore,
    queue: Semaphore,
    duty: Semaphore,
}

/// How many hash at a time.
const SLOW_MAX: usize = 2;

/// Serves until SIGTERM or Ctrl-C, or until the disk fails a write. `open` is called until it gives a door.
///
/// # Errors
/// When the address cannot be listened on.
pub fn serve(
    listen: SocketAddr,
    mut open: impl FnMut() -> Opening + Send + 'static,
    ready: impl FnOnce(SocketAddr),
) -> std::io::Result<Ended> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(cores + 4)
        .build()?;
    let listener = std::net::TcpListener::bind(listen)?;
    listener.set_nonblocking(true)?;
    // Opened out here: a database on a server waits, and nothing may wait inside of the runtime.
    let opened = match open() {
        Ok(opened) => opened.map(Arc::new),
        Err(refused) => return Ok(Ended::Refused(refused)),
    };
    runtime.block_on(async move {
        let listener = TcpListener::from_std(listener)?;
        let (door, current) = watch::channel(opened);
        let (ends, ended) = mpsc::channel(1);
        let served = Arc::new(Served {
            current: current.clone(),
            ends: ends.clone(),
            threads: Semaphore::new(cores + 2),
            waiting: Semaphore::new(WAITING_MAX),
            slow: SlowPlaces {
                running: Semaphore::new(SLOW_MAX),
                queue: Semaphore::new(QUEUE_MAX - 1),
                duty: Semaphore::new(1),
            },
        });
        ready(listener.local_addr()?);
        tokio::spawn(unlock_and_work(door, open, ends));
        Ok(accept(listener, served, ended).await)
    })
}

/// Opens the house as soon as its key is there; then runs the jobs.
async fn unlock_and_work(
    door: watch::Sender<Option<Arc<Door>>>,
    mut open: impl FnMut() -> Opening + Send + 'static,
    ends: mpsc::Sender<Ended>,
) {
    let started = steady();
    loop {
        let known = door.borrow().clone();
        let pause = if let Some(known) = known {
            let works = Arc::clone(&known);
            let jobs = tokio::task::spawn_blocking(move || jobs::tick(&works, reading(started)));
            if jobs.await.is_err() {
                log::tell(Event::Panic);
            }
            if known.store.ails() {
                // Whoever said so first is enough.
                let _ = ends.try_send(Ended::Ails);
            }
            JOB_SECONDS
        } else {
            let asked = tokio::task::spawn_blocking(move || (open(), open));
            let Ok((opened, again)) = asked.await else {
                log::tell(Event::Panic);
                return;
            };
            open = again;
            match opened {
                Ok(None) => {}
                Ok(Some(opened)) => {
                    log::tell(Event::Unlocked);
                    door.send_replace(Some(Arc::new(opened)));
                }
                Err(refused) => {
                    let _ = ends.try_send(Ended::Refused(refused));
                    return;
                }
            }
            2
        };
        tokio::time::sleep(Duration::from_secs(pause)).await;
    }
}

async fn accept(
    listener: TcpListener,
    served: Arc<Served>,
    mut ending: mpsc::Receiver<Ended>,
) -> Ended {
    let connections = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let (stop, stopping) = watch::channel(false);
    let mut told = std::pin::pin!(told_to_stop());
    let ended = loop {
        let Ok(place) = Arc::clone(&connections).acquire_owned().await else {
            break Ended::Told;
        };
        let stream = tokio::select! {
            () = &mut told => break Ended::Told,
            Some(ended) = ending.recv() => break ended,
            taken = listener.accept() => match taken {
                Ok((stream, _)) => stream,
                // Out of file handles, most likely: a short rest, then again.
                Err(_) => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        let (served, stopping) = (Arc::clone(&served), stopping.clone());
        tokio::spawn(async move {
            connection(stream, served, stopping).await;
            drop(place);
        });
    };
    drop(listener);
    let _ = stop.send(true);
    let all = u32::try_from(CONNECTIONS_MAX).unwrap_or(u32::MAX);
    let grace = Duration::from_secs(GRACE_SECONDS);
    let _ = tokio::time::timeout(grace, connections.acquire_many(all)).await;
    let door = served.current.borrow().clone();
    // Whoever told it to stop is to know this, too.
    let ended = match ended {
        Ended::Told if door.is_some_and(|door| door.store.ails()) => Ended::Ails,
        other => other,
    };
    log::tell(match ended {
        Ended::Ails => Event::Ails,
        Ended::Told | Ended::Refused(_) => Event::Stopped,
    });
    ended
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut term), Ok(mut int)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
}

async fn connection(stream: TcpStream, served: Arc<Served>, mut stopping: watch::Receiver<bool>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| {
        let served = Arc::clone(&served);
        async move { Ok::<_, Infallible>(respond(request, &served).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADER_SECONDS))
        .max_buf_size(HEAD_BYTES_MAX)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => {}
        () = async { let _ = stopping.wait_for(|stop| *stop).await; } => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

async fn respond(request: Request<Incoming>, served: &Arc<Served>) -> Response<Full<Bytes>> {
    let Some(door) = served.current.borrow().clone() else {
        return written(locked::answer(request.uri().path()));
    };
    let raw = match read(request).await {
        Ok(raw) => raw,
        Err(status) => return empty(status),
    };
    // The way out is never refused.
    let way_out = raw.path == "/out";
    let waiting = served.waiting.try_acquire().ok();
    if waiting.is_none() && !way_out {
        return written(locked::busy());
    }
    let raw = Arc::new(raw);
    let Ok(_slow) = slow_place(&door, &raw, served).await else {
        return written(locked::busy());
    };
    let Ok(_thread) = served.threads.acquire().await else {
        return empty(StatusCode::SERVICE_UNAVAILABLE);
    };
    let asked = Arc::clone(&door);
    let answered = tokio::task::spawn_blocking(move || {
        let out = asked.answer(now(), &raw);
        if let Told::Fault {
            reference,
            code,
            chain,
        } = &out.told
        {
            log::tell(Event::Fault {
                reference,
                code,
                chain,
            });
        }
        out
    });
    let answered = answered.await;
    if door.store.ails() {
        let _ = served.ends.try_send(Ended::Ails);
    }
    match answered {
        Ok(out) => written(out),
        Err(_) => {
            // A panic's payload may hold anything: it is not logged.
            log::tell(Event::Panic);
            empty(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// A place for a request that hashes a passphrase; nothing for any other. Who
/// gets none is told that the house is busy.
async fn slow_place<'s>(
    door: &Arc<Door>,
    raw: &Arc<Raw>,
    served: &'s Served,
) -> Result<Vec<SemaphorePermit<'s>>, ()> {
    if !door.is_slow(raw) {
        return Ok(Vec::new());
    }
    let places = &served.slow;
    let queued = match places.queue.try_acquire() {
        Ok(queued) => queued,
        Err(_) => {
            let (door, raw) = (Arc::clone(door), Arc::clone(raw));
            let duty = tokio::task::spawn_blocking(move || door.is_on_duty(now(), &raw));
            if !duty.await.unwrap_or(false) {
                return Err(());
            }
            places.duty.try_acquire().map_err(drop)?
        }
    };
    let running = places.running.acquire().await.map_err(drop)?;
    Ok(vec![queued, running])
}

/// Reads a request within its limits.
async fn read(request: Request<Incoming>) -> Result<Raw, StatusCode> {
    let (head, body) = request.into_parts();
    let text = |name: &str| {
        head.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    if head.headers.get_all("host").iter().count() != 1 {
        return Err(StatusCode::BAD_REQUEST);
    }
    let cookies = head
        .headers
        .get_all("cookie")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .map(str::to_owned)
        .collect();
    let limited = Limited::new(body, BODY_BYTES_MAX).collect();
    let body = tokio::time::timeout(Duration::from_secs(BODY_SECONDS), limited)
        .await
        .map_err(|_| StatusCode::REQUEST_TIMEOUT)?
        .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?
        .to_bytes()
        .to_vec();
    Ok(Raw {
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
    })
}

fn written(out: Out) -> Response<Full<Bytes>> {
    let mut response = Response::builder().status(out.status);
    for (name, value) in out.headers {
        response = response.header(name, value);
    }
    response
        .body(Full::new(Bytes::from(out.body)))
        .unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::new()));
    *response.status_mut() = status;
    response
}

/// What the wall's clock and the steady one show, for the clockwork.
fn reading(started: Instant) -> Reading {
    let steady = steady().duration_since(started).as_secs();
    Reading {
        wall: now(),
        steady: i64::try_from(steady).unwrap_or(i64::MAX),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the clockwork must not stand still when the wall's clock is set back"
)]
fn steady() -> Instant {
    Instant::now()
}

/// The one place where the program asks the system for the time.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "time comes in here, at the front, and nowhere else"
)]
pub fn now() -> Moment {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    Moment(i64::try_from(seconds).unwrap_or(0))
}

//! With `reading` the one place that knows the network: it listens, reads requests
//! within limits, hands plain values to the door on a blocking thread, and writes the
//! answer. It also runs the jobs, and ends when it is told to, after what is in
//! flight.

mod reading;

use std::convert::Infallible;
use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::HeaderValue;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::{Semaphore, SemaphorePermit, mpsc, watch};
use tokio::time::Sleep;

use crate::clock::{now, reading, steady};
use crate::door::{Door, Out, QUEUE_MAX, Raw, Told};
use crate::log::{self, Event};
use crate::open::Refused;
use crate::{jobs, locked};

/// Seconds in which a request's head must have arrived (QUALITY R10).
const HEADER_SECONDS: u64 = 10;
/// Seconds in which the other side must take something of an answer.
const TAKING_SECONDS: u64 = 20;
/// Seconds that what is in flight gets after the signal.
const GRACE_SECONDS: u64 = 20;
/// Bytes of a request's head.
const HEAD_BYTES_MAX: usize = 16 * 1024;
/// Connections at a time; more wait in the kernel.
const CONNECTIONS_MAX: usize = 2_048;
/// File handles that are kept for the databases and everything else.
const HANDLES_KEPT: u64 = 128;
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
    /// Bytes that large forms may hold together.
    room: Semaphore,
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
    let (door, current) = watch::channel(opened);
    let last = current.clone();
    let ended = runtime.block_on(async move {
        let listener = TcpListener::from_std(listener)?;
        let (ends, ended) = mpsc::channel(1);
        let served = Arc::new(Served {
            current: current.clone(),
            ends: ends.clone(),
            threads: Semaphore::new(cores + 2),
            waiting: Semaphore::new(WAITING_MAX),
            room: Semaphore::new(reading::ROOM_BYTES),
            slow: SlowPlaces {
                running: Semaphore::new(SLOW_MAX),
                queue: Semaphore::new(QUEUE_MAX - 1),
                duty: Semaphore::new(1),
            },
        });
        // Before anybody is told that the house is open: from then on it may be told to stop.
        let stops = stops()?;
        ready(listener.local_addr()?);
        tokio::spawn(unlock_and_work(door, open, ends));
        std::io::Result::Ok(accept(listener, served, ended, stops).await)
    })?;
    // A job in flight ends with the runtime. Whoever told the program to stop is to know, too, that
    // the disk failed one.
    drop(runtime);
    let ails = last.borrow().as_ref().is_some_and(|door| door.store.ails());
    let ended = match ended {
        Ended::Told if ails => Ended::Ails,
        other => other,
    };
    log::tell(match ended {
        Ended::Ails => Event::Ails,
        Ended::Told | Ended::Refused(_) => Event::Stopped,
    });
    Ok(ended)
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

/// As many connections as there are file handles for: visitors who hold theirs open must never
/// take those of the databases.
fn places() -> usize {
    let given = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: given.maximum,
        maximum: given.maximum,
    };
    let raised = setrlimit(Resource::Nofile, raised).map_or(given.current, |()| given.maximum);
    let free = raised.map_or(u64::MAX, |handles| handles.saturating_sub(HANDLES_KEPT));
    usize::try_from(free).map_or(CONNECTIONS_MAX, |free| free.clamp(8, CONNECTIONS_MAX))
}

async fn accept(
    listener: TcpListener,
    served: Arc<Served>,
    mut ending: mpsc::Receiver<Ended>,
    stops: Vec<Signal>,
) -> Ended {
    let most = places();
    let connections = Arc::new(Semaphore::new(most));
    let (stop, stopping) = watch::channel(false);
    let mut told = std::pin::pin!(told_to_stop(stops));
    let ended = loop {
        let place = tokio::select! {
            () = &mut told => break Ended::Told,
            Some(ended) = ending.recv() => break ended,
            place = Arc::clone(&connections).acquire_owned() => place,
        };
        let Ok(place) = place else {
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
    let all = u32::try_from(most).unwrap_or(u32::MAX);
    let grace = Duration::from_secs(GRACE_SECONDS);
    let _ = tokio::time::timeout(grace, connections.acquire_many(all)).await;
    ended
}

/// Hears from now on who tells the program to stop. A terminal that is closed does, too,
/// unless the program was started so as to outlive it (`nohup`).
fn stops() -> std::io::Result<Vec<Signal>> {
    let mut kinds = vec![SignalKind::terminate(), SignalKind::interrupt()];
    if !outlives_its_terminal() {
        kinds.push(SignalKind::hangup());
    }
    kinds.into_iter().map(signal).collect()
}

/// Whether whoever started the program wanted the closing of the terminal to be ignored.
fn outlives_its_terminal() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = line.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    // Its first bit is the first signal, SIGHUP.
    ignored.is_some_and(|mask| mask & 1 == 1)
}

async fn told_to_stop(mut stops: Vec<Signal>) {
    std::future::poll_fn(|cx| {
        let told = stops.iter_mut().any(|one| one.poll_recv(cx).is_ready());
        if told { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
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
        // The machine's clock is nobody's business.
        .auto_date_header(false)
        .serve_connection(TokioIo::new(Patient::new(stream)), service);
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => {}
        () = async { let _ = stopping.wait_for(|stop| *stop).await; } => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

/// A connection that ends when the other side takes nothing of an answer for a while: whoever
/// never reads would hold a place for ever.
struct Patient {
    stream: TcpStream,
    until: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    const fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            until: None,
        }
    }

    fn within<T>(
        &mut self,
        cx: &mut Context<'_>,
        taken: Poll<Result<T, Error>>,
    ) -> Poll<Result<T, Error>> {
        if taken.is_ready() {
            self.until = None;
            return taken;
        }
        let most = Duration::from_secs(TAKING_SECONDS);
        let until = self
            .until
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(most)));
        let over = until.as_mut().poll(cx);
        over.map(|()| Err(ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize, Error>> {
        let taken = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.within(cx, taken)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

async fn respond(request: Request<Incoming>, served: &Arc<Served>) -> Response<Full<Bytes>> {
    let Some(door) = served.current.borrow().clone() else {
        return written(locked::answer(request.uri().path()));
    };
    let (raw, _room) = match reading::read(request, &served.room).await {
        Ok(read) => read,
        Err(StatusCode::SERVICE_UNAVAILABLE) => return written(locked::busy()),
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
    for (name, value) in locked::EVERYWHERE {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

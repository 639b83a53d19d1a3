//! Asks one server over and over, on connections that stay open, each waiting
//! for its answer before it asks again. Reads lines of a path and a cookie,
//! asks them in turn, and prints one JSON line. Any answer but 200 ends it.

use std::cell::{Cell, RefCell};
use std::io::{Error, Result};
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Seconds that are not counted: connections open, caches fill.
const WARM_SECONDS: f64 = 0.3;

/// What every connection shares.
struct Run {
    at: SocketAddr,
    asked: Vec<Vec<u8>>,
    next: Cell<usize>,
    from: Instant,
    until: Instant,
    nanoseconds: RefCell<Vec<u64>>,
    bytes: Cell<usize>,
}

fn main() -> Result<()> {
    let mut given = std::env::args().skip(1);
    let mut next = || given.next().unwrap_or_default();
    let usage = || Error::other("load ADDRESS CONNECTIONS SECONDS < lines of PATH COOKIE");
    let at: SocketAddr = next().parse().map_err(|_| usage())?;
    let connections: usize = next().parse().map_err(|_| usage())?;
    let seconds: f64 = next().parse().map_err(|_| usage())?;
    let asked = std::io::stdin()
        .lines()
        .map(|line| Ok(request(at, &line?)))
        .collect::<Result<Vec<_>>>()?;
    if asked.is_empty() {
        return Err(usage());
    }
    let from = Instant::now() + Duration::from_secs_f64(WARM_SECONDS);
    let run = Rc::new(Run {
        at,
        asked,
        next: Cell::new(0),
        from,
        until: from + Duration::from_secs_f64(seconds),
        nanoseconds: RefCell::default(),
        bytes: Cell::new(0),
    });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let asking = tokio::task::LocalSet::new();
    let all: Vec<_> = (0..connections)
        .map(|_| asking.spawn_local(connection(Rc::clone(&run))))
        .collect();
    runtime.block_on(asking.run_until(async {
        for one in all {
            one.await.map_err(Error::other)??;
        }
        Ok::<_, Error>(())
    }))?;
    tell(&run, seconds);
    Ok(())
}

fn request(at: SocketAddr, line: &str) -> Vec<u8> {
    let (path, cookie) = line.split_once(' ').unwrap_or((line, ""));
    let cookie = if cookie.is_empty() {
        String::new()
    } else {
        format!("Cookie: {cookie}\r\n")
    };
    format!("GET {path} HTTP/1.1\r\nHost: {at}\r\n{cookie}\r\n").into_bytes()
}

async fn connection(run: Rc<Run>) -> Result<()> {
    let mut stream = TcpStream::connect(run.at).await?;
    stream.set_nodelay(true)?;
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let at = run.next.get();
        run.next.set((at + 1) % run.asked.len());
        let started = Instant::now();
        if started >= run.until {
            return Ok(());
        }
        stream.write_all(&run.asked[at]).await?;
        let bytes = answer(&mut stream, &mut buffer).await?;
        let ended = Instant::now();
        if started >= run.from && ended <= run.until {
            let took = u64::try_from((ended - started).as_nanos()).unwrap_or(u64::MAX);
            run.nanoseconds.borrow_mut().push(took);
            run.bytes.set(bytes);
        }
    }
}

/// Reads one answer to its end and says how many bytes its body had.
async fn answer(stream: &mut TcpStream, buffer: &mut [u8]) -> Result<usize> {
    let mut filled = 0;
    let mut whole = None;
    loop {
        let read = stream.read(&mut buffer[filled..]).await?;
        if read == 0 {
            return Err(Error::other("the server closed a connection"));
        }
        filled += read;
        if whole.is_none() {
            whole = head(&buffer[..filled])?;
        }
        if let Some((head, body)) = whole
            && filled >= head + body
        {
            return Ok(body);
        }
    }
}

/// The lengths of head and body, once the head is there.
fn head(answer: &[u8]) -> Result<Option<(usize, usize)>> {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let text = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    if !text.starts_with("http/1.1 200") {
        let first = text.lines().next().unwrap_or_default().to_owned();
        return Err(Error::other(format!("an answer was {first}")));
    }
    let body = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .and_then(|length| length.parse().ok())
        .ok_or_else(|| Error::other("an answer without a length"))?;
    Ok(Some((end + 4, body)))
}

fn tell(run: &Run, seconds: f64) {
    let mut all = run.nanoseconds.take();
    all.sort_unstable();
    let part = |hundredths: usize| {
        let at = (all.len() * hundredths / 100).min(all.len().saturating_sub(1));
        all.get(at).map_or(0.0, |took| *took as f64 / 1_000.0)
    };
    println!(
        "{{\"per_second\":{:.1},\"p50_us\":{:.2},\"p99_us\":{:.2},\"bytes\":{}}}",
        all.len() as f64 / seconds,
        part(50),
        part(99),
        run.bytes.get()
    );
}

//! Ways by which programs reach each other on loopback, and that can be cut: all connections end, or they
//! stand and nothing passes any more, as when a cable is pulled.

use std::io::{Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::park_timeout;
use std::time::Duration;

/// A connection of either kind.
pub trait Line: Read + Write + Send + Sized + 'static {
    /// The same one once more.
    fn again(&self) -> Result<Self>;
    /// Ends it in both directions.
    fn end(&self);
}

impl Line for TcpStream {
    fn again(&self) -> Result<Self> {
        self.try_clone()
    }

    fn end(&self) {
        let _ = self.shutdown(Shutdown::Both);
    }
}

impl Line for UnixStream {
    fn again(&self) -> Result<Self> {
        self.try_clone()
    }

    fn end(&self) {
        let _ = self.shutdown(Shutdown::Both);
    }
}

type End = Box<dyn Fn() + Send>;

/// A loopback port that leads somewhere. It stays for the life of the process.
pub struct Way {
    /// Where it begins.
    pub address: SocketAddr,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    nowhere: AtomicBool,
    silent: AtomicBool,
    held: Mutex<Vec<End>>,
}

impl Way {
    /// A way to where `connect` leads, asked for each connection; nowhere for a moment when it gives nothing.
    pub fn to<L: Line>(connect: impl Fn() -> Option<L> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let way = Self {
            address: listener.local_addr().expect("an address"),
            state: Arc::default(),
        };
        let (state, connect) = (Arc::clone(&way.state), Arc::new(connect));
        std::thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                let (state, connect) = (Arc::clone(&state), Arc::clone(&connect));
                std::thread::spawn(move || {
                    if let (false, Some(far)) = (state.nowhere.load(Ordering::Acquire), connect()) {
                        // A connection that ends at once, on either side.
                        let _ = joins(near, far, &state);
                    }
                });
            }
        });
        way
    }

    /// The port at which it begins.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Ends all connections; new ones end at once.
    pub fn ends(&self) {
        self.state.nowhere.store(true, Ordering::Release);
        let mut held = self.state.held.lock().expect("nobody failed");
        held.drain(..).for_each(|end| end());
    }

    /// It leads there again.
    pub fn leads_again(&self) {
        self.state.nowhere.store(false, Ordering::Release);
    }

    /// Connections stand and new ones are taken, but nothing passes any more; or it does again.
    pub fn is_silent(&self, silent: bool) {
        self.state.silent.store(silent, Ordering::Release);
    }
}

/// Passes on in both directions until one side ends; then both do.
fn joins<L: Line>(near: TcpStream, far: L, state: &Arc<State>) -> Result<()> {
    let (near_too, far_too, far_held) = (near.again()?, far.again()?, far.again()?);
    state
        .held
        .lock()
        .expect("nobody failed")
        .push(Box::new(move || far_held.end()));
    let silent = Arc::clone(state);
    let back = std::thread::spawn(move || passes(far_too, near_too, &silent.silent));
    passes(near, far, &state.silent);
    let _ = back.join();
    Ok(())
}

fn passes(mut from: impl Line, mut to: impl Line, silent: &AtomicBool) {
    let mut bytes = [0; 8_192];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        while silent.load(Ordering::Acquire) {
            park_timeout(Duration::from_millis(20));
        }
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    to.end();
    from.end();
}
